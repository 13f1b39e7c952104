public import AnswerLetter

/// Why a package was not made or cannot be verified.
public struct ArchivingError: Error, Sendable, Hashable {
  /// The kinds of failure, which decide a program's exit code.
  public enum Kind: Sendable, Hashable {
    /// An input is not what it should be.
    case unreadable
    /// The inputs cannot go into one package, or a letter breaks a rule.
    case invalid
    /// The package cannot be written.
    case unwritable
    /// griffie itself is at fault.
    case fault
  }

  /// The kind of failure.
  public var kind: Kind
  /// The file concerned.
  public var path: String
  /// What is wrong, one remark or more.
  public var diagnostics: [Diagnostic]

  init(_ kind: Kind, _ path: String, _ diagnostics: [Diagnostic]) {
    self.kind = kind
    self.path = path
    self.diagnostics = diagnostics
  }

  init(
    _ kind: Kind, _ path: String, _ identifier: String, _ message: String, advice: String = ""
  ) {
    self.init(kind, path, [Diagnostic(.error, identifier, message, advice: advice)])
  }
}
