import TestSupport
import Testing

@testable import LetterText

/// What is asked of many bytes at once, held against the same question asked of each.
@Suite struct ManyBytesTests {
  /// Texts of signs that stand close to what is looked for, and of all other bytes.
  private static func texts() -> [[UInt8]] {
    var random = SplitMix64(seed: 17)
    let close: [UInt8] = Array("  --- ,-!(@[`{/09:AZaz".utf8) + [0, 0x7F, 0xC2, 0xC3, 0xE1, 0xE2]
    return (0..<400).map { count in
      (0..<random.number(0...200)).map { _ in
        count % 2 == 0 ? random.pick(close, else: 0) : UInt8(random.number(0...255))
      }
    }
  }

  @Test func areAnsweredForEachByte() {
    for text in Self.texts() {
      text.withUnsafeBytes { buffer in
        for start in [0, 1, 7, 63, 64] where start < text.count {
          let bytes = (0..<64).map { start + $0 < text.count ? text[start + $0] : 0 }
          func bits(_ isOne: (UInt8) -> Bool) -> UInt64 {
            bytes.reversed().reduce(0) { $0 << 1 | (isOne($1) ? 1 : 0) }
          }
          let letters = SixtyFourBytes.letters(in: buffer, at: start)
          #expect(letters == bits(Byte.isLetter))
          let plain = SixtyFourBytes.plainLettersAndDigits(in: buffer, at: start)
          #expect(plain == bits(Byte.isPlainLetterOrDigit))
        }
      }
    }
  }

  @Test func findRunsWhereverTheyStand() {
    for text in Self.texts() {
      let hasRun = text.indices.dropFirst(2).contains { place in
        let sign = text[place]
        return (sign == 0x20 || sign == 0x2D) && text[place - 1] == sign && text[place - 2] == sign
      }
      #expect(ByteSearch.hasRun(in: text) == hasRun, "\(text)")
    }
    for length in 0..<140 {
      let filler = [UInt8](repeating: UInt8(ascii: "x"), count: length)
      #expect(ByteSearch.hasRun(in: filler + Array("---".utf8)))
      #expect(ByteSearch.hasRun(in: filler + Array("   x".utf8)))
      #expect(!ByteSearch.hasRun(in: filler + Array("-- --x".utf8)))
    }
  }
}
