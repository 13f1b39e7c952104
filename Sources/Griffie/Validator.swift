import AkomaNtoso
public import AnswerLetter
import Conformance
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

  /// Validates a document; of a letter that griffie made, more than a few kilobytes long, another thread
  /// checks a part meanwhile.
  ///
  /// - Parameter document: XML in any encoding that it declares; nothing but its bytes is read.
  public func validate(_ document: [UInt8]) -> Validation {
    if document.isEmpty {
      return Validation(findings: [Finding(InputRules.empty, "the input is empty")], layers: [])
    }
    let namespace = Array(Vocabulary.preservationNamespace.utf8)
    let isOwn = hasLetterLayers && document.prefix(Self.head).contains(namespace)
    if isOwn, document.count > Self.largeSize { return validateTwice(document) }
    let (result, root) = checker.check(.bytes(document), buildsTree: isOwn)
    return validation(of: result, letter: checkLetter(document, root: root, result))
  }

  /// Reads a document, and validates it by the layers that are for any document.
  func read(
    _ document: [UInt8], buildsTree: Bool
  ) -> (findings: [Finding], root: XMLElement?) {
    let (result, root) = checker.check(.bytes(document), buildsTree: buildsTree)
    return (result.log.findings, root)
  }

  /// Validates a large letter with its two halves of the work side by side, each with a parse of its
  /// own.
  private func validateTwice(_ document: [UInt8]) -> Validation {
    let (result, letter) = TwoThreads.run {
      checker.check(.bytes(document)).result
    } _: {
      XMLReader.read(document).root.map { LetterCheck.check($0, of: document, layers: chosen) }
    }
    return validation(of: result, letter: letter ?? [])
  }

  /// What the letter's own checks find of a document that has griffie's record.
  private func checkLetter(
    _ document: [UInt8], root: XMLElement?, _ result: ConformanceChecker.Result
  ) -> [Finding] {
    guard hasLetterLayers, result.hasSourceRecord,
      let root = root ?? XMLReader.read(document).root
    else { return [] }
    return LetterCheck.check(root, of: document, layers: chosen)
  }

  private func validation(
    of result: ConformanceChecker.Result, letter findings: [Finding]
  ) -> Validation {
    var result = result
    for finding in findings { result.log.add(finding) }
    return validation(of: result, letterReason: result.hasSourceRecord ? nil : Self.noRecord)
  }

  /// Validates a document that comes in pieces, of which only a window is in memory at a time.
  ///
  /// The layers for letters are left out: they need the document as a whole.
  ///
  /// - Parameter open: Begins to read the document, which is read again when a reference leads nowhere
  ///   or an identifier stands twice; what it returns fills the memory it is given with the next bytes
  ///   and returns how many, zero at the end, less than zero when it cannot go on.
  public func validate(opening open: @escaping () -> (UnsafeMutableRawBufferPointer) -> Int)
    -> Validation
  {
    let result = checker.check(.pieces(open)).result
    let reason =
      result.hasSourceRecord ? "the document is read in pieces" : Self.noRecord
    return validation(of: result, letterReason: reason)
  }

  private static let head = 1 << 14
  /// From this size on two threads are worth their start.
  private static let largeSize = 1 << 13
  private static let noRecord = "the document has no record of a source that griffie made"

  private var hasLetterLayers: Bool { chosen.contains(.fidelity) || chosen.contains(.letter) }

  private var checker: ConformanceChecker {
    ConformanceChecker(
      layers: chosen, schemas: schemas.map { ConformanceChecker.Schema($0.schema, name: $0.name) },
      recordNamespace: Vocabulary.preservationNamespace)
  }

  /// Says of a document that griffie made that its record of the source is gone.
  private func noteMissingRecord(_ result: inout ConformanceChecker.Result) {
    guard chosen.contains(.fidelity), result.maker == "#griffie", !result.hasSourceRecord else {
      return
    }
    result.log.add(
      Finding(LetterRules.noRecord, "the document has no record of the text it was made from"))
  }

  private func validation(
    of result: ConformanceChecker.Result, letterReason: String?
  ) -> Validation {
    var checked = result
    noteMissingRecord(&checked)
    if checked.hasLostLinks {
      checked.log.add(
        Finding(
          InputRules.temporaryFile,
          "the temporary file with identifiers and references cannot be read"))
    }
    let findings = Self.withAdvice(Self.withoutEchoes(checked.log.findings), checked.documentType)
      .enumerated().sorted {
        ($0.element.offset ?? .max, $0.offset) < ($1.element.offset ?? .max, $1.offset)
      }
      .map(\.element)
    let isLetter = !findings.contains { $0.rule.identifier == LetterRules.form.identifier }
    let isChanged = findings.contains {
      [LetterRules.changed, LetterRules.badRecord].contains($0.rule)
    }
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
      if layer == .letter, isChanged { return .notRun("the text does not come back") }
      if !checked.isAkomaNtoso, layer != .wellFormed, layer != .schema {
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
    withUnsafeBufferPointer { text in
      guard let first = needle.first, let base = text.baseAddress else { return needle.isEmpty }
      var index = 0
      while index + needle.count <= text.count {
        if base[index] == first, text[index..<index + needle.count].elementsEqual(needle) {
          return true
        }
        index += 1
      }
      return false
    }
  }
}
