import AnswerLetter

/// Question numbers as letters name them: `1`, `4 en 5`, `3, 4, 7–9`, `3 tot en met 5`.
struct NumberList {
  /// One number or one range of numbers, and where it stands.
  struct Element {
    var run: ClosedRange<Int>
    var range: Range<Int>
    /// The letter behind the number: `2a`.
    var letter: UInt8?
  }

  /// The numbers and ranges in the order in which they are named; none for a question without a
  /// number.
  var elements: [Element]

  /// The highest question number that is believed; a larger one is taken for something else.
  static let highest = 999

  func contains(_ number: Int) -> Bool {
    elements.contains { $0.run.contains(number) }
  }

  func contains(_ number: Int, letter: UInt8) -> Bool {
    elements.contains { $0.run.contains(number) && $0.letter == letter }
  }

  /// Whether the list begins behind a number, and ends with another at the latest.
  func follows(_ number: Int, upTo last: Int) -> Bool {
    guard let first = elements.first?.run, let end = elements.last?.run else { return false }
    return first.lowerBound == number + 1 && end.upperBound <= last
  }

  /// From the first number named to the last; nothing where they do not ascend.
  var span: ClosedRange<Int>? {
    guard let first = elements.first?.run, let last = elements.last?.run,
      first.lowerBound <= last.upperBound
    else { return nil }
    return first.lowerBound...last.upperBound
  }

  /// Whether every number has a letter.
  var isLettered: Bool { !elements.isEmpty && elements.allSatisfy { $0.letter != nil } }

  /// The most elements that a list is believed to have.
  private static let longest = 99

  /// What stands between the ends of a range.
  static let rangeWords: [StaticString] = ["tot en met", "t/m", "t / m", "tm", "t/"]

  /// Takes a list at the cursor, or nothing and leaves the cursor.
  ///
  /// - Parameters:
  ///   - inHeading: Whether a letter may follow a number, as where numbering starts again
  ///     under lettered items (`Antwoord 2l`), and what only headings put between two numbers may
  ///     stand there: `3/4`, `1 en vraag 2`, `2en3`.
  ///   - mayBeSpelled: Whether the numbers may be words (``takeSpelled(_:)``).
  static func take(
    _ cursor: inout ByteCursor, inHeading: Bool = false, mayBeSpelled: Bool = false
  ) -> NumberList? {
    guard let first = takeElement(&cursor, mayHaveLetter: inHeading) else {
      return mayBeSpelled ? takeSpelled(&cursor) : nil
    }
    var elements = [first]
    while !cursor.isAtEnd {
      var ahead = cursor
      guard elements.count < longest, takeSeparator(&ahead, inHeading: inHeading),
        let next = takeElement(&ahead, mayHaveLetter: inHeading)
          ?? takeLetter(&ahead, after: elements[elements.count - 1])
      else {
        break
      }
      elements.append(next)
      cursor = ahead
    }
    return NumberList(elements: elements)
  }

  private static func takeElement(
    _ cursor: inout ByteCursor, mayHaveLetter: Bool
  ) -> Element? {
    let start = cursor.index
    if mayHaveLetter, let roman = takeRoman(&cursor) {
      return Element(run: roman...roman, range: start..<cursor.index)
    }
    guard let low = takeQuestionNumber(&cursor, mayHaveLetter: mayHaveLetter) else {
      cursor.index = start
      return nil
    }
    let last = cursor.bytes[cursor.index - 1]
    if !Byte.isDigit(last) {
      return Element(
        run: low...low, range: start..<cursor.index, letter: Byte.lowercased(last))
    }
    if cursor.isAtEnd { return Element(run: low...low, range: start..<cursor.index) }
    var ahead = cursor
    ahead.skipSpace()
    if ahead.takeAnyWord(rangeWords) || ahead.takeDash() {
      ahead.skipSpace()
      if let high = takeQuestionNumber(&ahead), high > low {
        cursor = ahead
        return Element(run: low...high, range: start..<cursor.index)
      }
    }
    return Element(run: low...low, range: start..<cursor.index)
  }

  /// `IV` in a heading: a Roman number of capitals, up to 39.
  private static func takeRoman(_ cursor: inout ByteCursor) -> Int? {
    let start = cursor.index
    var (number, last, count) = (0, 0, 0)
    while let value = romanValue(cursor.peek), count < 7 {
      number += value > last ? value - 2 * last : value
      last = value
      count += 1
      cursor.index += 1
    }
    guard count > 0, cursor.isAtWordEnd,
      roman(number).elementsEqual(cursor.bytes[start..<cursor.index])
    else {
      cursor.index = start
      return nil
    }
    return number
  }

  private static func romanValue(_ digit: UInt8) -> Int? {
    switch digit {
    case UInt8(ascii: "I"): 1
    case UInt8(ascii: "V"): 5
    case UInt8(ascii: "X"): 10
    default: nil
    }
  }

  /// A number as the Romans wrote it; what is written otherwise is none.
  private static func roman(_ number: Int) -> String.UTF8View {
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return (String(repeating: "X", count: number / 10) + units[number % 10]).utf8
  }

  /// The second letter of `1a en b`.
  private static func takeLetter(_ cursor: inout ByteCursor, after element: Element) -> Element? {
    let letter = cursor.peek
    guard element.letter != nil, letter &- UInt8(ascii: "a") < 26 else { return nil }
    let start = cursor.index
    cursor.index += 1
    guard cursor.isAtWordEnd else {
      cursor.index = start
      return nil
    }
    return Element(run: element.run, range: start..<cursor.index, letter: letter)
  }

  private static func takeQuestionNumber(
    _ cursor: inout ByteCursor, mayHaveLetter: Bool = false
  ) -> Int? {
    guard let number = cursor.takeNumber(1...3), (1...highest).contains(number)
    else { return nil }
    if mayHaveLetter, isGluedToNext(cursor) { return number }
    if mayHaveLetter, cursor.peek &- UInt8(ascii: "a") < 26 { cursor.index += 1 }
    return cursor.isAtWordEnd ? number : nil
  }

  /// Whether an extractor glued `en` to the number behind it: `2en3`.
  private static func isGluedToNext(_ cursor: ByteCursor) -> Bool {
    guard Byte.isDigit(cursor.peek(2)) else { return false }
    var ahead = cursor
    return ahead.take("en")
  }

  /// `,`, `en`, `, en`, `&`, or a mere space between two numbers (`7, 8, 9 10 en 11`).
  static func takeSeparator(_ cursor: inout ByteCursor, inHeading: Bool) -> Bool {
    let spaced = cursor.skipSpace()
    let comma = cursor.take(",")
    cursor.skipSpace()
    let word =
      cursor.takeWord("en") || cursor.take("&")
      || inHeading && isGluedToNext(cursor) && cursor.take("en")
    let sign = !word && inHeading && (cursor.take("/") || cursor.take("+"))
    cursor.skipSpace()
    if word, inHeading {
      if cursor.takeWord("op") { cursor.skipSpace() }
      if cursor.takeWord("vraag") || cursor.takeWord("vragen") { cursor.skipSpace() }
    }
    return spaced || comma || word || sign
  }
}
