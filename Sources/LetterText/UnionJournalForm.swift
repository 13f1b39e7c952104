import AnswerLetter

/// Issues of the Official Journal of the European Union: `PbEU 2016, L 119`, `Pb. L 119 van 4.5.2016,
/// p. 1`, `PbEG 1995, nr. L 281`.
///
/// The Interinstitutional Style Guide, section 3.1: the series, the number of the issue, the day.
/// Without a year a number says nothing.
enum UnionJournalForm {
  /// How the name of the journal begins, with what can follow the short one.
  static let openings: [String] = [
    "pbeu", "pbeg", "pb. ", "pb l", "pb c", "pb 1", "pb 2", "pb eu", "pb eg", "pb nr",
    "publicatieblad",
  ]

  private static let names: [StaticString] = ["pbeu", "pbeg", "pb", "publicatieblad"]
  /// What may follow the name.
  private static let unions: [StaticString] = [
    "eu", "eg", "van de europese unie", "van de europese gemeenschappen", "van de eu",
  ]

  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard Byte.isUpper(cursor.peek), cursor.takeAnyWord(names) else { return nil }
    _ = cursor.take(".")
    cursor.skipSpace()
    if cursor.takeAnyWord(unions) { cursor.skipCommaAndSpace() }
    let early = takeYear(&cursor)
    guard let (series, number) = takeIssue(&cursor) else { return nil }
    guard let year = early ?? takeDay(&cursor) else { return nil }
    let citation = Citation.unionJournal(series, year: year, number: number)
    return InlineMatch(
      [.citation(start.words(start.index..<cursor.index), citation)], end: cursor.index)
  }

  /// `2016, `, before the series.
  private static func takeYear(_ cursor: inout ByteCursor) -> Int? {
    var ahead = cursor
    guard let year = ahead.takeNumber(4...4), (1952...2099).contains(year) else { return nil }
    ahead.skipCommaAndSpace()
    cursor = ahead
    return year
  }

  /// `L 119`, `nr. C 326`; a page may stand behind the number.
  private static func takeIssue(
    _ cursor: inout ByteCursor
  ) -> (series: Citation.UnionJournal, number: Int)? {
    cursor.takeNumberWord()
    let series: Citation.UnionJournal
    switch cursor.peek {
    case UInt8(ascii: "L"): series = .legislation
    case UInt8(ascii: "C"): series = .information
    default: return nil
    }
    cursor.index += 1
    if !cursor.take("-") { cursor.skipSpace() }
    guard let number = cursor.takeNumber(1...4), number > 0, cursor.isAtWordEnd else { return nil }
    return (series, number)
  }

  /// ` van 4.5.2016`, `, 4 mei 2016`, `/1 van 4 mei 2016`, behind the issue.
  private static func takeDay(_ cursor: inout ByteCursor) -> Int? {
    if cursor.take("/") { _ = cursor.takeDigits(1...4) }
    cursor.skipCommaAndSpace()
    if cursor.takeWord("van") || cursor.takeWord("d.d.") { cursor.skipSpace() }
    return DateForm.take(&cursor)?.year
  }
}
