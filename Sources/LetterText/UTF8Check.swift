/// Finds where bytes stop being UTF-8.
enum UTF8Check {
  /// The offset of the first byte that is not part of valid UTF-8, or nothing.
  ///
  /// The Unicode Standard, table 3-7, *Well-Formed UTF-8 Byte Sequences*.
  static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if buffer[index] < 0x80 {
          index = asciiEnd(buffer, from: index)
          continue
        }
        let length = sequenceLength(buffer, at: index)
        guard length > 0 else { return index }
        index += length
      }
      return nil
    }
  }

  /// The end of the ASCII that begins at an index, found many bytes at a time.
  @inline(__always)
  private static func asciiEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index < bytes.count {
      let others = SixtyFourBytes.beyondASCII(in: raw, at: index)
      if others != 0 { return index + others.trailingZeroBitCount }
      index += SixtyFourBytes.count
    }
    return bytes.count
  }

  /// The length of the sequence that begins with a byte above 0x7F, or 0 when it is not valid.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEC, 0xEE, 0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for next in (index + 2)..<max(index + 2, index + length)
    where !(0x80...0xBF).contains(bytes[next]) {
      return 0
    }
    return length
  }
}
