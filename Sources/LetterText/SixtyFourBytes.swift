import CBytes

/// Sixty-four bytes of a text at once, a bit for each in every answer, that of the first the lowest.
/// Behind the end of the text there are zeros.
///
/// Where an answer comes for so many at a time, a processor need not guess after every few whether
/// there are more.
enum SixtyFourBytes {
  static let count = Int(griffie_bytes_at_once)

  /// Which bytes are letters of the alphabets of Europe, as ``Byte/isLetter(_:)`` says.
  @inline(__always)
  static func letters(in text: UnsafeRawBufferPointer, at index: Int) -> UInt64 {
    guard index < text.count, let start = text.baseAddress else { return 0 }
    return griffie_letters(start + index, text.count - index)
  }

  /// Which bytes are beyond ASCII.
  @inline(__always)
  static func beyondASCII(in text: UnsafeRawBufferPointer, at index: Int) -> UInt64 {
    guard index < text.count, let start = text.baseAddress else { return 0 }
    return griffie_beyond_ascii(start + index, text.count - index)
  }

  /// Which bytes are others than those at a place of another text; both go on for so many.
  @inline(__always)
  static func differences(
    _ left: UnsafeRawBufferPointer, _ i: Int, _ right: UnsafeRawBufferPointer, _ j: Int
  ) -> UInt64 {
    guard i + count <= left.count, j + count <= right.count, let one = left.baseAddress,
      let other = right.baseAddress
    else { return 0 }
    return griffie_differences(one + i, other + j)
  }

  /// Which bytes are letters or digits in ASCII.
  @inline(__always)
  static func plainLettersAndDigits(in text: UnsafeRawBufferPointer, at index: Int) -> UInt64 {
    guard index < text.count, let start = text.baseAddress else { return 0 }
    return griffie_plain_letters_and_digits(start + index, text.count - index)
  }
}
