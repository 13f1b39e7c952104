import AnswerLetter

/// What the reader has to say of a letter.
extension LetterReader {
  mutating func report(_ remark: InlineMatch.Remark, at offset: Int) {
    switch remark {
    case .unresolvedReference(let words):
      remarks.append(
        Remark(
          offset: offset,
          diagnostic: Diagnostic(
            .warning, "unresolved-reference",
            "‘\(words)’ names a question or answer that this letter does not have",
            advice: "It stays plain text.")))
    case .impossibleDate(let words):
      remarks.append(
        Remark(
          offset: offset,
          diagnostic: Diagnostic(
            .warning, "impossible-date", "‘\(words)’ is a day that the calendar does not have",
            advice: "It stays plain text; check it against the source document.")))
    }
  }

  mutating func reportMissingBody(_ marker: String, at offset: Int) {
    remarks.append(
      Remark(
        offset: offset,
        diagnostic: Diagnostic(
          .warning, "note-without-body",
          "the note mark [footnoteRef:\(marker)] has no body [\(marker): …] after its paragraph",
          advice: "It stays plain text; look for the body in the source document.")))
  }

  mutating func reportTextBeforeTitle(at offset: Int) {
    remarks.append(
      Remark(
        offset: offset,
        diagnostic: Diagnostic(
          .warning, "text-before-title",
          "this line stands before the title, and is no number and no part of a letterhead",
          advice: "It is kept as a paragraph of the preface; check what it belongs to.")))
  }

  /// Reports on headings; questions alone and a notice in the place of answers answer nothing.
  mutating func reportSections(_ sections: Sections, of letter: Letter) {
    let isAnswer = letter.header.kind == .antwoord || letter.header.kind == nil
    for (line, diagnostic) in sections.remarks + (isAnswer ? sections.unanswered : []) {
      remarks.append(
        Remark(offset: text.lines[line].range.lowerBound, diagnostic: diagnostic))
    }
  }

  mutating func reportHeader(_ letter: Letter) {
    if letter.header.kind == nil {
      reportWhole(
        Diagnostic(
          .warning, "no-title",
          "no title line such as ‘Antwoord van minister X (Portefeuille) (ontvangen D)’ was found",
          advice: "The one who answers and the date stay unknown."))
    } else if letter.header.kind != .vragen, letter.header.date == nil {
      reportWhole(
        Diagnostic(
          .warning, "no-date", "the title line has no date such as ‘(ontvangen 24 maart 2025)’",
          advice: "The date stays unknown."))
    }
    if let submitted = letter.header.submitted, let received = letter.header.received,
      received < submitted
    {
      reportWhole(
        Diagnostic(
          .warning, "received-before-submitted",
          "the letter was received on \(received), before the questions were submitted on "
            + "\(submitted)",
          advice: "Check both dates against the source document."))
    }
    if case .communication = letter.body,
      letter.header.kind == .antwoord || letter.header.kind == nil
    {
      reportWhole(
        Diagnostic(
          .warning, "no-question", "no heading such as ‘Vraag 1’ or ‘Antwoord’ was found",
          advice: "The text is kept as a communication; check that it is an answer letter."))
    }
  }

  /// Reports what concerns the letter as a whole.
  private mutating func reportWhole(_ diagnostic: Diagnostic) {
    remarks.append(Remark(offset: nil, diagnostic: diagnostic))
  }
}
