/// A breach of a rule in a document: where, what was found and what was expected.
public struct Finding: Sendable, Hashable {
  /// The rule.
  public var rule: Rule
  /// Where it is; nothing when it concerns the whole.
  public var location: SourceLocation?
  /// The offset in bytes of the place in the document.
  public var offset: Int?
  /// The path of the element: `/akomaNtoso/act/body/section[2]`, the first of its name without a
  /// number; empty when it concerns no element.
  public var path: String
  /// What is wrong, in one sentence.
  public var message: String
  /// What stands there; empty when nothing does.
  public var found: String
  /// What should stand there; empty when that cannot be said.
  public var expected: String
  /// What to do, when more can be said than the rule says; else empty.
  public var hint: String
  /// The message of the library that found it, as it was given.
  public var original: String
  /// The schema that is broken, by name; empty when it is no rule of a schema.
  public var schema: String
  /// How many times it was found; the place is the first one's.
  public var count: Int

  /// Makes a finding.
  public init(
    _ rule: Rule, at location: SourceLocation? = nil, offset: Int? = nil, path: String = "",
    _ message: String, found: String = "", expected: String = "", hint: String = "",
    original: String = "", schema: String = "", count: Int = 1
  ) {
    self.rule = rule
    self.location = location
    self.offset = offset
    self.path = path
    self.message = message
    self.found = found
    self.expected = expected
    self.hint = hint
    self.original = original
    self.schema = schema
    self.count = count
  }

  /// What to do: what can be said of this case, else what the rule says.
  public var advice: String { hint.isEmpty ? rule.advice : hint }
}
