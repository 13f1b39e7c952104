internal import CLibXML2

/// Makes tags of the parser's callbacks.
struct TagReader {
  /// Names by their address in the parser's dictionary, which keeps one copy of each.
  private var names: [UnsafePointer<xmlChar>: String] = [:]

  mutating func read(
    _ tag: StartTag, at position: XMLPosition, withAttributes: Bool
  ) -> XMLTag {
    XMLTag(
      name: string(tag.name), namespace: tag.uri.map { string($0) } ?? "",
      attributes: withAttributes ? attributes(tag) : [], position: position)
  }

  private mutating func attributes(_ tag: StartTag) -> [XMLAttribute] {
    guard tag.attributeCount > 0, let pointers = tag.attributes else { return [] }
    var attributes: [XMLAttribute] = []
    attributes.reserveCapacity(tag.attributeCount)
    for index in 0..<tag.attributeCount {
      let fields = pointers + index * 5
      guard let name = fields[0], let start = fields[3], let end = fields[4] else { continue }
      let value = UnsafeBufferPointer(start: start, count: end - start)
      attributes.append(
        XMLAttribute(
          name: string(name), namespace: fields[2].map { string($0) } ?? "",
          value: Self.value(value)))
    }
    return attributes
  }

  /// An attribute's value; libxml2 hands an ampersand over as a reference unless it substitutes
  /// entities.
  private static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let value = String(decoding: bytes, as: UTF8.self)
    return bytes.contains(UInt8(ascii: "&")) ? value.replacing("&#38;", with: "&") : value
  }

  private mutating func string(_ pointer: UnsafePointer<xmlChar>) -> String {
    if let name = names[pointer] { return name }
    let name = String(cString: pointer)
    names[pointer] = name
    return name
  }
}
