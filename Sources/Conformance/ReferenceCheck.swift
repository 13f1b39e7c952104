import AnswerLetter
import XMLKit

/// Checks that references within a document lead to something of the right kind.
enum ReferenceCheck {
  /// Takes the references of an element that starts.
  static func start(_ tag: XMLTag, _ report: inout Reporter) {
    guard let element = report.elements.last, element.isAkomaNtoso else { return }
    for (index, attribute) in tag.attributes.enumerated() {
      guard let target = target(of: attribute, element, report.elements) else { continue }
      let place = Link.Place(offset: tag.position.offset, attribute: index)
      for value in values(of: attribute, target, in: tag) {
        if value.first == UInt8(ascii: "#") {
          if target.isOptional, value.count == 1 { continue }
          report.links.add(Link.hash(value.dropFirst()), target, at: place)
        } else if !target.isOptional {
          checkForm(value, of: attribute, &report)
        }
      }
    }
  }

  /// What an attribute may lead to; nothing when it is no reference within the document.
  private static func target(
    of attribute: XMLTag.Attribute, _ element: OpenElement, _ elements: OpenElements
  ) -> ReferenceTarget? {
    guard attribute.namespace == nil else { return nil }
    return elements.names.attribute(attribute.name).target?.inElement(of: element.facts.role)
  }

  /// The references in an attribute: `refersTo` is a list.
  private static func values(
    of attribute: XMLTag.Attribute, _ target: ReferenceTarget, in tag: XMLTag
  ) -> [ArraySlice<UInt8>] {
    let value = tag.values[attribute.value]
    if target == .entry, value.contains(0x20), tag.names[attribute.name.number] == "refersTo" {
      return value.split(separator: 0x20)
    }
    return [value]
  }

  private static func checkForm(
    _ value: ArraySlice<UInt8>, of attribute: XMLTag.Attribute, _ report: inout Reporter
  ) {
    // A range can be in another document.
    if value.first == UInt8(ascii: "/") || IRICheck.isAbsolute(value) { return }
    guard let element = report.elements.last else { return }
    let names = report.elements.names
    let text = String(decoding: value, as: UTF8.self)
    report.add(
      ReferenceRules.form,
      "\(names[attribute.name])=\(quoted(text)) of <\(names[element.name])> does not begin with #",
      found: text, expected: "#" + text)
  }

  /// Puts a problem of a reference into words, when its element starts again.
  static func explain(_ problem: LinkProblem, _ tag: XMLTag, _ report: inout Reporter) {
    guard let element = report.elements.last else { return }
    if problem.kind == .backwards { return explainRange(tag, &report) }
    guard tag.attributes.indices.contains(problem.place.attribute) else { return }
    let attribute = tag.attributes[problem.place.attribute]
    guard let target = target(of: attribute, element, report.elements),
      let value = values(of: attribute, target, in: tag).first(where: {
        Link.hash($0.dropFirst()) == problem.detail
      })
    else { return }
    let isUnresolved = problem.kind == .unresolved
    let fault = isUnresolved ? "leads nowhere" : "leads to the wrong kind of element"
    let names = report.elements.names
    let text = String(decoding: value, as: UTF8.self)
    report.add(
      isUnresolved ? ReferenceRules.unresolved : ReferenceRules.kind,
      "\(names[attribute.name])=\(quoted(text)) of <\(names[element.name])> \(fault), "
        + "expected \(target.words)", found: text, expected: target.words)
  }

  private static func explainRange(_ tag: XMLTag, _ report: inout Reporter) {
    guard let from = tag[attribute: "from"], let upTo = tag[attribute: "upTo"] else { return }
    report.add(
      ReferenceRules.order, "the range from \(quoted(from)) up to \(quoted(upTo)) runs backwards",
      found: upTo, expected: "an element after \(from)")
  }
}
