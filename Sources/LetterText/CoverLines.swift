/// The lines of a letterhead and a covering letter above the title of a letter.
struct CoverLines {
  /// The lines of the letterhead.
  var letterhead: Range<Int>
  /// The line of the salutation.
  var salutation: Int?
  /// The lines of the covering letter.
  var letter: Range<Int>
  /// The lines of its closing.
  var closing: Range<Int>
  /// The first line behind all of them.
  var end: Int { closing.upperBound }

  /// How many lines are looked through for the first that shows a letterhead.
  private static let patience = 60
  /// How many labels show a letterhead that names nobody.
  private static let enoughLabels = 2

  /// Finds them.
  ///
  /// - Parameters:
  ///   - limit: The first line that cannot be one of them.
  ///   - hasQuestions: Whether questions follow, before which the covering letter ends; without
  ///     them the letter itself is the body.
  ///   - isTitle: Whether a line is the title of the answers.
  init?(
    _ text: LogicalText, upTo limit: Int, hasQuestions: Bool, isTitle: (Range<Int>) -> Bool
  ) {
    var labels = 0
    var isShown = false
    var isValue = false
    var opening: Int?
    var bareOpening: Int?
    var salutation: Int?
    var end = limit
    for line in 0..<limit {
      if !isShown, line >= Self.patience { break }
      let range = text.lines[line].range
      let wasLabel = isValue
      isValue = false
      if wasLabel { continue }
      let begun = opening ?? bareOpening
      if isShown || labels > 0 || begun != nil, TitleOpening.begins(text.bytes, range),
        begun != nil || !TitleOpening.isReply(text.bytes, range), isTitle(range),
        hasQuestions || begun.map({ ClosingForm.find(text, in: $0..<line) != nil }) ?? true
      {
        end = line
        break
      }
      if hasQuestions, let start = begun, line > start,
        LetterheadForm.beginsAnswers(text.bytes, range),
        ClosingForm.find(text, in: start..<line) != nil
      {
        end = line
        break
      }
      switch LetterheadForm.read(text.bytes, range) {
      case .address?: if opening == nil { isShown = true }
      case .salutation? where opening == nil:
        isShown = true
        salutation = line
        opening = line + 1
      case .label(let label, let value)? where opening == nil:
        labels += 1
        isShown = isShown || labels >= Self.enoughLabels
        if case .subject = label { isValue = value.isEmpty }
      default:
        if opening == nil, bareOpening == nil, LetterheadForm.opensLetter(text.bytes, range) {
          if isShown { opening = line } else { bareOpening = line }
        }
      }
    }
    // Where an extractor lost the letterhead, the closing shows that there is a covering letter.
    if !isShown, hasQuestions, let bareOpening,
      ClosingForm.find(text, in: bareOpening..<end) != nil
    {
      isShown = true
      opening = bareOpening
    }
    guard isShown, hasQuestions || opening != nil else { return nil }
    // Without questions the letter is the body, unless a title stands below it.
    if !hasQuestions, end == limit { end = min(end, opening ?? end) }
    let start = min(opening ?? end, end)
    letterhead = 0..<min(salutation ?? start, end)
    self.salutation = salutation
    let closing = ClosingForm.find(text, in: start..<end) ?? end..<end
    letter = start..<closing.lowerBound
    self.closing = closing
  }
}
