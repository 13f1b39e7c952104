import AnswerLetter
import MemoryKit

/// Writes a letter as text in the one canonical layout.
///
/// Lines above the questions stand together; a blank line stands before each heading, between
/// paragraphs, and after a list; the first paragraph follows its heading at once; items of a list
/// have a line each, right below the paragraph that introduces them; the body of a note follows its
/// paragraph on a line of its own. Every line ends in a line feed.
struct LetterWriter {
  private(set) var bytes: [UInt8] = []
  /// What was written last, which decides the blank lines.
  var previous = Piece.start

  enum Piece { case start, preface, heading, paragraph, item, row, quotation, closing }

  init(reserving capacity: Int = 0) {
    bytes.reserveLargeCapacity(capacity)
  }

  /// Writes the whole letter.
  mutating func write(_ letter: Letter) {
    if let cover = letter.coverPage {
      write(cover)
      if !letter.preface.isEmpty { append(lineFeeds: 1) }
    }
    for paragraph in letter.preface {
      write(paragraph, as: .preface)
    }
    switch letter.body {
    case .questions(let entries): for entry in entries { write(entry) }
    case .communication(let blocks): for block in blocks { write(block) }
    }
    for line in letter.conclusions { write(line, as: .closing) }
    for attachment in letter.attachments { write(attachment) }
  }

  private mutating func write(_ entry: Entry) {
    switch entry {
    case .question(let question):
      if question.num.isEmpty {
        beginWithoutHeading()
      } else {
        begin(.heading)
        append(question.num)
        endLine()
      }
      for block in question.blocks { write(block) }
    case .answer(let answer):
      if answer.heading.isEmpty {
        beginWithoutHeading()
      } else {
        begin(.heading)
        writeLine(Paragraph(answer.heading))
      }
      for block in answer.blocks { write(block) }
    case .opschrift(let line):
      begin(.paragraph)
      writeLine(Paragraph(line))
    case .mededeling(let heading, let blocks):
      begin(.heading)
      append(heading)
      endLine()
      for block in blocks { write(block) }
    case .toelichting(let blocks):
      if previous != .start { append(lineFeeds: 1) }
      previous = .start
      for block in blocks { write(block) }
    }
  }

  /// Without a heading the text alone shows where a question or an answer begins.
  private mutating func beginWithoutHeading() {
    if previous == .heading { previous = .paragraph }
  }

  mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): write(paragraph, as: .paragraph)
    case .list(let list): for item in list.items { write(item) }
    case .table(let table): write(table)
    case .titled(let titled): write(titled)
    case .quotation(let paragraphs): writeQuotation(paragraphs)
    }
  }

  private mutating func write(_ item: BlockList.Item) {
    var isFirst = true
    for block in item.blocks {
      if isFirst, case .paragraph(let paragraph) = block {
        begin(.item)
        append(item.num)
        append(" ")
        writeLine(paragraph)
      } else {
        write(block)
      }
      isFirst = false
    }
  }

  mutating func write(_ paragraph: Paragraph, as piece: Piece) {
    guard !paragraph.isEmpty else { return }
    begin(piece)
    writeLine(paragraph)
  }

  /// Writes the blank line that belongs before a piece.
  mutating func begin(_ piece: Piece) {
    let isBlank =
      switch (previous, piece) {
      case (.start, _), (.preface, .preface), (.heading, .paragraph), (_, .item), (.row, .row),
        (.quotation, .quotation), (.closing, .closing), (.heading, .row), (.heading, .quotation):
        false
      default: true
      }
    if isBlank { append(lineFeeds: 1) }
    previous = piece
  }

  /// Writes a paragraph and, below it, the bodies of its notes.
  mutating func writeLine(_ paragraph: Paragraph) {
    var notes: [Note] = []
    append(paragraph, notes: &notes)
    endLine()
    writeBodies(of: notes)
  }

  mutating func writeBodies(of notes: [Note]) {
    // A note may have a note, whose body then follows too.
    var notes = notes
    var written = 0
    while written < notes.count {
      let note = notes[written]
      written += 1
      append("[")
      append(note.marker)
      append(": ")
      for (count, paragraph) in note.paragraphs.enumerated() {
        if count > 0 { append(lineFeeds: 1) }
        append(paragraph, notes: &notes)
      }
      append("]")
      endLine()
    }
  }

  /// Writes the words of a paragraph, with the marks of its notes.
  mutating func append(_ paragraph: Paragraph, notes: inout [Note]) {
    if let words = paragraph.plainText {
      words.append(to: &bytes)
    } else {
      append(paragraph.content, notes: &notes)
    }
  }

  /// Writes the words of pieces, with the marks of their notes.
  mutating func append(_ content: [Inline], notes: inout [Note]) {
    for piece in content {
      switch piece {
      case .note(let note):
        append(FootnoteForm.markOpening)
        append(note.marker)
        append("]")
        notes.append(note)
      case .text(let words), .date(let words, _), .citation(let words, _),
        .crossReference(let words, _), .link(let words, _), .docType(let words),
        .docNumber(let words), .docDate(let words, _, _), .role(let words, _),
        .person(let words, _), .organization(let words, _):
        words.append(to: &bytes)
      case .docProponent(let inner), .docTitle(let inner), .signature(let inner),
        .quotation(let inner):
        append(inner, notes: &notes)
      }
    }
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func endLine() { append(lineFeeds: 1) }

  mutating func append(lineFeeds count: Int) {
    for _ in 0..<count { bytes.append(Byte.lineFeed) }
  }
}
