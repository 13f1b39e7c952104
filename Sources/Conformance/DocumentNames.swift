import Synchronization
import XMLKit

/// What the rules need to know of an element's name.
struct ElementFacts {
  /// What the checks do with elements of a name.
  enum Role: UInt8 {
    case other, num, identification, date, entity, note, event, interval, lawyer, passiveReference,
      mark, level, link, reference, document, references, topLevelClass, author
  }

  let role: Role
  let kind: Link.Kind
  /// Whether it must have an eId.
  let isIdentified: Bool
  /// Whether its eId is a free label.
  let isLabelled: Bool
  /// Whether it says nothing when there is no text in it.
  let needsText: Bool
  /// Whether a `num` may give the number in its eId: a division of the text, or an item.
  let canHaveNum: Bool
  /// Whether an element has one of it at most.
  let standsOnce: Bool
  /// Whether it is the body of a document, whose eId is no prefix of what is in it.
  let isBody: Bool

  init(_ name: String) {
    if let known = Self.roles[name] {
      role = known
    } else if NamingTable.documentTypes.contains(name) {
      role = .document
    } else {
      role = name.hasPrefix("TLC") ? .topLevelClass : .other
    }
    kind = Link.Kind(name)
    isIdentified = NamingTable.identified.contains(name)
    isLabelled = NamingTable.isLabelled(name)
    canHaveNum = Self.divisions.contains(name)
    needsText = canHaveNum || Self.wordsOnly.contains(name)
    standsOnce = ["num", "heading"].contains(name)
    isBody = Self.bodies.contains(name)
  }

  /// The elements that mark words up. A paragraph may be empty: it can be what a form is filled in on.
  private static let wordsOnly: Set<String> = [
    "crossHeading", "date", "def", "docAuthority", "docDate", "docNumber", "docProponent",
    "docStage", "docTitle", "docType", "docketNumber", "heading", "listIntroduction", "location",
    "longTitle", "mod", "mref", "neutralCitation", "num", "organization", "person", "quotedText",
    "ref",
    "role", "rref", "shortTitle", "subheading", "term",
  ]

  /// The divisions of a text, and what may have a number as they have.
  private static let divisions: Set<String> = [
    "alinea", "article", "book", "chapter", "clause", "division", "indent", "item", "level", "list",
    "paragraph", "part", "point", "proviso", "rule", "section", "subchapter", "subclause",
    "subdivision", "sublist", "subparagraph", "subpart", "subrule", "subsection", "subtitle",
    "title",
    "tome", "transitional",
  ]

  private static let bodies: Set<String> = [
    "amendmentBody", "body", "collectionBody", "debateBody", "judgmentBody", "mainBody",
    "portionBody",
  ]

  private static let roles: [String: Role] = [
    "num": .num, "identification": .identification, "date": .date, "docDate": .date,
    "person": .entity, "role": .entity, "organization": .entity, "authorialNote": .note,
    "remark": .note, "eventRef": .event, "timeInterval": .interval, "lawyer": .lawyer,
    "passiveRef": .passiveReference, "eol": .mark, "eop": .mark, "FRBRthis": .level,
    "FRBRuri": .level, "a": .link, "ref": .reference, "references": .references,
    "FRBRauthor": .author,
  ]
}

/// What the rules need to know of an attribute's name.
struct AttributeFacts {
  /// What the naming rules do with attributes of a name.
  enum Role: UInt8 {
    case other, eId, wId, href, src, value
  }

  let role: Role
  let target: ReferenceTarget?

  init(_ name: String) {
    role = Self.roles[name] ?? .other
    target = ReferenceTarget.attributes[name]
  }

  private static let roles: [String: Role] = [
    "eId": .eId, "wId": .wId, "href": .href, "src": .src, "value": .value,
  ]
}

/// What the rules need to know of a name, whatever it is the name of.
private struct NameFacts {
  let element: ElementFacts
  let attribute: AttributeFacts
  let isAkomaNtoso: Bool
  /// What identifiers call an element of the name.
  let identifiers: [[UInt8]]

  init(_ name: String) {
    element = ElementFacts(name)
    attribute = AttributeFacts(name)
    isAkomaNtoso = AkomaNtosoNamespace.isOne(name)
    identifiers = NamingTable.names(of: name).map { Array($0.utf8) }
  }

  /// The facts on the names that have come in this process, as many as a vocabulary has.
  private static let known = Mutex<[String: NameFacts]>([:])
  private static let limit = 2_000

  /// The facts on a name.
  static func facts(on name: String) -> NameFacts {
    if let facts = known.withLock({ $0[name] }) { return facts }
    let facts = NameFacts(name)
    known.withLock { if $0.count < limit { $0[name] = facts } }
    return facts
  }
}

/// The names of a document, and what the rules need to know of each, looked up once.
struct DocumentNames {
  private(set) var all: [String] = []
  private var facts: [NameFacts] = []

  /// Takes the names that are new.
  mutating func learn(_ names: [String]) {
    for name in names[all.count...] { facts.append(NameFacts.facts(on: name)) }
    all = names
  }

  subscript(name: XMLName) -> String { all[name.number] }

  func element(_ name: XMLName) -> ElementFacts { facts[name.number].element }

  func attribute(_ name: XMLName) -> AttributeFacts { facts[name.number].attribute }

  /// Whether a namespace is one of Akoma Ntoso.
  func isAkomaNtoso(_ namespace: XMLName?) -> Bool {
    namespace.map { facts[$0.number].isAkomaNtoso } ?? false
  }

  /// Whether a name is one by which identifiers call an element.
  func isName(_ name: ArraySlice<UInt8>, of element: XMLName) -> Bool {
    facts[element.number].identifiers.contains { $0[...] == name }
  }
}
