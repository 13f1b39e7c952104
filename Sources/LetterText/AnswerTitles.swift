import AnswerLetter

/// The titles that stand below the questions, where the answers begin: `Antwoord van minister A (B)
/// (ontvangen D)`, in older letters also the title of the questions.
extension Headings {
  /// The most lines that a title and what goes with it are believed to have.
  private static let longestTitle = 4

  /// The first line behind a line and the titles below it.
  func behindTitles(below line: Int) -> Int {
    var next = line + 1
    while next < text.lines.count, next - line <= Self.longestTitle, isTitle(next) { next += 1 }
    return next
  }

  /// Takes the titles right above the first answer out of the question above them.
  mutating func addTitles() {
    guard let first = all.firstIndex(where: { !$0.isQuestion }), first > 0,
      isAnswerOrOpschrift(all[first].form)
    else { return }
    let question = all[first - 1]
    var start = all[first].line
    while start > question.line + 1, all[first].line - start < Self.longestTitle,
      isTitle(start - 1)
    {
      start -= 1
    }
    // A question is more than its heading.
    guard start > question.line + 1 || question.textStart != nil else { return }
    let titles = (start..<all[first].line).map { Heading(line: $0, form: .opschrift) }
    all.insert(contentsOf: titles, at: first)
  }

  private func isAnswerOrOpschrift(_ form: HeadingForm) -> Bool {
    switch form {
    case .answer, .opschrift: true
    case .question, .toelichting, .mededeling: false
    }
  }

  /// Whether a line is a title or goes on with one; with a note, whose body stands below it, it stays
  /// where it is.
  private func isTitle(_ line: Int) -> Bool {
    let range = text.lines[line].range
    guard TitleOpening.begins(text.bytes, range), FootnoteForm.marks(text.bytes, in: range).isEmpty
    else { return false }
    return LetterReader.title(InlineReader(bytes: text.bytes, index: ReferenceIndex()), range)
      != nil
      || !TitleOpening.beginsPart(text.bytes, range)
  }
}
