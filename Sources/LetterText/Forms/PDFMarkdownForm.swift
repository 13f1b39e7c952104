extension TextForm {
  /// The pages of the Tweede Kamer's publications as Markdown, as PyMuPDF4LLM extracts them: the
  /// marks of notes are in brackets, `[1 ]`, or raised.
  public static let pdfMarkdown = TextForm(
    name: "pdf-markdown",
    summary: "pages as Markdown, with running heads and notes at their feet (PyMuPDF4LLM)",
    recognises: { evidence in
      // Without feet, where the margins were cut off, the masthead and the ends of pages show it.
      evidence.isPaged
        ? evidence.hasLine("#") || evidence.hasLine("**Vragen gesteld") || evidence.hasLine("-----")
        : evidence.hasLine("**Vragen gesteld") && evidence.hasLine("-----")
    },
    prepare: { PageText(MarkdownMarkup.stripped($0, isLetter: false)).prepare() })
}
