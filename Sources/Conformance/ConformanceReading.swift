import AnswerLetter
import XMLKit

/// One reading of a document, with what its checks keep.
struct ConformanceReading: XMLHandler {
  private var reporter = Reporter()
  private var naming = NamingCheck()
  private var consistency = ConsistencyCheck()
  private(set) var keys: KeyCheck
  private var checksNaming: Bool
  private var checksReferences: Bool
  private var checksConsistency: Bool
  private let schemas: [String]
  private let recordNamespace: String
  private var recordName: XMLName?
  private var lastFacet: XMLDiagnostic?
  private var isComplete = false
  private var facts = ConformanceChecker.Result()

  let wantsAttributes: Bool

  init(_ checker: ConformanceChecker) {
    let constraints = checker.schemas.flatMap { schema in
      schema.schema.uniqueConstraints.map { KeyCheck.Key(schema: schema.name, constraint: $0) }
    }
    keys = KeyCheck(constraints)
    checksNaming = checker.layers.contains(.naming)
    checksReferences = checker.layers.contains(.references)
    checksConsistency = checker.layers.contains(.consistency)
    schemas = checker.schemas.map(\.name)
    recordNamespace = checker.recordNamespace
    wantsAttributes = !checker.layers.isEmpty || !constraints.isEmpty
  }

  /// What was found.
  var result: ConformanceChecker.Result {
    get {
      var result = facts
      result.log = reporter.log
      return result
    }
    set {
      facts = newValue
      reporter.log = newValue.log
    }
  }

  var wantsTags: Bool { true }

  mutating func start(_ tag: XMLTag) {
    reporter.elements.start(tag)
    let depth = reporter.elements.all.count
    if depth == 1 { judge(root: tag) }
    if depth == 2 { facts.documentType = tag.names[tag.name.number] }
    if let namespace = tag.namespace { note(namespace, tag) }
    if facts.maker == nil, reporter.elements.last?.facts.role == .identification {
      facts.maker = tag[attribute: "source"]
    }
    if wantsAttributes { addIdentifier(tag) }
    keys.start(tag, &reporter)
    if checksNaming { naming.start(tag, &reporter) }
    if checksReferences { ReferenceCheck.start(tag, &reporter) }
    if checksConsistency { consistency.start(tag, &reporter) }
  }

  private mutating func judge(root: XMLTag) {
    let namespace = root.namespace.map { root.names[$0.number] } ?? ""
    facts.isAkomaNtoso = AkomaNtosoNamespace.isRelated(namespace)
    if !facts.isAkomaNtoso {
      (checksNaming, checksReferences, checksConsistency) = (false, false, false)
    }
  }

  /// Notes the record of the source by its namespace, of which the name is looked at once.
  private mutating func note(_ namespace: XMLName, _ tag: XMLTag) {
    if facts.hasSourceRecord || namespace == recordName { return }
    if tag.names[namespace.number] == recordNamespace {
      facts.hasSourceRecord = true
    } else {
      recordName = namespace
    }
  }

  private mutating func addIdentifier(_ tag: XMLTag) {
    guard checksNaming || checksReferences || keys.concernsIdentifiers,
      let element = reporter.elements.last, let eId = reporter.elements.eId(of: element)
    else { return }
    let isEntry =
      element.facts.kind == .other && reporter.elements.parent?.facts.role == .references
    reporter.links.add(
      Link.hash(eId), isEntry ? .entry : element.facts.kind,
      at: Link.Place(offset: tag.position.offset, attribute: reporter.elements.eIdNumber))
  }

  mutating func end() {
    reporter.elements.settle()
    if checksNaming { naming.end(&reporter) }
    if checksConsistency { consistency.end(&reporter) }
    isComplete = reporter.elements.all.count == 1
    reporter.elements.end()
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    naming.text(text)
    consistency.text(text)
  }

  mutating func fault(_ fault: XMLDiagnostic) {
    let place = SourceLocation(line: fault.position.line, column: fault.position.column)
    switch fault.kind {
    case .schema: schemaFault(fault, at: place)
    case .malformed, .doctype:
      let rule = fault.kind == .doctype ? SchemaRules.doctype : SchemaRules.malformed
      // One fault of this kind makes more.
      if reporter.log.findings.contains(where: { $0.rule.layer == .wellFormed }) { return }
      reporter.log.add(
        Finding(
          rule, at: place, offset: fault.position.offset, path: reporter.elements.path,
          fault.message, original: fault.message))
    }
  }

  private mutating func schemaFault(_ fault: XMLDiagnostic, at place: SourceLocation) {
    // libxml2 says of a value that breaks a facet also that it is not of the type.
    if let facet = lastFacet, fault.code == 1824, facet.position == fault.position,
      facet.schema == fault.schema
    {
      lastFacet = nil
      return
    }
    lastFacet = (1829...1840).contains(fault.code) ? fault : nil
    let parent = reporter.elements.parent.map { reporter.elements.names[$0.name] }
    let words = SchemaMessage(fault, parent: parent)
    reporter.log.add(
      Finding(
        words.rule, at: place, offset: fault.position.offset, path: reporter.elements.path,
        words.message, found: words.found, expected: words.expected, original: fault.message,
        schema: schemas.indices.contains(fault.schema) ? schemas[fault.schema] : ""))
  }

  /// What is wrong with the identifiers and references of a document that was read to its end, when
  /// anything is.
  mutating func takeLinkProblems() -> LinkProblems? {
    guard isComplete else { return nil }
    let hasProblems = reporter.links.join()
    facts.hasLostLinks = reporter.links.isBroken
    return hasProblems ? reporter.links.drainProblems() : nil
  }
}
