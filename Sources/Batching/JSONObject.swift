/// Why a line is not the JSON that is expected.
package struct JSONFault: Error, Sendable, Hashable {
  /// The offset in bytes at which reading ended.
  package var offset: Int
  /// What was found and what was expected.
  package var message: String
}

/// A JSON object (RFC 8259) in one line, of which single values are asked for.
///
/// All of it is checked; only what is asked for is decoded, and the rest can be handed on as it came,
/// which the decoder of Foundation does not allow.
package struct JSONObject {
  private let line: [UInt8]
  private var values: [[UInt8]: Range<Int>] = [:]

  /// Reads a line.
  package init(_ line: [UInt8]) throws(JSONFault) {
    self.line = line
    var scanner = JSONScanner(line)
    scanner.skipSpace()
    try scanner.object { scanner, key throws(JSONFault) in
      let start = scanner.index
      try scanner.skipValue()
      values[key] = start..<scanner.index
    }
    scanner.skipSpace()
    guard scanner.index == line.count else {
      throw scanner.fault("expected nothing after the object")
    }
  }

  /// The JSON of a value; nothing when there is none of that name.
  package func json(_ key: String) -> ArraySlice<UInt8>? {
    values[Array(key.utf8)].map { line[$0] }
  }

  /// The characters of a string, in UTF-8 where the line is; nothing when there is none or it is null.
  package func text(_ key: String) throws(JSONFault) -> [UInt8]? {
    guard let range = values[Array(key.utf8)], line[range.lowerBound] != UInt8(ascii: "n") else {
      return nil
    }
    guard line[range.lowerBound] == UInt8(ascii: "\"") else {
      throw JSONFault(offset: range.lowerBound, message: "‘\(key)’ is not a string")
    }
    return try JSONScanner.decoded(line, range.lowerBound + 1..<range.upperBound - 1)
  }

  /// A string.
  package func string(_ key: String) throws(JSONFault) -> String? {
    guard let text = try text(key) else { return nil }
    if let string = String(validating: text, as: UTF8.self) { return string }
    throw JSONFault(
      offset: values[Array(key.utf8)]?.lowerBound ?? 0, message: "‘\(key)’ is not UTF-8")
  }
}

/// Goes through JSON and checks its grammar.
private struct JSONScanner {
  private let bytes: [UInt8]
  private(set) var index = 0
  private var depth = 0
  /// How deep arrays and objects may stand in one another.
  private static let deepest = 256

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  func fault(_ message: String) -> JSONFault { JSONFault(offset: index, message: message) }

  mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
      index += 1
    }
  }

  /// Goes through an object and hands on each key, with the scanner before the value.
  mutating func object(
    _ body: (inout JSONScanner, [UInt8]) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard current == UInt8(ascii: "{") else { throw fault("expected an object, ‘{’") }
    try members(until: UInt8(ascii: "}")) { scanner throws(JSONFault) in
      guard scanner.current == UInt8(ascii: "\"") else { throw scanner.fault("expected a key") }
      let start = scanner.index + 1
      try scanner.skipString()
      let key = try Self.decoded(scanner.bytes, start..<scanner.index - 1)
      scanner.skipSpace()
      guard scanner.current == UInt8(ascii: ":") else { throw scanner.fault("expected ‘:’") }
      scanner.index += 1
      scanner.skipSpace()
      try body(&scanner, key)
    }
  }

  mutating func skipValue() throws(JSONFault) {
    switch current {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "{"):
      try object { scanner, _ throws(JSONFault) in try scanner.skipValue() }
    case UInt8(ascii: "["):
      try members(until: UInt8(ascii: "]")) { scanner throws(JSONFault) in
        try scanner.skipValue()
      }
    case let byte? where byte == UInt8(ascii: "-") || Self.isDigit(byte): try skipNumber()
    default:
      for word in ["true", "false", "null"] where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return
      }
      throw fault("expected a value")
    }
  }

  /// Goes through what stands between brackets.
  private mutating func members(
    until end: UInt8, _ member: (inout JSONScanner) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    depth += 1
    guard depth <= Self.deepest else { throw fault("nested deeper than \(Self.deepest) levels") }
    defer { depth -= 1 }
    index += 1
    skipSpace()
    if current == end {
      index += 1
      return
    }
    while true {
      skipSpace()
      try member(&self)
      skipSpace()
      let byte = current
      guard byte == end || byte == UInt8(ascii: ",") else {
        throw fault("expected ‘,’ or ‘\(Character(Unicode.Scalar(end)))’")
      }
      index += 1
      if byte == end { return }
    }
  }

  private mutating func skipString() throws(JSONFault) {
    index += 1
    while let byte = current {
      index += 1
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\") {
        try skipEscape()
      } else if byte < 0x20 {
        index -= 1
        throw fault("a control character must be escaped in a string")
      }
    }
    throw fault("the string does not end")
  }

  private mutating func skipEscape() throws(JSONFault) {
    guard let byte = current else { throw fault("the string does not end") }
    index += 1
    if byte == UInt8(ascii: "u") {
      guard Self.unit(bytes, at: index) != nil else {
        throw fault("expected four hexadecimal digits after \\u")
      }
      index += 4
    } else if Self.escaped(byte) == nil {
      throw fault("there is no such escape in JSON")
    }
  }

  private mutating func skipNumber() throws(JSONFault) {
    if current == UInt8(ascii: "-") { index += 1 }
    if current == UInt8(ascii: "0") { index += 1 } else { try skipDigits() }
    if current == UInt8(ascii: ".") {
      index += 1
      try skipDigits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      index += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
      try skipDigits()
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func skipDigits() throws(JSONFault) {
    let start = index
    while let byte = current, Self.isDigit(byte) { index += 1 }
    if index == start { throw fault("expected a digit") }
  }
}

// What stands in a string.
extension JSONScanner {
  /// The characters of a string whose escapes are known to be well-formed.
  static func decoded(_ bytes: [UInt8], _ range: Range<Int>) throws(JSONFault) -> [UInt8] {
    guard var index = bytes[range].firstIndex(of: UInt8(ascii: "\\")) else {
      return Array(bytes[range])
    }
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    text += bytes[range.lowerBound..<index]
    while index < range.upperBound {
      if let plain = escaped(bytes[index + 1]) {
        text.append(plain)
        index += 2
      } else {
        let (scalar, length) = try scalar(bytes, at: index)
        text += Unicode.UTF8.encode(scalar).map(Array.init) ?? []
        index += length
      }
      let next = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "\\"))
      text += bytes[index..<(next ?? range.upperBound)]
      index = next ?? range.upperBound
    }
    return text
  }

  /// The character of `\uXXXX`, or of two of them that are a surrogate pair, and their length.
  private static func scalar(
    _ bytes: [UInt8], at index: Int
  ) throws(JSONFault) -> (Unicode.Scalar, Int) {
    let first = unit(bytes, at: index + 2) ?? 0
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    if first < 0xDC00, index + 7 < bytes.count, bytes[index + 6] == UInt8(ascii: "\\"),
      bytes[index + 7] == UInt8(ascii: "u"), let second = unit(bytes, at: index + 8),
      (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    {
      return (scalar, 12)
    }
    throw JSONFault(
      offset: index,
      message: "\\u\(String(first, radix: 16)) is half a surrogate pair and no character")
  }

  /// The number of four hexadecimal digits.
  private static func unit(_ bytes: [UInt8], at index: Int) -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x61 + 10)
      default: return nil
      }
    }
    return value
  }

  /// What `\` before a byte stands for, except `\u`.
  private static func escaped(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }
}
