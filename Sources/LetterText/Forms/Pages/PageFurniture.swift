import AnswerLetter

/// What the pages of the Tweede Kamer's publications carry around the text: the heading of the first
/// page, its colophon, and the foot of every page.
enum PageFurniture {
  /// Whether a text has pages of this kind.
  static func isIn(_ evidence: FormEvidence) -> Bool {
    evidence.has("ISSN 0921")
      || evidence.has("Tweede Kamer, vergaderjaar")
        && (evidence.has(", Aanhangsel") || evidence.has(", Vragen"))
        && evidence.has("Tweede Kamer der Staten-Generaal")
  }

  /// Says of each line what it is.
  static func classify(_ lines: inout [PageLine], in bytes: [UInt8]) {
    classifyHeading(&lines, in: bytes)
    for index in lines.indices where lines[index].kind == .text {
      guard mayBegin(bytes[lines[index].range.lowerBound]) else { continue }
      var cursor = ByteCursor(bytes, lines[index].range)
      if isFoot(&cursor) {
        lines[index].kind = .furniture
        lines[index].endsPage = true
      } else if isColophon(bytes, lines[index].range) {
        lines[index].kind = .furniture
        lines[index].endsPage = endsInFoot(bytes, lines[index].range)
      } else if let identifier = identifier(bytes, lines[index].range) {
        lines[index].kind = .identifier
        lines[index].range = identifier
      }
    }
    classifyPageNumbers(&lines, in: bytes)
  }

  /// Whether furniture can begin with a byte: a foot, the colophon or the identifier.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "i"), UInt8(ascii: "a"), UInt8(ascii: "k"), 0x27,
      "’".utf8.first:
      true
    default: false
    }
  }

  /// `Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 3`, and nothing else.
  private static func isFoot(_ cursor: inout ByteCursor) -> Bool {
    guard cursor.takeWord("tweede kamer"), cursor.take(","), cursor.skipSpace(),
      cursor.takeWord("vergaderjaar"), cursor.skipSpace(), VergaderjaarForm.take(&cursor) != nil,
      cursor.take(","), cursor.skipSpace(), cursor.take("aanhangsel") || cursor.take("vragen")
    else { return false }
    cursor.skipSpace()
    if cursor.isAtEnd { return true }
    return cursor.takeNumber(1...4) != nil && cursor.isAtEnd
  }

  /// `ISSN 0921 - 7398`, `’s-Gravenhage 2024`, with what is glued to them.
  private static func isColophon(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, range)
    if cursor.takeWord("issn") {
      cursor.skipSpace()
      guard cursor.takeNumber(4...4) != nil else { return false }
      cursor.skipSpace()
      guard cursor.takeDash() else { return false }
      cursor.skipSpace()
      guard cursor.takeNumber(4...4) != nil else { return false }
      cursor.skipSpace()
      if cursor.isAtEnd { return true }
    }
    guard cursor.take("’s-gravenhage") || cursor.take("'s-gravenhage"), cursor.skipSpace(),
      cursor.takeNumber(4...4) != nil
    else { return false }
    cursor.skipSpace()
    return cursor.isAtEnd || isFoot(&cursor)
  }

  private static func endsInFoot(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let words = "Tweede Kamer".utf8
    return bytes[range].indices.contains { bytes[$0..<range.upperBound].starts(with: words) }
  }

  /// The identifier on a line that has nothing else, or the colophon behind it.
  private static func identifier(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let end = bytes[range].firstIndex(of: Byte.space) ?? range.upperBound
    guard DocumentNumberForm.publication(bytes, range.lowerBound..<end) != nil else { return nil }
    let rest = WhiteSpace.trim(bytes, end..<range.upperBound)
    return rest.isEmpty || isColophon(bytes, rest) ? range.lowerBound..<end : nil
  }

  /// How many lines the heading of the first page can have.
  private static let headingLength = 14

  /// The number beside the name of the Kamer, which stands alone or glued to it, is ornament.
  private static func classifyHeading(_ lines: inout [PageLine], in bytes: [UInt8]) {
    var isHeading = false
    for index in lines.indices.prefix(headingLength) {
      var cursor = ByteCursor(bytes, lines[index].range)
      if cursor.take("tweede kamer der staten-generaal") {
        isHeading = true
        lines[index].range = lines[index].range.lowerBound..<cursor.index
      } else if cursor.take("vragen gesteld door") || cursor.takeWord("vragen van") {
        return
      } else if isHeading, lines[index].number(in: bytes) == 2 {
        lines[index].kind = .furniture
      }
    }
  }

  /// A number alone beside the foot of a page is the page's.
  private static func classifyPageNumbers(_ lines: inout [PageLine], in bytes: [UInt8]) {
    var page = 1
    for index in lines.indices.filter({ lines[$0].endsPage }) {
      for neighbour in [index + 1, index - 1] where lines.indices.contains(neighbour) {
        if lines[neighbour].kind == .text, lines[neighbour].number(in: bytes) == page,
          neighbour > index || !hasNumber(bytes, lines[index].range)
        {
          lines[neighbour].kind = .furniture
          if neighbour > index {
            lines[neighbour].endsPage = true
            lines[index].endsPage = false
          }
          break
        }
      }
      page += 1
    }
  }

  private static func hasNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.isEmpty || Byte.isDigit(bytes[range.upperBound - 1])
  }
}
