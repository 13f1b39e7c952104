internal import CLibXML2

/// One run of libxml2's parser over a document, with what its callbacks need.
///
/// Lives as long as the run and belongs to its thread; libxml2 holds it as a bare pointer.
final class Parse {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let diagnosticLimit: Int
  private let buildsTree: Bool
  private var context: xmlParserCtxtPtr?
  private var places: PlaceFinder
  private var tree = TreeBuilder()
  private var diagnostics: [XMLDiagnostic] = []
  private var rootNamespace: String?

  init(_ bytes: UnsafeBufferPointer<UInt8>, diagnosticLimit: Int, buildsTree: Bool) {
    self.bytes = bytes
    self.diagnosticLimit = diagnosticLimit
    self.buildsTree = buildsTree
    places = PlaceFinder(bytes)
  }

  /// Parses, and validates when there is a schema.
  func run(_ schema: XMLSchema?) -> XMLReading {
    let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    guard let context = xmlCreateMemoryParserCtxt(start, Int32(bytes.count)) else {
      return XMLReading(root: nil, diagnostics: [outOfMemory])
    }
    defer { xmlFreeParserCtxt(context) }
    self.context = context
    defer { self.context = nil }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    var handler = SAXHandler.make(buildsTree: buildsTree)
    withUnsafeMutablePointer(to: &handler) { handler in
      let standard = context.pointee.sax
      context.pointee.sax = handler
      context.pointee.userData = context.pointee._private
      if let schema { validate(context, schema) } else { xmlParseDocument(context) }
      context.pointee.sax = standard
    }
    if context.pointee.wellFormed == 0, diagnostics.isEmpty {
      add(.malformed, at: cursor, message: "the document is not well-formed", code: 0)
    }
    let isBroken = diagnostics.contains { $0.kind != .schema }
    return XMLReading(root: isBroken ? nil : tree.root, diagnostics: diagnostics)
  }

  private func validate(_ context: xmlParserCtxtPtr, _ schema: XMLSchema) {
    guard let validation = xmlSchemaNewValidCtxt(schema.raw) else {
      diagnostics.append(outOfMemory)
      return
    }
    defer { xmlSchemaFreeValidCtxt(validation) }
    griffie_set_schema_valid_errors(
      validation, { Parse.receiveSchemaError($0, $1) }, context.pointee._private)
    guard
      let plug = xmlSchemaSAXPlug(validation, &context.pointee.sax, &context.pointee.userData)
    else {
      diagnostics.append(outOfMemory)
      return
    }
    // The plug puts a handler of its own in front and forgets the error function.
    griffie_set_sax_errors(context.pointee.sax, { Parse.receiveParserError($0, $1) })
    xmlParseDocument(context)
    xmlSchemaSAXUnplug(plug)
  }

  private var outOfMemory: XMLDiagnostic {
    XMLDiagnostic(
      kind: .malformed, position: XMLPosition(line: 1, column: 1, offset: 0),
      message: "libxml2 has no memory left", code: 2)
  }
}

// What the callbacks do.
extension Parse {
  func startElement(_ tag: StartTag) {
    if rootNamespace == nil { rootNamespace = tag.namespaceName }
    guard buildsTree else { return }
    tree.start(tag, at: places.position(of: tagStart))
  }

  func endElement() {
    if buildsTree { tree.end() }
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {
    if buildsTree { tree.characters(text) }
  }

  /// Refuses a document type declaration before anything in it is read.
  func doctype() {
    add(
      .doctype, at: places.position(of: tagStart),
      message: "found a document type declaration, expected none", code: 0)
    if let context { xmlStopParser(context) }
  }

  private func add(
    _ kind: XMLDiagnostic.Kind, at position: XMLPosition, message: String, code: Int
  ) {
    guard diagnostics.count < diagnosticLimit, diagnostics.last?.kind != .doctype else { return }
    diagnostics.append(
      XMLDiagnostic(kind: kind, position: position, message: message, code: code))
  }

  /// The offset of the parser in the document, when it reads the bytes as they are (UTF-8).
  private var offset: Int? {
    guard let input = context?.pointee.input, input.pointee.buf?.pointee.encoder == nil,
      let base = input.pointee.base, let current = input.pointee.cur
    else { return nil }
    return min(bytes.count, Int(input.pointee.consumed) + (current - base))
  }

  /// The offset of the tag that the parser is in, or has just read.
  private var tagStart: Int? {
    guard var index = offset else { return nil }
    while index > 0 {
      index -= 1
      if bytes[index] == UInt8(ascii: "<") { return index }
    }
    return 0
  }

  private var cursor: XMLPosition { places.position(of: offset, else: context) }

  private static func of(_ context: UnsafeMutableRawPointer?) -> Parse? {
    context.map { Unmanaged<Parse>.fromOpaque($0).takeUnretainedValue() }
  }

  fileprivate static func receiveSchemaError(
    _ data: UnsafeMutableRawPointer?, _ error: UnsafePointer<xmlError>?
  ) {
    guard let parse = Parse.of(data), let error,
      error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
    else { return }
    parse.add(
      .schema, at: parse.places.position(of: parse.tagStart, else: parse.context),
      message: ErrorMessage.text(error.pointee, hiding: parse.rootNamespace ?? ""),
      code: Int(error.pointee.code))
  }

  static func receiveParserError(
    _ data: UnsafeMutableRawPointer?, _ error: UnsafePointer<xmlError>?
  ) {
    guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue,
      let context = error.pointee.ctxt?.assumingMemoryBound(to: xmlParserCtxt.self),
      let parse = Parse.of(context.pointee._private)
    else { return }
    parse.add(
      .malformed, at: parse.cursor, message: ErrorMessage.text(error.pointee),
      code: Int(error.pointee.code))
  }
}
