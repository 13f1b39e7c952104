import AnswerLetter

/// Documents of the European Commission: `COM(2023) 234 final`, `SWD (2024) 31`, `C(2024) 1234`.
///
/// The Interinstitutional Style Guide, section 4.4.2: the series, the year in brackets, the number.
enum UnionDocumentForm {
  private static let series: [(word: StaticString, series: Citation.UnionSeries)] = [
    ("com", .com), ("swd", .swd), ("join", .join), ("sec", .sec), ("c", .c),
  ]

  /// How a series begins before the bracket of a year.
  static let openings: [String] = [
    "com(", "com (", "com\u{A0}", "swd(", "swd (", "swd\u{A0}", "join(", "join (", "sec(", "sec (",
    "com/", "com 1", "com 2", "com-", "com[", "com [", "swd/", "swd 2", "join/", "join 2", "sec/",
    "c(19", "c(20",
  ]

  /// What is printed behind the number: which version of the document it is.
  private static let endings: [StaticString] = ["final", "definitief", "def"]

  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    // In small letters `com (2023)` is the end of a web address.
    guard Byte.isUpper(cursor.peek), let series = takeSeries(&cursor) else { return nil }
    guard let year = takeYear(&cursor, of: series) else { return nil }
    cursor.skipSpace()
    cursor.takeNumberWord()
    guard let number = cursor.takeNumber(1...5), number > 0, cursor.isAtWordEnd else { return nil }
    takeEnding(&cursor)
    let citation = Citation.unionDocument(series, year: year, number: number)
    return InlineMatch(
      [.citation(start.words(start.index..<cursor.index), citation)], end: cursor.index)
  }

  /// `(2023)`, `[2023]`, `/2023/`, `2023/`, `2023 `; of the acts of the Commission, whose series is a
  /// letter, only the first.
  private static func takeYear(
    _ cursor: inout ByteCursor, of series: Citation.UnionSeries
  ) -> Int? {
    let isRound = cursor.take("(")
    let isSquare = !isRound && cursor.take("[")
    let isBare = !isRound && !isSquare
    if isBare { _ = cursor.take("/") || cursor.takeDash() }
    guard !isBare || series != .c, let year = cursor.takeNumber(4...4),
      (1970...2099).contains(year)
    else { return nil }
    if isRound { return cursor.take(")") ? year : nil }
    if isSquare { return cursor.take("]") ? year : nil }
    return cursor.take("/") || cursor.takeDash() || cursor.skipSpace() ? year : nil
  }

  private static func takeSeries(_ cursor: inout ByteCursor) -> Citation.UnionSeries? {
    for (word, series) in series {
      let start = cursor.index
      if cursor.takeWord(word), Byte.isUpper(cursor.bytes[cursor.index - 1]) {
        cursor.skipSpace()
        return series
      }
      cursor.index = start
    }
    return nil
  }

  /// ` final`, `, def.`; a full stop belongs to the abbreviation alone.
  private static func takeEnding(_ cursor: inout ByteCursor) {
    var ahead = cursor
    ahead.skipCommaAndSpace()
    guard ahead.takeAnyWord(endings) else { return }
    let isShort = ahead.bytes[ahead.index - 1] == UInt8(ascii: "f")
    if isShort, ahead.peek == UInt8(ascii: "."), !endsSentence(ahead) { ahead.index += 1 }
    cursor = ahead
  }

  /// Whether a full stop may end a sentence: nothing follows, or a capital does.
  private static func endsSentence(_ cursor: ByteCursor) -> Bool {
    var ahead = cursor
    ahead.index += 1
    ahead.skipSpace()
    return ahead.isAtEnd || Byte.isUpper(ahead.peek)
  }
}

/// CELEX numbers of acts of the European Union: `CELEX:32016R0679`, `CELEX 32006L0112`.
///
/// EUR-Lex: the sector (3 for legislation, 5 for what prepares it), the year, one or two letters for
/// the kind of document, the number.
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
    guard let citation = takeNumber(&cursor), cursor.isAtWordEnd else { return nil }
    return InlineMatch(
      [.citation(cursor.words(start.index..<cursor.index), citation)], end: cursor.index)
  }

  private static func takeNumber(_ cursor: inout ByteCursor) -> Citation? {
    if cursor.take("3") {
      guard let year = cursor.takeNumber(4...4), let act = acts[cursor.peek] else { return nil }
      cursor.index += 1
      return cursor.takeNumber(4...4).map { .europeanUnion(act, year: year, number: $0) }
    }
    guard cursor.take("5"), let year = cursor.takeNumber(4...4),
      let series = takeSeries(&cursor, year)
    else { return nil }
    return cursor.takeNumber(4...4).map { .unionDocument(series, year: year, number: $0) }
  }

  /// Proposals (`PC`) and other documents (`DC`) of the Commission are one series.
  private static func takeSeries(
    _ cursor: inout ByteCursor, _ year: Int
  ) -> Citation.UnionSeries? {
    if cursor.take("pc") || cursor.take("dc") { return .com }
    if cursor.take("jc") { return .join }
    return cursor.take("sc") ? (year < 2012 ? .sec : .swd) : nil
  }
}
