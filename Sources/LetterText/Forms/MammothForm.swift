extension TextForm {
  /// Markdown as mammoth writes it: anchors around everything, notes as `[\[1\]](#footnote-1)`.
  public static let mammoth = TextForm(
    name: "mammoth",
    summary: "Markdown with notes as [\\[1\\]](#footnote-1) and anchors (mammoth)",
    recognises: { $0.has("<a id=\"footnote-") },
    prepare: { linkedNotes.prepare(MarkdownMarkup.stripped($0)) })
}
