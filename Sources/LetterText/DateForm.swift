import AnswerLetter

/// Dates: `13 februari 2025`, `13 feb. 2025`, `13-02-2025`, `13-2-'25`, `15 december jl.`, and
/// those that share a month or a year: `3, 10 en 17 mei 2022`, `28 februari tot en met 2 maart 2025`.
enum DateForm {
  /// The months by name, January first.
  static let months: [StaticString] = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]

  /// Short names of months, and the month.
  private static let abbreviations: [(word: StaticString, month: Int)] = [
    ("jan", 1), ("feb", 2), ("febr", 2), ("mrt", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8),
    ("sept", 9), ("sep", 9), ("okt", 10), ("nov", 11), ("dec", 12),
  ]

  static func read(_ start: ByteCursor, letterDate: CalendarDate?) -> InlineMatch? {
    var cursor = start
    guard couldBegin(start) else { return nil }
    if let parts = takeParts(&cursor, letterDate: letterDate) {
      if isCounted(start) { return nil }
      let words = cursor.words(start.index..<cursor.index)
      guard let date = parts.date else {
        return InlineMatch([], end: cursor.index, remark: .impossibleDate(words.description))
      }
      return InlineMatch([.date(words, date)], end: cursor.index)
    }
    return list(start, letterDate: letterDate)
  }

  /// Whether one or two digits are followed as those of a date are; most numbers are not.
  private static func couldBegin(_ cursor: ByteCursor) -> Bool {
    let length = Byte.isDigit(cursor.peek(1)) ? 2 : 1
    switch cursor.peek(length) {
    case Byte.space, 0xC2, 0xE2, UInt8(ascii: "-"), UInt8(ascii: "/"): return true
    case UInt8(ascii: "."): return Byte.isDigit(cursor.peek(length + 1))
    case UInt8(ascii: ","): return cursor.peek(length + 1) == Byte.space
    case UInt8(ascii: "e"), UInt8(ascii: "d"), UInt8(ascii: "s"): return true
    default: return false
    }
  }

  /// Takes a date that the calendar has.
  static func take(_ cursor: inout ByteCursor) -> CalendarDate? {
    var ahead = cursor
    guard let date = takeParts(&ahead, letterDate: nil)?.date else { return nil }
    cursor = ahead
    return date
  }

  /// A day, a month and a year as they are written.
  private struct Parts {
    var day: Int
    var month: Int
    var year: Int

    var date: CalendarDate? { CalendarDate(year: year, month: month, day: day) }
  }

  private static func takeParts(_ cursor: inout ByteCursor, letterDate: CalendarDate?) -> Parts? {
    guard let day = cursor.takeNumber(1...2) else { return nil }
    if let parts = takeNumeric(day, &cursor) { return parts }
    // `1e januari`, `12de maart`.
    _ = cursor.takeAnyWord(["e", "de", "ste"])
    guard let month = takeMonth(&cursor) else { return nil }
    // The extractor may have glued the year to the month.
    cursor.skipSpace()
    if let year = takeYear(&cursor) { return Parts(day: day, month: month, year: year) }
    guard let letterDate, takeLast(&cursor) else { return nil }
    return last(day, month, before: letterDate)
  }

  /// `-02-2025`, `/02/2025`, `.02.2025`, `-2-'25`; only four digits make a year without an apostrophe.
  private static func takeNumeric(_ day: Int, _ cursor: inout ByteCursor) -> Parts? {
    var ahead = cursor
    let separator = ahead.peek
    guard
      separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/")
        || separator == UInt8(ascii: ".")
    else { return nil }
    ahead.index += 1
    guard let month = ahead.takeNumber(1...2), ahead.peek == separator else { return nil }
    ahead.index += 1
    guard let year = takeYear(&ahead), (1...12).contains(month) else { return nil }
    cursor = ahead
    return Parts(day: day, month: month, year: year)
  }

  private static func takeMonth(_ cursor: inout ByteCursor) -> Int? {
    var ahead = cursor
    guard ahead.skipSpace(), isMonthInitial(ahead.peek) else { return nil }
    if let index = months.firstIndex(where: { ahead.takeBroken($0) }) {
      cursor = ahead
      return index + 1
    }
    guard let found = abbreviations.first(where: { ahead.takeWord($0.word) }) else { return nil }
    _ = ahead.take(".")
    cursor = ahead
    return found.month
  }

  private static func isMonthInitial(_ byte: UInt8) -> Bool {
    switch Byte.lowercased(byte) {
    case UInt8(ascii: "j"), UInt8(ascii: "f"), UInt8(ascii: "m"), UInt8(ascii: "a"),
      UInt8(ascii: "s"), UInt8(ascii: "o"), UInt8(ascii: "n"), UInt8(ascii: "d"):
      true
    default: false
    }
  }

  /// `2025`, `'25`.
  private static func takeYear(_ cursor: inout ByteCursor) -> Int? {
    var ahead = cursor
    if ahead.take("'") || ahead.take("’") || ahead.take("‘") {
      guard let short = ahead.takeDigits(2...2), ahead.isAtWordEnd else { return nil }
      let year = short.reduce(0) { $0 * 10 + Int(ahead.bytes[$1] - 0x30) }
      cursor = ahead
      return year < 70 ? 2000 + year : 1900 + year
    }
    guard let year = ahead.takeNumber(4...4), ahead.isAtWordEnd else { return nil }
    cursor = ahead
    return year
  }

  /// `jl.`: the last day of that name.
  private static func takeLast(_ cursor: inout ByteCursor) -> Bool {
    var ahead = cursor
    guard ahead.takeAnyWord(["jl", "jongstleden", "j.l", "l.l", "ll"]) else { return false }
    _ = ahead.take(".")
    cursor = ahead
    return true
  }

  private static func last(_ day: Int, _ month: Int, before date: CalendarDate) -> Parts {
    let isLater = (month, day) > (date.month, date.day)
    return Parts(day: day, month: month, year: date.year - (isLater ? 1 : 0))
  }

  /// The most days that a list is believed to have.
  private static let longestList = 12

  /// Dates of which all but the last leave out what they share: `13 en 14 februari 2025`,
  /// `3, 10 en 17 mei 2022`.
  private static func list(_ start: ByteCursor, letterDate: CalendarDate?) -> InlineMatch? {
    var cursor = start
    var earlier: [(day: Int, month: Int?, range: Range<Int>)] = []
    repeat {
      let begin = cursor.index
      guard let day = cursor.takeNumber(1...2), earlier.count < longestList else { return nil }
      var named = cursor
      let month = takeMonth(&named)
      if month != nil { cursor = named }
      earlier.append((day, month, begin..<cursor.index))
    } while takeComma(&cursor)
    cursor.skipSpace()
    guard cursor.takeAnyWord(["en", "tot en met", "t/m", "tot", "of"]) || cursor.takeDash() else {
      return nil
    }
    cursor.skipSpace()
    let lastStart = cursor.index
    guard let last = takeParts(&cursor, letterDate: letterDate)?.date else { return nil }
    var pieces: [Inline] = [.date(start.words(lastStart..<cursor.index), last)]
    var (next, nextStart) = (last, lastStart)
    for item in earlier.reversed() {
      let month = item.month ?? next.month
      let year = next.year - (month > next.month ? 1 : 0)
      guard let date = CalendarDate(year: year, month: month, day: item.day), date < next else {
        return nil
      }
      pieces.append(.text(start.words(item.range.upperBound..<nextStart)))
      pieces.append(.date(start.words(item.range), date))
      (next, nextStart) = (date, item.range.lowerBound)
    }
    return InlineMatch(pieces.reversed(), end: cursor.index)
  }

  /// Takes a comma between two days.
  private static func takeComma(_ cursor: inout ByteCursor) -> Bool {
    var ahead = cursor
    guard ahead.take(","), ahead.skipSpace(), Byte.isDigit(ahead.peek) else { return false }
    cursor = ahead
    return true
  }

  /// What stands before a number with full stops that counts no days: `versie 12.4.2019`.
  private static let counted: [StaticString] = [
    "versie", "release", "update", "artikel", "artikelen", "art", "paragraaf", "par", "hoofdstuk",
    "bijlage", "tabel", "figuur", "punt", "onderdeel", "nr", "nummer", "norm", "code",
  ]

  /// Whether what looks like a day with full stops is another number.
  private static func isCounted(_ start: ByteCursor) -> Bool {
    let isStopped = start.peek(1) == UInt8(ascii: ".") || start.peek(2) == UInt8(ascii: ".")
    return isStopped && start.followsAnyWord(counted)
  }
}
