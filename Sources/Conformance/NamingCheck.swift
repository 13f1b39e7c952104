import AnswerLetter
import XMLKit

/// Checks conformance level 2: eIds, wIds and IRIs by the Naming Convention.
struct NamingCheck {
  private var usesIdentifiers = false

  /// The text of a `num` that is open, and the element that it numbers.
  private var num: (text: String, element: OpenElement)?

  var wantsText: Bool { num != nil }

  /// Checks an element that starts.
  ///
  /// - Parameter isNew: Whether its eId has not come before.
  mutating func start(_ elements: OpenElements, isNew: Bool, _ report: inout Reporter) {
    guard let element = elements.last else { return }
    let tag = element.tag
    if elements.all.count == 1, tag.namespace != AkomaNtosoNamespace.standard {
      report.add(
        NamingRules.namespace, "the document is in the namespace \(quoted(tag.namespace))",
        found: tag.namespace, expected: AkomaNtosoNamespace.standard)
    }
    guard element.isAkomaNtoso else { return }
    if let eId = element.eId {
      usesIdentifiers = true
      check(eId, isNew: isNew, elements, &report)
    } else if usesIdentifiers, NamingTable.identified.contains(tag.name) {
      report.add(
        NamingRules.eIdMissing, "<\(tag.name)> has no eId", expected: "eId")
    }
    if let wId = tag[attribute: "wId"], !Identifier(wId).isWellFormed {
      report.add(
        NamingRules.wIdForm, "the wId \(quoted(wId)) has not the form prefix__element_number",
        found: wId, expected: "prefix__element_number")
    }
    if tag.name == "num", let parent = elements.parent, parent.isAkomaNtoso { num = ("", parent) }
    for attribute in tag.attributes where attribute.namespace.isEmpty {
      switch attribute.name {
      case "href": IRICheck.reference(attribute.value, of: tag, &report)
      case "src": IRICheck.source(attribute.value, of: tag, &report)
      case "value" where tag.name == "FRBRthis" || tag.name == "FRBRuri":
        IRICheck.document(attribute.value, of: tag, &report)
      default: break
      }
    }
  }

  mutating func text(_ text: String) { num?.text += text }

  mutating func end(_ elements: OpenElements, _ report: inout Reporter) {
    guard elements.last?.name == "num", let (text, element) = num else { return }
    num = nil
    guard let eId = element.eId, !NamingTable.isLabelled(element.name),
      let number = Identifier(eId).number, !Identifier.isNumber(number, madeOf: text)
    else { return }
    report.add(
      NamingRules.eIdNumber,
      "the eId \(quoted(eId)) has the number \(quoted(number)), but num says \(quoted(text))",
      found: String(number), expected: text)
  }

  private func check(
    _ eId: String, isNew: Bool, _ elements: OpenElements, _ report: inout Reporter
  ) {
    guard let element = elements.last else { return }
    if !isNew {
      report.add(
        NamingRules.eIdDuplicate, "the eId \(quoted(eId)) stands twice in the document", found: eId,
        expected: "another eId")
    }
    if NamingTable.isLabelled(element.name) {
      if eId.isEmpty || !DocumentIRI.isClean(eId) {
        report.add(
          NamingRules.eIdForm, "the eId \(quoted(eId)) is no label", found: eId, expected: "a label"
        )
      }
      return
    }
    let identifier = Identifier(eId)
    guard identifier.isWellFormed else {
      report.add(
        NamingRules.eIdForm, "the eId \(quoted(eId)) has not the form prefix__element_number",
        found: eId, expected: "prefix__element_number")
      return
    }
    if !NamingTable.isName(identifier.reference, of: element.name) {
      let expected = NamingTable.names(of: element.name).joined(separator: " or ")
      report.add(
        NamingRules.eIdElement,
        "the eId \(quoted(eId)) of <\(element.name)> calls it \(quoted(identifier.reference)), "
          + "expected \(quoted(expected))",
        found: String(identifier.reference), expected: expected)
    }
    if let prefix = identifier.prefix, !isContext(prefix, of: elements, report.known) {
      let around = elements.all.dropLast().reversed().lazy.compactMap(\.eId).first
      report.add(
        NamingRules.eIdPrefix,
        "the eId \(quoted(eId)) begins with \(quoted(prefix)), which is the eId of no element around "
          + "it",
        found: String(prefix), expected: around ?? "")
    }
  }

  /// Whether a prefix is the eId of an element around the innermost one, or of a mark before it.
  private func isContext(
    _ prefix: Substring, of elements: OpenElements, _ known: KnownIdentifiers
  ) -> Bool {
    if Self.isIdentifier(prefix, ofOneOf: elements.all.dropLast()) { return true }
    return ["eol", "eop"].contains(elements.last?.name) && known[prefix] != nil
  }

  /// Whether an identifier is that of one of the elements, or could be that of one without an eId.
  private static func isIdentifier(
    _ identifier: Substring, ofOneOf elements: ArraySlice<OpenElement>
  ) -> Bool {
    for index in elements.indices.reversed() {
      let element = elements[index]
      if let eId = element.eId {
        if eId == identifier { return true }
        continue
      }
      let parts = Identifier(String(identifier))
      let isName =
        !NamingTable.isLabelled(element.name)
        && NamingTable.isName(parts.reference, of: element.name)
      guard isName else { continue }
      guard let prefix = parts.prefix else { return true }
      if isIdentifier(prefix, ofOneOf: elements[..<index]) { return true }
    }
    return false
  }
}

/// Words that are quoted in a message.
func quoted(_ text: some StringProtocol) -> String {
  text.count > 80 ? "‘\(text.prefix(80))…’" : "‘\(text)’"
}
