import AnswerLetter

/// What validating documents gave, for programs: the JSON of `griffie validate --format json`.
///
/// Its schema is `schemas/griffie-validation.schema.json`. A change that breaks readers raises
/// ``version``.
public struct ValidationReport: Sendable, Encodable {
  /// The version of the shape.
  public let version = 1
  /// The documents, in the order in which they were given.
  public var documents: [Document] = []

  /// Makes an empty report.
  public init() {}

  /// What validating one document gave.
  public struct Document: Sendable, Encodable {
    var file: String
    /// Why the file could not be read; then there is nothing else.
    var error: String?
    var isValid: Bool
    var errors: Int
    var warnings: Int
    var layers: [Layer]
    var findings: [Entry]

    /// Takes a result over.
    ///
    /// - Parameters:
    ///   - file: The name of the file, as messages show it.
    ///   - validation: What validating it gave.
    public init(file: String, _ validation: Validation) {
      self.file = file
      isValid = validation.isValid
      errors = validation.errorCount
      warnings = validation.warningCount
      layers = validation.layers.map(Layer.init)
      findings = validation.findings.map(Entry.init)
    }

    /// Says that a file could not be read.
    public init(file: String, error: String) {
      self.file = file
      self.error = error
      (isValid, errors, warnings, layers, findings) = (false, 0, 0, [], [])
    }
  }

  struct Layer: Sendable, Encodable {
    var layer: String
    var schema: String?
    var outcome: String
    var reason: String?

    init(_ result: Validation.LayerResult) {
      layer = result.layer.rawValue
      schema = result.schema
      switch result.outcome {
      case .passed: outcome = "passed"
      case .warned: outcome = "warned"
      case .failed: outcome = "failed"
      case .notRun(let why): (outcome, reason) = ("not-run", why)
      }
    }
  }

  struct Entry: Sendable, Encodable {
    var rule: String
    var layer: String
    var severity: String
    var line: Int?
    var column: Int?
    var offset: Int?
    var path: String
    var message: String
    var found: String
    var expected: String
    var why: String
    var advice: String
    var schema: String
    var original: String
    var count: Int

    init(_ finding: Finding) {
      rule = finding.rule.identifier
      layer = finding.rule.layer.rawValue
      severity = finding.rule.severity.rawValue
      line = finding.location?.line
      column = finding.location?.column
      offset = finding.offset
      path = finding.path
      message = finding.message
      found = finding.found
      expected = finding.expected
      why = finding.rule.why
      advice = finding.advice
      schema = finding.schema
      original = finding.original
      count = finding.count
    }
  }
}
