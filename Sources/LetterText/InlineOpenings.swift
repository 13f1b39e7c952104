/// Finds at a glance where a form can begin.
///
/// Most words of a letter begin nothing. The starts of words are found many bytes at a time, and
/// for most of them one look at four bytes must be enough: a table by a hash of the four says
/// whether a form may begin there. Only then eight bytes are looked at, which leave few words that
/// begin as a form does and are none.
struct InlineOpenings: Sendable {
  private struct Opening {
    /// Four bytes, the first the lowest.
    var bytes: UInt32
    /// The forms that begin so, by their places in ``InlineOpenings/forms``.
    var forms: Range<Int>
  }

  /// A way in which a form can begin.
  private struct Form {
    /// Eight bytes, the first the lowest, and the bits of them that count.
    var bytes: UInt64
    var mask: UInt64
    var read: InlineForm.Reader
  }

  static let shared = InlineOpenings()

  /// The forms of each opening, one opening after the other.
  private let forms: [Form]
  private let openings: [Opening]
  private let digitForms: Range<Int>
  /// One more than the place in ``openings`` of the opening with a hash; 0 where there is none.
  private let slots: [UInt8]

  private init() {
    var known: [(bytes: UInt32, forms: [Form])] = []
    var slots = [UInt8](repeating: 0, count: Self.slotCount)
    for form in InlineForm.all {
      for opening in form.openings {
        let (bytes, mask) = Self.packed(opening)
        let start = UInt32(truncatingIfNeeded: bytes)
        let form = Form(bytes: bytes, mask: mask, read: form.read)
        var slot = Self.hash(start)
        while slots[slot] != 0, known[Int(slots[slot]) - 1].bytes != start {
          slot = (slot + 1) % Self.slotCount
        }
        if slots[slot] == 0 {
          known.append((start, []))
          slots[slot] = UInt8(known.count)
        }
        known[Int(slots[slot]) - 1].forms.append(form)
      }
    }
    var forms = InlineForm.all.filter { $0.openings.isEmpty }.map {
      Form(bytes: 0, mask: 0, read: $0.read)
    }
    digitForms = forms.indices
    var openings: [Opening] = []
    for opening in known {
      let start = forms.count
      forms += opening.forms
      openings.append(Opening(bytes: opening.bytes, forms: start..<forms.count))
    }
    self.forms = forms
    self.openings = openings
    self.slots = slots
  }

  /// The next start of a word with which a form can begin, and the forms to try there.
  func next(in bytes: [UInt8], from start: Int, end: Int) -> (start: Int, forms: Range<Int>)? {
    bytes.withUnsafeBytes { buffer in
      slots.withUnsafeBufferPointer { slots in
        /// The lowest bit is set when the byte before the block is a letter or a digit.
        var last: UInt64 =
          start > 0 && start < end && Byte.isPlainLetterOrDigit(buffer[start - 1]) ? 1 : 0
        var block = start
        while block < end {
          let plain = SixtyFourBytes.plainLettersAndDigits(in: buffer, at: block)
          var starts = plain & ~(plain &<< 1 | last)
          last = plain &>> 63
          while starts != 0 {
            let index = block &+ starts.trailingZeroBitCount
            starts &= starts &- 1
            guard index < end else { return nil }
            if let forms = forms(at: index, in: buffer, slots) { return (index, forms) }
          }
          block &+= SixtyFourBytes.count
        }
        return nil
      }
    }
  }

  /// The forms to try at the start of a word.
  @inline(__always)
  private func forms(
    at index: Int, in buffer: UnsafeRawBufferPointer, _ slots: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
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

  /// Reads a form where it may begin; a word that begins otherwise is not even looked at.
  @inline(__always)
  func read(_ form: Int, at cursor: ByteCursor, _ index: ReferenceIndex) -> InlineMatch? {
    let eight =
      cursor.bytes.withUnsafeBytes {
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: cursor.index, as: UInt64.self))
      } | Self.repeated(0x20)
    let (bytes, mask) = (forms[form].bytes, forms[form].mask)
    guard eight & mask == bytes || Self.hasHyphen(eight) else { return nil }
    return forms[form].read(cursor, index)
  }

  /// Whether there is a hyphen among eight bytes: the extractor may have broken the word.
  @inline(__always)
  private static func hasHyphen(_ eight: UInt64) -> Bool {
    let others = eight ^ repeated(UInt64(UInt8(ascii: "-")))
    return (others &- repeated(1)) & ~others & repeated(0x80) != 0
  }

  @inline(__always)
  private static func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The first eight bytes of an opening, or as many as it has, and the bits of them that count.
  private static func packed(_ opening: String) -> (bytes: UInt64, mask: UInt64) {
    var (bytes, mask) = (UInt64(0), UInt64(0))
    for (place, byte) in opening.utf8.prefix(8).enumerated() {
      bytes |= UInt64(byte | 0x20) << (8 * place)
      mask |= 0xFF << (8 * place)
    }
    return (bytes, mask)
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
