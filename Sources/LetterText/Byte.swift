#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes and classes of bytes that structure a text.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// A digit, an ASCII letter, or the first byte of a letter beyond ASCII.
  ///
  /// C3 to E1 lead letters and accents of the alphabets of Europe; C2 and E2 lead signs, quotation
  /// marks, dashes and spaces, which bind no word.
  @inline(__always)
  static func isWordPart(_ byte: UInt8) -> Bool {
    isPlainLetterOrDigit(byte) || byte &- 0xC3 < 0x1F
  }

  /// A letter or a digit in ASCII.
  @inline(__always)
  static func isPlainLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || isDigit(byte)
  }

  /// A letter of the alphabets of Europe, in its bytes.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0xC3 < 0x1F || byte & 0xC0 == 0x80
  }

  /// The first four bytes of a range with the bit of lower case set, the first the highest; nothing
  /// for fewer.
  @inline(__always)
  static func firstFour(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32? {
    guard range.count >= 4 else { return nil }
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    let four = bytes.withUnsafeBytes {
      UInt32(bigEndian: $0.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt32.self))
    }
    return four | 0x2020_2020
  }

  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

/// Finds bytes many at a time.
enum ByteSearch {
  /// The first place of a byte at or after a position.
  @inline(__always)
  static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int, end: Int? = nil) -> Int? {
    bytes.withUnsafeBytes { buffer in
      let end = end ?? buffer.count
      guard start < end, let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), end - start)
      else { return nil }
      return base.distance(to: UnsafeRawPointer(found))
    }
  }

  /// Whether three hyphens or three spaces stand together in a text.
  static func hasRun(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { text in
      var start = 0
      while start + 10 <= text.count {
        let limit = min(start + runBlock, text.count - 9)
        // Without an early exit the loop has nothing to guess.
        var found: UInt64 = 0
        var index = start
        while index < limit {
          found |= EightBytes.mayHoldRun(text, index)
          index &+= 8
        }
        if found != 0, hasRun(in: text, from: start, to: index) { return true }
        start = index
      }
      return hasRun(in: text, from: start, to: text.count - 2)
    }
  }

  /// How many bytes are looked at before it is asked whether a run may be among them.
  private static let runBlock = 1 << 12

  /// Whether a run begins in a part of a text.
  private static func hasRun(
    in text: UnsafeRawBufferPointer, from start: Int, to end: Int
  ) -> Bool {
    guard start < end else { return false }
    return (start..<end).contains { index in
      (text[index] == Byte.space || text[index] == UInt8(ascii: "-"))
        && text[index] == text[index + 1] && text[index] == text[index + 2]
    }
  }

  /// Whether two texts have the same bytes from two places on.
  static func areEqual(
    _ left: [UInt8], _ i: Int, _ right: [UInt8], _ j: Int, count: Int
  ) -> Bool {
    left.withUnsafeBytes { left in
      stands(UnsafeRawBufferPointer(rebasing: left[i..<i + count]), in: right, at: j)
    }
  }

  /// Whether some bytes stand at a place of a text.
  static func stands(_ bytes: UnsafeRawBufferPointer, in text: [UInt8], at place: Int) -> Bool {
    text.withUnsafeBytes { text in
      precondition(place >= 0 && place + bytes.count <= text.count)
      guard bytes.count > 0, let one = bytes.baseAddress, let other = text.baseAddress else {
        return true
      }
      return memcmp(one, other + place, bytes.count) == 0
    }
  }

  /// How many bytes two texts have in common from two places on, up to a limit.
  static func commonLength(
    _ left: [UInt8], _ i: Int, _ right: [UInt8], _ j: Int, limit: Int
  ) -> Int {
    left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        precondition(limit >= 0 && i + limit <= left.count && j + limit <= right.count)
        var length = 0
        while length + SixtyFourBytes.count <= limit {
          let differences = SixtyFourBytes.differences(left, i + length, right, j + length)
          if differences != 0 { return length + differences.trailingZeroBitCount }
          length += SixtyFourBytes.count
        }
        while length + 8 <= limit {
          let one = left.loadUnaligned(fromByteOffset: i + length, as: UInt64.self)
          let other = right.loadUnaligned(fromByteOffset: j + length, as: UInt64.self)
          if one != other {
            return length + (one ^ other).littleEndian.trailingZeroBitCount / 8
          }
          length += 8
        }
        while length < limit, left[i + length] == right[j + length] { length += 1 }
        return length
      }
    }
  }
}

/// White space of the layout: what separates words and lines and carries no text.
///
/// Space, tab, line feed, vertical tab, form feed, carriage return, and the no-break space. Other
/// Unicode spaces are text.
enum WhiteSpace {
  /// The length in bytes of the white space character at an index, or 0.
  @inline(__always)
  static func length(_ bytes: [UInt8], at index: Int, end: Int) -> Int {
    let byte = bytes[index]
    if byte == 0x20 || byte &- 0x09 < 5 { return 1 }
    return byte == 0xC2 && index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0
  }

  /// The end of the white space that begins at an index.
  @inline(__always)
  static func skip(_ bytes: [UInt8], from start: Int, end: Int) -> Int {
    var index = start
    while index < end {
      let length = length(bytes, at: index, end: end)
      if length == 0 { break }
      index += length
    }
    return index
  }

  /// A range without the white space at its edges.
  static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let start = skip(bytes, from: range.lowerBound, end: range.upperBound)
    return start..<end(before: range.upperBound, in: bytes, from: start)
  }

  /// Where the white space begins that stands before a place.
  static func end(before place: Int, in bytes: [UInt8], from start: Int = 0) -> Int {
    var end = place
    while end > start {
      let byte = bytes[end - 1]
      if byte == 0x20 || byte &- 0x09 < 5 {
        end -= 1
      } else if byte == 0xA0, end - 2 >= start, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return end
  }
}
