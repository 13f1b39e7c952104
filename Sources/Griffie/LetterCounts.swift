package import AnswerLetter

/// How much a letter holds, for a line in a report.
package struct LetterCounts: Sendable, Hashable {
  package private(set) var questions = 0
  package private(set) var answers = 0
  /// Paragraphs, those of lists among them and those of notes not.
  package private(set) var paragraphs = 0
  package private(set) var notes = 0
  /// Citations of other documents, those in notes among them.
  package private(set) var citations = 0
  /// References within the letter.
  package private(set) var references = 0

  /// Counts what is in a letter.
  package init(_ letter: Letter) {
    if let page = letter.coverPage {
      add(page.letterhead + (page.salutation.map { [$0] } ?? []) + page.closing)
      add(page.letter)
    }
    add(letter.preface + letter.conclusions)
    switch letter.body {
    case .communication(let blocks): add(blocks)
    case .questions(let entries): for entry in entries { add(entry) }
    }
    for attachment in letter.attachments { add(attachment.blocks) }
  }

  private mutating func add(_ lines: [Paragraph]) {
    for line in lines { add(.paragraph(line)) }
  }

  private mutating func add(_ entry: Entry) {
    switch entry {
    case .question(let question):
      questions += 1
      add(question.blocks)
    case .answer(let answer):
      answers += 1
      add(answer.blocks)
    case .toelichting(let blocks), .mededeling(_, let blocks): add(blocks)
    case .opschrift(let line): add(.paragraph(Paragraph(line)))
    }
  }

  private mutating func add(_ blocks: [Block]) { for block in blocks { add(block) } }

  private mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let paragraph):
      paragraphs += 1
      for piece in paragraph.content { add(piece) }
    case .list(let list): for item in list.items { add(item.blocks) }
    case .table(let table):
      for cell in table.rows.flatMap(\.cells) { for piece in cell.content { add(piece) } }
    case .titled(let titled):
      for piece in titled.heading { add(piece) }
      add(titled.blocks)
    case .quotation(let lines): add(lines)
    }
  }

  private mutating func add(_ piece: Inline) {
    switch piece {
    case .note(let note):
      notes += 1
      for paragraph in note.paragraphs { for inner in paragraph.content { add(inner) } }
    case .citation: citations += 1
    case .crossReference: references += 1
    case .docProponent(let inner), .docTitle(let inner), .signature(let inner),
      .quotation(let inner):
      for piece in inner { add(piece) }
    case .text, .date, .link, .docType, .docNumber, .docDate, .role, .person, .organization: break
    }
  }
}
