import AnswerLetter

/// Answers that refer to the number of their question and do not say `Antwoord`: `Ad 1`,
/// `Ad vraag 2 en 3:`, `Re 4. Ja.`
///
/// Such lines may as well take up points within an answer. So no other line may begin an answer, and
/// the numbers must be those of all questions, in order.
extension Headings {
  /// Finds them where no line begins an answer; questions may yet be unknown, and then
  /// ``checkReferring()`` has the last word.
  mutating func addReferring() {
    guard !all.contains(where: { beginsReply($0.form) }) else { return }
    var found: [Heading] = []
    for line in (all.first?.line ?? 0)..<text.lines.count {
      let range = text.lines[line].range
      if isReferring(range), let heading = referring(range, line: line) { found.append(heading) }
    }
    guard !found.isEmpty else { return }
    let known = all.filter(\.isQuestion)
    let expected = Self.numbers(of: known)
    let named = Self.numbers(of: found)
    guard known.isEmpty ? named == Array(1...named.count) : named == expected else { return }
    insert(found)
  }

  /// Takes them out again when the questions that were found since are others.
  mutating func checkReferring() {
    let answers = all.filter { if case .answer = $0.form { true } else { false } }
    guard let first = answers.first, isReferring(text.lines[first.line].range),
      Self.numbers(of: answers) != Self.numbers(of: all.filter(\.isQuestion))
    else { return }
    all = all.filter { !isReferring(text.lines[$0.line].range) }
  }

  private func beginsReply(_ form: HeadingForm) -> Bool {
    switch form {
    case .answer, .mededeling: true
    case .question, .toelichting, .opschrift: false
    }
  }

  /// The numbers that headings name, one after the other; of several letters of a number the number once.
  private static func numbers(of headings: [Heading]) -> [Int] {
    var numbers: [Int] = []
    for heading in headings {
      let list: NumberList? =
        switch heading.form {
        case .question(let list): list
        case .answer(let list, _): list
        case .toelichting, .mededeling, .opschrift: nil
        }
      for element in list?.elements ?? [] {
        for number in element.run where element.letter == nil || numbers.last != number {
          numbers.append(number)
        }
      }
    }
    return numbers
  }

  /// Whether the first letters of a line are those words: of most lines they are not.
  func isReferring(_ range: Range<Int>) -> Bool {
    guard let four = Byte.firstFour(text.bytes, range), Byte.isUpper(text.bytes[range.lowerBound])
    else { return false }
    // `ad `, `re `
    return four >> 8 == 0x61_6420 || four >> 8 == 0x72_6520
  }

  /// The heading with which a line that ``isReferring(_:)`` begins.
  private func referring(_ range: Range<Int>, line: Int) -> Heading? {
    guard let (list, wordsStart, end) = reference(range) else { return nil }
    let heading = Heading(line: line, form: .answer(list, wordsStart: wordsStart))
    var behind = end
    let isParted = Self.takeSign(&behind)
    return ended(heading, at: behind, isParted: isParted)
  }

  /// Whether a line that ``isReferring(_:)`` is such a heading, whatever is behind it.
  func refers(_ range: Range<Int>) -> Bool {
    guard var (_, _, end) = reference(range) else { return false }
    return Self.takeSign(&end) || end.isAtEnd
  }

  private static func takeSign(_ cursor: inout ByteCursor) -> Bool {
    cursor.take(":") || cursor.take(".") || cursor.take(")")
  }

  /// The numbers that stand behind such words, where the words begin that name them, and what follows.
  private func reference(
    _ range: Range<Int>
  ) -> (numbers: NumberList, wordsStart: Int, end: ByteCursor)? {
    var cursor = ByteCursor(text.bytes, range)
    cursor.index += 2
    cursor.skipSpace()
    let wordsStart = cursor.index
    if cursor.takeAnyWord(["vraag", "vragen"]) { cursor.skipSpace() }
    return NumberList.take(&cursor, inHeading: true, mayBeSpelled: true).map {
      ($0, wordsStart, cursor)
    }
  }
}
