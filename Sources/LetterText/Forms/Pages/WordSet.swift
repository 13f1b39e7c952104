/// The words of a text, for evidence on how a word is written.
struct WordSet {
  private var hashes = Set<UInt64>()

  init(_ bytes: [UInt8]) {
    var hash = Self.seed
    var isWord = false
    for byte in bytes {
      if Self.isLetter(byte) {
        hash = Self.mix(hash, byte)
        isWord = true
      } else if isWord {
        hashes.insert(hash)
        hash = Self.seed
        isWord = false
      }
    }
    if isWord { hashes.insert(hash) }
  }

  /// Whether the text has a word that is made of two pieces.
  func has(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    var hash = Self.seed
    for byte in first { hash = Self.mix(hash, byte) }
    for byte in second { hash = Self.mix(hash, byte) }
    return hashes.contains(hash)
  }

  /// A letter of the alphabets of Europe, in its bytes.
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 && byte < 0xE2 || byte & 0xC0 == 0x80
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Words are the same whatever their case.
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(Byte.lowercased(byte))) &* 0x0000_0100_0000_01B3
  }
}
