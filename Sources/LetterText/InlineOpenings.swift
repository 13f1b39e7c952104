/// Finds at a glance where a form can begin.
///
/// Most words of a letter begin nothing. The starts of words are found eight bytes at a time, and
/// for most of them one look at four bytes must be enough: a table by a hash of the four says
/// whether a form may begin there, and only then is looked closer.
struct InlineOpenings: Sendable {
  private struct Opening {
    /// Four bytes, the first the lowest.
    var bytes: UInt32
    var forms: [InlineForm]
  }

  static let shared = InlineOpenings()

  private let openings: [Opening]
  private let digitForms: [InlineForm]
  /// One more than the place in ``openings`` of the opening with a hash; 0 where there is none.
  private let slots: [UInt8]

  private init() {
    var openings: [Opening] = []
    for form in InlineForm.all {
      for bytes in form.openings.map(Self.packed) {
        if let known = openings.firstIndex(where: { $0.bytes == bytes }) {
          openings[known].forms.append(form)
        } else {
          openings.append(Opening(bytes: bytes, forms: [form]))
        }
      }
    }
    var slots = [UInt8](repeating: 0, count: Self.slotCount)
    for (place, opening) in openings.enumerated() {
      var slot = Self.hash(opening.bytes)
      while slots[slot] != 0 { slot = (slot + 1) % Self.slotCount }
      slots[slot] = UInt8(place + 1)
    }
    self.openings = openings
    self.slots = slots
    digitForms = InlineForm.all.filter(\.openings.isEmpty)
  }

  /// The next start of a word with which a form can begin, and the forms to try there.
  ///
  /// The bytes must go on for ``LogicalText/lookAhead`` after the end, as those of a
  /// ``LogicalText`` do.
  func next(in bytes: [UInt8], from start: Int, end: Int) -> (start: Int, forms: [InlineForm])? {
    bytes.withUnsafeBytes { buffer in
      slots.withUnsafeBufferPointer { slots in
        var block = start
        var previous: UInt64 = start > 0 ? UInt64(buffer[start - 1]) : 0
        while block < end {
          let eight = UInt64(
            littleEndian: buffer.loadUnaligned(fromByteOffset: block, as: UInt64.self))
          var starts = Self.wordStarts(eight, after: previous)
          while starts != 0 {
            let index = block &+ (starts.trailingZeroBitCount &>> 3)
            starts &= starts &- 1
            guard index < end else { return nil }
            if let forms = forms(at: index, in: buffer, slots) { return (index, forms) }
          }
          previous = eight >> 56
          block &+= 8
        }
        return nil
      }
    }
  }

  /// The forms to try at the start of a word.
  @inline(__always)
  private func forms(
    at index: Int, in buffer: UnsafeRawBufferPointer, _ slots: UnsafeBufferPointer<UInt8>
  ) -> [InlineForm]? {
    if Byte.isDigit(buffer[index]) {
      return Self.isInWord(buffer, at: index) ? nil : digitForms
    }
    let word = Self.word(buffer, at: index)
    var slot = Self.hash(word)
    while slots[slot] != 0 {
      let opening = openings[Int(slots[slot]) - 1]
      if opening.bytes == word { return Self.isInWord(buffer, at: index) ? nil : opening.forms }
      slot = (slot + 1) % Self.slotCount
    }
    return nil
  }

  /// The high bits of those of eight bytes that are an ASCII letter or digit after a byte that is
  /// none: the starts of words, and the first plain letters after letters beyond ASCII.
  @inline(__always)
  private static func wordStarts(_ eight: UInt64, after previous: UInt64) -> UInt64 {
    func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
    let plain = eight & repeated(0x7F)
    let lower = plain | repeated(0x20)
    // Added to seven bits, 0x80 less a bound carries into the eighth from the bound on.
    let letters = (lower &+ repeated(0x80 - 0x61)) & ~(lower &+ repeated(0x80 - 0x7B))
    let digits = (plain &+ repeated(0x80 - 0x30)) & ~(plain &+ repeated(0x80 - 0x3A))
    let words = (letters | digits) & ~eight & repeated(0x80)
    return words & ~(words << 8 | (isPlainWordPart(previous) ? 0x80 : 0))
  }

  @inline(__always)
  private static func isPlainWordPart(_ byte: UInt64) -> Bool {
    byte < 0x80 && Byte.isWordPart(UInt8(truncatingIfNeeded: byte))
  }

  private static func packed(_ opening: String) -> UInt32 {
    Array(opening.utf8).withUnsafeBytes { word($0, at: 0) }
  }

  /// Four bytes with the bit of lower case set, the first the lowest.
  @inline(__always)
  private static func word(_ buffer: UnsafeRawBufferPointer, at index: Int) -> UInt32 {
    UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt32.self))
      | 0x2020_2020
  }

  private static let slotCount = 1 << 10

  /// Ten bits of four bytes.
  @inline(__always)
  private static func hash(_ word: UInt32) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B1) >> 22)
  }

  /// Whether the character before an index belongs to the same word.
  @inline(__always)
  private static func isInWord(_ buffer: UnsafeRawBufferPointer, at index: Int) -> Bool {
    guard index > 0 else { return false }
    var lead = index - 1
    while lead > 0, buffer[lead] & 0xC0 == 0x80 { lead -= 1 }
    return Byte.isWordPart(buffer[lead])
  }
}
