import AnswerLetter

/// Reads a full date from the words of a document, in the languages of the table.
enum DateText {
  /// The date of a text that says one and only one: `24 maart 2025`, `March 24, 2025`,
  /// `24-03-2025`, `2025-03-24`; nothing otherwise.
  static func date(in text: ArraySlice<UInt8>) -> CalendarDate? {
    if text.allSatisfy({ $0 < 0x80 }) { return date(inWordsOf: text) }
    // Whatever is no letter or digit, such as a space that does not break, parts words.
    let plain = String(decoding: text, as: UTF8.self).lowercased().map {
      $0.isLetter || $0.isNumber ? $0 : " "
    }
    return date(inWordsOf: Array(String(plain).utf8)[...])
  }

  /// The date of a text, of which the letters that are not ASCII are small.
  private static func date(inWordsOf text: ArraySlice<UInt8>) -> CalendarDate? {
    var numbers: [Int] = []
    var months: [Int] = []
    var rest = text
    while let start = rest.firstIndex(where: isPartOfWord) {
      let word = rest[start...].prefix(while: isPartOfWord)
      rest = rest[word.endIndex...]
      if let number = ordinal(word) {
        numbers.append(number)
      } else if let month = month(word) {
        months.append(month)
      }
    }
    return date(numbers, months)
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80
  }

  private static func date(_ numbers: [Int], _ months: [Int]) -> CalendarDate? {
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
  private static func ordinal(_ word: ArraySlice<UInt8>) -> Int? {
    let digits = word.prefix(while: \.isDigit)
    if digits.isEmpty || digits.count > 9 { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    if digits.count == word.count { return number }
    let ending = String(decoding: word.dropFirst(digits.count), as: UTF8.self).lowercased()
    return ["st", "nd", "rd", "th", "e", "er", "º", "o"].contains(ending) ? number : nil
  }

  private static func month(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 3, word.first?.isDigit == false else { return nil }
    return months[
      String(decoding: word.map { $0 < 0x80 && $0.isLetter ? $0 | 0x20 : $0 }, as: UTF8.self)]
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
