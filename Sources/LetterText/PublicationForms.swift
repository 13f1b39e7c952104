import AnswerLetter

/// Official journals: `Stb. 2024, 153`, `Stcrt. 2020, nr. 68088`, `Trb. 1951, 154`.
enum JournalForm {
  private static let names: [(words: [StaticString], journal: Citation.Journal)] = [
    (["stb", "staatsblad"], .staatsblad),
    (["stcrt", "staatscourant"], .staatscourant),
    (["trb", "tractatenblad"], .tractatenblad),
  ]

  /// How a journal's name begins, with what can follow the short ones.
  static let openings: [String] = [
    "stb.", "stb ", "stb\u{A0}", "staatsblad", "stcrt", "staatscourant", "trb.", "trb ",
    "trb\u{A0}", "tractatenblad",
  ]

  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    for (words, journal) in names where cursor.takeAnyWord(words) {
      _ = cursor.take(".")
      cursor.skipSpace()
      return numberFirst(start, cursor, journal) ?? yearFirst(start, cursor, journal)
    }
    return nil
  }

  /// `2012, 123 en 124`, `2012/123`, `van 3 mei 2012, nr. 4567`.
  private static func yearFirst(
    _ start: ByteCursor, _ afterName: ByteCursor, _ journal: Citation.Journal
  ) -> InlineMatch? {
    var cursor = afterName
    guard let (year, isDay) = takeYear(&cursor) else { return nil }
    if isDay || !(cursor.take("/") || cursor.takeDash()) {
      let isParted = cursor.take(",")
      guard cursor.skipSpace() || isParted else { return nil }
      let isNumber = cursor.takeNumberWord(orLatin: true)
      // Behind a day another number may count anything.
      if isDay, !isNumber { return nil }
    }
    guard let number = cursor.takeNumber(1...6), cursor.isAtWordEnd else { return nil }
    var pieces: [Inline] = [
      .citation(
        start.words(start.index..<cursor.index), .journal(journal, year: year, number: number))
    ]
    while let (number, range) = NumberContinuation.take(after: cursor) {
      pieces.append(.text(start.words(cursor.index..<range.lowerBound)))
      pieces.append(.citation(start.words(range), .journal(journal, year: year, number: number)))
      cursor.index = range.upperBound
    }
    return InlineMatch(pieces, end: cursor.index)
  }

  /// `nr. 4567 van 3 mei 2012`, `nummer 12 van 2010`.
  private static func numberFirst(
    _ start: ByteCursor, _ afterName: ByteCursor, _ journal: Citation.Journal
  ) -> InlineMatch? {
    var cursor = afterName
    guard cursor.takeNumberWord(orLatin: true), let number = cursor.takeNumber(1...6),
      cursor.isAtWordEnd
    else { return nil }
    cursor.skipCommaAndSpace()
    guard Byte.isDigit(cursor.peek) || cursor.peek == UInt8(ascii: "v"),
      let (year, _) = takeYear(&cursor)
    else { return nil }
    return InlineMatch(
      [
        .citation(
          start.words(start.index..<cursor.index), .journal(journal, year: year, number: number))
      ], end: cursor.index)
  }

  /// Takes a year, or a day and its year.
  private static func takeYear(_ cursor: inout ByteCursor) -> (year: Int, isDay: Bool)? {
    if cursor.takeWord("van") || cursor.takeWord("d.d.") { cursor.skipSpace() }
    var ahead = cursor
    if let date = DateForm.take(&ahead) {
      cursor = ahead
      return (date.year, true)
    }
    return cursor.takeNumber(4...4).map { ($0, false) }
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
