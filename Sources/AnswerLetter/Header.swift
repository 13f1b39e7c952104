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
  /// The offices in whose name the letter is sent too: `mede namens de Minister van …`.
  public var medeNamens: [Role]
  /// The day on which the Kamer received the letter.
  public var received: CalendarDate?
  /// The members who ask.
  public var questioners: [Questioner]
  /// The offices to which the questions are put.
  public var addressees: [Role]
  /// What the questions are about, in the words of their title.
  public var subject: String?
  /// The day on which the questions were submitted.
  public var submitted: CalendarDate?
  /// The day that the letter itself bears: `Datum 16 mei 2024`.
  public var dated: CalendarDate?
  /// The numbers that stand above the title, in order.
  public var numbers: [DocumentNumber]

  /// Makes a header; what is not known is left out.
  public init(
    kind: LetterKind? = nil, role: Role? = nil, person: Person? = nil,
    organization: Organization? = nil, medeNamens: [Role] = [], received: CalendarDate? = nil,
    questioners: [Questioner] = [], addressees: [Role] = [], subject: String? = nil,
    submitted: CalendarDate? = nil, dated: CalendarDate? = nil, numbers: [DocumentNumber] = []
  ) {
    self.kind = kind
    self.role = role
    self.person = person
    self.organization = organization
    self.medeNamens = medeNamens
    self.received = received
    self.questioners = questioners
    self.addressees = addressees
    self.subject = subject
    self.submitted = submitted
    self.dated = dated
    self.numbers = numbers
  }
}

extension Header {
  /// What happened to the document, in the order of its life, with the days.
  public var events: [(kind: DocumentEvent, date: CalendarDate)] {
    let days = [
      (DocumentEvent.indiening, submitted), (.dagtekening, dated), (.ontvangst, received),
    ]
    return days.compactMap { kind, date in date.map { (kind, $0) } }
  }

  /// The day of the document: that of receipt, else the one that it bears; of questions alone that
  /// of submission.
  public var date: CalendarDate? { kind == .vragen ? submitted : received ?? dated }
}

/// The kinds of letter.
public enum LetterKind: String, Sendable, Hashable, CaseIterable {
  /// An answer to written questions.
  case antwoord
  /// A communication about them, such as that the answer comes later.
  case mededeling
  /// The questions alone.
  case vragen
}

/// A member of the Kamer who asks, with the parliamentary group in brackets behind the name.
public struct Questioner: Sendable, Hashable {
  /// The member.
  public var person: Person
  /// The group, when the letter names it.
  public var organization: Organization?

  /// Makes a questioner.
  public init(_ person: Person, organization: Organization? = nil) {
    self.person = person
    self.organization = organization
  }
}

/// A number by which a letter, or the questions it answers, is known.
public enum DocumentNumber: Sendable, Hashable {
  /// The identifier of the published answer: `ah-tk-20242025-1716`.
  case publication(String)
  /// The number in the *Aanhangsel van de Handelingen* without its year: `AH 604`.
  case aanhangsel(Int)
  /// The number of the questions in the registry of the Kamer: `2024Z18294`.
  case zaak(String)
  /// The number of the letter at the ministry: `Ons kenmerk 5401166`.
  case kenmerk(String)
}

/// An office: `minister`, `staatssecretaris`, `minister van Financiën`.
public struct Role: Sendable, Hashable {
  /// The name of the office in lower case, and its portfolio when the letter names it.
  public var name: String

  /// Makes an office.
  public init(_ name: String) {
    self.name = name
  }

  /// What stands behind `van` or `voor` in the name.
  public var portfolio: String? {
    for word in [" van ", " voor "] {
      var rest = name.utf8[...]
      while let space = rest.firstIndex(of: UInt8(ascii: " ")) {
        rest = rest[space...]
        if rest.starts(with: word.utf8) { return String(rest.dropFirst(word.utf8.count)) }
        rest = rest.dropFirst()
      }
    }
    return nil
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
