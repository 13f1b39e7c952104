extension TextForm {
  /// Text as docx2python extracts it: notes as `----footnote1----`, and at the end lines that begin
  /// with `footnote1)`.
  public static let docx2python = TextForm(
    name: "docx2python",
    summary: "notes as ----footnote1---- and footnote1) … at the end (docx2python)",
    recognises: { $0.has("----footnote") },
    prepare: { source in
      NumberedNotes(
        mark: [.literal("----footnote"), .number, .literal("----")],
        bodyStart: [.literal("footnote"), .number, .literal(")")], further: .all
      ).prepare(PreparedText(whole: source))
    })
}
