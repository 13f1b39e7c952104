public import AnswerLetter

/// What validating a document gave.
public struct Validation: Sendable {
  /// What one layer gave.
  public struct LayerResult: Sendable, Hashable {
    /// How a layer ended.
    public enum Outcome: Sendable, Hashable {
      /// Nothing is wrong.
      case passed
      /// There are warnings, and no errors.
      case warned
      /// There are errors.
      case failed
      /// The layer was not run, and why.
      case notRun(String)
    }

    /// The layer.
    public var layer: Rule.Layer
    /// The schema, for the layer of schemas: one result for each.
    public var schema: String?
    /// How it ended.
    public var outcome: Outcome
  }

  /// What was found, in the order of the document as far as the layers allow; what was found often
  /// with the same words is one finding with a count.
  public var findings: [Finding]
  /// What each layer gave, in the order of the layers.
  public var layers: [LayerResult]

  /// How many errors there are, all counted.
  public var errorCount: Int { count(.error) }
  /// How many warnings there are, all counted.
  public var warningCount: Int { count(.warning) }
  /// Whether there is no error.
  public var isValid: Bool { errorCount == 0 }
  /// Whether the document is well-formed XML without a document type declaration.
  public var isReadable: Bool {
    !findings.contains { $0.rule.layer == .wellFormed || $0.rule.layer == .input }
  }

  private func count(_ severity: Diagnostic.Severity) -> Int {
    findings.reduce(0) { $0 + ($1.rule.severity == severity ? $1.count : 0) }
  }
}
