/// What the lines above the questions say about the letter as a whole.
public struct Header: Sendable, Hashable {
  /// The kind of letter, when the title line names one.
  public var kind: LetterKind?
  /// The office of the one who answers.
  public var role: Role?
  /// The one who answers.
  public var person: Person?
  /// The ministry of the one who answers: the *portefeuille* of the title line.
  public var organization: Organization?
  /// The day on which the Kamer received the letter.
  public var received: CalendarDate?
  /// The numbers that stand above the title, in order.
  public var numbers: [DocumentNumber]

  /// Makes a header; what is not known is left out.
  public init(
    kind: LetterKind? = nil, role: Role? = nil, person: Person? = nil,
    organization: Organization? = nil, received: CalendarDate? = nil,
    numbers: [DocumentNumber] = []
  ) {
    self.kind = kind
    self.role = role
    self.person = person
    self.organization = organization
    self.received = received
    self.numbers = numbers
  }
}

/// The kinds of letter.
public enum LetterKind: String, Sendable, Hashable, CaseIterable {
  /// An answer to written questions.
  case antwoord
  /// A communication about them, such as that the answer comes later.
  case mededeling
}

/// A number by which a letter, or the questions it answers, is known.
public enum DocumentNumber: Sendable, Hashable {
  /// The identifier of the published answer: `ah-tk-20242025-1716`.
  case publication(String)
  /// The number in the *Aanhangsel van de Handelingen* without its year: `AH 604`.
  case aanhangsel(Int)
  /// The number of the questions in the registry of the Kamer: `2024Z18294`.
  case zaak(String)
}

/// An office: `minister`, `staatssecretaris`.
public struct Role: Sendable, Hashable {
  /// The name of the office, lower case.
  public var name: String

  /// Makes an office.
  public init(_ name: String) {
    self.name = name
  }
}

/// A person, by the name that the letter uses.
public struct Person: Sendable, Hashable {
  /// The name: `Veldkamp`.
  public var name: String

  /// Makes a person.
  public init(_ name: String) {
    self.name = name
  }
}

/// An organisation, by the name that the letter uses.
public struct Organization: Sendable, Hashable {
  /// The name: `Buitenlandse Zaken`.
  public var name: String

  /// Makes an organisation.
  public init(_ name: String) {
    self.name = name
  }
}
