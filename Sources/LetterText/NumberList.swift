import AnswerLetter

/// Question numbers as letters name them: `1`, `4 en 5`, `3, 4, 7–9`, `3 tot en met 5`.
struct NumberList {
  /// One number or one range of numbers, and where it stands.
  struct Element {
    var run: ClosedRange<Int>
    var range: Range<Int>
  }

  var elements: [Element]

  var numbers: QuestionNumbers { QuestionNumbers(elements.map(\.run)) }

  /// The most elements that a list is believed to have.
  private static let longest = 99

  /// What stands between the ends of a range.
  private static let rangeWords: [StaticString] = ["tot en met", "t/m", "t / m", "tm"]

  /// Takes a list at the cursor, or nothing and leaves the cursor.
  static func take(_ cursor: inout ByteCursor) -> NumberList? {
    guard let first = takeElement(&cursor) else { return nil }
    var elements = [first]
    while true {
      var ahead = cursor
      guard elements.count < longest, takeSeparator(&ahead), let next = takeElement(&ahead) else {
        break
      }
      elements.append(next)
      cursor = ahead
    }
    return NumberList(elements: elements)
  }

  private static func takeElement(_ cursor: inout ByteCursor) -> Element? {
    let start = cursor.index
    guard let low = takeQuestionNumber(&cursor) else {
      cursor.index = start
      return nil
    }
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

  private static func takeQuestionNumber(_ cursor: inout ByteCursor) -> Int? {
    guard let number = cursor.takeNumber(1...3), cursor.isAtWordEnd,
      (1...QuestionNumbers.highest).contains(number)
    else { return nil }
    return number
  }

  /// `,`, `en`, `, en`, `&`, or a mere space between two numbers (`7, 8, 9 10 en 11`).
  private static func takeSeparator(_ cursor: inout ByteCursor) -> Bool {
    let spaced = cursor.skipSpace()
    let comma = cursor.take(",")
    cursor.skipSpace()
    let word = cursor.takeWord("en") || cursor.take("&")
    cursor.skipSpace()
    return spaced || comma || word
  }
}
