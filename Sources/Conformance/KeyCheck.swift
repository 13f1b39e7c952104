import AnswerLetter
import XMLKit

/// Checks for schemas that attributes are unique where libxml2 is not asked to
/// (``XMLUniqueConstraint``).
struct KeyCheck {
  /// A constraint, and the name of the schema that has it.
  struct Key {
    var schema: String
    var constraint: XMLUniqueConstraint

    /// Whether it is met by eIds being unique, which are looked at anyway.
    fileprivate var isOnIdentifiers: Bool {
      constraint.child == nil && constraint.attributes == ["eId"]
    }
  }

  private let keys: [Key]
  /// The places in ``keys`` of those that are not on eIds.
  private let others: [Int]
  /// Which of the others look at elements of a name, by the number of the name.
  private var concerned: [[Int]] = []
  /// Whether eIds have to be unique.
  let concernsIdentifiers: Bool

  init(_ keys: [Key]) {
    self.keys = keys
    others = keys.indices.filter { !keys[$0].isOnIdentifiers }
    concernsIdentifiers = others.count < keys.count
  }

  /// Takes the values of an element that starts; its eId is taken elsewhere.
  mutating func start(_ tag: XMLTag, _ report: inout Reporter) {
    if others.isEmpty { return }
    for name in tag.names[concerned.count...] {
      concerned.append(
        others.filter { place in
          guard let child = keys[place].constraint.child else { return true }
          return child.name == name
        })
    }
    for index in concerned[tag.name.number] { check(index, tag, &report) }
  }

  private func check(_ index: Int, _ tag: XMLTag, _ report: inout Reporter) {
    let constraint = keys[index].constraint
    let scope = Self.scope(of: constraint, tag, report.elements)
    if scope.isEmpty { return }
    let fields = Self.fields(of: constraint, tag)
    guard fields.count == constraint.attributes.count else {
      if constraint.isKey { reportMissing(keys[index], tag, &report) }
      return
    }
    for element in scope {
      var hash = Link.hash(fields[0], of: [index + 1, element.position.offset])
      for field in fields.dropFirst() {
        hash = Link.hash(field, of: [Int(truncatingIfNeeded: hash)])
      }
      report.links.add(hash, .other, at: Link.Place(offset: tag.position.offset, key: index))
    }
  }

  private func reportMissing(_ key: Key, _ tag: XMLTag, _ report: inout Reporter) {
    Self.add(
      key, tag,
      "<\(report.elements.names[tag.name])> lacks an identifier that the schema asks for "
        + "(\(key.constraint.name))", found: "", expected: "an identifier",
      &report)
  }

  /// The open elements in which a constraint looks at an element.
  private static func scope(
    of constraint: XMLUniqueConstraint, _ tag: XMLTag, _ elements: OpenElements
  ) -> [OpenElement] {
    guard let child = constraint.child else {
      return elements.all.dropLast().filter { elements.has($0, constraint.element) }
    }
    guard let innermost = elements.last, elements.has(innermost, child),
      let parent = elements.parent, elements.has(parent, constraint.element)
    else { return [] }
    return [parent]
  }

  /// The values of the attributes that an element has of a constraint.
  private static func fields(
    of constraint: XMLUniqueConstraint, _ tag: XMLTag
  ) -> [ArraySlice<UInt8>] {
    constraint.attributes.compactMap { name in
      tag.attributes.first { $0.namespace == nil && tag.names[$0.name.number] == name }
        .map { tag.values[$0.value] }
    }
  }

  /// Puts into words that an eId stands twice, for each constraint that this breaks.
  func explainIdentifier(_ problem: LinkProblem, _ tag: XMLTag, _ report: inout Reporter) {
    let elements = report.elements
    // An empty eId is no value that a schema allows, and libxml2 compares only those.
    guard let element = elements.last, elements.eId(of: element)?.isEmpty == false else { return }
    for key in keys where key.isOnIdentifiers {
      let isBroken = elements.all.dropLast().contains {
        elements.has($0, key.constraint.element)
          && UInt64($0.position.offset) < problem.detail
      }
      if isBroken { explain(key, tag, &report) }
    }
  }

  /// Puts another duplicate into words.
  func explain(_ number: Int, _ tag: XMLTag, _ report: inout Reporter) {
    if keys.indices.contains(number) { explain(keys[number], tag, &report) }
  }

  private func explain(_ key: Key, _ tag: XMLTag, _ report: inout Reporter) {
    let values = Self.fields(of: key.constraint, tag)
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
    Self.add(
      key, tag, "\(quoted(values)) stands twice, on <\(report.elements.names[tag.name])> again",
      found: values, expected: "another identifier", &report)
  }

  private static func add(
    _ key: Key, _ tag: XMLTag, _ message: String, found: String, expected: String,
    _ report: inout Reporter
  ) {
    var finding = Finding(
      SchemaRules.key, at: SourceLocation(line: tag.position.line, column: tag.position.column),
      offset: tag.position.offset, path: report.elements.path, message, found: found,
      expected: expected)
    finding.schema = key.schema
    report.log.add(finding)
  }
}
