/// A piece of the text of a paragraph or heading.
///
/// Every case but ``note(_:)`` carries the words as they stand in the letter; what was understood
/// of them stands beside the words and never replaces them.
public enum Inline: Sendable, Hashable {
  /// Plain text.
  case text(Words)
  /// A footnote at the place of its mark.
  indirect case note(Note)
  /// A date in the running text (`date`).
  indirect case date(Words, CalendarDate)
  /// A citation of another document (`ref`).
  indirect case citation(Words, Citation)
  /// A reference to another place in this letter (`ref`, or `rref` for a range).
  indirect case crossReference(Words, CrossReference)
  /// A web address as written, and the address in full (`a`).
  indirect case link(Words, address: String)
  /// The kind of letter, in the title line (`docType`).
  case docType(Words)
  /// A number by which the letter or the question set is known (`docNumber`).
  case docNumber(Words)
  /// A date of the document in a title line, and what happened on it (`docDate`).
  indirect case docDate(Words, CalendarDate, DocumentEvent)
  /// What the questions are about, in their title (`docTitle`).
  case docTitle([Inline])
  /// Who answers: role and name together (`docProponent`).
  case docProponent([Inline])
  /// The name of the one who signs the letter (`signature`).
  case signature([Inline])
  /// The words between the marks of a paragraph that is a quotation (`embeddedText`).
  case quotation([Inline])
  /// An office (`role`).
  indirect case role(Words, Role)
  /// A person (`person`).
  indirect case person(Words, Person)
  /// An organisation (`organization`).
  indirect case organization(Words, Organization)

  /// The words of the piece as they stand in the letter; a note contributes none.
  public var text: String {
    switch self {
    case .text(let words), .date(let words, _), .citation(let words, _),
      .crossReference(let words, _), .link(let words, _), .docType(let words),
      .docNumber(let words), .docDate(let words, _, _), .role(let words, _),
      .person(let words, _), .organization(let words, _):
      words.description
    case .docProponent(let content), .docTitle(let content), .signature(let content),
      .quotation(let content):
      content.map(\.text).joined()
    case .note: ""
    }
  }
}

extension Inline {
  /// Whether the piece is plain text.
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
}

extension Sequence<Inline> {
  /// The words of the pieces together, without notes.
  public var text: String { map(\.text).joined() }
}

extension [Inline] {
  /// Adds a piece; text that follows text becomes one piece with it.
  public mutating func add(_ piece: Inline) {
    guard piece.isText else { return append(piece) }
    if case .text(let words) = piece { add(words) }
  }

  /// Adds text, as one piece with text before it.
  public mutating func add(_ words: Words) {
    if words.isEmpty { return }
    if let end = indices.last, self[end].isText, case .text(let before) = self[end] {
      self[end] = .text(before.joined(with: words))
    } else {
      append(.text(words))
    }
  }

  /// Adds pieces one after the other.
  public mutating func add(_ pieces: [Inline]) {
    for piece in pieces { add(piece) }
  }
}

/// What happens to a document on a day.
public enum DocumentEvent: String, Sendable, Hashable, CaseIterable {
  /// The Kamer receives the letter: `(ontvangen 24 maart 2025)`.
  case ontvangst
  /// Members submit the questions: `(ingezonden 3 februari 2025)`.
  case indiening
  /// The letter is dated: `Datum 16 mei 2024`.
  case dagtekening
}

/// A reference from one place in the letter to another.
public enum CrossReference: Sendable, Hashable {
  /// To one question or answer.
  case to(Target)
  /// To all from the first to the last, as in `de vragen 3 tot en met 5`.
  case range(from: Target, upTo: Target)

  /// A place that can be referred to.
  public enum Target: Sendable, Hashable {
    /// A question: its position in ``Letter/questions``, counted from 0.
    case question(Int)
    /// An answer: its position in ``Letter/answers``, counted from 0.
    case answer(Int)
  }
}
