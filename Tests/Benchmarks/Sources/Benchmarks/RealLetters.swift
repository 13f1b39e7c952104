import Foundation
import Griffie

/// Measures griffie on real letters, which lie in the folder that `GRIFFIE_LETTERS` names: the
/// largest of them, and one text of 1, 10 and 100 MB that is made of all of them in turn.
///
/// Ratios to libxml2's parse of the XML, as elsewhere; that they stay the same from 1 to 100 MB shows
/// that reading is linear on what letters hold.
enum RealLetters {
  static func report() throws {
    guard let folder = ProcessInfo.processInfo.environment["GRIFFIE_LETTERS"] else {
      return print("\nreal letters: GRIFFIE_LETTERS names no folder")
    }
    let letters = try read(URL(fileURLWithPath: folder))
    guard let largest = letters.max(by: { $0.text.count < $1.text.count }) else {
      return print("\nreal letters: no .txt or .md in \(folder)")
    }
    print("\nreal letters                 text        XML         text→XML  XML→text  parse MB/s")
    try measure("largest, \(largest.name)", largest.text, rounds: 300)
    for (megabytes, rounds) in [(1, 20), (10, 5), (100, 2)] {
      let text = joined(letters.map(\.text), upTo: megabytes * 1_000_000)
      try measure("\(letters.count) letters, \(megabytes) MB", text, rounds: rounds)
    }
  }

  private static func measure(_ name: String, _ text: [UInt8], rounds: Int) throws {
    let options = ConversionOptions(verifies: false)
    let xml = try Conversion(of: text, options: options).xml
    guard try Restoration(of: xml).text == text else { fatalError("the text is not given back") }
    let times = try Benchmarks.fastest(
      [
        { Benchmarks.parse(xml) }, { _ = try Conversion(of: text, options: options) },
        { _ = try Restoration(of: xml) },
      ], rounds: rounds, isCold: Benchmarks.isLarge(text))
    let ratios = times.dropFirst().map { pad(rounded($0 / times[0])) }.joined()
    print(
      pad(name, 29) + pad("\(text.count)", 12) + pad("\(xml.count)", 12) + ratios
        + rounded(Double(xml.count) / times[0] / 1e6))
  }

  private static func read(_ folder: URL) throws -> [(name: String, text: [UInt8])] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try files.filter { ["txt", "md"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
      .map { (name: $0.lastPathComponent, text: Array(try Data(contentsOf: $0))) }
  }

  /// Texts one after the other, each as a whole, until together they are as long as is wanted.
  private static func joined(_ texts: [[UInt8]], upTo size: Int) -> [UInt8] {
    var joined: [UInt8] = []
    joined.reserveCapacity(size + size / 50)
    while true {
      for text in texts {
        joined += text
        joined.append(0x0A)
        if joined.count >= size { return joined }
      }
    }
  }
}
