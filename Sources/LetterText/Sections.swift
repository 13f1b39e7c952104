import AnswerLetter

/// The division of a letter by its headings.
struct Sections {
  enum Kind {
    /// A question, and its heading; nothing for a question without a number.
    case question(num: Range<Int>?)
    /// The numbers that the heading names, where the words begin that name them and where it ends.
    case answer(NumberList?, wordsStart: Int, end: Int, covers: [Int])
    case toelichting
    case mededeling
    case opschrift
  }

  struct Section {
    var kind: Kind
    /// The line of the heading.
    var line: Int
    /// The lines of the content: those below the heading, and its own where the text begins there.
    var content: Range<Int>
    /// Where the text begins in the first line of the content, when that is not its start.
    var textStart: Int?
  }

  private(set) var all: [Section] = []
  /// The line of the first heading, or the number of lines when there is none.
  private(set) var start: Int
  /// What the headings refer to.
  private(set) var index = ReferenceIndex()
  /// What is to be said about headings, with their lines.
  private(set) var remarks: [(line: Int, Diagnostic)] = []
  /// The numbers of the questions, with the lines of their headings.
  private var questions: [(line: Int, numbers: NumberList)] = []
  private var answerCount = 0
  /// Whether there are answers.
  var hasAnswers: Bool { answerCount > 0 }
  /// The position of the first question since the last answer.
  private var firstOpen = 0
  /// The answers that name a question that does not stand above them.
  private var pending: [Pending] = []

  private struct Pending {
    var section: Int
    var answer: Int
    var line: Int
    /// How many questions stand above it.
    var questions: Int
  }

  /// What is to be said about questions that no answer covers, with their lines.
  var unanswered: [(line: Int, Diagnostic)] {
    index.unanswered.map { (questions[$0].line, Self.unansweredQuestion) }
  }

  /// Whether the text has no question and no answer.
  var isEmpty: Bool { all.isEmpty }

  init(_ text: LogicalText) {
    start = text.lines.count
    let headings = Headings(text).all
    guard let first = headings.first else { return }
    start = first.line
    all.reserveCapacity(headings.count)
    for (position, heading) in headings.enumerated() {
      let next = position + 1 < headings.count ? headings[position + 1].line : text.lines.count
      let hasText = heading.textStart != nil
      add(
        heading, text.lines[heading.line].range,
        content: (hasText ? heading.line : heading.line + 1)..<next)
    }
    resolvePending()
    checkNumbers()
  }

  /// Gives answers the questions that stand below them, when they are named.
  private mutating func resolvePending() {
    for entry in pending {
      guard case .answer(let list?, let wordsStart, let end, let covers) = all[entry.section].kind
      else { continue }
      var later: [Int] = []
      var unknown: Int?
      for element in list.elements {
        for number in element.run {
          let own = element.letter.flatMap { index.question(number, letter: $0) }
          if let position = own ?? index.question(number) {
            if position >= entry.questions { later.append(position) }
          } else if unknown == nil {
            unknown = number
          }
        }
      }
      if let unknown { remarks.append((entry.line, Self.answerToUnknown(unknown))) }
      if later.isEmpty { continue }
      index.addAnswer(covering: later, at: entry.answer)
      all[entry.section].kind = .answer(
        list, wordsStart: wordsStart, end: end, covers: Set(covers + later).sorted())
    }
  }

  /// Ends the last section at a line, below which stands what belongs to none.
  mutating func end(at line: Int) {
    guard let last = all.indices.last, line < all[last].content.upperBound else { return }
    all[last].content = all[last].content.lowerBound..<max(line, all[last].content.lowerBound)
  }

  /// Reports numbers of questions that come twice, and the first that is left out.
  private mutating func checkNumbers() {
    var all: [Bool] = []
    for (_, numbers) in questions {
      for element in numbers.elements {
        let missing = element.run.upperBound + 1 - all.count
        if missing > 0 { all.append(contentsOf: repeatElement(false, count: missing)) }
        for number in element.run { all[number] = true }
      }
    }
    // A bit for a number alone, and one for each letter behind it.
    var known = [UInt32](repeating: 0, count: all.count)
    var last = 0
    var isReported = false
    for (line, numbers) in questions {
      for element in numbers.elements {
        for number in element.run {
          let bit: UInt32 = 1 << (element.letter.map { UInt32($0 & 31) } ?? 0)
          if known[number] & bit != 0 {
            remarks.append((line, Self.numberTwice(number)))
          } else if number > last + 1, !all[number - 1], !isReported {
            remarks.append((line, Self.numberMissing(number - 1)))
            isReported = true
          }
          known[number] |= bit
          last = max(last, number)
        }
      }
    }
  }

  private mutating func add(_ heading: Headings.Heading, _ line: Range<Int>, content: Range<Int>) {
    var section = Section(
      kind: .toelichting, line: heading.line, content: content, textStart: heading.textStart)
    switch heading.form {
    case .question(let numbers):
      index.addQuestion(numbers)
      questions.append((heading.line, numbers))
      let numEnd = heading.numEnd ?? line.upperBound
      section.kind = .question(num: numEnd > line.lowerBound ? line.lowerBound..<numEnd : nil)
    case .answer(let list, let wordsStart):
      let covers = covered(by: list, line: heading.line)
      if heading.numEnd == line.lowerBound, answerCount == 0 {
        remarks.append((heading.line, Self.answerWithoutHeading))
      }
      index.addAnswer(covering: covers, at: answerCount)
      answerCount += 1
      firstOpen = questions.count
      section.kind = .answer(
        list, wordsStart: wordsStart, end: heading.numEnd ?? line.upperBound, covers: covers)
    case .toelichting: section.content = heading.line..<content.upperBound
    case .mededeling: section.kind = .mededeling
    case .opschrift: section.kind = .opschrift
    }
    all.append(section)
  }

  /// The questions that an answer covers: those it names, else all since the answer before.
  private mutating func covered(by list: NumberList?, line: Int) -> [Int] {
    guard let list else {
      if firstOpen == questions.count { remarks.append((line, Self.answerToNothing)) }
      return Array(firstOpen..<questions.count)
    }
    var positions: [Int] = []
    var isWhole = true
    for element in list.elements {
      for number in element.run {
        let isKnown = addPositions(of: number, letter: element.letter, to: &positions)
        isWhole = isWhole && isKnown
      }
    }
    if !isWhole {
      pending.append(
        Pending(section: all.count, answer: answerCount, line: line, questions: questions.count))
    }
    return positions.count > 1 ? Set(positions).sorted() : positions
  }

  /// Adds the question just above with a number, where numbering starts again; else the first with it.
  /// A number without a letter is that of all questions just above that have it with one. Tells whether
  /// there is any.
  private func addPositions(of number: Int, letter: UInt8?, to positions: inout [Int]) -> Bool {
    let open = firstOpen..<questions.count
    if let letter {
      let own = open.last { questions[$0].numbers.contains(number, letter: letter) }
      if let own = own ?? index.question(number, letter: letter) {
        positions.append(own)
        return true
      }
    }
    let known = positions.count
    var areLettered = letter == nil
    for position in open where questions[position].numbers.contains(number) {
      positions.append(position)
      areLettered = areLettered && questions[position].numbers.isLettered
    }
    if positions.count > known {
      if !areLettered { positions.removeSubrange(known..<positions.count - 1) }
    } else if let first = index.question(number) {
      positions.append(first)
    }
    return positions.count > known
  }

  private static let unansweredQuestion = Diagnostic(
    .warning, "question-without-answer", "no answer names this question or follows it",
    advice: "Check whether an answer heading is missing.")

  private static func numberTwice(_ number: Int) -> Diagnostic {
    Diagnostic(
      .warning, "question-number-twice", "the number \(number) was given to a question before",
      advice: "References to question \(number) go to the first; check the numbers.")
  }

  private static func numberMissing(_ number: Int) -> Diagnostic {
    Diagnostic(
      .warning, "question-number-missing", "no question has the number \(number) before this one",
      advice: "Check whether a question heading is missing, or was not recognised.")
  }

  private static let answerWithoutHeading = Diagnostic(
    .warning, "answer-without-heading",
    "no heading parts the answers of this letter from the questions",
    advice:
      "What follows the last question mark below each number is taken for the answer; check it.")

  private static let answerToNothing = Diagnostic(
    .warning, "answer-without-question", "this answer names no question and none precedes it",
    advice: "Check whether a question heading is missing.")

  private static func answerToUnknown(_ number: Int) -> Diagnostic {
    Diagnostic(
      .warning, "answer-to-unknown-question",
      "this answer names question \(number), which the letter does not have",
      advice: "Check the number, or whether a question heading is missing.")
  }
}
