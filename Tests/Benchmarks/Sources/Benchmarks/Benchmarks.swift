import CLibXML2Bare
import Foundation
import Griffie

/// Measures griffie against libxml2's parse of the same XML, in one run.
///
/// Every figure is a ratio: the time of a piece of work divided by the time that libxml2 takes to
/// parse the document that belongs to it. The works of one size are run in turn, round after round,
/// and the fastest run of each counts, so that a busy machine slows all alike or none. In its turn a
/// work runs a few times, so that it is measured with memory as it left that itself, and not as
/// another work did. The process keeps its memory as the command does.
@main
struct Benchmarks {
  static func main() throws {
    griffie_keep_memory()
    let arguments = CommandLine.arguments.dropFirst()
    if arguments == ["letters"] { return try RealLetters.report() }
    let sample = try Sample.read()
    if arguments.first == "convert", let path = arguments.dropFirst().first {
      return try convert(path, times: arguments.last.flatMap { Int($0) } ?? 1)
    }
    if arguments.first == "raw", let folder = arguments.dropFirst().first {
      let factors = arguments.dropFirst(2).compactMap { Int($0) }
      return try RawTimes.report(factors, of: sample, to: URL(fileURLWithPath: folder))
    }
    let baseline = ValidationSpeed.Baseline()
    let validator = try Validator()
    print(
      "size   text      XML       promises  text→XML  XML→text  validate  convert   parse MB/s")
    for factor in [1, 10, 100] {
      let text = sample.repeated(factor)
      let xml = try Conversion(of: text).xml
      guard try Restoration(of: xml).text == text else { fatalError("the text is not given back") }
      // Bytes of its own, so that a comparison has to look at them.
      let canonical = text.map { $0 }
      let works: [() throws -> Void] = [
        { parse(xml) },
        { _ = Promises.keep(text, canonical: canonical, xml: xml) },
        { _ = try Conversion(of: text, options: ConversionOptions(verifies: false)) },
        { _ = try Restoration(of: xml) },
        { _ = validator.validate(xml) },
        { _ = try Conversion(of: text) },
      ]
      let times = try fastest(works, rounds: 500 / factor + 10)
      let ratios = times.dropFirst().map { pad(rounded($0 / times[0])) }
      let speed = rounded(Double(xml.count) / times[0] / 1e6)
      print(
        pad("\(factor)×", 7) + pad("\(text.count)") + pad("\(xml.count)") + ratios.joined() + speed)
    }
    try ValidationSpeed.report(sample, against: baseline)
    try ProcessTime.report(sample)
    try RealLetters.report()
  }

  /// Converts one letter as often as is wanted, without checks, for those who look on with a profiler.
  private static func convert(_ path: String, times: Int) throws {
    let text = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    for _ in 0..<times {
      _ = try Conversion(of: text, options: ConversionOptions(verifies: false))
    }
  }

  /// libxml2's own parse, which builds its tree.
  static func parse(_ xml: [UInt8]) {
    xml.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let options = Int32(XML_PARSE_NONET.rawValue)
      guard let document = xmlReadMemory(start, Int32(bytes.count), nil, nil, options) else {
        fatalError("libxml2 does not parse the document")
      }
      xmlFreeDoc(document)
    }
  }

  /// Whether the work on a text needs more memory than the process keeps.
  static func isLarge(_ text: [UInt8]) -> Bool { text.count > 4_000_000 }

  /// How often a work runs in its turn.
  private static let repetitions = 4

  /// The fastest time of each work, in seconds.
  ///
  /// - Parameter isCold: Whether each run has to ask for its memory, as where it is the only one of its
  ///   process. What a large document needs is given back after it, unless by chance a small piece of
  ///   memory stands behind it; then the next run would have it for nothing.
  static func fastest(
    _ works: [() throws -> Void], rounds: Int, isCold: Bool = false
  ) throws -> [Double] {
    let clock = ContinuousClock()
    var times = [Double](repeating: .infinity, count: works.count)
    for _ in 0..<rounds {
      for (index, work) in works.enumerated() {
        for _ in 0..<repetitions {
          if isCold { griffie_give_memory_back() }
          let (seconds, attoseconds) = try clock.measure(work).components
          times[index] = min(times[index], Double(seconds) + Double(attoseconds) * 1e-18)
        }
      }
    }
    return times
  }
}

/// A number with two decimals.
func rounded(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let decimals = String(hundredths % 100)
  return "\(hundredths / 100).\(decimals.utf8.count == 1 ? "0" : "")\(decimals)"
}

/// A cell of the table.
func pad(_ text: String, _ width: Int = 10) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}
