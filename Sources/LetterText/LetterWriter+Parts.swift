import AnswerLetter

/// The parts around the body, and the blocks that have a notation of their own.
extension LetterWriter {
  mutating func write(_ cover: CoverPage) {
    for line in cover.letterhead { write(line, as: .preface) }
    if let salutation = cover.salutation {
      if !cover.letterhead.isEmpty { append(lineFeeds: 1) }
      write(salutation, as: .preface)
    }
    for block in cover.letter { write(block) }
    for line in cover.closing { write(line, as: .closing) }
    previous = .preface
  }

  mutating func write(_ attachment: Attachment) {
    begin(.heading)
    writeLine(Paragraph(attachment.heading))
    for block in attachment.blocks { write(block) }
  }

  /// A heading has the sign of Markdown before it, unless its words say what it is.
  mutating func write(_ titled: TitledBlock) {
    begin(.heading)
    if !KnownHeading.isOne(titled.heading) { append(HeadingSign.words) }
    writeLine(Paragraph(titled.heading))
    for block in titled.blocks { write(block) }
  }

  /// A row is a line, its cells are parted by tabs; a line of dashes follows a row of headings.
  mutating func write(_ table: Table) {
    for row in table.rows {
      begin(.row)
      var notes: [Note] = []
      for (count, cell) in row.cells.enumerated() {
        if count > 0 { append("\t") }
        append(cell, notes: &notes)
      }
      endLine()
      writeBodies(of: notes)
      if row.isHeader {
        append(row.cells.map { _ in TableLines.rule }.joined(separator: "\t"))
        endLine()
      }
    }
  }

  /// Each paragraph has the sign of Markdown before it.
  mutating func writeQuotation(_ paragraphs: [Paragraph]) {
    for paragraph in paragraphs {
      begin(.quotation)
      append(QuotationSign.words)
      writeLine(paragraph)
    }
  }
}
