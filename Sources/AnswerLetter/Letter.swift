/// A letter in which a member of the Dutch government answers written questions (*Kamervragen*),
/// or tells the Kamer something about them (*Mededeling*).
///
/// The letter is the one model between all readers and writers: it holds what the letter says and
/// how it is built up, and nothing of the layout of a text file or the syntax of XML.
public struct Letter: Sendable, Hashable {
  /// The letterhead and the covering letter, when it came as a letter of a ministry.
  public var coverPage: CoverPage?
  /// The lines above the questions: numbers, the title line, references to earlier documents.
  public var preface: [Paragraph]
  /// What the preface says about the letter as a whole.
  public var header: Header
  /// The questions and answers, or the communication.
  public var body: Body
  /// The lines of the closing below the body: `Hoogachtend,`, the office, the name.
  public var conclusions: [Paragraph]
  /// The annexes.
  public var attachments: [Attachment]

  /// Makes a letter of its parts.
  public init(
    coverPage: CoverPage? = nil, preface: [Paragraph] = [], header: Header = Header(), body: Body,
    conclusions: [Paragraph] = [], attachments: [Attachment] = []
  ) {
    self.coverPage = coverPage
    self.preface = preface
    self.header = header
    self.body = body
    self.conclusions = conclusions
    self.attachments = attachments
  }

  /// The questions in the order of the letter.
  public var questions: [Question] {
    entries.compactMap { if case .question(let question) = $0 { question } else { nil } }
  }

  /// The answers in the order of the letter.
  public var answers: [Answer] {
    entries.compactMap { if case .answer(let answer) = $0 { answer } else { nil } }
  }

  /// What stands in the body when it is a run of questions and answers; empty for a communication.
  public var entries: [Entry] {
    if case .questions(let entries) = body { entries } else { [] }
  }
}

/// The body of a letter.
public enum Body: Sendable, Hashable {
  /// A run of questions and answers (Akoma Ntoso `questions`).
  case questions([Entry])
  /// A letter without questions (Akoma Ntoso `communication`).
  case communication([Block])
}

/// One member of the run of questions and answers, in the order of the letter.
public enum Entry: Sendable, Hashable {
  /// A question with its heading (`Vraag 1`).
  case question(Question)
  /// An answer with its heading (`Antwoord op vraag 1`).
  case answer(Answer)
  /// A remark that belongs to neither (`Toelichting`).
  case toelichting([Block])
  /// A line above some of them that belongs to none: `Antwoorden`, or a title below the questions.
  case opschrift([Inline])
  /// A notice that stands in the place of answers, under the heading `Mededeling`.
  case mededeling(heading: String, [Block])
}

/// A question, or several under one heading (`Vraag 4 en 5`).
public struct Question: Sendable, Hashable {
  /// The heading as it stands in the letter, without note marks: `Vraag 1`, `1.`; empty for a
  /// question without a number.
  public var num: String
  /// The text of the question.
  public var blocks: [Block]

  /// Makes a question.
  public init(num: String, blocks: [Block] = []) {
    self.num = num
    self.blocks = blocks
  }
}

/// An answer to one or more questions.
public struct Answer: Sendable, Hashable {
  /// The heading as it stands in the letter: `Antwoord op vraag 4 en 5`, `4.`; empty for an answer
  /// that nothing but its words parts from the question.
  public var heading: [Inline]
  /// The questions that it answers: positions in ``Letter/questions``, counted from 0, ascending.
  public var covers: [Int]
  /// The text of the answer.
  public var blocks: [Block]

  /// Makes an answer.
  public init(heading: [Inline], covers: [Int], blocks: [Block] = []) {
    self.heading = heading
    self.covers = covers
    self.blocks = blocks
  }
}

extension Body {
  /// The lines below questions that may be titles: those above answers that belong to none, and the
  /// first of an answer that has a title.
  public var titles: [[Inline]] {
    guard case .questions(let entries) = self else { return [] }
    return entries.compactMap { entry in
      switch entry {
      case .opschrift(let line): return line
      case .answer(let answer):
        guard case .paragraph(let first)? = answer.blocks.first, first.hasTitle else { return nil }
        return first.content
      case .question, .toelichting, .mededeling: return nil
      }
    }
  }

  /// The first paragraph, where the body is no run of questions.
  public var notice: Paragraph? {
    guard case .communication(let blocks) = self, case .paragraph(let first)? = blocks.first else {
      return nil
    }
    return first
  }
}

extension Paragraph {
  /// Whether it names the kind of the letter, as a title does.
  fileprivate var hasTitle: Bool {
    plainText == nil && content.contains { if case .docType = $0 { true } else { false } }
  }
}
