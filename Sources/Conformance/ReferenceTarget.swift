/// What a reference within a document may lead to.
enum ReferenceTarget: UInt8 {
  case agent, source, role, concept, vote, entry, event, period, any
  /// Any element, if the value is a fragment; else it is a reference to another document.
  case fragment
  /// The first and the last element of a range.
  case rangeStart, rangeEnd
  /// What the prefix of an eId names that is none around its element.
  case context
  /// Who made a document, if the value is a fragment; else it is an IRI.
  case author
  /// A passage or a document, if the value is a fragment: nobody and nothing that is only named.
  case passage

  /// What the attributes of Part 2 of the standard may lead to.
  static let attributes: [String: ReferenceTarget] = [
    "by": .agent, "to": .agent, "empoweredBy": .agent, "source": .source, "as": .role,
    "outcome": .concept, "choice": .vote, "refersTo": .entry, "dictionary": .entry,
    "includedIn": .entry, "start": .event, "end": .event, "period": .period, "for": .any,
    "from": .rangeStart, "upTo": .rangeEnd, "current": .any, "alternativeTo": .any,
    "placementBase": .any, "href": .fragment,
  ]

  /// What it is in an element of which the attribute has another meaning.
  func inElement(of role: ElementFacts.Role) -> ReferenceTarget {
    switch (role, self) {
    case (.lawyer, .any): .agent
    case (.event, .source): .entry
    case (.passiveReference, .source): .any
    case (.author, .fragment): .author
    case (.reference, .fragment): .passage
    default: self
    }
  }

  /// Whether the value may be another thing than a reference within the document.
  var isOptional: Bool { self == .fragment || self == .author || self == .passage }

  /// How a message calls it.
  var words: String {
    switch self {
    case .agent: "a TLCPerson or TLCOrganization"
    case .source: "a TLCPerson, TLCOrganization, TLCRole or TLCObject"
    case .role: "a TLCRole"
    case .concept: "a TLCConcept"
    case .vote: "a quorum or count"
    case .entry, .author: "an entry of references"
    case .event: "an eventRef"
    case .period: "a temporalGroup"
    case .passage: "a passage of the document"
    case .any, .fragment, .rangeStart, .rangeEnd, .context: "an element of the document"
    }
  }

  /// Whether it may be an element of a kind.
  func allows(_ kind: Link.Kind) -> Bool {
    switch (self, kind) {
    case (.agent, .person), (.agent, .organization): true
    // The program that made the metadata is an object and no agent.
    case (.source, .person), (.source, .organization), (.source, .object), (.source, .role): true
    case (.role, .role), (.concept, .concept), (.vote, .vote), (.event, .event): true
    case (.period, .period): true
    case (.entry, .other), (.entry, .event), (.entry, .period), (.entry, .vote): false
    case (.author, .other), (.author, .event), (.author, .period), (.author, .vote): false
    case (.passage, .person), (.passage, .organization), (.passage, .role): false
    case (.passage, .concept), (.passage, .object), (.passage, .otherEntity): false
    case (.entry, _), (.author, _), (.passage, _): true
    case (.any, _), (.fragment, _), (.rangeStart, _), (.rangeEnd, _), (.context, _): true
    default: false
    }
  }
}
