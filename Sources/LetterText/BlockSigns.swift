import AnswerLetter

/// The sign before a heading within a text: `# Achtergrond`.
enum HeadingSign {
  static let words = "# "

  /// Where the heading begins on a line that is one.
  static func read(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    take(words, bytes, line) { $0 != UInt8(ascii: "#") }
  }

  fileprivate static func take(
    _ words: String, _ bytes: [UInt8], _ line: Range<Int>, isFirst: (UInt8) -> Bool
  ) -> Int? {
    let start = line.lowerBound + words.utf8.count
    guard start < line.upperBound, bytes[line.lowerBound..<start].elementsEqual(words.utf8),
      WhiteSpace.length(bytes, at: start, end: line.upperBound) == 0, isFirst(bytes[start])
    else { return nil }
    return start
  }
}

/// The sign before a paragraph that is quoted: `> Het bestuur heeft besloten …`.
enum QuotationSign {
  static let words = "> "

  /// Where the quoted words begin on a line that has them. A number behind the sign is one that
  /// something is higher than.
  static func read(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    HeadingSign.take(words, bytes, line) {
      Byte.isUpper($0) || $0 >= 0xC2 || $0 == UInt8(ascii: "\"")
    }
  }
}

/// The marks around a paragraph that is a quotation as a whole: `«…»`, `“…”`, `‘…’`, `"…"`.
enum QuotationMarks {
  private static let pairs: [(open: Character, close: Character)] = [
    ("«", "»"), ("“", "”"), ("„", "”"), ("‘", "’"), ("\"", "\""),
  ]

  /// Whether a line may begin with a mark.
  static func mayBegin(_ byte: UInt8) -> Bool {
    byte == 0xC2 || byte == 0xE2 || byte == UInt8(ascii: "\"")
  }

  /// The content of a paragraph with what stands between its marks as a quotation; the content as it
  /// is when the first mark does not close at its end.
  static func wrapped(_ content: [Inline]) -> [Inline] {
    guard case .text(let words)? = content.first, let mark = words.description.first,
      let pair = pairs.first(where: { $0.open == mark }),
      let last = content.lastIndex(where: { if case .note = $0 { false } else { true } }),
      case .text(let lastWords) = content[last], isWhole(content.text, pair)
    else { return content }
    var end = lastWords.description
    let tail = end.last == pair.close ? "" : String(end.removeLast())
    guard end.last == pair.close else { return content }
    end.removeLast()
    var inner = Array(content[...last])
    if last == 0 {
      inner = [.text(Words(end.dropFirst()))]
    } else {
      inner[0] = .text(Words(words.description.dropFirst()))
      inner[last] = .text(Words(end))
    }
    inner.removeAll { if case .text(let words) = $0 { words.isEmpty } else { false } }
    guard !inner.isEmpty else { return content }
    return [
      .text(Words(String(pair.open))), .quotation(inner), .text(Words(String(pair.close) + tail)),
    ]
      + content[(last + 1)...]
  }

  /// Whether the mark at the start closes at the end, and not before.
  private static func isWhole(_ text: String, _ pair: (open: Character, close: Character)) -> Bool {
    var depth = 0
    var count = 0
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if character == pair.open, pair.open != pair.close || count == 0 {
        depth += 1
        count += 1
      } else if character == pair.close {
        depth -= 1
        if depth == 0 {
          let rest = characters[(index + 1)...]
          return index > 1 && (rest.isEmpty || rest == ["."])
        }
      }
    }
    return false
  }
}
