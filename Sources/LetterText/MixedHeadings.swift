import AnswerLetter

/// Headings with their text behind them, among headings that stand alone or where there are no others.
extension Headings {
  /// Finds headings such as `Vraag 2a. Is er …` and `Antwoord: Ja.` that fit in between the headings
  /// that are known: a question with the next number, and an answer right below a question
  /// or with the next number.
  ///
  /// - Parameter candidates: The lines that begin as a heading does and are none alone.
  mutating func addMixed(_ candidates: [Int]) {
    guard !candidates.isEmpty, !all.isEmpty else { return }
    var found: [Heading] = []
    var last = Place()
    var answered = 0
    var isBelowQuestion = false
    var next = 0
    /// The next question that is known.
    var question = 0
    for line in candidates {
      while next < all.count, all[next].line < line {
        isBelowQuestion = all[next].isQuestion
        switch all[next].form {
        case .question(let numbers): last = Place(endOf: numbers)
        case .answer(let numbers, _):
          answered = numbers?.elements.last?.run.upperBound ?? last.number
        case .toelichting, .mededeling, .opschrift: break
        }
        next += 1
      }
      if next < all.count, all[next].line == line { continue }
      question = max(question, next)
      while question < all.count, !all[question].isQuestion { question += 1 }
      let range = text.lines[line].range
      guard let (form, end) = HeadingForm.readRunIn(text.bytes, range) else { continue }
      let textStart = WhiteSpace.skip(text.bytes, from: end, end: range.upperBound)
      guard isText(textStart..<range.upperBound) else { continue }
      switch form {
      case .question(let numbers):
        guard last.isFollowed(by: numbers), !comesAgain(Place(endOf: numbers), at: question)
        else { continue }
        last = Place(endOf: numbers)
        isBelowQuestion = true
      case .answer(let numbers, _):
        // The answer on a line of its own may be all there is.
        guard next == all.count || all[next].isQuestion,
          isBelowQuestion || numbers?.follows(answered, upTo: last.number) ?? false
        else { continue }
        answered = numbers?.elements.last?.run.upperBound ?? last.number
        isBelowQuestion = false
      case .toelichting, .mededeling, .opschrift: continue
      }
      found.append(Heading(line: line, form: form, numEnd: end, textStart: textStart))
    }
    if !found.isEmpty { insert(found) }
  }

  /// How far questions have been numbered.
  private struct Place {
    var number = 0
    var letter: UInt8?

    init() {}

    init(endOf numbers: NumberList) {
      guard let last = numbers.elements.last else { return }
      number = last.run.upperBound
      letter = last.letter
    }

    /// Whether a list begins with the next number, or the next letter of the same.
    func isFollowed(by numbers: NumberList) -> Bool {
      guard let first = numbers.elements.first else { return false }
      if first.run.lowerBound == number + 1 { return true }
      return first.run.lowerBound == number && letter != nil
        && first.letter == letter.map { $0 + 1 }
    }
  }

  /// Whether a number would come again in a question that is known.
  private func comesAgain(_ place: Place, at question: Int) -> Bool {
    guard question < all.count, case .question(let numbers) = all[question].form,
      let first = numbers.elements.first
    else { return false }
    return first.run.lowerBound < place.number
      || first.run.lowerBound == place.number && first.letter ?? 0 <= place.letter ?? 0
  }

  /// Finds headings with nothing but a space behind them, `Vraag 1 Kent u …`, `Antwoord 1 Ja.`, where
  /// a letter has no others: questions count up from 1, and answers have the numbers of questions.
  mutating func addLoose(_ candidates: [Int]) {
    insertCounting(candidates.compactMap { looseHeading($0) })
  }

  /// Adds headings of which questions count up from 1, and answers have the numbers of questions above
  /// them; none without an answer, as the word may then be that of any list.
  mutating func insertCounting(_ headings: [Heading]) {
    var found: [Heading] = []
    var last = 0
    var hasAnswer = false
    for heading in headings {
      switch heading.form {
      case .question(let numbers):
        guard numbers.elements.first?.run.lowerBound == last + 1 else { continue }
        last = numbers.elements.last?.run.upperBound ?? last
      case .answer(let numbers?, _):
        guard numbers.elements.allSatisfy({ $0.run.upperBound <= last }) else { continue }
        hasAnswer = true
      default: continue
      }
      found.append(heading)
    }
    if hasAnswer { insert(found) }
  }

  private func looseHeading(_ line: Int) -> Heading? {
    let range = text.lines[line].range
    var cursor = ByteCursor(text.bytes, range)
    guard Byte.isUpper(cursor.peek) else { return nil }
    let isQuestion = cursor.takeWord("vraag") || cursor.takeWord("vragen")
    guard isQuestion || cursor.takeWord("antwoord"), cursor.skipSpace(),
      let numbers = NumberList.take(&cursor, inHeading: true)
    else { return nil }
    let end = cursor.index
    // A sentence goes on with a small letter: `Vraag 1 gaat over …`.
    guard cursor.skipSpace(), Byte.isUpper(cursor.peek), isText(cursor.index..<cursor.end) else {
      return nil
    }
    return Heading(
      line: line,
      form: isQuestion ? .question(numbers) : .answer(numbers, wordsStart: range.lowerBound),
      numEnd: end, textStart: cursor.index)
  }
}
