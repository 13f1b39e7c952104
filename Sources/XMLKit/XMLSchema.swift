internal import CLibXML2

/// A file that a schema imports or includes.
public struct XMLSchemaResource: Sendable, Hashable {
  /// The name, without a directory.
  public var name: String
  /// The schema.
  public var bytes: [UInt8]

  /// Makes a resource.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Why a schema cannot be used.
public struct XMLSchemaError: Error, Sendable, Hashable {
  /// The name of the schema.
  public var name: String
  /// What is wrong with it, one remark or more.
  public var diagnostics: [XMLDiagnostic]
}

/// A compiled schema (W3C XML Schema 1.0), which any number of threads can use at once.
public final class XMLSchema: Sendable {
  // Validation only reads a compiled schema: libxml2 keeps all state of a validation in the
  // validation context, which belongs to one call. Set once here, freed in `deinit`.
  nonisolated(unsafe) let raw: xmlSchemaPtr
  /// The constraints that were left out, for the caller to check.
  public let uniqueConstraints: [XMLUniqueConstraint]

  /// Compiles a schema.
  ///
  /// - Parameters:
  ///   - bytes: The schema.
  ///   - name: Its name, for messages.
  ///   - resources: What it may import or include; no file and no network is ever read.
  ///   - leavesOutUniqueness: Whether its constraints that attributes be unique are left out, and are
  ///     in ``uniqueConstraints`` instead.
  /// - Throws: ``XMLSchemaError`` with libxml2's remarks.
  public init(
    _ bytes: [UInt8], name: String, resources: [XMLSchemaResource] = [],
    leavesOutUniqueness: Bool = false
  ) throws(XMLSchemaError) {
    LibXML2.start()
    if let lean = LeanSchema.make(from: bytes, leavesOutUniqueness: leavesOutUniqueness),
      let raw = Self.compile(lean.bytes, resources, SchemaLog())
    {
      self.raw = raw
      uniqueConstraints = lean.constraints
      return
    }
    let log = SchemaLog()
    guard let raw = Self.compile(bytes, resources, log) else {
      throw Self.error(in: bytes, name: name, resources, log)
    }
    self.raw = raw
    uniqueConstraints = []
  }

  /// What is wrong with a schema that does not compile.
  private static func error(
    in bytes: [UInt8], name: String, _ resources: [XMLSchemaResource], _ log: SchemaLog
  ) -> XMLSchemaError {
    // libxml2 does not hand on why a schema is not well-formed.
    for (name, bytes) in [(name, bytes)] + resources.map({ ($0.name, $0.bytes) }) {
      let faults = XMLReader.read(bytes, buildsTree: false).diagnostics
      // Published schemas do have document type declarations; libxml2 skips them here.
      if faults.contains(where: { $0.kind == .malformed }) {
        return XMLSchemaError(name: name, diagnostics: faults)
      }
    }
    let unknown = XMLDiagnostic(
      kind: .schema, position: XMLPosition(line: 1, column: 1, offset: 0),
      message: "this is not a schema that libxml2 can compile", code: 0)
    return XMLSchemaError(
      name: name, diagnostics: log.diagnostics.isEmpty ? [unknown] : log.diagnostics)
  }

  deinit { xmlSchemaFree(raw) }

  private static func compile(
    _ bytes: [UInt8], _ resources: [XMLSchemaResource], _ log: SchemaLog
  ) -> xmlSchemaPtr? {
    let address = LibXML2.compiling(with: resources) {
      UInt(bitPattern: compile(bytes, log))
    }
    return xmlSchemaPtr(bitPattern: address)
  }

  private static func compile(_ bytes: [UInt8], _ log: SchemaLog) -> xmlSchemaPtr? {
    bytes.withUnsafeBytes { buffer in
      guard
        let context = xmlSchemaNewMemParserCtxt(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
      else { return nil }
      defer { xmlSchemaFreeParserCtxt(context) }
      return withExtendedLifetime(log) {
        griffie_set_schema_parser_errors(
          context, { SchemaLog.receive($0, $1) }, Unmanaged.passUnretained(log).toOpaque())
        return xmlSchemaParse(context)
      }
    }
  }
}

/// Collects what libxml2 says while it compiles a schema.
private final class SchemaLog {
  private(set) var diagnostics: [XMLDiagnostic] = []
  private static let limit = 100

  static func receive(_ context: UnsafeMutableRawPointer?, _ error: UnsafePointer<xmlError>?) {
    guard let context, let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else {
      return
    }
    let log = Unmanaged<SchemaLog>.fromOpaque(context).takeUnretainedValue()
    guard log.diagnostics.count < limit else { return }
    let position = XMLPosition(line: max(1, Int(error.pointee.line)), column: 1, offset: 0)
    // What libxml2 is given has no name of its own.
    let message = ErrorMessage.text(error.pointee)
      .replacing("The XML document 'in_memory_buffer'", with: "the document")
    log.diagnostics.append(
      XMLDiagnostic(
        kind: .schema, position: position, message: message,
        code: Int(error.pointee.code)))
  }
}
