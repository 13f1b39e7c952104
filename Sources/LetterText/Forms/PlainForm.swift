extension TextForm {
  /// Text as Apache POI and Tika extract it from Word documents, and griffie's own canonical text:
  /// notes as `[footnoteRef:1]` with ` [1: …]` below the paragraph, each paragraph a line.
  ///
  /// It takes any other text too: tables and lines as pandoc's plain text has them, and the numbers of
  /// notes that LibreOffice glues to words.
  public static let plain = TextForm(
    name: "plain",
    summary: "a line for each paragraph, notes as [footnoteRef:1] and [1: …] (Apache POI, Tika)",
    recognises: { _ in true },
    prepare: { source in
      var whole = Preparation(
        text: CellNotes.below(
          CellLines.joined(WrappedText.joined(PlainTables.prepared(source)))),
        remarks: GluedMarks(in: source).remarks)
      // The bodies of notes may end the letter, and not the page.
      whole.removeWebPage()
      if !FormEvidence.hasMark(source) {
        // Found in the text that they are woven into, whose places are not those of the source.
        let glued = GluedNumbers(in: whole.text.bytes)
        if let bodies = glued.bodies {
          whole.text = NoteWeaver(text: whole.text, marks: glued.marks, bodies: bodies).woven()
        } else if glued.marks.isEmpty, let spaced = SpacedNumbers(in: whole.text.bytes) {
          whole.text =
            NoteWeaver(text: whole.text, marks: spaced.marks, bodies: spaced.bodies).woven()
        } else {
          whole.remarks += glued.remarks(in: whole.text)
        }
      }
      return TypedNotes.weave(whole)
    })
}
