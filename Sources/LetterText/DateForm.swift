import AnswerLetter

/// Dates: `13 februari 2025`, `13-02-2025`.
enum DateForm {
  /// The months by name, January first.
  static let months: [StaticString] = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]

  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard let date = take(&cursor) else { return nil }
    return InlineMatch(
      [.date(cursor.string(start.index..<cursor.index), date)], end: cursor.index)
  }

  /// Takes a date that the calendar has.
  static func take(_ cursor: inout ByteCursor) -> CalendarDate? {
    guard let day = cursor.takeNumber(1...2), let month = takeMonth(&cursor),
      let year = cursor.takeNumber(4...4), cursor.isAtWordEnd
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Takes the month with the separators around it.
  private static func takeMonth(_ cursor: inout ByteCursor) -> Int? {
    if cursor.take("-") {
      guard let month = cursor.takeNumber(1...2), cursor.take("-") else { return nil }
      return month
    }
    guard cursor.skipSpace(), let index = months.firstIndex(where: { cursor.takeBroken($0) })
    else { return nil }
    // The extractor may have glued the year to the month.
    cursor.skipSpace()
    return index + 1
  }
}
