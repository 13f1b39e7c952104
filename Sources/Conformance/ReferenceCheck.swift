import AnswerLetter
import XMLKit

/// Checks that references within a document lead to something of the right kind.
///
/// What is kept of a reference is where it stands, until what it leads to comes.
struct ReferenceCheck {
  private typealias Kind = KnownIdentifiers.Kind

  /// What an attribute may lead to, and how a message calls that.
  private struct Target {
    var kinds: Set<Kind>?
    var words: String
  }

  private static let entities: Set<Kind> = [
    .person, .organization, .role, .concept, .object, .otherEntity,
  ]
  private static let agents = Target(
    kinds: [.person, .organization], words: "a TLCPerson or TLCOrganization")
  private static let any = Target(kinds: nil, words: "an element of the document")
  private static let entry = Target(
    kinds: entities.union([.entry]), words: "an entry of references")
  private static let event = Target(kinds: [.event], words: "an eventRef")

  /// What the attributes of Part 2 of the standard may lead to. `source` may be the program that made
  /// the metadata, which is an object and no agent.
  private static let targets: [String: Target] = [
    "by": agents, "to": agents, "empoweredBy": agents,
    "source": Target(
      kinds: [.person, .organization, .object, .role],
      words: "a TLCPerson, TLCOrganization, TLCRole or TLCObject"),
    "as": Target(kinds: [.role], words: "a TLCRole"),
    "outcome": Target(kinds: [.concept], words: "a TLCConcept"),
    "choice": Target(kinds: [.vote], words: "a quorum or count"),
    "refersTo": entry, "dictionary": entry, "includedIn": entry, "start": event, "end": event,
    "period": Target(kinds: [.period], words: "a temporalGroup"),
    "for": any, "from": any, "upTo": any, "current": any, "alternativeTo": any,
    "placementBase": any, "href": any,
  ]

  /// A reference, and how often it stands in elements of one name.
  private struct Reference: Hashable {
    var attribute: String
    var value: String
    var element: String
  }

  /// Where references stand that lead to something that has not come yet.
  private struct Waiting {
    var reference: Reference
    var target: Target
    var position: XMLPosition
    var path: String
    var count = 1
  }

  private var waiting: [Waiting] = []
  /// The places in ``waiting``, by the hashes of the references.
  private var places: [Int: Int] = [:]
  private var ranges: [(from: String, upTo: String, place: Waiting)] = []

  mutating func start(_ elements: OpenElements, _ report: inout Reporter) {
    guard let element = elements.last, element.isAkomaNtoso else { return }
    let tag = element.tag
    for attribute in tag.attributes where attribute.namespace.isEmpty && attribute.name != "eId" {
      guard let target = Self.target(of: attribute, in: tag.name) else { continue }
      // refersTo is a list.
      let values =
        attribute.name == "refersTo"
        ? attribute.value.split(separator: " ").map(String.init) : [attribute.value]
      for value in values {
        let reference = Reference(attribute: attribute.name, value: value, element: tag.name)
        check(reference, target, elements, &report)
      }
    }
    guard let from = tag[attribute: "from"], let upTo = tag[attribute: "upTo"] else { return }
    let reference = Reference(attribute: "upTo", value: upTo, element: tag.name)
    ranges.append(
      (
        from, upTo,
        Waiting(
          reference: reference, target: Self.any, position: tag.position, path: elements.path)
      ))
  }

  /// Resolves what was still to come.
  mutating func finish(_ report: inout Reporter) {
    for place in waiting { judge(place, &report) }
    for (from, upTo, place) in ranges {
      guard let first = report.known[reference: from], let last = report.known[reference: upTo],
        first.order >= last.order
      else { continue }
      report.add(
        ReferenceRules.order, "the range from \(quoted(from)) up to \(quoted(upTo)) runs backwards",
        found: upTo, expected: "an element after \(from)", at: place.position, path: place.path)
    }
    (waiting, places, ranges) = ([], [:], [])
  }

  /// What an attribute may lead to; nothing when it is no reference within the document.
  private static func target(of attribute: XMLAttribute, in element: String) -> Target? {
    switch (element, attribute.name) {
    case (_, "href"):
      return attribute.value.hasPrefix("#") && attribute.value.utf8.count > 1 ? any : nil
    case ("lawyer", "for"): return agents
    case ("eventRef", "source"), ("passiveRef", "source"): return any
    default: return targets[attribute.name]
    }
  }

  private mutating func check(
    _ reference: Reference, _ target: Target, _ elements: OpenElements, _ report: inout Reporter
  ) {
    guard let tag = elements.last?.tag else { return }
    let value = reference.value
    guard value.hasPrefix("#") else {
      // A range can be in another document.
      if value.hasPrefix("/") || IRICheck.isAbsolute(value) { return }
      report.add(
        ReferenceRules.form,
        "\(reference.attribute)=\(quoted(value)) of <\(tag.name)> does not begin with #",
        found: value, expected: "#" + value)
      return
    }
    let known = report.known[reference: value]
    if let known, target.kinds?.contains(known.kind) != false { return }
    if known == nil, let place = places[reference.hashValue] {
      waiting[place].count += 1
      return
    }
    let place = Waiting(
      reference: reference, target: target, position: tag.position, path: elements.path)
    if known != nil {
      judge(place, &report)
    } else {
      places[reference.hashValue] = waiting.count
      waiting.append(place)
    }
  }

  private func judge(_ place: Waiting, _ report: inout Reporter) {
    let target = place.target
    let kind = report.known[reference: place.reference.value]?.kind
    if let kind, target.kinds?.contains(kind) != false { return }
    let value = place.reference.value
    let what = "\(place.reference.attribute)=\(quoted(value)) of <\(place.reference.element)>"
    let fault = kind == nil ? "leads nowhere" : "leads to the wrong kind of element"
    var finding = Finding(
      kind == nil ? ReferenceRules.unresolved : ReferenceRules.kind,
      at: SourceLocation(line: place.position.line, column: place.position.column),
      offset: place.position.offset, path: place.path,
      "\(what) \(fault), expected \(target.words)", found: value, expected: target.words)
    finding.count = place.count
    report.log.add(finding)
  }
}
