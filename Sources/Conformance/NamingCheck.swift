import AnswerLetter
import XMLKit

/// Checks conformance level 2: eIds, wIds and IRIs by the Naming Convention.
struct NamingCheck {
  private var usesIdentifiers = false
  /// How many elements are open in the `num` that is read; nothing outside of one.
  private var numDepth: Int?
  private var num: [UInt8] = []
  private var sequence = SequenceCheck()
  /// Whether the last eId of the elements of a name had a prefix, by the number of the name.
  private var habits: [Bool?] = []

  /// Checks an element that starts.
  mutating func start(_ tag: XMLTag, _ report: inout Reporter) {
    guard let element = report.elements.last else { return }
    if report.elements.all.count == 1 { checkNamespace(of: tag, &report) }
    sequence.start(report)
    guard element.isAkomaNtoso else { return }
    if let eId = report.elements.eId(of: element) {
      usesIdentifiers = true
      check(eId, of: element, &report)
    } else if usesIdentifiers, element.facts.isIdentified {
      report.add(
        NamingRules.eIdMissing, "<\(report.elements.names[element.name])> has no eId",
        expected: "eId")
    }
    if element.facts.role == .num, report.elements.parent?.isAkomaNtoso == true {
      numDepth = report.elements.all.count
      num.removeAll(keepingCapacity: true)
    }
    for attribute in tag.attributes where attribute.namespace == nil {
      Self.check(attribute, of: element, tag, &report)
    }
  }

  private func checkNamespace(of tag: XMLTag, _ report: inout Reporter) {
    let namespace = tag.namespace.map { tag.names[$0.number] } ?? ""
    if namespace == AkomaNtosoNamespace.standard { return }
    report.add(
      NamingRules.namespace, "the document is in the namespace \(quoted(namespace))",
      found: namespace, expected: AkomaNtosoNamespace.standard)
  }

  private static func check(
    _ attribute: XMLTag.Attribute, of element: OpenElement, _ tag: XMLTag, _ report: inout Reporter
  ) {
    let value = tag.values[attribute.value]
    switch report.elements.names.attribute(attribute.name).role {
    case .href: IRICheck.reference(value, of: element, &report)
    case .src: IRICheck.source(value, of: element, &report)
    case .value where element.facts.role == .level: IRICheck.document(value, of: element, &report)
    case .wId where !Identifier(value).isWellFormed:
      let wId = String(decoding: value, as: UTF8.self)
      report.add(
        NamingRules.wIdForm, "the wId \(quoted(wId)) has not the form prefix__element_number",
        found: wId, expected: "prefix__element_number")
    default: break
    }
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    if numDepth != nil { num += text }
  }

  mutating func end(_ report: inout Reporter) {
    sequence.end(&report)
    guard let depth = numDepth, report.elements.all.count == depth else { return }
    numDepth = nil
    guard let element = report.elements.parent, !element.facts.isLabelled,
      let eId = report.elements.eId(of: element), let number = Identifier(eId).number,
      !Identifier.isNumber(number, madeOf: num)
    else { return }
    let (words, said) = (
      String(decoding: num, as: UTF8.self), String(decoding: number, as: UTF8.self)
    )
    report.add(
      NamingRules.eIdNumber,
      "the eId \(quoted(String(decoding: eId, as: UTF8.self))) has the number \(quoted(said)), but "
        + "num says \(quoted(words))", found: said, expected: words)
  }

  private mutating func check(
    _ eId: ArraySlice<UInt8>, of element: OpenElement, _ report: inout Reporter
  ) {
    if element.facts.isLabelled {
      if eId.isEmpty || !DocumentIRI.isClean(eId) {
        let text = String(decoding: eId, as: UTF8.self)
        report.add(
          NamingRules.eIdForm, "the eId \(quoted(text)) is no label", found: text,
          expected: "a label")
      }
      return
    }
    let identifier = Identifier(eId)
    guard identifier.isWellFormed else {
      let text = String(decoding: eId, as: UTF8.self)
      report.add(
        NamingRules.eIdForm, "the eId \(quoted(text)) has not the form prefix__element_number",
        found: text, expected: "prefix__element_number")
      return
    }
    let isNamed = report.elements.names.isName(identifier.reference, of: element.name)
    if isNamed {
      checkHabit(identifier, eId, of: element, &report)
    } else {
      Self.reportName(eId, identifier, element, &report)
    }
    guard let prefix = identifier.prefix else {
      if isNamed { sequence.take(identifier, context: 0, report) }
      return
    }
    let around = report.elements.all.dropLast()
    if let context = around.lastIndex(where: { report.elements.eId(of: $0) == prefix }) {
      if isNamed { sequence.take(identifier, context: context, report) }
      return
    }
    if Self.isIdentifier(prefix, ofOneOf: around, report.elements) { return }
    if element.facts.role == .mark {
      // A mark of a line or page can lie in what another mark began.
      report.links.add(
        Link.hash(prefix), .context,
        at: Link.Place(offset: element.position.offset, attribute: 0))
    } else {
      Self.reportPrefix(eId, prefix, &report)
    }
  }

  private static func reportName(
    _ eId: ArraySlice<UInt8>, _ identifier: Identifier, _ element: OpenElement,
    _ report: inout Reporter
  ) {
    let name = report.elements.names[element.name]
    let expected = NamingTable.names(of: name).joined(separator: " or ")
    let found = String(decoding: identifier.reference, as: UTF8.self)
    report.add(
      NamingRules.eIdElement,
      "the eId \(quoted(String(decoding: eId, as: UTF8.self))) of <\(name)> calls it "
        + "\(quoted(found)), expected \(quoted(expected))", found: found, expected: expected)
  }

  private static func reportPrefix(
    _ eId: ArraySlice<UInt8>, _ prefix: ArraySlice<UInt8>, _ report: inout Reporter
  ) {
    let elements = report.elements
    let around = elements.all.dropLast().last { $0.hasIdentifier }.flatMap { elements.eId(of: $0) }
    let found = String(decoding: prefix, as: UTF8.self)
    report.add(
      NamingRules.eIdPrefix,
      "the eId \(quoted(String(decoding: eId, as: UTF8.self))) begins with \(quoted(found)), which "
        + "is the eId of no element around it", found: found,
      expected: String(decoding: around ?? [], as: UTF8.self))
  }

  /// Puts into words that the prefix of a mark names nothing, when its element starts again.
  static func explainContext(_ report: inout Reporter) {
    guard let element = report.elements.last, element.facts.role == .mark,
      let eId = report.elements.eId(of: element), let prefix = Identifier(eId).prefix
    else { return }
    reportPrefix(eId, prefix, &report)
  }

  /// Puts into words that an eId stands twice, when its element starts again.
  static func explainDuplicate(_ report: inout Reporter) {
    guard let element = report.elements.last, let eId = report.elements.eId(of: element) else {
      return
    }
    let text = String(decoding: eId, as: UTF8.self)
    report.add(
      NamingRules.eIdDuplicate, "the eId \(quoted(text)) stands twice in the document",
      found: text, expected: "another eId")
  }

  /// Compares an eId with that of the last element of its name: both have a prefix, or none.
  private mutating func checkHabit(
    _ identifier: Identifier, _ eId: ArraySlice<UInt8>, of element: OpenElement,
    _ report: inout Reporter
  ) {
    let hasPrefix = identifier.prefix != nil
    // The body of a document is no context.
    if !hasPrefix,
      report.elements.parent?.facts.isBody == true
        || !report.elements.all.dropLast().contains(where: { $0.hasIdentifier && !$0.facts.isBody })
    {
      return
    }
    while habits.count <= element.name.number { habits.append(nil) }
    let habit = habits[element.name.number]
    habits[element.name.number] = hasPrefix
    guard let habit, habit != hasPrefix else { return }
    let text = String(decoding: eId, as: UTF8.self)
    let name = report.elements.names[element.name]
    report.add(
      NamingRules.eIdUniform,
      "the eId \(quoted(text)) has \(hasPrefix ? "a" : "no") prefix, that of the last <\(name)> has "
        + "\(habit ? "one" : "none")", found: text, expected: habit ? "a prefix" : "no prefix")
  }

  /// Whether an identifier is that of one of the elements, or could be that of one without an eId.
  private static func isIdentifier(
    _ identifier: ArraySlice<UInt8>, ofOneOf open: ArraySlice<OpenElement>,
    _ elements: OpenElements
  ) -> Bool {
    for index in open.indices.reversed() {
      let element = open[index]
      if let eId = elements.eId(of: element) {
        if eId == identifier { return true }
        continue
      }
      let parts = Identifier(identifier)
      guard !element.facts.isLabelled, elements.names.isName(parts.reference, of: element.name)
      else { continue }
      guard let prefix = parts.prefix else { return true }
      if isIdentifier(prefix, ofOneOf: open[..<index], elements) { return true }
    }
    return false
  }
}

/// Words that are quoted in a message.
func quoted(_ text: some StringProtocol) -> String {
  text.count > 80 ? "‘\(text.prefix(80))…’" : "‘\(text)’"
}
