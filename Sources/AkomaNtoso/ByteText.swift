/// A text in the making, as UTF-8.
///
/// Joins words, numbers and literals without a `String` for each step.
struct ByteText {
  private(set) var bytes: [UInt8] = []

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Starts anew in the same memory.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func add(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ number: Int) {
    if number >= 10 { add(number / 10) }
    bytes.append(UInt8(0x30 + number % 10))
  }

  /// Adds a text in ASCII with its capitals made small.
  mutating func add(lowercased text: String) {
    for byte in text.utf8 { bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
  }
}
