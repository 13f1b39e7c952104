/// A piece of the text of a paragraph or heading.
///
/// Every case but ``note(_:)`` carries the words as they stand in the letter; what was understood
/// of them stands beside the words and never replaces them.
public enum Inline: Sendable, Hashable {
  /// Plain text.
  case text(String)
  /// A footnote at the place of its mark.
  case note(Note)
  /// A date in the running text (`date`).
  case date(String, CalendarDate)
  /// A citation of another document (`ref`).
  indirect case citation(String, Citation)
  /// A reference to another place in this letter (`ref`, or `rref` for a range).
  case crossReference(String, CrossReference)
  /// A web address as written, and the address in full (`a`).
  case link(String, address: String)
  /// The kind of letter, in the title line (`docType`).
  case docType(String)
  /// A number by which the letter or the question set is known (`docNumber`).
  case docNumber(String)
  /// The date of receipt in the title line (`docDate`).
  case docDate(String, CalendarDate)
  /// Who answers: role and name together (`docProponent`).
  case docProponent([Inline])
  /// An office (`role`).
  case role(String, Role)
  /// A person (`person`).
  case person(String, Person)
  /// An organisation (`organization`).
  case organization(String, Organization)

  /// The words of the piece as they stand in the letter; a note contributes none.
  public var text: String {
    switch self {
    case .text(let text), .date(let text, _), .citation(let text, _), .crossReference(let text, _),
      .link(let text, _), .docType(let text), .docNumber(let text), .docDate(let text, _),
      .role(let text, _), .person(let text, _), .organization(let text, _):
      text
    case .docProponent(let content): content.map(\.text).joined()
    case .note: ""
    }
  }
}

extension Sequence<Inline> {
  /// The words of the pieces together, without notes.
  public var text: String { map(\.text).joined() }
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
