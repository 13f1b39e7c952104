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
    var attributes: [XMLAttribute] = []
    attributes.reserveCapacity(tag.attributeCount)
    for index in 0..<tag.attributeCount {
      guard let attribute = tag.attribute(index) else { continue }
      var value: [UInt8] = []
      attribute.appendValue(to: &value)
      attributes.append(
        XMLAttribute(
          name: string(attribute.name), namespace: attribute.uri.map { string($0) } ?? "",
          value: String(decoding: value, as: UTF8.self)))
    }
    return attributes
  }

  private mutating func string(_ pointer: UnsafePointer<xmlChar>) -> String {
    if let name = names[pointer] { return name }
    let name = String(cString: pointer)
    names[pointer] = name
    return name
  }
}
