public import AnswerLetter

/// A moment, to the second, in UTC: when a package was made.
///
/// Given by the caller, never read from a clock here, so that the same input gives the same package.
public struct Timestamp: Sendable, Hashable, CustomStringConvertible {
  /// Seconds since 1 January 1970.
  public let seconds: Int
  /// The day.
  public let date: CalendarDate

  /// Makes a moment; nothing before 1970 or after the year 9999.
  public init?(seconds: Int) {
    guard seconds >= 0, let date = Self.date(day: seconds / 86_400) else { return nil }
    self.seconds = seconds
    self.date = date
  }

  /// The start of a day; nothing before 1970.
  public init?(date: CalendarDate) {
    self.init(seconds: Self.day(of: date) * 86_400)
  }

  /// The moment as an `xsd:dateTime`: `2026-11-24T18:21:02Z`.
  public var description: String {
    let time = seconds % 86_400
    return "\(date)T\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))Z"
  }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  // Days and dates of the Gregorian calendar, in eras of 400 years that start in March
  // (Howard Hinnant, chrono-compatible low-level date algorithms).

  private static func date(day: Int) -> CalendarDate? {
    let shifted = day + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isNextYear = month >= 10
    return CalendarDate(
      year: year + era * 400 + (isNextYear ? 1 : 0), month: isNextYear ? month - 9 : month + 3,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }

  private static func day(of date: CalendarDate) -> Int {
    let year = date.month <= 2 ? date.year - 1 : date.year
    let era = year / 400
    let yearOfEra = year - era * 400
    let month = date.month > 2 ? date.month - 3 : date.month + 9
    let dayOfYear = (153 * month + 2) / 5 + date.day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
