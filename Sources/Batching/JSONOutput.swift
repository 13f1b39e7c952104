/// JSON text that is being written.
///
/// Written here because the documents of `griffie pipe` are long strings, over which the encoder of
/// Foundation takes two to three times as long, and because what came as JSON goes back as it came.
package struct JSONOutput {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes an object.
  package mutating func object(_ body: (inout JSONOutput) -> Void) {
    nested("{", "}", body)
  }

  /// Writes an array.
  package mutating func array<Value>(
    _ values: some Sequence<Value>, _ body: (inout JSONOutput, Value) -> Void
  ) {
    nested("[", "]") { output in
      for value in values { body(&output, value) }
    }
  }

  /// Writes the key of the value that comes next.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes += $0 }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { quote($0) }
  }

  /// Writes UTF-8 as a string.
  package mutating func string(utf8 value: [UInt8]) { value.withUnsafeBufferPointer { quote($0) } }

  package mutating func number(_ value: Int) { raw("\(value)".utf8) }

  /// Writes what is JSON already.
  package mutating func raw(_ json: some Collection<UInt8>) {
    separate()
    bytes += json
    needsComma = true
  }

  /// Ends a line of JSON Lines.
  package mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func nested(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONOutput) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for index in text.indices where Self.needsEscape(text[index]) {
      bytes += UnsafeBufferPointer(rebasing: text[start..<index])
      escape(text[index])
      start = index + 1
    }
    bytes += UnsafeBufferPointer(rebasing: text[start...])
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      bytes += "u00".utf8
      bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }
}
