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

/// Acts of the European Union: `Verordening (EU) 2016/679`, `richtlijn 2006/112/EG`.
enum UnionActForm {
  private static let names: [(word: StaticString, act: Citation.UnionAct)] = [
    ("verordening", .regulation), ("uitvoeringsverordening", .regulation),
    ("richtlijn", .directive), ("uitvoeringsrichtlijn", .directive), ("besluit", .decision),
    ("uitvoeringsbesluit", .decision),
  ]
  private static let communities: [StaticString] = ["eu", "eg", "eeg", "euratom"]

  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    for (word, act) in names where cursor.takeWord(word) {
      cursor.skipSpace()
      let isBracketed = skipCommunity(&cursor)
      if cursor.takeWord("nr") {
        _ = cursor.take(".")
        cursor.skipSpace()
      }
      guard let first = cursor.takeNumber(1...4), cursor.take("/"),
        let second = cursor.takeNumber(1...4), cursor.isAtWordEnd,
        let (year, number) = order(first, second, act)
      else { return nil }
      if cursor.peek == UInt8(ascii: "/") { skipEnding(&cursor) }
      if isBracketed, !cursor.take(")") { return nil }
      let words = cursor.words(start.index..<cursor.index)
      return InlineMatch(
        [.citation(words, .europeanUnion(act, year: year, number: number))], end: cursor.index)
    }
    return nil
  }

  /// `(EU) `; tells whether the whole number stands in brackets, as in `richtlijn (2006/112)`.
  private static func skipCommunity(_ cursor: inout ByteCursor) -> Bool {
    guard cursor.take("(") else { return false }
    guard cursor.takeAnyWord(communities) else { return true }
    _ = cursor.take(")")
    cursor.skipSpace()
    return false
  }

  private static func skipEnding(_ cursor: inout ByteCursor) {
    var ahead = cursor
    ahead.index += 1
    if ahead.takeAnyWord(communities) { cursor = ahead }
  }

  /// Which of the two is the year: directives and, since 2015, regulations put it first.
  private static func order(
    _ first: Int, _ second: Int, _ act: Citation.UnionAct
  ) -> (year: Int, number: Int)? {
    let years = 1952...2099
    switch (years.contains(first), years.contains(second)) {
    case (true, false): return (first, second)
    case (false, true): return (second, first)
    case (true, true): return first >= 2015 || act == .directive ? (first, second) : (second, first)
    case (false, false):
      guard act == .directive, (58...99).contains(first) else { return nil }
      return (1900 + first, second)
    }
  }
}

/// CELEX numbers of acts of the European Union: `CELEX:32016R0679`, `CELEX 32006L0112`.
///
/// EUR-Lex: the sector (3 for legislation), the year, a letter for the kind of act, the number.
enum CelexForm {
  private static let acts: [UInt8: Citation.UnionAct] = [
    UInt8(ascii: "R"): .regulation, UInt8(ascii: "L"): .directive, UInt8(ascii: "D"): .decision,
  ]

  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard cursor.take("celex") else { return nil }
    if cursor.take("-nummer") || cursor.take("nummer") { cursor.skipSpace() }
    _ = cursor.take(":")
    cursor.skipSpace()
    guard cursor.take("3"), let year = cursor.takeNumber(4...4), let act = acts[cursor.peek] else {
      return nil
    }
    cursor.index += 1
    guard let number = cursor.takeNumber(4...4), cursor.isAtWordEnd else { return nil }
    return InlineMatch(
      [
        .citation(
          cursor.words(start.index..<cursor.index),
          .europeanUnion(act, year: year, number: number))
      ], end: cursor.index)
  }
}
