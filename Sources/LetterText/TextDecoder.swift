public import AnswerLetter
import MemoryKit

/// A text taken out of its file: decoded, without byte order mark, its lines ending in a line feed.
struct DecodedText {
  /// UTF-8, with line feeds; may hold characters that XML forbids.
  var bytes: [UInt8]
  var encoding: TextEncoding
  var hasByteOrderMark: Bool
  var newline: Newline
}

/// Why a file cannot be read as a text.
public enum TextDecodingError: Error, Sendable, Hashable {
  /// The file has no bytes.
  case empty
  /// The file is larger than a letter can be; the limit is in bytes.
  case tooLarge(limit: Int)
  /// The file is of a known kind that is not text; the name says which.
  case binary(String)
  /// A byte sequence that the encoding does not allow.
  case invalid(TextEncoding, byte: UInt8, offset: Int, SourceLocation)
}

/// Takes texts out of their files.
struct TextDecoder {
  /// File signatures of what people hand in by mistake.
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive, such as a Word document (.docx)"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Word document (.doc)"),
    (Array("%PDF-".utf8), "a PDF document"),
    (Array("{\\rtf".utf8), "a rich text document (.rtf)"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    ([0x1F, 0x8B], "a gzip archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]

  /// A byte becomes three at most: in UTF-8, or as the picture of a character that XML forbids.
  private static let largestSource = Words.longestText / 3

  /// Decodes a file. Without a given encoding, a byte order mark decides, else it is UTF-8.
  static func decode(
    _ source: [UInt8], as encoding: TextEncoding?, limit: Int = largestSource
  ) throws(TextDecodingError) -> DecodedText {
    guard !source.isEmpty else { throw .empty }
    guard source.count <= limit else { throw .tooLarge(limit: limit) }
    if let signature = signatures.first(where: { source.starts(with: $0.bytes) }) {
      throw .binary(signature.name)
    }
    let (actual, markLength) = detect(source, given: encoding)
    var bytes: [UInt8]
    switch actual {
    case .utf8:
      try checkUTF8(source)
      bytes = markLength == 0 ? source : Array(source.dropFirst(markLength))
    case .utf16LittleEndian, .utf16BigEndian:
      bytes = try UTF16Coding.decode(source, from: markLength, as: actual)
    case .windows1252: bytes = Windows1252.decode(source)
    }
    let newline = normalizeNewlines(&bytes)
    return DecodedText(
      bytes: bytes, encoding: actual, hasByteOrderMark: markLength > 0, newline: newline)
  }

  /// Puts a text back into the form of its file: the reverse of ``decode(_:as:)``.
  static func encode(_ text: DecodedText) -> [UInt8] {
    var bytes = text.bytes
    switch text.newline {
    case .lf: break
    case .cr: for index in bytes.indices where bytes[index] == Byte.lineFeed { bytes[index] = 13 }
    case .crlf:
      var expanded: [UInt8] = []
      expanded.reserveLargeCapacity(bytes.count + bytes.count / 32 + 16)
      for byte in bytes {
        if byte == Byte.lineFeed { expanded.append(Byte.carriageReturn) }
        expanded.append(byte)
      }
      bytes = expanded
    }
    switch text.encoding {
    case .utf8: return text.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] + bytes : bytes
    case .utf16LittleEndian, .utf16BigEndian:
      return UTF16Coding.encode(bytes, as: text.encoding, mark: text.hasByteOrderMark)
    case .windows1252: return Windows1252.encode(bytes)
    }
  }

  private static func detect(
    _ source: [UInt8], given: TextEncoding?
  ) -> (encoding: TextEncoding, markLength: Int) {
    let marks: [(TextEncoding, [UInt8])] = [
      (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
      (.utf16BigEndian, [0xFE, 0xFF]),
    ]
    for (encoding, mark) in marks where given == nil || given == encoding {
      if source.starts(with: mark) { return (encoding, mark.count) }
    }
    return (given ?? .utf8, 0)
  }

  private static func checkUTF8(_ source: [UInt8]) throws(TextDecodingError) {
    guard let offset = UTF8Check.firstInvalidOffset(in: source) else { return }
    throw .invalid(
      .utf8, byte: source[offset], offset: offset,
      SourceLocation(offset: offset, in: source))
  }

  /// Turns uniform line ends into line feeds; mixed ones stay, and a stray carriage return is then
  /// white space like any other.
  private static func normalizeNewlines(_ bytes: inout [UInt8]) -> Newline {
    guard ByteSearch.first(Byte.carriageReturn, in: bytes, from: 0) != nil else { return .lf }
    var (feeds, returns, pairs) = (0, 0, 0)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == Byte.carriageReturn { returns += 1 }
      if byte == Byte.lineFeed {
        feeds += 1
        if previous == Byte.carriageReturn { pairs += 1 }
      }
      previous = byte
    }
    if feeds == 0 {
      for index in bytes.indices where bytes[index] == Byte.carriageReturn {
        bytes[index] = Byte.lineFeed
      }
      return .cr
    }
    guard feeds == pairs, returns == pairs else { return .lf }
    bytes.removeAll { $0 == Byte.carriageReturn }
    return .crlf
  }
}

extension SourceLocation {
  /// The place of a byte of a text whose lines end in a line feed.
  init(offset: Int, in bytes: [UInt8]) {
    var line = 1
    var start = 0
    for index in 0..<min(offset, bytes.count) where bytes[index] == Byte.lineFeed {
      line += 1
      start = index + 1
    }
    self.init(line: line, column: offset - start + 1)
  }
}
