import AnswerLetter

/// UTF-16 to UTF-8 and back.
enum UTF16Coding {
  /// Decodes what follows the byte order mark.
  static func decode(
    _ source: [UInt8], from start: Int, as encoding: TextEncoding
  ) throws(TextDecodingError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var index = start
    func failure() -> TextDecodingError {
      .invalid(
        encoding, byte: source[index], offset: index, SourceLocation(offset: bytes.count, in: bytes)
      )
    }
    while index < source.count {
      guard let unit = unit(source, at: index, encoding) else { throw failure() }
      var value = UInt32(unit)
      var length = 2
      if UTF16.isLeadSurrogate(unit) {
        guard let next = self.unit(source, at: index + 2, encoding), UTF16.isTrailSurrogate(next)
        else { throw failure() }
        value = 0x10000 + ((UInt32(unit) - 0xD800) << 10) + (UInt32(next) - 0xDC00)
        length = 4
      }
      guard let scalar = Unicode.Scalar(value) else { throw failure() }
      bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      index += length
    }
    return bytes
  }

  /// Encodes UTF-8, with a byte order mark when asked.
  static func encode(_ bytes: [UInt8], as encoding: TextEncoding, mark: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2 + 2)
    func append(_ unit: UInt16) {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      output += encoding == .utf16LittleEndian ? [low, high] : [high, low]
    }
    if mark { append(0xFEFF) }
    for unit in String(decoding: bytes, as: UTF8.self).utf16 { append(unit) }
    return output
  }

  private static func unit(_ source: [UInt8], at index: Int, _ encoding: TextEncoding) -> UInt16? {
    guard index + 1 < source.count else { return nil }
    let (first, second) = (UInt16(source[index]), UInt16(source[index + 1]))
    return encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second
  }
}
