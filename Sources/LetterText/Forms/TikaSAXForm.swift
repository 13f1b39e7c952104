extension TextForm {
  /// Text as Apache Tika's SAX parser extracts it from Word documents: notes as `[2]` in the text, and
  /// below it a line for each note, without its number and behind one space.
  public static let tikaSAX = TextForm(
    name: "tika-sax",
    summary: "notes as [2] in the text and lines behind one space at the end (Tika's SAX parser)",
    recognises: { !FormEvidence.hasMark($0.text) && TikaSAXNotes($0.text) != nil },
    prepare: { source in
      let text = PreparedText(whole: source)
      guard let notes = TikaSAXNotes(source) else { return Preparation(text: text) }
      let weaver = NoteWeaver(text: text, marks: notes.marks, bodies: notes.bodies)
      return TypedNotes.weave(Preparation(text: weaver.woven()))
    })
}

/// Notes whose bodies have lost their numbers.
///
/// The one space before a body is all that shows it, so that here alone layout decides: there must be
/// a run of such lines below the last mark, exactly as many as there are notes.
private struct TikaSAXNotes {
  let marks: [NoteWeaver.Mark]
  let bodies: [NoteWeaver.Body]

  /// Finds the notes of a text that has them.
  init?(_ bytes: [UInt8]) {
    let glued = GluedMarks(in: bytes)
    guard let last = glued.marks.last,
      let run = Self.lines(of: glued.noteCount, in: bytes, after: last.range),
      run.allSatisfy({ NoteWeaver.canHold([$0], in: bytes) })
    else { return nil }
    marks = glued.marks
    bodies = run.map { NoteWeaver.Body(range: $0, marker: nil, lines: [$0]) }
  }

  /// The lines of the first run of lines behind one space, if it has as many as there are notes.
  private static func lines(
    of count: Int, in bytes: [UInt8], after mark: Range<Int>
  ) -> [Range<Int>]? {
    var found: [Range<Int>] = []
    var start = mark.upperBound
    while start < bytes.count {
      let end = ByteSearch.first(Byte.lineFeed, in: bytes, from: start) ?? bytes.count
      let line = WhiteSpace.trim(bytes, start..<end)
      let isBody =
        start > mark.upperBound && !line.isEmpty && line.lowerBound == start + 1
        && bytes[start] == Byte.space
      if isBody {
        found.append(line)
      } else if !found.isEmpty {
        break
      }
      start = end + 1
    }
    return found.count == count ? found : nil
  }
}
