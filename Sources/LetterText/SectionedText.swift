/// The lines of a text, and how its headings divide it.
struct SectionedText {
  let text: LogicalText
  let sections: Sections

  /// Divides a text. Where no line begins an answer, answers on the lines of their questions are first
  /// put on lines of their own.
  init(of prepared: inout PreparedText) {
    let lines = LogicalText(prepared.bytes)
    let found = Sections(lines)
    if !found.hasAnswers, let apart = RunInAnswers.apart(prepared, lines: lines) {
      let partedLines = LogicalText(apart.bytes)
      let parted = Sections(partedLines)
      if parted.hasAnswers {
        (prepared, text, sections) = (apart, partedLines, parted)
        return
      }
    }
    (text, sections) = (lines, found)
  }
}
