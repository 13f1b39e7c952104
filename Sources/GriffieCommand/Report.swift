import AnswerLetter
import ArgumentParser
import FileKit
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
  func print(_ diagnostics: [Diagnostic]) { Self.write(text(diagnostics)) }

  /// Remarks in words, the line of each, and a caret below its column.
  func text(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let lines = SourceLines(bytes)
    var output = ""
    for diagnostic in diagnostics {
      output += Self.name(input) + ":"
      if let place = diagnostic.location { output += "\(place.line):\(place.column):" }
      output += " \(diagnostic.severity.rawValue): \(diagnostic.message)"
      output += " [\(diagnostic.identifier)]\n"
      if let place = diagnostic.location, let excerpt = Excerpt(lines, at: place) {
        output += excerpt.text
      }
      if !diagnostic.advice.isEmpty { output += "  \(diagnostic.advice)\n" }
    }
    return output
  }

  /// Prints why a file could not be read or written.
  static func print(_ error: FileError) {
    write("\(name(error.path)): error: \(error.message)\n")
  }

  /// Writes text to standard error.
  static func write(_ text: String) {
    if text.isEmpty { return }
    var error = StandardError()
    Swift.print(text, terminator: "", to: &error)
  }
}

/// The line of a place and a caret below its column; of a long line, the part around it.
struct Excerpt {
  private(set) var text = ""
  private static let width = 100

  init?(_ lines: SourceLines, at place: SourceLocation) {
    guard let line = lines[place.line, upTo: place.column + Self.width] else { return nil }
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

  /// A part of a line, its tabs and control characters as spaces.
  private static func shown(_ line: ArraySlice<UInt8>, _ start: Int, _ end: Int) -> String {
    let part = line[line.startIndex + start..<line.startIndex + end]
    return String(decoding: part.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
  }
}

/// The lines of an input, found once for all remarks on it.
struct SourceLines {
  private let bytes: [UInt8]
  private var starts: [Int] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // UTF-16 has no lines of bytes that a terminal could show.
    if bytes.isEmpty || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return
    }
    starts = [0]
    for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
  }

  /// A line, counted from 1, or as much of its beginning as is asked for; nothing beyond the last.
  subscript(number: Int, upTo limit: Int) -> ArraySlice<UInt8>? {
    guard starts.indices.contains(number - 1), starts[number - 1] < bytes.count else { return nil }
    let start = starts[number - 1]
    let end = number < starts.count ? starts[number] - 1 : bytes.count
    return bytes[start..<min(end, start + limit)]
  }
}

/// Standard error as a text stream.
struct StandardError: TextOutputStream {
  mutating func write(_ string: String) {
    try? Files.writeError(Array(string.utf8))
  }
}
