import AnswerLetter

/// The lines of a letter that begin a question, an answer or a remark.
///
/// Where no line says `Vraag 1`, questions may be numbered `1.` or `1`, or have no number at all.
struct Headings {
  struct Heading {
    /// The line.
    var line: Int
    var form: HeadingForm
    /// Where the number ends, when the line holds more than the heading; the start of the line for a
    /// question without a number.
    var numEnd: Int?
    /// Where the text begins on the line of the heading.
    var textStart: Int?
  }

  private(set) var all: [Heading] = []
  private let text: LogicalText

  init(_ text: LogicalText) {
    self.text = text
    var hasQuestion = false
    for (line, entry) in text.lines.enumerated() {
      guard let form = HeadingForm.read(text.bytes, entry.range) else { continue }
      if all.isEmpty, !opensBody(form) { continue }
      if case .question = form { hasQuestion = true }
      all.append(Heading(line: line, form: form))
    }
    if !hasQuestion { addUnnamed() }
  }

  private func opensBody(_ form: HeadingForm) -> Bool {
    switch form {
    case .question, .answer: true
    case .toelichting, .mededeling: false
    }
  }

  /// Finds questions that no line names `Vraag`.
  private mutating func addUnnamed() {
    let title = titleLine
    if let title, isOfQuestions(title), all.allSatisfy({ !opensBody($0.form) }) {
      let numbered = self.numbered(from: title + 1)
      merge(numbered.isEmpty ? unnumbered(from: title + 1) : numbered)
    } else if !all.isEmpty {
      merge(numbered(from: (title ?? -1) + 1))
    }
  }

  private mutating func merge(_ questions: [Heading]) {
    guard let first = questions.first else { return }
    // A remark above the first question belongs to the preface.
    let kept = all.filter { $0.line >= first.line || opensBody($0.form) }
    all = (kept + questions).sorted { $0.line < $1.line }
  }

  /// The line of the title.
  private var titleLine: Int? {
    let reader = InlineReader(bytes: text.bytes, index: ReferenceIndex())
    let limit = all.first?.line ?? min(text.lines.count, Self.prefaceLimit)
    return (0..<limit).last { line in
      let range = text.lines[line].range
      return TitleOpening.begins(text.bytes, range)
        && (TitleForm.read(reader, range) ?? QuestionTitleForm.read(reader, range)) != nil
    }
  }

  /// How many lines are looked through for a title where no heading ends them.
  private static let prefaceLimit = 400

  private func isOfQuestions(_ line: Int) -> Bool {
    let reader = InlineReader(bytes: text.bytes, index: ReferenceIndex())
    return QuestionTitleForm.read(reader, text.lines[line].range) != nil
  }

  /// Lines `1. Kunt u …`, `1` and `1.` with numbers that count up; where there are answers, the
  /// next number is looked for after one.
  private func numbered(from start: Int) -> [Heading] {
    var found: [Heading] = []
    var nextAnswer = all.startIndex
    var hasAnswer = true
    for line in start..<text.lines.count {
      while nextAnswer < all.endIndex, all[nextAnswer].line <= line {
        hasAnswer = true
        nextAnswer += 1
      }
      guard hasAnswer || all.isEmpty || isRunOfQuestions(found, before: line) else { continue }
      let range = text.lines[line].range
      var cursor = ByteCursor(text.bytes, range)
      guard cursor.takeNumber(1...3) == found.count + 1 else { continue }
      let isStopped = cursor.take(".") || cursor.take(")")
      var heading = Heading(
        line: line, form: .question(QuestionNumbers([found.count + 1...found.count + 1])),
        numEnd: cursor.index)
      if !cursor.isAtEnd {
        guard isStopped, cursor.skipSpace(), canFollow(cursor) else { continue }
        heading.textStart = cursor.index
      }
      found.append(heading)
      hasAnswer = false
    }
    // A letter with answers has a question before the first of them.
    if let answer = all.first(where: { opensBody($0.form) }),
      found.first?.line ?? .max > answer.line
    {
      return []
    }
    return found
  }

  /// Whether text can follow a number on its line: it must not look like a heading itself when it
  /// stands on a line of its own.
  private func canFollow(_ cursor: ByteCursor) -> Bool {
    let rest = cursor.index..<cursor.end
    return !Byte.isDigit(cursor.peek) && HeadingForm.read(text.bytes, rest) == nil
  }

  /// Whether no answer came yet: questions then follow each other.
  private func isRunOfQuestions(_ found: [Heading], before line: Int) -> Bool {
    guard let first = all.first(where: { opensBody($0.form) }) else { return true }
    return line < first.line
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
          line: line, form: .question(QuestionNumbers([])), numEnd: range.lowerBound,
          textStart: range.lowerBound))
    }
    return found
  }
}
