import AnswerLetter

/// The top-level classes of a letter: everyone and everything that it names, each with an eId.
struct References {
  /// A kind of class.
  enum Class {
    case person, role, organization, event, object

    var element: StaticString {
      switch self {
      case .person: "TLCPerson"
      case .role: "TLCRole"
      case .organization: "TLCOrganization"
      case .event: "TLCEvent"
      case .object: "TLCObject"
      }
    }

    /// The part of an ontology IRI that says the kind.
    var ontology: StaticString {
      switch self {
      case .person: "person"
      case .role: "role"
      case .organization: "organization"
      case .event: "event"
      case .object: "object"
      }
    }
  }

  struct Entry {
    var kind: Class
    var eId: String
    /// The identifier in a register; without one, the IRI is made of the kind and the eId.
    var href: String?
    var showAs: String
  }

  private struct Key: Hashable {
    var kind: Class
    var name: String
  }

  /// The day of the letter.
  private let date: CalendarDate?
  /// The entries in the order in which they were named.
  private(set) var entries: [Entry] = []
  private var known: [Key: String] = [:]
  /// The eIds in use, those of fixed elements of the document among them.
  private var taken: Set<String> = ["body", "preface", "conclusions"]

  /// How many entries most letters have at the most.
  private static let commonCount = 12

  init(date: CalendarDate?) {
    self.date = date
    entries.reserveCapacity(Self.commonCount)
    known.reserveCapacity(Self.commonCount)
    taken.reserveCapacity(Self.commonCount)
  }

  /// The eId of a person.
  mutating func identify(_ person: Person) -> String {
    add(.person, person.name, slug: Slug.make(person.name))
  }

  /// The eId of an office.
  mutating func identify(_ role: Role) -> String {
    add(.role, role.name, slug: Slug.make(role.name))
  }

  /// The eId of an organisation; a ministry of the table has its identifier in the register,
  /// whatever name the letter uses.
  mutating func identify(_ organization: Organization) -> String {
    if let eId = known[Key(kind: .organization, name: organization.name)] { return eId }
    if let ministry = MinistryRegister.ministry(named: organization.name, on: date) {
      let key = Key(kind: .organization, name: ministry.identifier)
      if let eId = known[key] {
        known[Key(kind: .organization, name: organization.name)] = eId
        return eId
      }
      let eId = add(
        .organization, organization.name, slug: ministry.identifier, href: ministry.iri)
      known[key] = eId
      return eId
    }
    return add(.organization, organization.name, slug: Slug.make(organization.name))
  }

  /// Adds one of the fixed entries of every letter.
  mutating func add(_ kind: Class, fixed eId: String, showAs: String) -> String {
    add(kind, showAs, slug: eId)
  }

  private mutating func add(
    _ kind: Class, _ name: String, slug: String, href: String? = nil
  ) -> String {
    let key = Key(kind: kind, name: name)
    if let eId = known[key] { return eId }
    var eId = slug
    var count = 1
    while !taken.insert(eId).inserted {
      count += 1
      eId = "\(slug)-\(count)"
    }
    known[key] = eId
    entries.append(Entry(kind: kind, eId: eId, href: href, showAs: name))
    return eId
  }
}

/// The parties that every letter has, by their eIds.
struct Parties {
  /// The Kamer, to which the answers go.
  var kamer: String
  /// Who asks: the member when the letter names one only, else the Kamer.
  var questioner: String
  /// Who answers: the person, else the ministry, else the government; nothing for questions alone.
  var agent: String?
  /// The office of the one who answers.
  var role: String?
  /// The author in the sense of FRBR: of an answer the ministry, else who answers; of questions the
  /// Kamer.
  var author: String
  /// The events whose days are known.
  var events: [DocumentEvent: String] = [:]
  /// The software that made the document.
  var griffie: String

  init(_ header: Header, in references: inout References) {
    let person = header.person.map { references.identify($0) }
    role = header.role.map { references.identify($0) }
    let organization = header.organization.map { references.identify($0) }
    let members = header.questioners.map { references.identify($0.person) }
    kamer = references.add(
      .organization, fixed: "tweede-kamer", showAs: "Tweede Kamer der Staten-Generaal")
    questioner = members.count == 1 ? members[0] : kamer
    if header.kind == .vragen {
      author = kamer
    } else {
      let known = person ?? organization
      let agent = known ?? references.add(.organization, fixed: "regering", showAs: "regering")
      self.agent = agent
      author = organization ?? agent
    }
    for event in header.events {
      events[event.kind] = references.add(
        .event, fixed: event.kind.rawValue, showAs: event.kind.rawValue)
    }
    griffie = references.add(.object, fixed: "griffie", showAs: "griffie")
  }

  /// Who acts in an event.
  func actor(of event: DocumentEvent) -> String {
    switch event {
    case .indiening: questioner
    case .ontvangst: kamer
    case .dagtekening: agent ?? author
    }
  }
}
