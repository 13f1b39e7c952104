/// Eight bytes of a text at once, the first the lowest; those beyond its end are zeros.
///
/// Each question about them has an answer of one bit a byte, its highest, so that the first of many
/// bytes is found without a look at each.
struct EightBytes {
  let value: UInt64
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  init(_ text: UnsafeRawBufferPointer, _ index: Int) {
    self.init(text, index, text.count)
  }

  /// - Parameter count: How many bytes the text has, for those who ask for many.
  @inline(__always)
  init(_ text: UnsafeRawBufferPointer, _ index: Int, _ count: Int) {
    if index &+ 8 <= count {
      value = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    } else {
      value = text[min(index, text.count)...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  /// The place of the first byte for which a question is answered yes; 8 for none.
  @inline(__always)
  static func first(_ answer: UInt64) -> Int { answer.trailingZeroBitCount / 8 }

  /// Which bytes are letters.
  @inline(__always)
  var letters: UInt64 {
    let low = value & ~Self.highs
    let plain = between(low | Self.ones &* 0x20, 0x61, 0x7B) & ~value
    if value & Self.highs == 0 { return plain }
    // Beyond ASCII all that goes on with a character, and what leads one from C3 to E1.
    return plain | (between(low, 0, 0x40) | between(low, 0x43, 0x62)) & value
  }

  /// Which bytes are digits.
  @inline(__always)
  var digits: UInt64 { between(value & ~Self.highs, 0x30, 0x3A) & ~value }

  /// Which bytes are from a bound on and below another; none has its highest bit set.
  @inline(__always)
  private func between(_ bytes: UInt64, _ low: UInt64, _ high: UInt64) -> UInt64 {
    // Added to seven bits, 0x80 less a bound carries into the eighth from the bound on.
    (bytes &+ Self.ones &* (0x80 - low)) & ~(bytes &+ Self.ones &* (0x80 - high)) & Self.highs
  }

  /// Which bytes are a sign; only the first is sure to be, behind it there may be others.
  @inline(__always)
  func places(of sign: UInt8) -> UInt64 {
    let others = value ^ (Self.ones &* UInt64(sign))
    return (others &- Self.ones) & ~others & Self.highs
  }

  /// Whether any byte is a space, a hyphen or one of a few other signs, and the two behind it are the
  /// same: not zero when there is one.
  ///
  /// Ten bytes are read.
  @inline(__always)
  static func mayHoldRun(_ text: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
    let first = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let second = text.loadUnaligned(fromByteOffset: index &+ 1, as: UInt64.self)
    let third = text.loadUnaligned(fromByteOffset: index &+ 2, as: UInt64.self)
    // Zero in a byte that begins a run: the sign differs from a hyphen in no other bits than a space.
    let hyphens = ones &* UInt64(UInt8(ascii: "-"))
    let differences = (first ^ second) | (first ^ third) | ((first | ones &* 0x0D) ^ hyphens)
    return (differences &- ones) & ~differences & highs
  }

  /// The first bytes, with the bit of lower case set, and zeros for the others.
  @inline(__always)
  func small(_ count: Int) -> UInt64 {
    let kept: UInt64 = count == 8 ? .max : 1 << UInt64(count * 8) &- 1
    return (value | Self.ones &* 0x20) & kept
  }
}
