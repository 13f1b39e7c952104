public import AnswerLetter

/// Why griffie did not do what it was asked to do.
public struct GriffieError: Error, Sendable, Hashable {
  /// The kinds of failure, which decide a program's exit code.
  public enum Kind: Sendable, Hashable {
    /// The input is not what it should be: not a text, not XML, not a letter.
    case unreadable
    /// The document breaks a rule of the schema.
    case invalid
    /// griffie itself is at fault; nothing was written.
    case fault
  }

  /// The kind of failure.
  public var kind: Kind
  /// What is wrong, one remark or more.
  public var diagnostics: [Diagnostic]

  /// Makes an error.
  public init(_ kind: Kind, _ diagnostics: [Diagnostic]) {
    self.kind = kind
    self.diagnostics = diagnostics
  }
}
