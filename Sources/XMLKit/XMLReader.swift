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
  /// The longest document that is read in memory, in bytes: 4 GiB.
  public static let longestDocument = Int(UInt32.max)

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
    var faults = FaultList(limit: diagnosticLimit)
    let root = read(
      .bytes(bytes), schemas: schema.map { [$0] } ?? [], buildsTree: buildsTree, to: &faults)
    return XMLReading(root: root, diagnostics: faults.faults)
  }

  /// Reads a document and hands over what it holds and what is wrong with it as it comes.
  ///
  /// - Parameters:
  ///   - input: The document, in UTF-8 or in the encoding that it declares.
  ///   - schemas: The schemas that it must follow, all in the same pass.
  ///   - buildsTree: Whether the elements are wanted too.
  ///   - handler: What takes them.
  /// - Returns: The root element, when it was asked for and the document is well-formed.
  public static func read<Handler: XMLHandler>(
    _ input: XMLInput, schemas: [XMLSchema] = [], buildsTree: Bool = false,
    to handler: inout Handler
  ) -> XMLElement? {
    LibXML2.start()
    if case .bytes(let bytes) = input, bytes.isEmpty || bytes.count > longestDocument {
      let message = bytes.isEmpty ? "the document is empty" : "the document is larger than 4 GiB"
      let start = XMLPosition(line: 1, column: 1, offset: 0)
      handler.fault(XMLDiagnostic(kind: .malformed, position: start, message: message, code: 0))
      return nil
    }
    let handling = Handling(handler)
    let parse = Parse(input, buildsTree: buildsTree, handler: handling)
    let root = withExtendedLifetime(parse) { parse.run(input, schemas) }
    handler = handling.handler
    return root
  }
}

/// Keeps the faults of a document, and nothing else.
private struct FaultList: XMLHandler {
  let limit: Int
  private(set) var faults: [XMLDiagnostic] = []

  init(limit: Int) {
    self.limit = limit
  }

  var wantsTags: Bool { false }
  var wantsAttributes: Bool { false }
  mutating func start(_ tag: XMLTag) {}
  mutating func end() {}
  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {}
  mutating func fault(_ fault: XMLDiagnostic) {
    if faults.count < limit { faults.append(fault) }
  }
}
