import FoundationEssentials
import TestSupport

/// Lines and what is read in each, in a file that a person reads: a line of a letter, and below it,
/// after an arrow, what the reader makes of it.
struct FormGolden {
  let file: URL
  private(set) var lines: [(input: String, expected: String?)] = []
  /// The lines of explanation at the top.
  private var comments: [String] = []

  private static let arrow = "  → "
  private static let folder = PackageFiles.package.appending(path: "Tests/LetterTextTests/Goldens")

  /// Whether what is read is recorded as what must be read.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["GRIFFIE_RECORD"] == "1" }

  init(_ name: String) throws {
    file = Self.folder.appending(path: name)
    let text = String(decoding: try PackageFiles.bytes(file, advice: ""), as: UTF8.self)
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("# ") {
        comments.append(line)
      } else if line.hasPrefix(Self.arrow), let last = lines.indices.last {
        lines[last].expected = String(line.dropFirst(Self.arrow.count))
      } else {
        lines.append((line, nil))
      }
    }
  }

  /// Records what was read of each line.
  func record(_ readings: [String]) throws {
    let shown = zip(lines, readings).map { "\($0.input)\n\(Self.arrow)\($1)\n" }
    try Data((comments + [""] + shown).joined(separator: "\n").utf8).write(to: file)
  }
}
