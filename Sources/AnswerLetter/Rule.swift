/// A rule that griffie checks, with all that its messages, its page and its tests are made of.
///
/// Each module has a table of its own rules; a new rule is one more row.
public struct Rule: Sendable, Hashable {
  /// The checks that a document or a text goes through, in this order.
  public enum Layer: String, Sendable, Hashable, CaseIterable {
    /// Whether the input can be read at all.
    case input
    /// What was not understood of the text of a letter.
    case reading
    /// XML 1.0.
    case wellFormed = "well-formed"
    /// The schemas: conformance level 1 when it is the official one.
    case schema
    /// The Akoma Ntoso Naming Convention: conformance level 2.
    case naming
    /// Whether references lead to something, and to the right kind of thing.
    case references
    /// Whether what a document says twice agrees.
    case consistency
    /// Whether the text that a document was made from comes back.
    case fidelity
    /// griffie's own kind of document: answers to Kamervragen.
    case letter
  }

  /// A passing and a failing example, each a piece of one of the example documents of the tests.
  public struct Example: Sendable, Hashable {
    /// What the piece is a piece of.
    public enum Document: String, Sendable, Hashable {
      /// The text of a letter.
      case text
      /// The XML of a letter.
      case letter
      /// The XML of an act.
      case act
      /// A whole file, in which `\xNN` stands for a byte.
      case file
      /// The value of `griffie convert --number`.
      case number
      /// A schema.
      case schema
    }

    /// What the piece is a piece of.
    public var document: Document
    /// The piece that follows the rule.
    public var passing: String
    /// What it may not become.
    public var failing: String

    /// Makes an example.
    public init(_ document: Document, passing: String, failing: String) {
      self.document = document
      self.passing = passing
      self.failing = failing
    }
  }

  /// The stable identifier: `reference-unresolved`.
  public var identifier: String
  /// The layer that checks it.
  public var layer: Layer
  /// How much a breach matters.
  public var severity: Diagnostic.Severity
  /// The rule in one sentence.
  public var summary: String
  /// Why it is a rule, with the section of the standard that it comes from.
  public var why: String
  /// What to do about a breach.
  public var advice: String
  /// The example; nothing for a fault of griffie itself.
  public var example: Example?

  /// Makes a rule.
  public init(
    _ identifier: String, _ layer: Layer, _ severity: Diagnostic.Severity, _ summary: String,
    why: String, advice: String, example: Example?
  ) {
    self.identifier = identifier
    self.layer = layer
    self.severity = severity
    self.summary = summary
    self.why = why
    self.advice = advice
    self.example = example
  }
}
