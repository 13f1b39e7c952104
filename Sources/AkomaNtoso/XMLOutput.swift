/// XML in the making, as bytes.
///
/// Elements that hold elements only are laid out with a line each and two spaces a level, unless
/// the output is compact; elements that hold text are written as they come, so that no white space
/// enters text.
struct XMLOutput {
  private(set) var bytes: [UInt8] = []
  private let isCompact: Bool
  private var depth: Int

  init(isCompact: Bool, depth: Int = 0, reserving capacity: Int = 0) {
    self.isCompact = isCompact
    self.depth = depth
    bytes.reserveCapacity(capacity)
  }

  /// Begins a line of layout; nothing in compact output.
  mutating func beginLine() {
    guard !isCompact else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  /// Goes one level deeper, into an element that was written as a literal.
  mutating func nest() { depth += 1 }

  /// Starts an element that holds elements; its attributes follow.
  mutating func open(_ name: StaticString) {
    beginLine()
    start(name)
    depth += 1
  }

  /// Ends an element that holds elements.
  mutating func close(_ name: StaticString) {
    depth -= 1
    beginLine()
    end(name)
  }

  /// Starts an empty element; its attributes and ``finishEmpty()`` follow.
  mutating func empty(_ name: StaticString) {
    beginLine()
    start(name)
  }

  /// Writes `<name`, without layout.
  mutating func start(_ name: StaticString) {
    bytes.append(UInt8(ascii: "<"))
    append(name)
  }

  /// Writes an attribute with its value escaped.
  mutating func attribute(_ name: StaticString, _ value: String) {
    attribute(name) { $0.escaped(value, inAttribute: true) }
  }

  /// Writes an attribute whose value a closure writes, already free of what needs escaping.
  mutating func attribute(_ name: StaticString, _ value: (inout XMLOutput) -> Void) {
    bytes.append(0x20)
    append(name)
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
    value(&self)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes `>`.
  mutating func finishStart() { bytes.append(UInt8(ascii: ">")) }

  /// Writes `/>`.
  mutating func finishEmpty() {
    bytes.append(UInt8(ascii: "/"))
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes `</name>`, without layout.
  mutating func end(_ name: StaticString) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes text as character data.
  mutating func text(_ text: String) { escaped(text, inAttribute: false) }

  /// Writes a literal as it is.
  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Puts bytes before all that was written.
  mutating func prepend(_ raw: [UInt8]) { bytes.insert(contentsOf: raw, at: 0) }

  /// Writes bytes that need no escaping.
  mutating func append(_ raw: [UInt8]) { bytes.append(contentsOf: raw) }

  /// Writes a number in decimal digits.
  mutating func append(_ number: Int) {
    if number >= 10 { append(number / 10) }
    bytes.append(UInt8(0x30 + number % 10))
  }

  private mutating func escaped(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { buffer in
      guard Self.needsEscape(buffer) else {
        bytes.append(contentsOf: buffer)
        return
      }
      var start = 0
      for index in buffer.indices {
        guard let escape = Self.escape(buffer[index], inAttribute: inAttribute) else { continue }
        bytes.append(contentsOf: buffer[start..<index])
        append(escape)
        start = index + 1
      }
      bytes.append(contentsOf: buffer[start...])
    }
  }

  /// Whether anything may need escaping, judged eight bytes at a time.
  @inline(__always)
  private static func needsEscape(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(buffer)
    var index = 0
    while index + 8 <= raw.count {
      let bytes = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let isSuspect =
        hasByte(below: 0x20, bytes) | hasByte(below: 1, bytes ^ repeated(0x26))
        | hasByte(below: 1, bytes ^ repeated(0x22))
        // `<` and `>`, and `=` and `?` beside them.
        | hasByte(below: 1, (bytes & repeated(0xFC)) ^ repeated(0x3C))
      if isSuspect != 0 { return true }
      index += 8
    }
    return raw[index...].contains { escape($0, inAttribute: true) != nil }
  }

  @inline(__always)
  private static func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// Not zero when one of eight bytes is below a limit of at most 0x80.
  @inline(__always)
  private static func hasByte(below limit: UInt64, _ bytes: UInt64) -> UInt64 {
    (bytes &- repeated(limit)) & ~bytes & repeated(0x80)
  }

  /// XML 1.0, sections 2.4 and 3.3.3: what must be escaped to be read back as it is.
  @inline(__always)
  private static func escape(_ byte: UInt8, inAttribute: Bool) -> StaticString? {
    if byte > UInt8(ascii: ">") { return nil }
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return inAttribute ? "&quot;" : nil
    case 0x09: return inAttribute ? "&#9;" : nil
    case 0x0A: return inAttribute ? "&#10;" : nil
    case 0x0D: return "&#13;"
    default: return nil
    }
  }
}
