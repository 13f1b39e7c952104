/// What may stand behind a heading on its line.
extension Headings {
  /// Whether words would be text on a line of their own too, where the canonical text has them: no
  /// heading, no annex, no closing, and no line of a web page.
  func isText(_ rest: Range<Int>) -> Bool {
    let bytes = text.bytes
    if isReferring(rest) { return !refers(rest) }
    if isMarkdownHeading(rest) { return false }
    if WebPageFrame.isKnown(bytes, rest) || AnnexForm.isHeading(bytes, rest)
      || ClosingForm.isValediction(bytes, rest)
    {
      return false
    }
    guard HeadingForm.mayBegin(bytes, rest) else { return true }
    return HeadingForm.read(bytes, rest) == nil && HeadingForm.readRunIn(bytes, rest) == nil
      && !HeadingForm.isBareQuestion(bytes, rest) && !HeadingForm.isBareReply(bytes, rest)
      && letterOfPart(rest) == nil
  }

  /// Whether words show that a text is Markdown, where they begin a line.
  private func isMarkdownHeading(_ rest: Range<Int>) -> Bool {
    let signs = text.bytes[rest].prefix { "*_#".utf8.contains($0) }
    guard !signs.isEmpty else { return false }
    var cursor = ByteCursor(text.bytes, rest.lowerBound + signs.count..<rest.upperBound)
    cursor.skipSpace()
    return cursor.take("vraag") || cursor.take("antwoord")
  }

  /// Whether words may follow a number: besides, they do not begin with another, and are no title, below
  /// which questions would be looked for.
  func canFollow(_ cursor: ByteCursor) -> Bool {
    let rest = cursor.index..<cursor.end
    return !Byte.isDigit(cursor.peek) && isText(rest) && !isTitle(rest)
  }

  /// A heading with what stands behind it on its line: nothing, or behind a sign and a space the text.
  func ended(_ heading: Heading, at end: ByteCursor, isParted: Bool) -> Heading? {
    if end.isAtEnd { return heading }
    var (heading, cursor) = (heading, end)
    heading.numEnd = cursor.index
    guard isParted, cursor.skipSpace(), isText(cursor.index..<cursor.end) else { return nil }
    heading.textStart = cursor.index
    return heading
  }
}
