extension TextForm {
  /// Markdown as MarkItDown writes it: notes as `[[1]](#footnote-1)`, and at the end a numbered list
  /// whose items end in a link back.
  public static let markitdown = TextForm(
    name: "markitdown",
    summary: "Markdown with notes as [[1]](#footnote-1) (MarkItDown)",
    recognises: { $0.has("]](#footnote-") || $0.has("[↑](#footnote-ref-") },
    prepare: { linkedNotes.prepare(MarkdownMarkup.stripped($0)) })

  /// Notes as links there and back, by the numbers that Word has for them; the numbers to be read may
  /// be others.
  static let linkedNotes = NumberedNotes(
    mark: [
      .literal("[["), .number, .literal("]](#footnote-"), .identity, .literal(")"),
    ],
    bodyStart: [.number, .literal(". ")],
    bodyEnd: [.literal("[↑](#footnote-ref-"), .identity, .literal(")")])
}

extension NumberedNotes {
  /// A text with these notes, and typed ones beside them, in the plain notation.
  func prepare(_ text: PreparedText) -> Preparation {
    TypedNotes.weave(weave(Preparation(text: text)))
  }
}
