/// Which of some words a text has, as evidence on how a broken word is written.
///
/// The text is read eight bytes at a time to find where words begin, and the first six bytes of
/// most words tell that they are none of those asked for.
struct WordEvidence {
  private var found = Set<UInt64>()

  /// Looks for words that are made of two pieces.
  init(for pieces: [(ArraySlice<UInt8>, ArraySlice<UInt8>)], in bytes: [UInt8]) {
    guard !pieces.isEmpty else { return }
    let sought = Set(pieces.map { Self.hash($0, $1) })
    let openings = WordOpenings(of: pieces)
    let filter = WordFilter(sought)
    bytes.withUnsafeBytes { text in
      openings.eachStart(in: text) { start in
        let hash = Self.hash(text, start)
        if filter.mayHold(hash), sought.contains(hash) { found.insert(hash) }
      }
    }
  }

  /// Whether the text has a word that is made of two pieces, which was asked for.
  func has(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    found.contains(Self.hash(first, second))
  }

  private static func hash(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> UInt64 {
    Array(first + second).withUnsafeBytes { hash($0, 0) }
  }

  /// A hash of the word that begins at a place, the same whatever the case of its letters.
  private static func hash(_ text: UnsafeRawBufferPointer, _ start: Int) -> UInt64 {
    var hash: UInt64 = 0
    var index = start
    while true {
      let eight = EightBytes(text, index)
      let length = EightBytes.first(~eight.letters & EightBytes.highs)
      hash = (hash ^ eight.small(length)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      if length < 8 { return hash &* 0xBF58_476D_1CE4_E5B9 }
      index += 8
    }
  }
}

/// The first bytes of words, six of them unless one of the words is shorter, as bits of a table: what is not
/// in it begins none of them.
private struct WordOpenings {
  private var bits = [UInt64](repeating: 0, count: 1 << (width - 6))
  /// How many bytes count, and their bits.
  private let length: Int
  private let mask: UInt64
  private static let width = 14

  init(of pieces: [(ArraySlice<UInt8>, ArraySlice<UInt8>)]) {
    length = pieces.reduce(6) { min($0, $1.0.count + $1.1.count) }
    mask = 1 << UInt64(length * 8) &- 1
    for (first, second) in pieces {
      var letters: UInt64 = 0
      for (place, letter) in (first.prefix(6) + second.prefix(6)).prefix(6).enumerated() {
        letters |= UInt64(letter) << UInt64(place * 8)
      }
      let place = place(letters)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  /// Calls with the place of each word of a text that may be one of them.
  @inline(__always)
  func eachStart(in text: UnsafeRawBufferPointer, _ body: (Int) -> Void) {
    let count = text.count
    bits.withUnsafeBufferPointer { bits in
      /// The lowest bit is set when the byte before the block is a letter.
      var last: UInt64 = 0
      var block = 0
      while block < count {
        let letters = SixtyFourBytes.letters(in: text, at: block)
        var starts = letters & ~(letters &<< 1 | last)
        last = letters &>> 63
        // Shorter words are none of them; what stands behind the block may be letters.
        for distance in 1..<UInt64(length) { starts &= letters &>> distance | ~(.max &>> distance) }
        while starts != 0 {
          let start = block &+ starts.trailingZeroBitCount
          starts &= starts &- 1
          let place = place(EightBytes(text, start, count).value)
          if bits[place >> 6] >> UInt64(place & 63) & 1 == 1 { body(start) }
        }
        block &+= SixtyFourBytes.count
      }
    }
  }

  @inline(__always)
  private func place(_ letters: UInt64) -> Int {
    let opening = (letters | 0x2020_2020_2020) & mask
    return Int((opening &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.width))
  }
}

/// What hashes may be in a set.
private struct WordFilter {
  private var bits: [UInt64]
  private let shift: UInt64

  init(_ hashes: Set<UInt64>) {
    // Sixteen bits a word: of sixteen that are not sought one is looked up.
    let width = max(10, Int.bitWidth - (hashes.count * 16).leadingZeroBitCount)
    shift = UInt64(64 - width)
    bits = [UInt64](repeating: 0, count: 1 << (width - 6))
    for hash in hashes { bits[Int(hash >> shift) >> 6] |= 1 << UInt64(hash >> shift & 63) }
  }

  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool {
    bits[Int(hash >> shift) >> 6] >> UInt64(hash >> shift & 63) & 1 == 1
  }
}
