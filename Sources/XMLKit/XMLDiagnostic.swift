/// A place in an XML document.
public struct XMLPosition: Sendable, Hashable {
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1 in UTF-8 bytes.
  public var column: Int
  /// The offset in bytes from the start of the document.
  public var offset: Int

  /// Makes a place.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}

/// What is wrong with an XML document at one place.
public struct XMLDiagnostic: Error, Sendable, Hashable {
  /// The kinds of fault.
  public enum Kind: Sendable, Hashable {
    /// The document is not well-formed (XML 1.0), or breaks one of libxml2's limits.
    case malformed
    /// The document has a document type declaration, which is refused unread.
    case doctype
    /// The document breaks a rule of the schema, or the schema is at fault.
    case schema
  }

  /// The kind of fault.
  public var kind: Kind
  /// Where: for a rule of the schema, the start of the tag concerned.
  public var position: XMLPosition
  /// What is wrong, on one line.
  public var message: String
  /// libxml2's number for the fault (`xmlParserErrors`).
  public var code: Int
  /// Which of the schemas is broken, counted from 0 in the order in which they were given.
  public var schema: Int

  /// Makes a diagnostic.
  public init(kind: Kind, position: XMLPosition, message: String, code: Int, schema: Int = 0) {
    self.kind = kind
    self.position = position
    self.message = message
    self.code = code
    self.schema = schema
  }
}
