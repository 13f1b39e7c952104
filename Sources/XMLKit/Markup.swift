/// A tag as it stands in a document, of which nothing is resolved.
struct MarkupTag {
  enum Kind {
    case start, end, empty
  }

  var kind = Kind.start
  /// The tag with its brackets.
  var range = 0..<0
  /// The prefix of its name, without the colon; empty when there is none.
  var prefix = 0..<0
  /// Its name without the prefix.
  var name = 0..<0
  /// Its attributes.
  var attributes: [Attribute] = []

  struct Attribute {
    var name: Range<Int>
    /// The value with its quotation marks.
    var value: Range<Int>
  }
}

/// Finds the tags of a document without a parser.
///
/// For documents that a parser reads too, which says what is wrong with them. Comments and processing
/// instructions are passed over; at a document type declaration or a CDATA section the scanner gives up.
struct MarkupScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Whether something stood there that is not followed.
  private(set) var hasGivenUp = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads the next tag into the last one, whose memory is used again; `false` at the end.
  mutating func next(_ tag: inout MarkupTag) -> Bool {
    while !hasGivenUp, let start = find(UInt8(ascii: "<"), from: index), start + 1 < bytes.count {
      index = start + 1
      switch bytes[index] {
      case UInt8(ascii: "?"): skip(past: "?>")
      case UInt8(ascii: "!"):
        if starts(with: "!--") { skip(past: "-->") } else { hasGivenUp = true }
      default:
        hasGivenUp = !read(&tag, from: start)
        return !hasGivenUp
      }
    }
    return false
  }

  private mutating func read(_ tag: inout MarkupTag, from start: Int) -> Bool {
    tag.kind = .start
    if bytes[index] == UInt8(ascii: "/") {
      tag.kind = .end
      index += 1
    }
    (tag.prefix, tag.name) = (index..<index, readName())
    if let colon = tag.name.first(where: { bytes[$0] == UInt8(ascii: ":") }) {
      (tag.prefix, tag.name) = (tag.name.lowerBound..<colon, colon + 1..<tag.name.upperBound)
    }
    tag.attributes.removeAll(keepingCapacity: true)
    while true {
      skipSpace()
      guard index < bytes.count else { return false }
      if bytes[index] == UInt8(ascii: ">") { break }
      if bytes[index] == UInt8(ascii: "/") {
        tag.kind = .empty
        index += 1
        continue
      }
      guard let attribute = attribute() else { return false }
      tag.attributes.append(attribute)
    }
    index += 1
    tag.range = start..<index
    return true
  }

  private mutating func attribute() -> MarkupTag.Attribute? {
    let name = readName()
    skipSpace()
    guard !name.isEmpty, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      return nil
    }
    index += 1
    skipSpace()
    guard index + 1 < bytes.count,
      bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
      let end = find(bytes[index], from: index + 1)
    else { return nil }
    defer { index = end + 1 }
    return MarkupTag.Attribute(name: name, value: index..<end + 1)
  }

  private mutating func readName() -> Range<Int> {
    let start = index
    while index < bytes.count, !Self.isSpace(bytes[index]), !Self.endsName(bytes[index]) {
      index += 1
    }
    return start..<index
  }

  private mutating func skipSpace() {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
  }

  private mutating func skip(past end: StaticString) {
    let length = end.utf8CodeUnitCount
    while let place = find(UInt8(ascii: ">"), from: index) {
      index = place + 1
      let before = UnsafeBufferPointer(rebasing: bytes[max(0, index - length)..<index])
      if before.elementsEqual(UnsafeBufferPointer(start: end.utf8Start, count: length)) { return }
    }
    hasGivenUp = true
  }

  private func starts(with text: StaticString) -> Bool {
    bytes[index...].starts(
      with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[start...]))
    return ByteSearch.first(byte, in: rest).map { start + $0 }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte &- 0x09 < 5 }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/")
  }
}
