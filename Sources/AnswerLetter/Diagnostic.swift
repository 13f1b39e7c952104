/// A remark about a text: what was found, where, and what to do about it.
public struct Diagnostic: Error, Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable {
    /// The input cannot be used as it is.
    case error
    /// The input was used, and something in it was not understood.
    case warning
  }

  /// How much it matters.
  public var severity: Severity
  /// The stable identifier of the remark, such as `note-without-body`.
  public var identifier: String
  /// Where it is; nothing when it concerns the whole.
  public var location: SourceLocation?
  /// What was found and what was expected, in one sentence.
  public var message: String
  /// What to do; may be empty.
  public var advice: String

  /// Makes a remark.
  public init(
    _ severity: Severity, _ identifier: String, at location: SourceLocation? = nil,
    _ message: String, advice: String = ""
  ) {
    self.severity = severity
    self.identifier = identifier
    self.location = location
    self.message = message
    self.advice = advice
  }
}

/// A place in a text.
public struct SourceLocation: Sendable, Hashable, Comparable {
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1 in UTF-8 bytes.
  public var column: Int

  /// Makes a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders places as they are read.
  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
