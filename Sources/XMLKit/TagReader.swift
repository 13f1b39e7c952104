internal import CLibXML2

/// Makes tags of the parser's callbacks, all in the memory of one.
struct TagReader {
  /// The tag that was read last.
  private(set) var tag = XMLTag()
  private var names = NameTable()

  mutating func read(_ start: StartTag, at position: XMLPosition, withAttributes: Bool) {
    tag.name = names.name(start.name)
    tag.namespace = start.uri.map { names.name($0) }
    tag.position = position
    tag.attributes.removeAll(keepingCapacity: true)
    tag.values.removeAll(keepingCapacity: true)
    if withAttributes {
      for index in 0..<start.attributeCount {
        if let attribute = start.attribute(index) { read(attribute) }
      }
    }
    if names.all.count != tag.names.count { tag.names = names.all }
  }

  private mutating func read(_ attribute: StartTag.Attribute) {
    let start = tag.values.count
    attribute.appendValue(to: &tag.values)
    tag.attributes.append(
      XMLTag.Attribute(
        name: names.name(attribute.name), namespace: attribute.uri.map { names.name($0) },
        value: start..<tag.values.count))
  }
}

/// The names of a document by their addresses in the parser's dictionary, which keeps one copy of
/// each.
private struct NameTable {
  /// The names; their numbers are their places.
  private(set) var all: [String] = []
  private var numbers: [UnsafePointer<xmlChar>: Int] = [:]
  /// The addresses that came last, each at a place that follows from it.
  private var recent = [(address: UnsafePointer<xmlChar>?, number: Int)](
    repeating: (nil, 0), count: 256)

  mutating func name(_ address: UnsafePointer<xmlChar>) -> XMLName {
    let bits = UInt(bitPattern: address)
    let place = Int((bits ^ bits >> 8) & 0xFF)
    if recent[place].address == address { return XMLName(number: recent[place].number) }
    let number = numbers[address] ?? add(address)
    recent[place] = (address, number)
    return XMLName(number: number)
  }

  private mutating func add(_ address: UnsafePointer<xmlChar>) -> Int {
    numbers[address] = all.count
    all.append(String(cString: address))
    return all.count - 1
  }
}
