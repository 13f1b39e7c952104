import AnswerLetter

/// Official journals: `Stb. 2024, 153`, `Stcrt. 2020, nr. 68088`, `Trb. 1951, 154`.
enum JournalForm {
  private static let names: [(words: [StaticString], journal: Citation.Journal)] = [
    (["stb.", "stb", "staatsblad"], .staatsblad),
    (["stcrt.", "stcrt", "staatscourant"], .staatscourant),
    (["trb.", "trb", "tractatenblad"], .tractatenblad),
  ]

  /// How a journal's name begins, with what can follow the short ones.
  static let openings: [String] = [
    "stb.", "stb ", "stb\u{A0}", "staatsblad", "stcrt", "staatscourant", "trb.", "trb ",
    "trb\u{A0}", "tractatenblad",
  ]

  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    for (words, journal) in names where cursor.takeAnyWord(words) {
      cursor.skipSpace()
      guard let year = cursor.takeNumber(4...4) else { return nil }
      if !cursor.take("/") {
        _ = cursor.take(",")
        guard cursor.skipSpace() else { return nil }
        if cursor.takeWord("nr") {
          _ = cursor.take(".")
          cursor.skipSpace()
        }
      }
      guard let number = cursor.takeNumber(1...6), cursor.isAtWordEnd else { return nil }
      let words = cursor.words(start.index..<cursor.index)
      return InlineMatch(
        [.citation(words, .journal(journal, year: year, number: number))], end: cursor.index)
    }
    return nil
  }
}

/// European Case Law Identifiers: `ECLI:NL:RBMNE:2021:6269`.
///
/// Council conclusions 2011/C 127/01, annex, section 1: five parts separated by colons.
enum ECLIForm {
  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard cursor.take("ecli:"), let country = takePart(&cursor, 2...2), cursor.take(":"),
      let court = takePart(&cursor, 1...7), cursor.take(":"),
      let year = cursor.takeNumber(4...4), cursor.take(":"),
      let ordinal = takePart(&cursor, 1...25, dots: true)
    else { return nil }
    let ecli = Citation.ECLI(country: country, court: court, year: year, ordinal: ordinal)
    let words = cursor.words(start.index..<cursor.index)
    return InlineMatch([.citation(words, .ecli(ecli))], end: cursor.index)
  }

  private static func takePart(
    _ cursor: inout ByteCursor, _ count: ClosedRange<Int>, dots: Bool = false
  ) -> String? {
    let start = cursor.index
    while Byte.isUpper(cursor.peek) || Byte.isDigit(cursor.peek)
      || (dots && cursor.peek == UInt8(ascii: ".") && isPart(cursor.peek(1)))
    {
      cursor.index += 1
    }
    guard count.contains(cursor.index - start) else { return nil }
    return cursor.string(start..<cursor.index)
  }

  private static func isPart(_ byte: UInt8) -> Bool { Byte.isUpper(byte) || Byte.isDigit(byte) }
}
