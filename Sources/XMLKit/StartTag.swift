internal import CLibXML2

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

  /// An attribute.
  struct Attribute {
    /// The local name, kept in the parser's dictionary.
    var name: UnsafePointer<xmlChar>
    /// The namespace, kept in the parser's dictionary.
    var uri: UnsafePointer<xmlChar>?
    /// The value, of which ``appendValue(to:)`` resolves the references.
    var value: UnsafeBufferPointer<UInt8>

    /// Appends the value; libxml2 hands an ampersand over as a reference unless it substitutes
    /// entities.
    func appendValue(to values: inout [UInt8]) {
      guard ByteSearch.first(UInt8(ascii: "&"), in: UnsafeRawBufferPointer(value)) != nil else {
        values.append(contentsOf: value)
        return
      }
      values += String(decoding: value, as: UTF8.self).replacing("&#38;", with: "&").utf8
    }
  }

  /// An attribute by its index; nothing where libxml2 has none.
  func attribute(_ index: Int) -> Attribute? {
    guard let fields = attributes.map({ $0 + index * 5 }), let name = fields[0],
      let start = fields[3], let end = fields[4]
    else { return nil }
    return Attribute(
      name: name, uri: fields[2], value: UnsafeBufferPointer(start: start, count: end - start))
  }
}
