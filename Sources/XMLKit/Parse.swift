internal import CLibXML2

/// One run of libxml2's parser over a document, with what its callbacks need.
///
/// Lives as long as the run and belongs to its thread; libxml2 holds it as a bare pointer.
final class Parse {
  private let handler: HandlerBox
  private let wantsTags: Bool
  private let wantsAttributes: Bool
  private let buildsTree: Bool
  private let isInMemory: Bool
  private var byteCount: Int
  private var context: xmlParserCtxtPtr?
  private var places: PlaceFinder
  private var tags = TagReader()
  /// The elements so far. Behind a pointer that lives as long as the run, because the checks on who
  /// looks at a stored property would be made for every tag and every piece of text.
  private let tree = UnsafeMutablePointer<XMLTreeBuilder>.allocate(capacity: 1)
  private var isBroken = false
  private var hasDoctype = false
  private var rootNamespace: String?

  init(_ input: XMLInput, buildsTree: Bool, handler: HandlerBox) {
    if case .bytes(let bytes) = input {
      isInMemory = true
      byteCount = bytes.count
      places = PlaceFinder(bytes)
    } else {
      isInMemory = false
      byteCount = 0
      places = PlaceFinder()
    }
    tree.initialize(to: XMLTreeBuilder())
    self.buildsTree = buildsTree
    self.handler = handler
    wantsTags = handler.wantsTags
    wantsAttributes = handler.wantsAttributes
    if buildsTree { tree.pointee.reserve(byteCount) }
  }

  deinit {
    tree.deinitialize(count: 1)
    tree.deallocate()
  }

  /// Parses, and validates when there are schemas.
  func run(_ input: XMLInput, _ schemas: [XMLSchema]) -> XMLElement? {
    switch input {
    case .bytes(let bytes):
      bytes.withUnsafeBytes { buffer in
        if buffer.count < Self.largeSize {
          run(
            xmlCreateMemoryParserCtxt(
              buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count)),
            schemas)
        } else {
          let reader = PieceReader(buffer)
          withExtendedLifetime(reader) { run(reader.makeContext(), schemas) }
        }
      }
    case .pieces(let open):
      let reader = PieceReader(open()) { [unowned self] piece in
        byteCount += piece.count
        places.append(piece)
      }
      withExtendedLifetime(reader) { run(reader.makeContext(), schemas) }
    }
    if tree.pointee.isTooLong { refuse("the document has more than 4 GiB of text") }
    return isBroken ? nil : tree.pointee.finish(input)
  }

  /// From this size on libxml2 gets documents piece by piece; of those in memory it makes a copy.
  private static let largeSize = 1 << 20

  private func run(_ context: xmlParserCtxtPtr?, _ schemas: [XMLSchema]) {
    guard let context else { return outOfMemory() }
    defer { xmlFreeParserCtxt(context) }
    self.context = context
    defer { self.context = nil }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    var sax = SAXHandler.make(takesContent: buildsTree || wantsTags)
    withUnsafeMutablePointer(to: &sax) { sax in
      let standard = context.pointee.sax
      context.pointee.sax = sax
      context.pointee.userData = context.pointee._private
      validate(context, schemas[...])
      context.pointee.sax = standard
    }
    if context.pointee.wellFormed == 0, !isBroken {
      add(.malformed, at: cursor, message: "the document is not well-formed", code: 0)
    }
  }

  /// Plugs in one schema after the other, each before the last, and parses when all are in.
  private func validate(_ context: xmlParserCtxtPtr, _ schemas: ArraySlice<XMLSchema>) {
    guard let schema = schemas.first else {
      xmlParseDocument(context)
      return
    }
    guard let validation = xmlSchemaNewValidCtxt(schema.raw) else { return outOfMemory() }
    defer { xmlSchemaFreeValidCtxt(validation) }
    let receiver = SchemaReceiver(parse: self, schema: schemas.startIndex)
    withExtendedLifetime(receiver) {
      griffie_set_schema_valid_errors(
        validation, { SchemaReceiver.receive($0, $1) },
        Unmanaged.passUnretained(receiver).toOpaque())
      guard
        let plug = xmlSchemaSAXPlug(validation, &context.pointee.sax, &context.pointee.userData)
      else { return outOfMemory() }
      // The plug puts a handler of its own in front and forgets the error function.
      griffie_set_sax_errors(context.pointee.sax, { Parse.receiveParserError($0, $1) })
      validate(context, schemas.dropFirst())
      xmlSchemaSAXUnplug(plug)
    }
  }

  private func outOfMemory() { refuse("libxml2 has no memory left", code: 2) }

  /// Refuses the document as a whole.
  private func refuse(_ message: String, code: Int = 0) {
    let start = XMLPosition(line: 1, column: 1, offset: 0)
    add(.malformed, at: start, message: message, code: code)
  }
}

// What the callbacks do.
extension Parse {
  func startElement(_ tag: StartTag) {
    if rootNamespace == nil { rootNamespace = tag.namespaceName }
    guard buildsTree || wantsTags else { return }
    if buildsTree { tree.pointee.start(tag, at: isInMemory ? offset : nil) { tagPosition } }
    if wantsTags {
      tags.read(tag, at: tagPosition, withAttributes: wantsAttributes)
      handler.start(tags.tag)
    }
  }

  func endElement() {
    if buildsTree { tree.pointee.end() }
    if wantsTags { handler.end() }
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {
    if buildsTree { tree.pointee.characters(text) }
    if wantsTags { handler.text(text) }
  }

  /// Refuses a document type declaration before anything in it is read.
  func doctype() {
    add(
      .doctype, at: places.position(of: tagStart),
      message: "found a document type declaration, expected none", code: 0)
    hasDoctype = true
    if let context { xmlStopParser(context) }
  }

  private func add(
    _ kind: XMLDiagnostic.Kind, at position: XMLPosition, message: String, code: Int,
    schema: Int = 0
  ) {
    if hasDoctype { return }
    if kind != .schema { isBroken = true }
    handler.fault(
      XMLDiagnostic(kind: kind, position: position, message: message, code: code, schema: schema))
  }

  /// The offset of the parser in the document, when it reads the bytes as they are (UTF-8).
  private var offset: Int? {
    guard let input = context?.pointee.input, input.pointee.buf?.pointee.encoder == nil,
      let base = input.pointee.base, let current = input.pointee.cur
    else { return nil }
    return min(byteCount, Int(input.pointee.consumed) + (current - base))
  }

  /// The offset of the tag that the parser is in, or has just read.
  private var tagStart: Int? { offset.map { places.tagStart(before: $0) } }

  private var tagPosition: XMLPosition { places.position(of: tagStart, else: context) }

  private var cursor: XMLPosition { places.position(of: offset, else: context) }

  func receiveSchemaError(_ error: xmlError, schema: Int) {
    guard error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    add(
      .schema, at: tagPosition,
      message: ErrorMessage.text(error, hiding: rootNamespace ?? ""), code: Int(error.code),
      schema: schema)
  }

  static func receiveParserError(
    _ data: UnsafeMutableRawPointer?, _ error: UnsafePointer<xmlError>?
  ) {
    guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue,
      let context = error.pointee.ctxt?.assumingMemoryBound(to: xmlParserCtxt.self),
      let data = context.pointee._private
    else { return }
    let parse = Unmanaged<Parse>.fromOpaque(data).takeUnretainedValue()
    parse.add(
      .malformed, at: parse.cursor, message: ErrorMessage.text(error.pointee),
      code: Int(error.pointee.code))
  }
}

/// Takes what one of the schemas says.
private final class SchemaReceiver {
  private unowned let parse: Parse
  private let schema: Int

  init(parse: Parse, schema: Int) {
    self.parse = parse
    self.schema = schema
  }

  static func receive(_ data: UnsafeMutableRawPointer?, _ error: UnsafePointer<xmlError>?) {
    guard let data, let error else { return }
    let receiver = Unmanaged<SchemaReceiver>.fromOpaque(data).takeUnretainedValue()
    receiver.parse.receiveSchemaError(error.pointee, schema: receiver.schema)
  }
}
