import AnswerLetter
import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The day of a reproducible build: the variable `SOURCE_DATE_EPOCH`, seconds since 1970 in UTC.
enum SourceDateEpoch {
  /// The day that is given, else that of the variable; nothing without either.
  static func date(unless given: CalendarDate?) throws -> CalendarDate? { try given ?? date() }

  /// The day, or nothing when the variable is not set.
  static func date() throws -> CalendarDate? {
    guard let value = getenv("SOURCE_DATE_EPOCH") else { return nil }
    let text = String(cString: value)
    guard let seconds = Int(text), seconds >= 0, let date = date(day: seconds / 86_400) else {
      throw ValidationError("SOURCE_DATE_EPOCH is ‘\(text)’, expected seconds since 1970.")
    }
    return date
  }

  /// The day of the calendar that is so many days after 1 January 1970.
  private static func date(day: Int) -> CalendarDate? {
    var seconds = time_t(day) * 86_400
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
