import AnswerLetter

/// Web addresses: `https://…`, `www.…`.
enum WebAddressForm {
  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    let hasScheme = cursor.take("https://") || cursor.take("http://")
    guard hasScheme || (cursor.take("www.") && Byte.isWordPart(cursor.peek)) else { return nil }
    if !hasScheme { cursor.index = start.index }
    guard takeHost(&cursor) else { return nil }
    cursor.index = addressEnd(cursor)
    let words = cursor.words(start.index..<cursor.index)
    let address = normalized((hasScheme ? "" : "https://") + words.description)
    return InlineMatch([.link(words, address: address)], end: cursor.index)
  }

  /// Takes a host with a dot in it, and a port; something that ends a host must follow.
  private static func takeHost(_ cursor: inout ByteCursor) -> Bool {
    let start = cursor.index
    var dots = 0
    while cursor.peek < 0x80, Byte.isWordPart(cursor.peek) || isHostSign(cursor) {
      if cursor.peek == UInt8(ascii: ".") { dots += 1 }
      cursor.index += 1
    }
    guard dots > 0, cursor.index > start else { return false }
    var ahead = cursor
    if ahead.take(":"), ahead.takeDigits(1...5) != nil, ahead.isAtWordEnd { cursor = ahead }
    return cursor.peek < 0x80 && cursor.peek != UInt8(ascii: "@")
      && cursor.peek != UInt8(ascii: "_")
  }

  private static func isHostSign(_ cursor: ByteCursor) -> Bool {
    let isSign = cursor.peek == UInt8(ascii: ".") || cursor.peek == UInt8(ascii: "-")
    return isSign && cursor.peek(1) < 0x80 && Byte.isWordPart(cursor.peek(1))
  }

  /// The end of the address: white space or a quote, and before it no sign that ends a sentence.
  private static func addressEnd(_ cursor: ByteCursor) -> Int {
    var end = cursor.index
    guard [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains(cursor.peek) else {
      return end
    }
    var depth = 0
    while end < cursor.end, cursor.bytes[end] > 0x20, !stops.contains(cursor.bytes[end]) {
      let byte = cursor.bytes[end]
      if byte >= 0x80, isQuoteOrSpace(cursor, at: end) { break }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      end += 1
    }
    while end > cursor.index, trailing.contains(cursor.bytes[end - 1]) { end -= 1 }
    return end
  }

  private static let stops = Array("\"<>[]{}|\\^`".utf8)
  private static let trailing = Array(".,;:!?'".utf8)

  /// A no-break space, or a quotation mark beyond ASCII.
  private static func isQuoteOrSpace(_ cursor: ByteCursor, at index: Int) -> Bool {
    let bytes = cursor.bytes
    if bytes[index] == 0xC2, index + 1 < cursor.end {
      return [0xA0, 0xAB, 0xBB].contains(bytes[index + 1])
    }
    return bytes[index] == 0xE2 && index + 1 < cursor.end && bytes[index + 1] == 0x80
  }

  /// The address with what RFC 3986 does not allow percent-encoded (section 2.1).
  private static func normalized(_ address: String) -> String {
    let bytes = Array(address.utf8)
    var output: [UInt8] = []
    var sawFragment = false
    func encode(_ byte: UInt8) {
      let digits = Array("0123456789ABCDEF".utf8)
      output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    func isHex(_ index: Int) -> Bool {
      index < bytes.count
        && (Byte.isDigit(bytes[index]) || (0x61...0x66).contains(bytes[index] | 0x20))
    }
    for (index, byte) in bytes.enumerated() {
      let isStrayPercent =
        byte == UInt8(ascii: "%") && !(isHex(index + 1) && isHex(index + 2))
      if byte >= 0x80 || isStrayPercent || (byte == UInt8(ascii: "#") && sawFragment) {
        encode(byte)
      } else {
        output.append(byte)
        if byte == UInt8(ascii: "#") { sawFragment = true }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
