public import AnswerLetter
public import XMLKit

/// Checks a document while it is read: well-formed, schemas, naming, references, consistency.
///
/// It takes the tags of any Akoma Ntoso document as they come and keeps none of them; what it keeps
/// grows with the number of eIds only, by some 32 bytes for each.
public struct ConformanceChecker: XMLHandler {
  private var reporter = Reporter()
  private var naming = NamingCheck()
  private var references = ReferenceCheck()
  private var consistency = ConsistencyCheck()
  private let layers: Set<Rule.Layer>
  private var checksNaming: Bool
  private var checksReferences: Bool
  private var checksConsistency: Bool
  private let schemas: [String]
  private var lastFacet: XMLDiagnostic?
  /// The attributes that must be unique under each schema, where the schema does not see to it.
  private let keys: [(schema: String, attributes: Set<String>)]
  private var keyed: [String: Set<Int>] = [:]

  /// Whether the root is in a namespace of Akoma Ntoso; the rules of this module are for no other.
  public private(set) var isAkomaNtoso = true
  /// The document element, such as `act`; nothing before it has come.
  public private(set) var documentType: String?
  /// Whether the document has griffie's record of its source.
  public private(set) var hasSourceRecord = false
  /// Who made the metadata, as a reference: the source of the identification.
  public private(set) var maker: String?
  /// The namespace in which griffie's record of the source is.
  private let recordNamespace: String

  /// Makes a checker.
  ///
  /// - Parameters:
  ///   - layers: What to check besides the schemas.
  ///   - schemas: The names of the schemas, in the order in which the reader has them.
  ///   - recordNamespace: The namespace of the record of the source.
  ///   - keys: The attributes that must be unique under each schema, where it does not see to it.
  public init(
    layers: Set<Rule.Layer>, schemas: [String], recordNamespace: String,
    keys: [(schema: String, attributes: Set<String>)] = []
  ) {
    self.keys = keys.filter { !$0.attributes.isEmpty }
    self.layers = layers.subtracting([.schema, .wellFormed])
    checksNaming = layers.contains(.naming)
    checksReferences = layers.contains(.references)
    checksConsistency = layers.contains(.consistency)
    self.schemas = schemas
    self.recordNamespace = recordNamespace
  }

  /// What was found.
  public var log: FindingLog { reporter.log }

  /// All rules of this module.
  public static let rules =
    SchemaRules.all + NamingRules.all + ReferenceRules.all + ConsistencyRules.all

  /// Tags are always wanted.
  public var wantsTags: Bool { true }
  /// Attributes are wanted by every layer but that of the schemas.
  public var wantsAttributes: Bool { !layers.isEmpty || !keys.isEmpty }
  /// Text is wanted where a rule compares it.
  public var wantsText: Bool { naming.wantsText || consistency.wantsText }

  /// Checks an element that starts.
  public mutating func start(_ tag: XMLTag) {
    reporter.elements.start(tag)
    let elements = reporter.elements
    if elements.all.count == 1 { judge(root: tag) }
    if elements.all.count == 2 { documentType = tag.name }
    if tag.namespace == recordNamespace { hasSourceRecord = true }
    if maker == nil, tag.name == "identification" { maker = tag[attribute: "source"] }
    var isNew = true
    if let element = elements.last, let hash = element.eIdHash {
      isNew = reporter.known.insert(hash, .init(tag.name, parent: elements.parent?.name))
    }
    if !keys.isEmpty { checkKeys(tag) }
    if checksNaming { naming.start(elements, isNew: isNew, &reporter) }
    if checksReferences { references.start(elements, &reporter) }
    if checksConsistency { consistency.start(elements, &reporter) }
  }

  /// Does for a schema what its constraints would: looks whether a value stands twice.
  private mutating func checkKeys(_ tag: XMLTag) {
    for attribute in tag.attributes where attribute.namespace.isEmpty {
      let concerned = keys.filter { $0.attributes.contains(attribute.name) }
      if concerned.isEmpty { continue }
      let isNew = keyed[attribute.name, default: []].insert(attribute.value.hashValue).inserted
      if isNew { continue }
      for key in concerned {
        var finding = Finding(
          SchemaRules.key, at: SourceLocation(line: tag.position.line, column: tag.position.column),
          offset: tag.position.offset, path: reporter.elements.path,
          "\(quoted(attribute.value)) stands twice, on <\(tag.name)> again",
          found: attribute.value, expected: "another identifier")
        finding.schema = key.schema
        reporter.log.add(finding)
      }
    }
  }

  private mutating func judge(root: XMLTag) {
    isAkomaNtoso = AkomaNtosoNamespace.isRelated(root.namespace)
    if !isAkomaNtoso { (checksNaming, checksReferences, checksConsistency) = (false, false, false) }
  }

  /// Checks what can only be said at the end of an element.
  public mutating func end() {
    reporter.elements.settle()
    let elements = reporter.elements
    if checksNaming { naming.end(elements, &reporter) }
    if checksConsistency { consistency.end(elements, &reporter) }
    reporter.elements.end()
    if elements.all.count == 1, checksReferences { references.finish(&reporter) }
  }

  /// Takes a piece of the text that is compared.
  public mutating func text(_ text: String) {
    naming.text(text)
    consistency.text(text)
  }

  /// Takes a fault of libxml2 over as a finding.
  public mutating func fault(_ fault: XMLDiagnostic) {
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
    let words = SchemaMessage(fault, parent: reporter.elements.parent?.name)
    reporter.log.add(
      Finding(
        words.rule, at: place, offset: fault.position.offset, path: reporter.elements.path,
        words.message, found: words.found, expected: words.expected, original: fault.message,
        schema: schemas.indices.contains(fault.schema) ? schemas[fault.schema] : ""))
  }
}
