import AnswerLetter

/// Headings within answers that say by their words alone what they are.
enum KnownHeading {
  private static let words: Set<String> = [
    "Aanleiding", "Achtergrond", "Algemeen", "Conclusie", "Context", "Inleiding",
    "Juridisch kader", "Leeswijzer", "Samenvatting", "Slot", "Stand van zaken", "Ten slotte",
    "Tot slot", "Vervolg", "Vervolgstappen", "Wettelijk kader",
  ]
  private static let firsts = Set(words.compactMap(\.utf8.first))
  private static let longest = words.map(\.utf8.count).max() ?? 0

  /// Whether a known heading may begin with a byte.
  static func mayBegin(_ byte: UInt8) -> Bool { Byte.isUpper(byte) && firsts.contains(byte) }

  /// Whether some words are a known heading.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count <= longest && words.contains(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether a heading is a known one.
  static func isOne(_ heading: [Inline]) -> Bool {
    guard case .text(let text)? = heading.first, heading.count == 1 else { return false }
    return isOne(text.utf8)
  }

  /// Whether a line below a heading is text, and not another cell of what was a table. The body of a
  /// note may follow on the line or not.
  static func isText(_ text: LogicalText, at line: Int, upTo end: Int) -> Bool {
    if TableLines.mayBegin(text, at: line), TableLines(text, at: line, upTo: end) != nil {
      return false
    }
    let start = text.bytes[text.lines[line].range].prefix(50)
    return start.count == 50 && !start.contains(UInt8(ascii: "["))
  }
}
