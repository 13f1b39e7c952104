extension TextForm {
  /// Notes as `[1]` in the text, and at the end lines that begin with `[1]`: pandoc's plain text, and
  /// letters whose notes were typed so.
  public static let bracketNotes = TextForm(
    name: "bracket-notes",
    summary: "notes as [1] in the text and [1] … at the end (pandoc plain, typed notes)",
    recognises: { $0.has("[1]") && $0.hasLine("[1]") && !$0.has("[footnoteRef:") },
    prepare: { source in
      let whole = Preparation(text: WrappedText.joined(PlainTables.prepared(source)))
      return TypedNotes.weave(TypedNotes.weave(whole, [.brackets]))
    })
}
