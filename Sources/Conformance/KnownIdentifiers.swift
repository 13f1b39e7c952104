/// The eIds of a document, as hashes, each with the kind of its element and its place in the order.
///
/// A hash is seeded anew by every run of the program, so that nobody can make documents whose eIds
/// collide.
struct KnownIdentifiers {
  /// The kinds of element that references are particular about.
  enum Kind: UInt8 {
    case other, person, organization, role, concept, object, otherEntity, entry, event, period, vote

    init(_ name: String, parent: String?) {
      switch name {
      case "TLCPerson": self = .person
      case "TLCOrganization": self = .organization
      case "TLCRole": self = .role
      case "TLCConcept": self = .concept
      case "TLCObject": self = .object
      case "eventRef": self = .event
      case "temporalGroup": self = .period
      case "quorum", "count": self = .vote
      default:
        self = name.hasPrefix("TLC") ? .otherEntity : parent == "references" ? .entry : .other
      }
    }
  }

  private var places: [Int: (kind: Kind, order: Int)] = [:]

  /// Adds an eId; `false` when it was there already.
  mutating func insert(_ hash: Int, _ kind: Kind) -> Bool {
    let place = (kind: kind, order: places.count)
    return places.updateValue(place, forKey: hash) == nil
  }

  /// The kind and place of an eId; nothing when there is none (yet).
  subscript(eId: some StringProtocol) -> (kind: Kind, order: Int)? { places[String(eId).hashValue] }

  /// The kind and place of what a reference such as `#art_1` leads to.
  subscript(reference reference: String) -> (kind: Kind, order: Int)? {
    self[reference.dropFirst()]
  }
}
