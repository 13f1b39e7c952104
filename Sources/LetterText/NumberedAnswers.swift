import AnswerLetter

/// Answers that no line of their own names `Antwoord`: those numbered as the questions are, below one
/// heading or each below its question, and those that merely follow the question
/// (``UnmarkedAnswers``).
///
/// Numbers and paragraphs may be anything, so the whole letter must fit: each question has its
/// answer, in order, and something says that the letter answers.
extension Headings {
  /// Finds them where the letter has one heading of an answer at most.
  mutating func addNumberedAnswers() {
    if all.contains(where: { if case .mededeling = $0.form { true } else { false } }) { return }
    let answers = all.filter { if case .answer = $0.form { true } else { false } }
    let questions = all.filter(\.isQuestion)
    if let only = answers.first {
      guard answers.count == 1, case .answer(nil, _) = only.form, only.textStart == nil,
        let last = questions.last, last.line < only.line
      else { return }
      addBelow(opener: only.line, questions.map(\.form), mayBeList: !isPlural(only.line))
    } else if !questions.isEmpty {
      addWithoutHeading(questions)
    } else if let first = firstNumbered {
      addToNumbered(from: first)
    }
  }

  // MARK: One heading, and numbers below it

  /// Makes an answer of each number below a line, when they are those of the questions.
  ///
  /// - Parameter mayBeList: Whether lines with their text behind the number may be items of the one
  ///   answer to all questions.
  @discardableResult
  private mutating func addBelow(
    opener: Int, _ questions: [HeadingForm], mayBeList: Bool = false
  ) -> Bool {
    var expected: [Int] = []
    for case .question(let numbers) in questions {
      for element in numbers.elements where element.letter == nil { expected += element.run }
    }
    let start = behindTitles(below: opener)
    guard expected.count > 1, expected == Array(expected[0]..<expected[0] + expected.count),
      let found = run(from: start, expected[0]...expected[expected.count - 1]),
      found[0].line == start,
      !mayBeList || start > opener + 1 || found.allSatisfy({ $0.textStart == nil })
    else { return false }
    all.removeAll { $0.line == opener }
    all += (opener..<start).map { Heading(line: $0, form: .opschrift) }
    add(answers: found)
    return true
  }

  private mutating func add(answers: [NumberedLine]) {
    for answer in answers {
      let start = text.lines[answer.line].range.lowerBound
      all.append(
        Heading(
          line: answer.line, form: .answer(answer.numbers, wordsStart: start),
          numEnd: answer.end, textStart: answer.textStart))
    }
    all.sort { $0.line < $1.line }
  }

  /// `Antwoorden`: one answer to all questions has the singular.
  private func isPlural(_ line: Int) -> Bool {
    var cursor = ByteCursor(text.bytes, text.lines[line].range)
    return cursor.takeWord("antwoorden")
  }

  /// The lines from one on that count up through some numbers, when no other line has a number
  /// before it.
  private func run(from start: Int, _ numbers: ClosedRange<Int>) -> [NumberedLine]? {
    var found: [NumberedLine] = []
    var next = numbers.lowerBound
    for line in start..<max(start, text.lines.count) {
      guard let numbered = numberedLine(line) else { continue }
      guard numbered.first == next, numbered.last <= numbers.upperBound else { return nil }
      found.append(numbered)
      next = numbered.last + 1
    }
    return next == numbers.upperBound + 1 ? found : nil
  }

  // MARK: Questions that are known

  /// Finds answers below a title that stands below all questions, or below each question.
  private mutating func addWithoutHeading(_ questions: [Heading]) {
    guard let last = questions.last else { return }
    if let opener = (last.line + 1..<text.lines.count).first(where: { isAnswerTitle($0) }) {
      addBelow(opener: opener, questions.map(\.form))
    } else if isAnswered(above: questions[0].line) {
      addFollowing(all)
    }
  }

  /// Makes an answer of what follows each question, when something follows all of them.
  private mutating func addFollowing(_ known: [Heading]) {
    let answers = unmarked.answers(among: known)
    guard !answers.isEmpty else { return }
    all = known
    insert(answers)
  }

  private var unmarked: UnmarkedAnswers {
    UnmarkedAnswers(text: text, numberLine: numberLine)
  }

  // MARK: Questions that are not known

  /// The first line that begins with the number 1 and asks.
  private var firstNumbered: Int? {
    (0..<text.lines.count).first { line in
      numberedLine(line).map { $0.first == 1 && asks($0) } ?? false
    }
  }

  /// Finds questions and answers alike, in a letter that answers.
  private mutating func addToNumbered(from first: Int) {
    let lines = (first..<text.lines.count).compactMap { numberedLine($0) }
    if let opener = (first..<text.lines.count).first(where: { isAnswerTitle($0) }) {
      let above = lines.filter { $0.line < opener }
      guard isCounting(above), above.allSatisfy(asks) else { return }
      if addBelow(opener: opener, above.map { .question($0.numbers) }) { addQuestions(above) }
      return
    }
    guard isAnswered(above: first), !addPaired(lines) else { return }
    addFollowing(unmarked.questions(from: first))
  }

  /// `1`, the question, `1`, the answer.
  private mutating func addPaired(_ lines: [NumberedLine]) -> Bool {
    guard lines.count > 2, lines.count.isMultiple(of: 2) else { return false }
    let pairs = stride(from: 0, to: lines.count, by: 2).map { (lines[$0], lines[$0 + 1]) }
    guard
      pairs.allSatisfy({ $0.first == $1.first && $0.last == $1.last && asks($0) }),
      isCounting(pairs.map(\.0))
    else { return false }
    addQuestions(pairs.map(\.0))
    add(answers: pairs.map(\.1))
    return true
  }

  private mutating func addQuestions(_ lines: [NumberedLine]) {
    let questions = lines.map {
      Heading(
        line: $0.line, form: .question($0.numbers), numEnd: $0.end, textStart: $0.textStart)
    }
    insert(questions)
  }

  // MARK: Lines

  private func numberedLine(_ line: Int) -> NumberedLine? { numberedLine(line, inHeading: true) }

  /// Whether numbers count up from 1 without a gap, two lines or more.
  private func isCounting(_ lines: [NumberedLine]) -> Bool {
    guard lines.count > 1, lines[0].first == 1 else { return false }
    return zip(lines, lines.dropFirst()).allSatisfy { $0.last + 1 == $1.first }
  }

  private func asks(_ numbered: NumberedLine) -> Bool {
    asks(numbered.line, textStart: numbered.textStart)
  }

  /// Whether a line is the title of answers: `Antwoord van minister A (B)`, `Antwoorden op de vragen
  /// van de heer C`.
  private func isAnswerTitle(_ line: Int) -> Bool {
    let range = text.lines[line].range
    guard
      text.bytes[range.lowerBound] | 0x20 == UInt8(ascii: "a")
        || text.bytes[range.lowerBound] | 0x20 == UInt8(ascii: "b"),
      TitleOpening.begins(text.bytes, range)
    else { return false }
    if TitleOpening.isReply(text.bytes, range) { return true }
    return TitleForm.read(InlineReader(bytes: text.bytes, index: ReferenceIndex()), range) != nil
  }

  /// Whether a title or a covering letter above a line says that the letter answers.
  private func isAnswered(above end: Int) -> Bool {
    (0..<min(end, Self.prefaceLimit)).contains { line in
      let range = text.lines[line].range
      return isAnswerTitle(line)
        || LetterheadForm.opensLetter(text.bytes, range) && names(answer: range)
    }
  }

  private func names(answer line: Range<Int>) -> Bool {
    line.contains { index in
      var cursor = ByteCursor(text.bytes, index..<line.upperBound)
      return cursor.take("antwoord") || cursor.take("beantwoord")
    }
  }
}
