import Foundation
import Testing

/// A command line with what goes in and what must come out, as a Markdown file tells it.
struct CommandCase: Sendable, CustomTestStringConvertible {
  /// The name of the Markdown file.
  var file: String
  /// The heading of the case.
  var name: String
  /// The files that the command finds, besides the sample as `letter.txt`.
  var files: [(name: String, bytes: [UInt8])] = []
  /// The shell line.
  var command = ""
  /// What the command reads from standard input.
  var input: [UInt8] = []
  /// What it must write, by the name of the block: `stdout`, `stderr`, `exit`.
  var expected: [String: String] = [:]
  /// The lines of each block of ``expected`` in the Markdown file, without the fences.
  var places: [String: Range<Int>] = [:]

  var testDescription: String { "\(file): \(name)" }
}

/// Reads the cases of a Markdown file.
///
/// A case begins with a heading of the second level. Blocks with a fence say what goes in (`file
/// NAME`, `stdin`), the command (`sh`), and what comes out (`stdout`, `stderr`, `exit`; those that
/// are missing are empty, and 0). `\xNN` in a block stands for a byte that Markdown cannot show.
enum CaseReader {
  static func read(_ text: String, file: String) -> [CommandCase] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var cases: [CommandCase] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if line.hasPrefix("## ") {
        cases.append(CommandCase(file: file, name: String(line.dropFirst(3))))
      } else if line.hasPrefix("```"), let last = cases.indices.last {
        let start = index + 1
        let end = lines[start...].firstIndex { $0.hasPrefix("```") } ?? lines.count
        add(String(line.dropFirst(3)), lines, start..<end, to: &cases[last])
        index = end
      }
      index += 1
    }
    return cases
  }

  private static func add(
    _ kind: String, _ lines: [String], _ range: Range<Int>, to command: inout CommandCase
  ) {
    let text = lines[range].map { $0 + "\n" }.joined()
    switch kind {
    case "sh": command.command = text
    case "stdin": command.input = ByteEscapes.decode(text)
    case "stdout", "stderr", "exit":
      command.expected[kind] = text
      command.places[kind] = range
    default:
      if kind.hasPrefix("file ") {
        command.files.append((String(kind.dropFirst(5)), ByteEscapes.decode(text)))
      }
    }
  }
}

/// Bytes written as text: `\xNN` for a byte, `\` at the end of a line for no line feed there.
enum ByteEscapes {
  static func decode(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      if rest.first == UInt8(ascii: "\n") {
        rest.removeFirst()
      } else if rest.first == UInt8(ascii: "x"),
        let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest.removeFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// Bytes as a block of Markdown can hold them.
  static func encode(_ bytes: [UInt8]) -> String {
    guard !bytes.isEmpty else { return "" }
    let isText = String(validating: bytes, as: UTF8.self) != nil
    var text: [UInt8] = []
    for byte in bytes {
      if byte == 0x0A || (byte >= 0x20 && byte < 0x7F) || (byte >= 0x80 && isText) {
        text.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += Array(("\\x" + (digits.utf8.count == 1 ? "0" : "") + digits).utf8)
      }
    }
    return String(decoding: text, as: UTF8.self) + (bytes.last == 0x0A ? "" : "\\\n")
  }
}
