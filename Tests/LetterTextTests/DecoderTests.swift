import AnswerLetter
import TestSupport
import Testing

@testable import LetterText

/// Texts taken out of their files and put back.
@Suite struct DecoderTests {
  @Test(arguments: [
    ("utf8", Array("aé\n".utf8), TextEncoding.utf8, false, Newline.lf),
    ("mark", [0xEF, 0xBB, 0xBF] + Array("aé".utf8), .utf8, true, .lf),
    ("crlf", Array("a\r\nb\r\n".utf8), .utf8, false, .crlf),
    ("cr", Array("a\rb".utf8), .utf8, false, .cr),
    ("mixed", Array("a\r\nb\n".utf8), .utf8, false, .lf),
    ("stray", Array("a\rb\n".utf8), .utf8, false, .lf),
    ("little", [0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00], .utf16LittleEndian, true, .lf),
    ("big", [0xFE, 0xFF, 0x00, 0x61, 0x20, 0xAC], .utf16BigEndian, true, .lf),
    ("pair", [0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE], .utf16LittleEndian, true, .lf),
  ])
  func areDecodedAndEncodedBack(
    _ name: String, _ file: [UInt8], _ encoding: TextEncoding, _ hasMark: Bool, _ newline: Newline
  ) throws {
    let text = try TextDecoder.decode(file, as: nil)
    #expect(text.encoding == encoding)
    #expect(text.hasByteOrderMark == hasMark)
    #expect(text.newline == newline)
    #expect(TextDecoder.encode(text) == file)
  }

  @Test func aTextLargerThanALetterIsRefused() {
    #expect(throws: TextDecodingError.tooLarge(limit: 3)) {
      try TextDecoder.decode(Array("vier".utf8), as: nil, limit: 3)
    }
    #expect(throws: Never.self) { try TextDecoder.decode(Array("één".utf8), as: nil, limit: 5) }
  }

  @Test func everyByteOfWindows1252ComesBack() throws {
    let file = (UInt8.min...UInt8.max).map { $0 }
    let text = try TextDecoder.decode([0x61] + file, as: .windows1252)
    #expect(TextDecoder.encode(text) == [0x61] + file)
    #expect(String(decoding: text.bytes, as: UTF8.self).contains("€"))
  }

  @Test(
    arguments: [
      ([0x61, 0x80], 1, 1, 2), ([0x61, 0x0A, 0xC3], 2, 2, 1), ([0xC0, 0xAF], 0, 1, 1),
      ([0xE0, 0x80, 0x80], 0, 1, 1), ([0xED, 0xA0, 0x80], 0, 1, 1),
      ([0xF4, 0x90, 0x80, 0x80], 0, 1, 1),
      ([0xF5, 0x80, 0x80, 0x80], 0, 1, 1), ([0x61, 0xE2, 0x82], 1, 1, 2), ([0xFF], 0, 1, 1),
    ] as [([UInt8], Int, Int, Int)])
  func invalidUTF8HasItsPlace(_ file: [UInt8], _ offset: Int, _ line: Int, _ column: Int) {
    #expect(
      throws: TextDecodingError.invalid(
        .utf8, byte: file[offset], offset: offset, SourceLocation(line: line, column: column))
    ) { try TextDecoder.decode(file, as: nil) }
  }

  @Test func halfPairsOfUTF16AreInvalid() {
    for file in [
      [0xFF, 0xFE, 0x3D, 0xD8], [0xFF, 0xFE, 0x00, 0xDC, 0x61, 0x00], [0xFE, 0xFF, 0x61],
    ]
      as [[UInt8]]
    {
      #expect(throws: TextDecodingError.self) { try TextDecoder.decode(file, as: nil) }
    }
  }

  @Test func validatesLikeTheStandardLibrary() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<20_000 {
      let bytes = (0..<random.number(1...12)).map { _ in
        random.once(in: 2) ? UInt8(random.number(0x20...0x7E)) : UInt8(random.number(0x80...0xFF))
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((UTF8Check.firstInvalidOffset(in: bytes) == nil) == isValid, "\(bytes)")
    }
  }
}
