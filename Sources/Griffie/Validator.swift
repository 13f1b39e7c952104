import AkomaNtoso
public import AnswerLetter
import Conformance
import Dispatch
import Synchronization
import XMLKit

/// Validates documents in layers, each named in the result.
///
/// Well-formed, the schemas, the Naming Convention, references and consistency are checked in one
/// pass over any Akoma Ntoso document; fidelity and the letter's own checks are for documents that
/// have griffie's record of a source. A validator is made once and used by any number of threads.
public struct Validator: Sendable {
  /// The layers that can be chosen; well-formed is always checked.
  public static let layers: [Rule.Layer] = [
    .schema, .naming, .references, .consistency, .fidelity, .letter,
  ]

  private let schemas: [ValidationSchema]
  private let chosen: Set<Rule.Layer>

  /// Makes a validator with griffie's profile.
  ///
  /// - Throws: A ``GriffieError`` of kind `fault` when the profile does not compile.
  public init() throws(GriffieError) {
    self.init(schemas: [try .profile()])
  }

  /// Makes a validator.
  ///
  /// - Parameters:
  ///   - schemas: The schemas, all of which a document must follow; none to leave them out.
  ///   - layers: What to check.
  public init(schemas: [ValidationSchema], layers: [Rule.Layer] = Validator.layers) {
    self.schemas = layers.contains(.schema) ? schemas : []
    chosen = Set(layers)
  }

  /// Validates a document.
  ///
  /// - Parameter document: XML in any encoding that it declares; nothing but its bytes is read.
  public func validate(_ document: [UInt8]) -> Validation {
    if document.isEmpty {
      return Validation(findings: [Finding(InputRules.empty, "the input is empty")], layers: [])
    }
    let namespace = Array(Vocabulary.preservationNamespace.utf8)
    let isOwn = hasLetterLayers && document.prefix(Self.head).contains(namespace)
    if isOwn, document.count > Self.largeSize { return validateTwice(document) }
    var checker = makeChecker()
    let root = read(document, buildsTree: isOwn, to: &checker)
    return result(of: checker, letter: checkLetter(document, root: root, checker))
  }

  /// Validates a large letter with its two halves of the work side by side, each with a parse of its
  /// own.
  private func validateTwice(_ document: [UInt8]) -> Validation {
    let checker = Mutex(makeChecker())
    let letter = Mutex<[Finding]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      if half == 0 {
        checker.withLock { _ = read(document, buildsTree: false, to: &$0) }
      } else {
        let root = XMLReader.read(document).root
        let findings = root.map { LetterCheck.check($0, of: document, layers: chosen) } ?? []
        letter.withLock { $0 = findings }
      }
    }
    return result(of: checker.withLock { $0 }, letter: letter.withLock { $0 })
  }

  private func read(
    _ document: [UInt8], buildsTree: Bool, to checker: inout ConformanceChecker
  ) -> XMLElement? {
    XMLReader.read(
      .bytes(document), schemas: schemas.map(\.schema), buildsTree: buildsTree, to: &checker)
  }

  /// What the letter's own checks find of a document that has griffie's record.
  private func checkLetter(
    _ document: [UInt8], root: XMLElement?, _ checker: ConformanceChecker
  ) -> [Finding] {
    guard hasLetterLayers, checker.hasSourceRecord,
      let root = root ?? XMLReader.read(document).root
    else { return [] }
    return LetterCheck.check(root, of: document, layers: chosen)
  }

  private func result(of checker: ConformanceChecker, letter findings: [Finding]) -> Validation {
    var log = checker.log
    for finding in findings { log.add(finding) }
    noteMissingRecord(checker, &log)
    return result(log, checker, letterReason: checker.hasSourceRecord ? nil : Self.noRecord)
  }

  /// Validates a document that comes in pieces, of which only a window is in memory at a time.
  ///
  /// The layers for letters are left out: they need the document as a whole.
  ///
  /// - Parameter read: Fills the memory it is given with the next bytes and returns how many; zero
  ///   at the end, less than zero when it cannot go on.
  public func validate(reading read: @escaping (UnsafeMutableRawBufferPointer) -> Int) -> Validation
  {
    // A schema that does not compile without them keeps its constraints.
    let lean = schemas.map {
      (try? $0.schema.withoutWideKeys()) ?? (schema: $0.schema, attributes: [])
    }
    var checker = makeChecker(
      keys: zip(schemas, lean).map { (schema: $0.name, attributes: $1.attributes) })
    _ = XMLReader.read(.pieces(read), schemas: lean.map(\.schema), to: &checker)
    let reason =
      checker.hasSourceRecord ? "the document is read in pieces" : Self.noRecord
    var log = checker.log
    noteMissingRecord(checker, &log)
    return result(log, checker, letterReason: reason)
  }

  private static let head = 1 << 14
  /// From this size on two threads are worth their start.
  private static let largeSize = 1 << 17
  private static let noRecord = "the document has no record of a source that griffie made"

  private var hasLetterLayers: Bool { chosen.contains(.fidelity) || chosen.contains(.letter) }

  /// Says of a document that griffie made that its record of the source is gone.
  private func noteMissingRecord(_ checker: ConformanceChecker, _ log: inout FindingLog) {
    guard chosen.contains(.fidelity), checker.maker == "#griffie", !checker.hasSourceRecord else {
      return
    }
    log.add(
      Finding(LetterRules.noRecord, "the document has no record of the text it was made from"))
  }

  private func makeChecker(
    keys: [(schema: String, attributes: Set<String>)] = []
  ) -> ConformanceChecker {
    ConformanceChecker(
      layers: chosen, schemas: schemas.map(\.name),
      recordNamespace: Vocabulary.preservationNamespace, keys: keys)
  }

  private func result(
    _ log: FindingLog, _ checker: ConformanceChecker, letterReason: String?
  ) -> Validation {
    let findings = Self.withAdvice(Self.withoutEchoes(log.findings), checker.documentType)
      .enumerated().sorted {
        ($0.element.offset ?? .max, $0.offset) < ($1.element.offset ?? .max, $1.offset)
      }
      .map(\.element)
    let isLetter = !findings.contains { $0.rule.identifier == LetterRules.form.identifier }
    let isBroken = findings.contains { $0.rule.layer == .wellFormed }
    func outcome(_ layer: Rule.Layer, _ schema: String? = nil) -> Validation.LayerResult.Outcome {
      // Remarks on the text of a letter are the letter's own checks.
      let own = findings.filter {
        ($0.rule.layer == layer || layer == .letter && $0.rule.layer == .reading)
          && (schema == nil || $0.schema == schema)
      }
      if own.contains(where: { $0.rule.severity == .error }) { return .failed }
      if isBroken, layer != .wellFormed { return .notRun("the document is not well-formed") }
      if !chosen.contains(layer), layer != .wellFormed { return .notRun("it was not asked for") }
      if layer == .fidelity, !isLetter { return .notRun("the letter cannot be read") }
      if !checker.isAkomaNtoso, layer != .wellFormed, layer != .schema {
        return .notRun("the root is in no namespace of Akoma Ntoso")
      }
      if layer == .fidelity || layer == .letter, let letterReason { return .notRun(letterReason) }
      return own.isEmpty ? .passed : .warned
    }
    var layers = [
      Validation.LayerResult(layer: .wellFormed, outcome: outcome(.wellFormed))
    ]
    for layer in Self.layers {
      if layer == .schema, !schemas.isEmpty {
        layers += schemas.map {
          Validation.LayerResult(
            layer: .schema, schema: $0.name, outcome: outcome(.schema, $0.name))
        }
      } else if layer == .schema {
        layers.append(
          Validation.LayerResult(layer: .schema, outcome: .notRun("no schema was asked for")))
      } else {
        layers.append(Validation.LayerResult(layer: layer, outcome: outcome(layer)))
      }
    }
    return Validation(findings: findings, layers: layers)
  }

  /// Leaves out where the mark-up differs from griffie's because of an error that is reported too.
  private static func withoutEchoes(_ findings: [Finding]) -> [Finding] {
    let places = Set(findings.filter { $0.rule.severity == .error }.compactMap(\.offset))
    return findings.filter { finding in
      finding.rule != LetterRules.markup || !(finding.offset.map(places.contains) ?? false)
    }
  }

  /// Says of a document that is no letter that the profile is for letters.
  private static func withAdvice(_ findings: [Finding], _ documentType: String?) -> [Finding] {
    guard let documentType, documentType != "debate" else { return findings }
    return findings.map { finding in
      guard finding.schema == Profile.name, finding.rule.identifier == "schema-element",
        finding.found == documentType
      else { return finding }
      var finding = finding
      finding.hint =
        "griffie's profile is for answer letters only, and this is a document of the type "
        + "\(documentType): name its own schema with --schema, such as the official akomantoso30.xsd."
      return finding
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a sequence of bytes stands somewhere in it.
  fileprivate func contains(_ needle: [UInt8]) -> Bool {
    guard let first = needle.first else { return true }
    var rest = self
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: needle) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
