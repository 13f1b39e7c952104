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
      if let heading = referring(line) { found.append(heading) }
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
    guard let first = answers.first, isReferring(first.line),
      Self.numbers(of: answers) != Self.numbers(of: all.filter(\.isQuestion))
    else { return }
    all = all.filter { !isReferring($0.line) }
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
  private func isReferring(_ line: Int) -> Bool {
    guard let four = Byte.firstFour(text.bytes, text.lines[line].range),
      Byte.isUpper(text.bytes[text.lines[line].range.lowerBound])
    else { return false }
    // `ad `, `re `
    return four >> 8 == 0x61_6420 || four >> 8 == 0x72_6520
  }

  private func referring(_ line: Int) -> Heading? {
    guard isReferring(line) else { return nil }
    var cursor = ByteCursor(text.bytes, text.lines[line].range)
    cursor.index += 2
    cursor.skipSpace()
    let wordsStart = cursor.index
    if cursor.takeAnyWord(["vraag", "vragen"]) { cursor.skipSpace() }
    guard let list = NumberList.take(&cursor, inHeading: true, mayBeSpelled: true) else {
      return nil
    }
    let heading = Heading(line: line, form: .answer(list, wordsStart: wordsStart))
    let isParted = cursor.take(":") || cursor.take(".") || cursor.take(")")
    return ended(heading, at: cursor, isParted: isParted)
  }
}
