internal import CLibXML2

/// Builds the table of a document's elements from the parser's callbacks.
struct XMLTreeBuilder {
  private var rows: [XMLTree.Row] = []
  private var attributes: [XMLTree.Attribute] = []
  private var text: [UInt8] = []
  private var values: [UInt8] = []
  private var names = NameTable()
  private var open: [Int] = []
  /// The positions of the tags, where they have no offsets.
  private var positions: [XMLPosition] = []
  private var hasOffsets = true
  /// Whether the document has more text than a table can hold.
  private(set) var isTooLong = false

  /// From this size on memory that is set aside is only taken as it is used.
  private static let largeSize = 1 << 24

  /// Makes room for a document of a number of bytes; what is not used costs nothing.
  mutating func reserve(_ byteCount: Int) {
    text.reserveCapacity(byteCount)
    values.reserveCapacity(byteCount / 2)
    // Of a large document all that it can need: growing would take as much again for a while.
    let elements = byteCount / (byteCount < Self.largeSize ? 64 : 24)
    rows.reserveCapacity(elements)
    attributes.reserveCapacity(elements)
  }

  /// An element starts at an offset, or at a position where there are no offsets.
  mutating func start(_ tag: StartTag, at offset: Int?, else position: () -> XMLPosition) {
    let start = UInt32(truncatingIfNeeded: text.count)
    let first = UInt32(truncatingIfNeeded: attributes.count)
    for index in 0..<tag.attributeCount {
      if let attribute = tag.attribute(index) { add(attribute) }
    }
    if rows.isEmpty { hasOffsets = offset != nil }
    let place = hasOffsets ? offset ?? 0 : positions.count
    if !hasOffsets { positions.append(position()) }
    open.append(rows.count)
    rows.append(
      XMLTree.Row(
        name: names.index(tag.name, tag.uri), end: 0, text: start..<start,
        attributes: first..<UInt32(truncatingIfNeeded: attributes.count),
        place: UInt32(truncatingIfNeeded: place)))
  }

  /// The innermost element ends.
  mutating func end() {
    guard let row = open.popLast() else { return }
    let start = rows[row].text.lowerBound
    rows[row].text = start..<max(start, UInt32(truncatingIfNeeded: text.count))
    rows[row].end = UInt32(truncatingIfNeeded: rows.count)
  }

  mutating func characters(_ characters: UnsafeBufferPointer<UInt8>) {
    if isTooLong || open.isEmpty { return }
    isTooLong = XMLTree.isTooLong(text.count + characters.count)
    if !isTooLong { text.append(contentsOf: characters) }
  }

  private mutating func add(_ attribute: StartTag.Attribute) {
    isTooLong = isTooLong || XMLTree.isTooLong(values.count + attribute.value.count)
    if isTooLong { return }
    let start = UInt32(values.count)
    attribute.appendValue(to: &values)
    attributes.append(
      XMLTree.Attribute(
        name: names.index(attribute.name, attribute.uri), value: start..<UInt32(values.count)))
  }

  /// The root of what was built from a document, once that has ended.
  mutating func finish(_ input: XMLInput) -> XMLElement? {
    guard !rows.isEmpty, open.isEmpty, !isTooLong else { return nil }
    let places: XMLTree.Places =
      if hasOffsets, case .bytes(let bytes) = input { .bytes(bytes) } else { .positions(positions) }
    let tree = XMLTree(
      rows: rows, attributes: attributes, names: names.names, text: text, values: values,
      places: places)
    return XMLElement(tree: tree, row: 0)
  }
}

/// The names of a document, by their addresses in the parser's dictionary, which keeps one copy of
/// each.
private struct NameTable {
  private(set) var names: [XMLTree.Name] = []
  /// An open hash table of places in ``addresses``, one more than each; its size is a power of two.
  private var slots = [UInt32](repeating: 0, count: 256)
  private var addresses: [(name: UInt, uri: UInt)] = []

  mutating func index(_ name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?) -> UInt32 {
    let (name, uri) = (UInt(bitPattern: name), UInt(bitPattern: uri))
    var slot = self.slot(name, uri)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if addresses[index] == (name, uri) { return UInt32(index) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(name, uri, at: slot)
  }

  private mutating func add(_ name: UInt, _ uri: UInt, at slot: Int) -> UInt32 {
    func string(_ address: UInt) -> String {
      UnsafePointer<CChar>(bitPattern: address).map { String(cString: $0) } ?? ""
    }
    addresses.append((name, uri))
    names.append(XMLTree.Name(local: string(name), namespace: string(uri)))
    slots[slot] = UInt32(addresses.count)
    if addresses.count * 2 > slots.count { grow() }
    return UInt32(addresses.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (index, address) in addresses.enumerated() {
      var slot = self.slot(address.name, address.uri)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  /// Fibonacci hashing: addresses differ in their low bits, the product in its high ones.
  private func slot(_ name: UInt, _ uri: UInt) -> Int {
    let product = UInt64(truncatingIfNeeded: name ^ (uri &* 31)) &* 0x9E37_79B9_7F4A_7C15
    return Int(product >> 32) & (slots.count - 1)
  }
}
