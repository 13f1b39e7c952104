/// What the least converter does that keeps the promises of griffie and looks once at what a letter says.
///
/// It looks each word up in a table by its first four bytes, keeps each paragraph, writes the canonical text
/// of them and compares it with the source, takes the SHA-256 of both, and writes the document tag by tag and
/// text by text, each looked through for signs that must be escaped. It decides nothing: where the tags go it
/// is told. Reading a letter takes longer than this, however fast a rule is.
struct LeastWork {
  private let text: [UInt8]
  private let xml: [UInt8]
  /// Where each tag of the document and each text between tags stands.
  private let pieces: [Range<Int>]
  /// Whether words may begin something, by a hash of their first bytes; as few do as in a letter.
  private let table: [UInt8]

  init(text: [UInt8], xml: [UInt8]) {
    self.text = text
    self.xml = xml
    var starts = xml.indices.filter { xml[$0] == UInt8(ascii: "<") }
    starts += xml.indices.filter { xml[$0] == UInt8(ascii: ">") }.map { $0 + 1 }
    let ends = (starts + [0, xml.count]).sorted()
    pieces = zip(ends, ends.dropFirst()).map { $0..<$1 }.filter { !$0.isEmpty }
    table = (0..<1 << 10).map { $0 % 16 == 0 ? 1 : 0 }
  }

  /// Converts the letter; gives a number that depends on all of the work, so that none is left out.
  func convert() -> Int {
    var paragraphs: [[UInt8]] = []
    Promises.forEachLine(of: text) { paragraphs.append(Array($0)) }
    var canonical: [UInt8] = []
    canonical.reserveCapacity(text.count)
    for paragraph in paragraphs { canonical += paragraph }
    let isSame = canonical == text ? 1 : 0
    return isSame + Promises.digests(text, canonical) + words() + written().count
  }

  /// Looks each word up that begins behind a space; spaces are found eight bytes at a time.
  private func words() -> Int {
    text.withUnsafeBytes { buffer in
      table.withUnsafeBufferPointer { table in
        var count = 0
        var index = 0
        while index + 16 <= buffer.count {
          let eight = UInt64(
            littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          var spaces = Self.zeros(eight ^ Self.repeated(0x20))
          while spaces != 0 {
            let start = index + spaces.trailingZeroBitCount / 8 + 1
            spaces &= spaces &- 1
            let word = buffer.loadUnaligned(fromByteOffset: start, as: UInt32.self) | 0x2020_2020
            count += Int(table[Int(truncatingIfNeeded: (word &* 0x9E37_79B1) >> 22)])
          }
          index += 8
        }
        return count
      }
    }
  }

  private func written() -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(xml.count)
    xml.withUnsafeBytes { buffer in
      for piece in pieces {
        let bytes = UnsafeRawBufferPointer(rebasing: buffer[piece])
        // A tag is its maker's own; a text is not.
        if bytes[0] == UInt8(ascii: "<") || !Self.hasMarkup(bytes) {
          output.append(contentsOf: bytes)
        }
      }
    }
    return output
  }

  /// Whether `<`, `>` or a carriage return stands among bytes; eight are looked at at once.
  private static func hasMarkup(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    var found: UInt64 = 0
    while index + 8 <= bytes.count {
      let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // The two brackets are alike but for one bit.
      found |= zeros(eight & ~repeated(0x02) ^ repeated(0x3C)) | zeros(eight ^ repeated(0x0D))
      index += 8
    }
    return found != 0
      || bytes[index...].contains { $0 & ~0x02 == UInt8(ascii: "<") || $0 == 0x0D }
  }

  @inline(__always)
  private static func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The high bit of each byte that is zero, and of none when none is.
  @inline(__always)
  private static func zeros(_ eight: UInt64) -> UInt64 {
    (eight &- repeated(1)) & ~eight & repeated(0x80)
  }
}
