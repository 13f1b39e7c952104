import AnswerLetter

/// Reads a full date from the words of a document, in the languages of the table.
enum DateText {
  /// The date of a text that says one and only one: `24 maart 2025`, `March 24, 2025`,
  /// `24-03-2025`, `2025-03-24`; nothing otherwise.
  static func date(in text: String) -> CalendarDate? {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    let numbers = words.compactMap { ordinal($0) }
    let months = words.compactMap { month($0) }
    switch (numbers.count, months.count) {
    case (2, 1):
      let years = numbers.filter { $0 > 31 }
      guard years.count == 1, let day = numbers.first(where: { $0 <= 31 }) else { return nil }
      return CalendarDate(year: years[0], month: months[0], day: day)
    case (3, 0) where numbers[0] > 31:
      return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    // Which of two numbers is the month is a matter of the country, unless one cannot be.
    case (3, 0) where numbers[2] > 31 && (numbers[0] > 12 || numbers[0] == numbers[1]):
      return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
    default: return nil
    }
  }

  /// A number, perhaps with the ending of an ordinal: `1st`, `1er`, `24e`.
  private static func ordinal(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let isOrdinal = ["", "st", "nd", "rd", "th", "e", "er", "º", "o"].contains(
      word[digits.endIndex...])
    return isOrdinal ? Int(digits) : nil
  }

  private static func month(_ word: Substring) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return months[String(word)]
  }

  private static let months: [String: Int] = {
    let languages = [
      "januari februari maart april mei juni juli augustus september oktober november december",
      "january february march april may june july august september october november december",
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
      "januar februar märz april mai juni juli august september oktober november dezember",
      "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      "jan feb mrt apr mei jun jul aug sep okt nov dec",
    ]
    var table: [String: Int] = [:]
    for language in languages {
      for (index, name) in language.split(separator: " ").enumerated() {
        table[String(name)] = index + 1
      }
    }
    return table
  }()
}
