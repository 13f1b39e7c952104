import AkomaNtoso
package import AnswerLetter

extension Outline {
  /// Outlines a letter that was read.
  package init(_ letter: Letter, form: Form, work: String?, diagnostics: [Diagnostic]) {
    let questionIds = letter.questionIdentifiers
    let answerIds = letter.answerIdentifiers
    let collector = ContentCollector(questions: questionIds, answers: answerIds)
    self.form = form
    kind = letter.header.kind?.rawValue
    self.work = work
    role = letter.header.role?.name
    person = letter.header.person?.name
    organization = letter.header.organization?.name
    medeNamens = letter.header.medeNamens.map(\.name)
    received = letter.header.received?.description
    questioners = letter.header.questioners.map {
      QuestionerOutline(person: $0.person.name, organization: $0.organization?.name)
    }
    addressees = letter.header.addressees.map(\.name)
    subject = letter.header.subject
    submitted = letter.header.submitted?.description
    dated = letter.header.dated?.description
    numbers = letter.header.numbers.map(\.outlined)
    let letterAnswers = letter.answers
    let answersByQuestion = AnswersByQuestion(
      letterAnswers.lazy.map(\.covers), questionCount: questionIds.count)
    questions = letter.questions.enumerated().map { position, question in
      QuestionOutline(
        num: question.num, eId: questionIds[position],
        answeredBy: answersByQuestion[position].map { answerIds[$0] },
        content: collector.content(question.blocks))
    }
    answers = letterAnswers.enumerated().map { position, answer in
      AnswerOutline(
        heading: answer.heading.text, eId: answerIds[position],
        covers: answer.covers.map { questionIds[$0] },
        content: collector.content(answer.blocks))
    }
    coverPage = letter.coverPage.map { collector.content($0.blocks) }
    other = collector.content(letter.preface.map(Block.paragraph) + letter.otherBlocks)
    conclusions =
      letter.conclusions.isEmpty
      ? nil : collector.content(letter.conclusions.map(Block.paragraph))
    attachments = letter.attachments.map {
      AttachmentOutline(heading: $0.heading.text, content: collector.content($0.blocks))
    }
    warnings = diagnostics.map {
      Warning(
        identifier: $0.identifier, line: $0.location?.line, column: $0.location?.column,
        message: $0.message)
    }
  }
}

extension CoverPage {
  fileprivate var blocks: [Block] {
    let lines = letterhead + (salutation.map { [$0] } ?? [])
    return lines.map(Block.paragraph) + letter + closing.map(Block.paragraph)
  }
}

extension Letter {
  /// The blocks outside questions and answers.
  fileprivate var otherBlocks: [Block] {
    switch body {
    case .communication(let blocks): blocks
    case .questions(let entries):
      entries.flatMap { entry -> [Block] in
        switch entry {
        case .toelichting(let blocks), .mededeling(_, let blocks): blocks
        case .opschrift(let line): [.paragraph(Paragraph(line))]
        case .question, .answer: []
        }
      }
    }
  }
}

extension DocumentNumber {
  /// The number as people write it.
  fileprivate var outlined: String {
    switch self {
    case .publication(let identifier): identifier
    case .aanhangsel(let number): "AH \(number)"
    case .zaak(let number): number
    case .kenmerk(let number): "kenmerk \(number)"
    }
  }
}

/// Collects what stands in blocks.
private struct ContentCollector {
  let questions: [String]
  let answers: [String]

  func content(_ blocks: [Block]) -> Outline.Content {
    var content = Outline.Content()
    for block in blocks { add(block, to: &content) }
    return content
  }

  private func add(_ block: Block, to content: inout Outline.Content) {
    switch block {
    case .paragraph(let paragraph):
      content.paragraphs += 1
      for piece in paragraph.content { add(piece, to: &content) }
    case .list(let list):
      for item in list.items { for inner in item.blocks { add(inner, to: &content) } }
    case .table(let table):
      content.tables += 1
      for cell in table.rows.flatMap(\.cells) {
        for piece in cell.content { add(piece, to: &content) }
      }
    case .titled(let titled):
      content.headings.append(titled.heading.text)
      for inner in titled.blocks { add(inner, to: &content) }
    case .quotation(let paragraphs):
      content.quotations += 1
      for paragraph in paragraphs { add(.paragraph(paragraph), to: &content) }
    }
  }

  private func add(_ piece: Inline, to content: inout Outline.Content) {
    switch piece {
    case .note(let note):
      let text = note.paragraphs.map(\.content.text).joined(separator: " ")
      content.notes.append(Outline.NoteOutline(marker: note.marker, text: text))
      for paragraph in note.paragraphs {
        for inner in paragraph.content { add(inner, to: &content) }
      }
    case .citation(let text, let citation):
      content.citations.append(
        Outline.CitationOutline(
          text: text.description, iri: citation.iri, address: citation.publicAddress))
    case .crossReference(let text, .to(let target)):
      content.references.append(
        Outline.ReferenceOutline(text: text.description, targets: [identifier(target)]))
    case .crossReference(let text, .range(let from, let upTo)):
      content.references.append(
        Outline.ReferenceOutline(
          text: text.description, targets: [identifier(from), identifier(upTo)]))
    case .date(_, let date), .docDate(_, let date, _): content.dates.append(date.description)
    case .link(_, let address): content.links.append(address)
    case .quotation(let inner):
      content.quotations += 1
      for piece in inner { add(piece, to: &content) }
    case .docProponent(let inner), .docTitle(let inner), .signature(let inner):
      for piece in inner { add(piece, to: &content) }
    case .text, .docType, .docNumber, .role, .person, .organization: break
    }
  }

  private func identifier(_ target: CrossReference.Target) -> String {
    switch target {
    case .question(let position): questions[position]
    case .answer(let position): answers[position]
    }
  }
}
