import AnswerLetter

/// The lines of a letter that begin a question, an answer or a remark.
///
/// Where no line says `Vraag 1`, questions may be numbered `1.` or `1`, or have no number at all.
struct Headings {
  struct Heading {
    /// The line.
    var line: Int
    var form: HeadingForm
    /// Where the heading ends, when the line holds more; the start of the line for a question
    /// without a number.
    var numEnd: Int?
    /// Where the text begins on the line of the heading.
    var textStart: Int?

    var isQuestion: Bool { if case .question = form { true } else { false } }
  }

  var all: [Heading] = []
  let text: LogicalText

  init(_ text: LogicalText) {
    self.text = text
    var hasQuestion = false
    var hasAnswer = false
    var early: [Heading] = []
    var candidates: [Int] = []
    for (line, entry) in text.lines.enumerated() {
      guard HeadingForm.mayBegin(text.bytes, entry.range) else { continue }
      guard let form = HeadingForm.read(text.bytes, entry.range) else {
        candidates.append(line)
        continue
      }
      if all.isEmpty, !opensBody(form) {
        early.append(Heading(line: line, form: form))
        continue
      }
      switch form {
      case .question: hasQuestion = true
      case .answer: hasAnswer = true
      case .toelichting, .mededeling, .opschrift: break
      }
      all.append(Heading(line: line, form: form))
    }
    if !hasQuestion || !hasAnswer { addRunIn(questions: !hasQuestion, answers: !hasAnswer) }
    addMixed(candidates)
    addLetterOnly(candidates)
    if all.isEmpty { addLoose(candidates) }
    if all.isEmpty { addShort() }
    if all.isEmpty { addNumberFirst() }
    if !hasAnswer { addReferring() }
    if !hasQuestion, !all.contains(where: \.isQuestion) { addUnnamed() }
    if !hasAnswer { checkReferring() }
    if !hasAnswer { addReplies() }
    addNumberedAnswers()
    addLettered()
    addTitles()
    add(early)
  }

  /// Adds remarks that stood above the first heading that shows itself, and below another.
  private mutating func add(_ remarks: [Heading]) {
    guard let first = all.first else { return }
    let below = remarks.filter { $0.line > first.line }
    if !below.isEmpty { insert(below) }
  }

  /// Finds headings with their text behind them, where no line is such a heading alone: questions
  /// whose numbers count up from 1, and answers below a question or with the next number.
  private mutating func addRunIn(questions: Bool, answers: Bool) {
    var found: [Heading] = []
    var last = 0
    var answered = 0
    var isBelowQuestion = false
    var known = all[...]
    for (line, entry) in text.lines.enumerated() {
      while let next = known.first, next.line <= line {
        isBelowQuestion = next.isQuestion
        if case .question(let numbers) = next.form {
          last = max(last, numbers.elements.last?.run.upperBound ?? 0)
        }
        known.removeFirst()
      }
      guard let (form, end) = HeadingForm.readRunIn(text.bytes, entry.range) else {
        if questions, answers, numberLine(line) != nil || bareQuestion(line) != nil {
          isBelowQuestion = true
        }
        if !isBelowQuestion, answers, isPart(line) { isBelowQuestion = true }
        continue
      }
      let textStart = WhiteSpace.skip(text.bytes, from: end, end: entry.range.upperBound)
      guard isText(textStart..<entry.range.upperBound) else { continue }
      switch form {
      case .question(let numbers) where questions:
        guard numbers.elements.first?.run.lowerBound == last + 1,
          let highest = numbers.elements.last?.run.upperBound
        else { continue }
        last = highest
        isBelowQuestion = true
      case .answer(let numbers, _) where answers:
        guard isBelowQuestion || numbers?.follows(answered, upTo: last) ?? false else { continue }
        answered = numbers?.elements.last?.run.upperBound ?? last
        isBelowQuestion = false
      default: continue
      }
      found.append(Heading(line: line, form: form, numEnd: end, textStart: textStart))
    }
    merge(found)
  }

  /// Adds lines `Reactie` below questions, where no line says `Antwoord`.
  private mutating func addReplies() {
    guard !all.isEmpty, !all.contains(where: { if case .answer = $0.form { true } else { false } })
    else { return }
    var found: [Heading] = []
    let ends = all.dropFirst().map(\.line) + [text.lines.count]
    for (heading, end) in zip(all, ends) where heading.isQuestion {
      let line = (heading.line + 1..<max(heading.line + 1, end)).first {
        HeadingForm.isBareReply(text.bytes, text.lines[$0].range)
      }
      guard let line else { continue }
      let start = text.lines[line].range.lowerBound
      found.append(Heading(line: line, form: .answer(nil, wordsStart: start)))
    }
    insert(found)
  }

  private func opensBody(_ form: HeadingForm) -> Bool {
    switch form {
    case .question, .answer: true
    case .toelichting, .mededeling, .opschrift: false
    }
  }

  /// Finds questions that no line names `Vraag`.
  private mutating func addUnnamed() {
    let title = titleLine
    if let title, isOfQuestions(title), all.allSatisfy({ !opensBody($0.form) }) {
      let numbered = self.numbered(from: title + 1)
      merge(numbered.isEmpty ? unnumbered(from: title + 1) : numbered)
    } else if !all.isEmpty {
      var numbered = numbered(from: (title ?? -1) + 1)
      // The title of the answers may stand below the questions.
      if numbered.isEmpty, let first = firstTitleOfQuestions(above: title) {
        numbered = self.numbered(from: first + 1)
      }
      // In older letters the title of the questions stands below them.
      if numbered.isEmpty, let title, isOfQuestions(title) {
        let above = self.numbered(from: 0)
        if above.count > 1, above.allSatisfy({ asks($0.line, textStart: $0.textStart) }) {
          numbered = above
        }
      }
      merge(numbered.isEmpty ? bare(from: (title ?? -1) + 1) : numbered)
      // Answers with their text behind the heading may be none without questions.
      if !all.contains(where: \.isQuestion) { all.removeAll { $0.textStart != nil } }
    }
  }

  private func firstTitleOfQuestions(above title: Int?) -> Int? {
    (0..<(title ?? 0)).first {
      TitleOpening.begins(text.bytes, text.lines[$0].range) && isOfQuestions($0)
    }
  }

  /// Lines `Vraag` and `Vraag: Kent u …` without a number, each above an answer.
  private func bare(from start: Int) -> [Heading] {
    var found: [Heading] = []
    var spanStart = start
    for answer in all where opensBody(answer.form) && answer.line > spanStart {
      if let heading = (spanStart..<answer.line).lazy.compactMap({ bareQuestion($0) }).first {
        found.append(heading)
      }
      spanStart = answer.line + 1
    }
    return found
  }

  private func bareQuestion(_ line: Int) -> Heading? {
    let range = text.lines[line].range
    var heading = Heading(line: line, form: .question(NumberList(elements: [])))
    if HeadingForm.isBareQuestion(text.bytes, range) { return heading }
    var cursor = ByteCursor(text.bytes, range)
    guard Byte.isUpper(cursor.peek), cursor.takeWord("vraag"), cursor.take(":") else { return nil }
    heading.numEnd = cursor.index
    guard cursor.skipSpace(), !cursor.isAtEnd, isText(cursor.index..<cursor.end) else {
      return nil
    }
    heading.textStart = cursor.index
    return heading
  }

  /// Adds headings where their lines stand.
  mutating func insert(_ found: [Heading]) {
    all = (all + found).sorted { $0.line < $1.line }
  }

  private mutating func merge(_ found: [Heading]) {
    guard let first = found.first?.line else { return }
    // A remark above the first question belongs to the preface.
    let start = min(first, all.first(where: \.isQuestion)?.line ?? first)
    all = all.filter { $0.line >= start || opensBody($0.form) }
    insert(found)
  }

  /// The line of the title.
  private var titleLine: Int? {
    let limit = all.first?.line ?? min(text.lines.count, Self.prefaceLimit)
    return (0..<limit).last { isTitle(text.lines[$0].range) }
  }

  /// Whether a range is the title of answers or of questions.
  func isTitle(_ range: Range<Int>) -> Bool {
    guard TitleOpening.begins(text.bytes, range) else { return false }
    let reader = InlineReader(bytes: text.bytes, index: ReferenceIndex())
    return TitleForm.read(reader, range) != nil || QuestionTitleForm.read(reader, range) != nil
      || QuestionTitleForm.readReply(reader, range) != nil
  }

  /// How many lines are looked through for a title where no heading ends them.
  static let prefaceLimit = 400

  private func isOfQuestions(_ line: Int) -> Bool {
    let reader = InlineReader(bytes: text.bytes, index: ReferenceIndex())
    return QuestionTitleForm.read(reader, text.lines[line].range) != nil
  }

  /// Lines `1. Kunt u …`, `1` and `1.` with numbers that count up.
  ///
  /// Where there are answers, the questions stand right above them: items of a list in the answer
  /// before may have the same numbers.
  private func numbered(from start: Int) -> [Heading] {
    let answers = all.filter { opensBody($0.form) }.map(\.line)
    var found: [Heading] = []
    var spanStart = start
    for spanEnd in answers + [text.lines.count] where spanEnd > spanStart {
      let candidates = (spanStart..<spanEnd).compactMap { numberLine($0) ?? letteredLine($0) }
      let isFirst = spanStart == start
      // What follows the last answer belongs to it.
      if isFirst || spanEnd < text.lines.count {
        add(candidates, to: &found, isFirst: isFirst)
      }
      spanStart = spanEnd
    }
    // A letter with answers has a question before the first of them.
    if let answer = answers.first, found.first?.line ?? .max > answer { return [] }
    return found
  }

  /// Adds the questions among lines with numbers that stand between two answers.
  private func add(
    _ candidates: [(number: Int, heading: Heading)], to found: inout [Heading], isFirst: Bool
  ) {
    let byNumber = Dictionary(grouping: candidates, by: \.number)
    var after = -1
    while true {
      let next = next(behind: found, in: byNumber).filter { $0.heading.line > after }
      let asking = next.filter { asks($0.heading.line) }
      let chosen = isFirst ? next.first : asking.last ?? next.last
      guard let chosen else { return }
      found.append(chosen.heading)
      after = chosen.heading.line
    }
  }

  /// The lines that may be the question behind those found: the next letter of the same number, the next
  /// number, or the first letter of that.
  private func next(
    behind found: [Heading], in byNumber: [Int: [(number: Int, heading: Heading)]]
  ) -> [(number: Int, heading: Heading)] {
    let highest = Self.highest(of: found)
    func lines(_ number: Int, _ letter: UInt8?) -> [(number: Int, heading: Heading)] {
      (byNumber[number] ?? []).filter { Self.letter(of: $0.heading) == letter }
    }
    if let letter = found.last.flatMap(Self.letter) {
      let further = lines(highest, letter + 1)
      if !further.isEmpty { return further }
    }
    let plain = lines(highest + 1, nil)
    return plain.isEmpty ? lines(highest + 1, UInt8(ascii: "a")) : plain
  }

  /// The letter behind the last number of a question.
  private static func letter(of heading: Heading) -> UInt8? {
    guard case .question(let numbers) = heading.form else { return nil }
    return numbers.elements.last?.letter
  }

  func asks(_ line: Int) -> Bool {
    text.bytes[text.lines[line].range].contains(UInt8(ascii: "?"))
  }

  /// Whether a question with a number asks on its line, or below a number alone.
  func asks(_ line: Int, textStart: Int?) -> Bool {
    asks(line) || textStart == nil && line + 1 < text.lines.count && asks(line + 1)
  }

  /// The last number of the questions found.
  static func highest(of found: [Heading]) -> Int {
    guard case .question(let numbers)? = found.last?.form else { return 0 }
    return numbers.elements.last?.run.upperBound ?? 0
  }

  /// The paragraphs below the title that ask something.
  private func unnumbered(from start: Int) -> [Heading] {
    var found: [Heading] = []
    let end = all.first { $0.line >= start }?.line ?? text.lines.count
    for line in start..<max(start, end) {
      let range = text.lines[line].range
      // The body of a note, or a remark in brackets.
      if text.bytes[range.lowerBound] == UInt8(ascii: "[")
        || text.bytes[range.lowerBound] == UInt8(ascii: "(")
      {
        continue
      }
      guard text.bytes[range].contains(UInt8(ascii: "?")) else { continue }
      found.append(
        Heading(
          line: line, form: .question(NumberList(elements: [])), numEnd: range.lowerBound,
          textStart: range.lowerBound))
    }
    return found
  }
}
