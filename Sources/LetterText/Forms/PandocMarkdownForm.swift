extension TextForm {
  /// Markdown as pandoc writes it: notes as `[^1]`, and at the end lines that begin with `[^1]:`.
  public static let pandocMarkdown = TextForm(
    name: "pandoc-markdown",
    summary: "Markdown with notes as [^1] and [^1]: … at the end (pandoc)",
    recognises: { $0.has("[^1]") && $0.hasLine("[^1]:") },
    prepare: { source in
      NumberedNotes(
        mark: [.literal("[^"), .number, .literal("]")],
        bodyStart: [.literal("[^"), .number, .literal("]:")], further: .indented
      ).prepare(MarkdownMarkup.stripped(source))
    })
}
