package import AnswerLetter
import CBytes

/// XML in the making, as bytes.
///
/// Elements that hold elements only are laid out with a line each and two spaces a level, unless
/// the output is compact; elements that hold text are written as they come, so that no white space
/// enters text.
package struct XMLOutput: ~Copyable {
  private var bytes = StagedBytes()
  private let isCompact: Bool
  private var depth: Int

  package init(isCompact: Bool, depth: Int = 0, reserving capacity: Int = 0) {
    self.isCompact = isCompact
    self.depth = depth
    bytes.reserve(capacity)
  }

  /// How many bytes were written.
  package var count: Int { bytes.count }

  /// Gives what was written, and starts anew.
  package mutating func take() -> [UInt8] { bytes.take() }

  /// Begins a line of layout; nothing in compact output.
  package mutating func beginLine() {
    guard !isCompact else { return }
    let width = 1 + depth * 2
    let ready = min(width, Self.lineStart.utf8CodeUnitCount)
    bytes.append(Self.lineStart.utf8Start, count: ready)
    for _ in ready..<width { bytes.append(0x20) }
  }

  /// A line feed and as much indentation as most lines need.
  private static let lineStart: StaticString = "\n                                "

  /// Goes one level deeper, into an element that was written as a literal.
  package mutating func nest() { depth += 1 }

  /// Starts an element that holds elements; its attributes follow.
  package mutating func open(_ name: StaticString) {
    beginLine()
    start(name)
    depth += 1
  }

  /// Ends an element that holds elements.
  package mutating func close(_ name: StaticString) {
    depth -= 1
    beginLine()
    end(name)
  }

  /// Starts an empty element; its attributes and ``finishEmpty()`` follow.
  package mutating func empty(_ name: StaticString) {
    beginLine()
    start(name)
  }

  /// Writes `<name`, without layout.
  package mutating func start(_ name: StaticString) {
    bytes.append(UInt8(ascii: "<"))
    append(name)
  }

  /// Writes an attribute with its value escaped.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    attribute(name) { $0.escaped(value, inAttribute: true) }
  }

  /// Writes an attribute with its value escaped.
  mutating func attribute(_ name: StaticString, _ value: ByteText) {
    attribute(name) { output in
      value.bytes.withUnsafeBytes { output.escaped($0, inAttribute: true) }
    }
  }

  /// Writes an attribute that refers to an element of the document by its eId.
  mutating func attribute(_ name: StaticString, reference eId: String) {
    attribute(name) {
      $0.append("#")
      $0.escaped(eId, inAttribute: true)
    }
  }

  /// Writes an attribute whose value a closure writes, already free of what needs escaping.
  package mutating func attribute(_ name: StaticString, _ value: (inout XMLOutput) -> Void) {
    bytes.append(0x20)
    append(name)
    append("=\"")
    value(&self)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes `>`.
  package mutating func finishStart() { bytes.append(UInt8(ascii: ">")) }

  /// Writes `/>`.
  package mutating func finishEmpty() {
    append("/>")
  }

  /// Writes `</name>`, without layout.
  package mutating func end(_ name: StaticString) {
    append("</")
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes text as character data.
  package mutating func text(_ text: String) { escaped(text, inAttribute: false) }

  /// Writes words as character data.
  package mutating func text(_ words: Words) {
    words.withUTF8 { escaped($0, inAttribute: false) }
  }

  /// Writes a literal as it is.
  package mutating func append(_ literal: StaticString) {
    bytes.append(literal.utf8Start, count: literal.utf8CodeUnitCount)
  }

  /// Writes a byte that needs no escaping.
  package mutating func append(byte: UInt8) { bytes.append(byte) }

  /// Writes bytes that need no escaping.
  package mutating func append(_ raw: [UInt8]) { raw.withUnsafeBytes { append($0) } }

  /// Writes bytes that need no escaping.
  package mutating func append(_ raw: ArraySlice<UInt8>) { raw.withUnsafeBytes { append($0) } }

  /// Writes a date as `YYYY-MM-DD`.
  package mutating func append(_ date: CalendarDate) {
    for divisor in [1000, 100, 10, 1] { append(byte: 0x30 + UInt8(date.year / divisor % 10)) }
    for part in [date.month, date.day] {
      append(byte: UInt8(ascii: "-"))
      append(byte: 0x30 + UInt8(part / 10))
      append(byte: 0x30 + UInt8(part % 10))
    }
  }

  /// Writes bytes that need no escaping.
  mutating func append(_ raw: UnsafeRawBufferPointer) {
    if let start = raw.baseAddress { bytes.append(start, count: raw.count) }
  }

  /// Writes a number in decimal digits.
  package mutating func append(_ number: Int) {
    if number >= 10 { append(number / 10) }
    bytes.append(UInt8(0x30 + number % 10))
  }

  /// Writes text, with what has a meaning in XML escaped.
  mutating func escaped(_ text: String, inAttribute: Bool) {
    if text.utf8.withContiguousStorageIfAvailable({
      escaped(UnsafeRawBufferPointer($0), inAttribute: inAttribute)
    }) == nil {
      Array(text.utf8).withUnsafeBytes { escaped($0, inAttribute: inAttribute) }
    }
  }

  private mutating func escaped(_ text: UnsafeRawBufferPointer, inAttribute: Bool) {
    guard let base = text.baseAddress else { return }
    var start = 0
    var block = 0
    while block < text.count {
      var suspects = griffie_xml_markup(base + block, text.count - block)
      while suspects != 0 {
        let index = block + suspects.trailingZeroBitCount
        suspects &= suspects - 1
        guard let escape = Self.escape(text[index], inAttribute: inAttribute) else { continue }
        append(UnsafeRawBufferPointer(rebasing: text[start..<index]))
        append(escape)
        start = index + 1
      }
      block += Int(griffie_bytes_at_once)
    }
    append(UnsafeRawBufferPointer(rebasing: text[start...]))
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
