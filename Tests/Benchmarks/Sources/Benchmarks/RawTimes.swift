import Foundation
import Griffie

/// The times behind the page of benchmarks, one line of JSON for each size.
///
/// The works of one size run in turn, as everywhere here, and the fastest run of each counts. The text
/// and the document of each size are written to a folder, for those with whom griffie is compared.
enum RawTimes {
  private static let patience = 2.0

  /// Measures letters so many times as long as the sample.
  static func report(_ factors: [Int], of sample: Sample, to folder: URL) throws {
    let baseline = ValidationSpeed.Baseline()
    let validator = try Validator()
    let unchecked = ConversionOptions(verifies: false)
    for factor in factors {
      let text = sample.repeated(factor)
      let xml = try Conversion(of: text).xml
      guard try Restoration(of: xml).text == text else { fatalError("the text is not given back") }
      // Bytes of its own, so that a comparison has to look at them.
      let canonical = text.map { $0 }
      let least = LeastWork(text: text, xml: xml)
      try Data(text).write(to: folder.appendingPathComponent("\(factor).txt"))
      try Data(xml).write(to: folder.appendingPathComponent("\(factor).xml"))
      let works: [(name: String, work: () throws -> Void)] = [
        ("libxml2 parse", { Benchmarks.parse(xml) }),
        ("libxml2 validate", { baseline.validate(xml) }),
        ("promises", { _ = Promises.keep(text, canonical: canonical, xml: xml) }),
        ("least work", { _ = least.convert() }),
        ("text to XML", { _ = try Conversion(of: text, options: unchecked) }),
        ("XML to text", { _ = try Restoration(of: xml) }),
        ("validate", { _ = validator.validate(xml) }),
        ("convert", { _ = try Conversion(of: text) }),
      ]
      let times = try fastest(works.map(\.work), isCold: Benchmarks.isLarge(text))
      let seconds = zip(works, times).map { "\"\($0.name)\": \($1)" }.joined(separator: ", ")
      print(
        "{\"factor\": \(factor), \"text\": \(text.count), \"xml\": \(xml.count), "
          + "\"seconds\": {\(seconds)}}")
    }
  }

  /// The fastest time of each work, in as many rounds as there is patience for, three at the least.
  private static func fastest(
    _ works: [() throws -> Void], isCold: Bool
  ) throws -> [Double] {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(patience)
    var times = try Benchmarks.fastest(works, rounds: 3, isCold: isCold)
    while clock.now < end {
      times = zip(times, try Benchmarks.fastest(works, rounds: 1, isCold: isCold)).map(min)
    }
    return times
  }
}
