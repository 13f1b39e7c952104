internal import CLibXML2

/// The table of callbacks that libxml2 calls.
enum SAXHandler {
  static func make(takesContent: Bool) -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    griffie_set_sax_errors(&handler, { Parse.receiveParserError($0, $1) })
    handler.internalSubset = { data, _, _, _ in SAXHandler.call(data) { $0.doctype() } }
    handler.startElementNs = { data, name, _, uri, _, _, count, _, attributes in
      guard let name else { return }
      let tag = StartTag(name: name, uri: uri, attributeCount: Int(count), attributes: attributes)
      SAXHandler.call(data) { $0.startElement(tag) }
    }
    guard takesContent else { return handler }
    handler.endElementNs = { data, _, _, _ in SAXHandler.call(data) { $0.endElement() } }
    handler.characters = { data, text, length in SAXHandler.characters(data, text, length) }
    handler.ignorableWhitespace = { data, text, length in SAXHandler.characters(data, text, length)
    }
    handler.cdataBlock = { data, text, length in SAXHandler.characters(data, text, length) }
    return handler
  }

  fileprivate static func characters(
    _ data: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ length: Int32
  ) {
    call(data) { $0.characters(UnsafeBufferPointer(start: text, count: Int(length))) }
  }

  /// Calls the parse, which outlives the run of the parser and is not kept here for the call.
  @inline(__always)
  fileprivate static func call(_ data: UnsafeMutableRawPointer?, _ body: (Parse) -> Void) {
    guard let data else { return }
    Unmanaged<Parse>.fromOpaque(data)._withUnsafeGuaranteedRef(body)
  }
}
