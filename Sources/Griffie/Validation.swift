public import AnswerLetter

/// What a schema says of a document.
public struct Validation: Sendable {
  /// The errors, in the order of the document; none when it is valid.
  public var diagnostics: [Diagnostic]

  /// Whether the document follows the schema.
  public var isValid: Bool { diagnostics.isEmpty }

  /// Validates a document, without reading anything else than its bytes.
  ///
  /// - Parameters:
  ///   - document: XML in any encoding that it declares.
  ///   - schema: The schema; without one, griffie's profile.
  /// - Throws: A ``GriffieError`` of kind `unreadable` when the document is not well-formed XML or
  ///   has a document type declaration.
  public init(of document: [UInt8], against schema: ValidationSchema? = nil) throws(GriffieError) {
    let schema = if let schema { schema } else { try ValidationSchema.profile() }
    diagnostics = try ReadDocument(document, schema: schema, buildsTree: false).diagnostics
  }
}
