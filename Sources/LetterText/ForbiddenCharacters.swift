/// The characters that XML 1.0 forbids (section 2.2, *Characters*), and what stands for them.
///
/// A control character becomes its control picture (U+2400 and up), so that a reader sees that it
/// was there; U+FFFE and U+FFFF become the replacement character. The record of the source holds
/// the character itself. Vertical tab and form feed are white space and need no picture.
enum ForbiddenCharacters {
  @inline(__always)
  static func isForbiddenControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte &- 0x09 >= 5
  }

  /// The length in bytes of the forbidden character at an index, or 0.
  @inline(__always)
  static func length(_ bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    if isForbiddenControl(byte) { return 1 }
    guard byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF else { return 0 }
    return bytes[index + 2] >= 0xBE ? 3 : 0
  }

  /// What stands for the forbidden character at an index, always three bytes.
  static func picture(_ bytes: [UInt8], at index: Int) -> [UInt8] {
    bytes[index] == 0xEF ? [0xEF, 0xBF, 0xBD] : [0xE2, 0x90, 0x80 | bytes[index]]
  }
}
