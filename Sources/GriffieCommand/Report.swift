import AnswerLetter
import ArgumentParser
import Griffie

/// Prints remarks for a person, on standard error.
struct Report {
  /// The name of the input, as it was given.
  var input: String
  /// The bytes of the input, of which the line concerned is shown.
  var bytes: [UInt8] = []

  /// The name of an input in messages.
  static func name(_ path: String) -> String { path == Files.standard ? "<stdin>" : path }

  /// Prints remarks, the line of each, and a caret below its column.
  func print(_ diagnostics: [Diagnostic]) {
    var output = ""
    for diagnostic in diagnostics {
      output += Self.name(input) + ":"
      if let place = diagnostic.location { output += "\(place.line):\(place.column):" }
      output += " \(diagnostic.severity.rawValue): \(diagnostic.message)"
      output += " [\(diagnostic.identifier)]\n"
      if let place = diagnostic.location, let excerpt = Excerpt(bytes, at: place) {
        output += excerpt.text
      }
      if !diagnostic.advice.isEmpty { output += "  \(diagnostic.advice)\n" }
    }
    Self.write(output)
  }

  /// Prints why a file could not be read or written.
  static func print(_ error: FileError) {
    write("\(name(error.path)): error: \(error.message)\n")
  }

  private static func write(_ text: String) {
    var error = StandardError()
    Swift.print(text, terminator: "", to: &error)
  }
}

/// The line of a place and a caret below its column; of a long line, the part around it.
struct Excerpt {
  private(set) var text = ""
  private static let width = 100

  init?(_ bytes: [UInt8], at place: SourceLocation) {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    guard !isUTF16, let line = Self.line(place.line, of: bytes) else { return nil }
    let column = min(max(place.column - 1, 0), line.count)
    var start = max(0, column - Self.width / 2)
    var end = min(line.count, start + Self.width)
    while start > 0, line[line.startIndex + start] & 0xC0 == 0x80 { start -= 1 }
    while end < line.count, line[line.startIndex + end] & 0xC0 == 0x80 { end += 1 }
    let before = Self.shown(line, start, column)
    let after = Self.shown(line, column, end)
    let (head, tail) = (start > 0 ? "…" : "", end < line.count ? "…" : "")
    let indent = String(repeating: " ", count: head.count + before.count)
    text = "  \(head)\(before)\(after)\(tail)\n  \(indent)^\n"
  }

  private static func line(_ number: Int, of bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var start = 0
    for _ in 1..<max(number, 1) {
      guard let feed = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = feed + 1
    }
    guard start < bytes.count else { return nil }
    return bytes[start..<(bytes[start...].firstIndex(of: 0x0A) ?? bytes.count)]
  }

  /// A part of a line, its tabs and control characters as spaces.
  private static func shown(_ line: ArraySlice<UInt8>, _ start: Int, _ end: Int) -> String {
    let part = line[line.startIndex + start..<line.startIndex + end]
    return String(decoding: part.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
  }
}

/// Standard error as a text stream.
struct StandardError: TextOutputStream {
  mutating func write(_ string: String) {
    try? Files.writeError(Array(string.utf8))
  }
}
