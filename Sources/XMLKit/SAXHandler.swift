internal import CLibXML2

/// The table of callbacks that libxml2 calls.
enum SAXHandler {
  static func make(takesContent: Bool) -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    griffie_set_sax_errors(&handler, { Parse.receiveParserError($0, $1) })
    handler.internalSubset = { data, _, _, _ in SAXHandler.parse(data)?.doctype() }
    handler.startElementNs = { data, name, _, uri, _, _, count, _, attributes in
      guard let name else { return }
      SAXHandler.parse(data)?.startElement(
        StartTag(name: name, uri: uri, attributeCount: Int(count), attributes: attributes))
    }
    guard takesContent else { return handler }
    handler.endElementNs = { data, _, _, _ in SAXHandler.parse(data)?.endElement() }
    handler.characters = { data, text, length in SAXHandler.characters(data, text, length) }
    handler.ignorableWhitespace = { data, text, length in SAXHandler.characters(data, text, length)
    }
    handler.cdataBlock = { data, text, length in SAXHandler.characters(data, text, length) }
    return handler
  }

  fileprivate static func characters(
    _ data: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ length: Int32
  ) {
    SAXHandler.parse(data)?.characters(UnsafeBufferPointer(start: text, count: Int(length)))
  }

  fileprivate static func parse(_ data: UnsafeMutableRawPointer?) -> Parse? {
    data.map { Unmanaged<Parse>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// A start tag as libxml2 hands it over; its pointers are good during the callback only.
struct StartTag {
  /// The local name, kept in the parser's dictionary.
  var name: UnsafePointer<xmlChar>
  /// The namespace, kept in the parser's dictionary.
  var uri: UnsafePointer<xmlChar>?
  var attributeCount: Int
  /// Five pointers for each attribute: local name, prefix, namespace, start and end of the value.
  var attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  var namespaceName: String { uri.map { String(cString: $0) } ?? "" }
}
