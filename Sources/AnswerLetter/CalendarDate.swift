/// A day of the Gregorian calendar, without a clock or a time zone.
///
/// Written as `2025-03-24`, the form of `xsd:date` that Akoma Ntoso's `@date` attributes hold.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Makes a date, or nothing when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD`; anything else gives nothing.
  public init?(_ text: some StringProtocol) {
    self.init(utf8: Array(text.utf8)[...])
  }

  /// Reads `YYYY-MM-DD` in UTF-8; anything else gives nothing.
  package init?(utf8 text: ArraySlice<UInt8>) {
    guard text.count == 10 else { return nil }
    var numbers = (year: 0, month: 0, day: 0)
    for (index, byte) in text.enumerated() {
      let isHyphen = index == 4 || index == 7
      let digit = Int(byte) - 0x30
      guard isHyphen ? byte == UInt8(ascii: "-") : 0...9 ~= digit else { return nil }
      switch index {
      case 0...3: numbers.year = numbers.year * 10 + digit
      case 5...6: numbers.month = numbers.month * 10 + digit
      case 8...9: numbers.day = numbers.day * 10 + digit
      default: break
      }
    }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// The date as `YYYY-MM-DD`.
  public var description: String {
    let digits = [
      year / 1000, year / 100, year / 10, year, -1, month / 10, month, -1, day / 10, day,
    ]
    return String(unsafeUninitializedCapacity: digits.count) { buffer in
      for (index, digit) in digits.enumerated() {
        buffer[index] = digit < 0 ? UInt8(ascii: "-") : 0x30 + UInt8(digit % 10)
      }
      return digits.count
    }
  }

  /// Orders dates by the calendar.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
      return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}
