internal import CLibXML2

/// What reading a document gave.
public struct XMLReading: Sendable {
  /// The root element; nothing when the document is not well-formed or no tree was asked for.
  public var root: XMLElement?
  /// What is wrong, in the order of the document; empty when it is well-formed and follows the
  /// schema.
  public var diagnostics: [XMLDiagnostic]
}

/// Reads and validates XML with libxml2, in one pass over the bytes and without a tree of its own.
///
/// Nothing but the bytes is read: a document type declaration is refused, entities other than the
/// predefined ones do not exist, and libxml2's limits on depth and names stay on.
public enum XMLReader {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The document, in UTF-8 or in the encoding that it declares.
  ///   - schema: The schema that it must follow, if any.
  ///   - diagnosticLimit: How many faults are kept.
  ///   - buildsTree: Whether the elements are wanted, or only what is wrong.
  public static func read(
    _ bytes: [UInt8], schema: XMLSchema? = nil, diagnosticLimit: Int = 100, buildsTree: Bool = true
  ) -> XMLReading {
    LibXML2.start()
    guard !bytes.isEmpty, bytes.count <= Int(Int32.max) else {
      let message = bytes.isEmpty ? "the document is empty" : "the document is larger than 2 GiB"
      return XMLReading(
        root: nil,
        diagnostics: [
          XMLDiagnostic(
            kind: .malformed, position: XMLPosition(line: 1, column: 1, offset: 0),
            message: message, code: 0)
        ])
    }
    return bytes.withUnsafeBufferPointer { buffer in
      let parse = Parse(buffer, diagnosticLimit: diagnosticLimit, buildsTree: buildsTree)
      return withExtendedLifetime(parse) { parse.run(schema) }
    }
  }
}
