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
    for paragraph in letter.preface { add(.paragraph(paragraph)) }
    switch letter.body {
    case .communication(let blocks): add(blocks)
    case .questions(let entries): for entry in entries { add(entry) }
    }
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
    }
  }

  private mutating func add(_ blocks: [Block]) { for block in blocks { add(block) } }

  private mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let paragraph):
      paragraphs += 1
      for piece in paragraph.content { add(piece) }
    case .list(let list): for item in list.items { add(item.blocks) }
    }
  }

  private mutating func add(_ piece: Inline) {
    switch piece {
    case .note(let note):
      notes += 1
      for paragraph in note.paragraphs { for inner in paragraph.content { add(inner) } }
    case .citation: citations += 1
    case .crossReference: references += 1
    case .docProponent(let inner), .docTitle(let inner), .signature(let inner):
      for piece in inner { add(piece) }
    case .text, .date, .link, .docType, .docNumber, .docDate, .role, .person, .organization: break
    }
  }
}
