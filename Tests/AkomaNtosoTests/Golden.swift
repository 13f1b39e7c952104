import AkomaNtoso
import AnswerLetter
import FoundationEssentials
import LetterText
import TestSupport
import Testing

/// Text and the XML that belongs to it, side by side in one file that a person reads.
struct Golden: Sendable, CustomTestStringConvertible {
  var file: URL
  var text: String
  var xml: String

  var testDescription: String { file.lastPathComponent }

  /// The line between text and XML.
  private static let separator = "\n=====\n"
  static let folder = PackageFiles.package.appending(path: "Tests/AkomaNtosoTests/Goldens")

  /// Whether what is written is recorded as what must be written.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["GRIFFIE_RECORD"] == "1" }

  static func all() throws -> [Golden] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".txt") }
      .map { name in
        let file = folder.appending(path: name)
        let whole = String(decoding: try PackageFiles.bytes(file, advice: ""), as: UTF8.self)
        guard let range = whole.firstRange(of: separator) else {
          return Golden(file: file, text: whole, xml: "")
        }
        return Golden(
          file: file, text: String(whole[..<range.lowerBound]) + "\n",
          xml: String(whole[range.upperBound...]))
      }
  }

  /// Records the XML.
  func record(_ xml: String) throws {
    try Data((text.dropLast() + Self.separator + xml).utf8).write(to: file)
  }
}

/// Letters written for tests.
enum Written {
  /// The XML of a text.
  static func xml(of text: [UInt8], number: String = "nn", isCompact: Bool = false) throws
    -> [UInt8]
  {
    let reading = try LetterText.read(text)
    return LetterXMLWriter.write(
      reading.letter, number: number, source: reading.source,
      options: WritingOptions(isCompact: isCompact))
  }

  /// The XML of the sample, under the number that griffie gives it.
  static func sample() throws -> [UInt8] {
    let text = try PackageFiles.sample()
    let digest = try #require(try LetterText.read(text).canonicalSHA256)
    return try xml(of: text, number: "x" + digest.prefix(12))
  }
}
