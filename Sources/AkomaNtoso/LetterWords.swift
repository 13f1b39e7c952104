import AnswerLetter
import XMLKit

extension XMLElement {
  /// The words of the element and its descendants.
  var words: Words { tree.words(textRange) }

  /// The value of an attribute without a namespace, as it stands.
  func value(of name: String) -> Words? {
    valueRange(of: name).map { Words(of: tree.values, $0) }
  }

  /// The eId to which an attribute such as `href="#questions_1__answer_5"` refers.
  func reference(_ name: String) -> Words? {
    guard let range = valueRange(of: name), let first = range.first,
      tree.values[first] == UInt8(ascii: "#")
    else { return nil }
    return Words(of: tree.values, range.dropFirst())
  }
}

extension XMLTree {
  /// The words of a stretch of the text, with line breaks, tabs and runs of spaces as one space, as
  /// layout may have put them.
  func words(_ range: Range<Int>) -> Words {
    if isClean(range) { return Words(of: text, range) }
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    for byte in text[range] {
      let isBlank = byte <= 0x20
      if isBlank, output.last == 0x20 { continue }
      output.append(isBlank ? 0x20 : byte)
    }
    return Words(of: output, output.indices)
  }

  /// Whether a stretch of the text has neither control characters nor two spaces together.
  private func isClean(_ range: Range<Int>) -> Bool {
    text.withUnsafeBytes { text in
      let bytes = UnsafeRawBufferPointer(rebasing: text[range])
      var index = 0
      // Eight bytes and those that follow each, at a time.
      while index + 9 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let next = bytes.loadUnaligned(fromByteOffset: index + 1, as: UInt64.self)
        if EightBytes.hasControl(word) || EightBytes.hasSpaces(word, next) { return false }
        index += 8
      }
      while index < bytes.count {
        let isPair = bytes[index] == 0x20 && index + 1 < bytes.count && bytes[index + 1] == 0x20
        if bytes[index] < 0x20 || isPair { return false }
        index += 1
      }
      return true
    }
  }
}

/// Tests on eight bytes at once.
private enum EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Whether one of the bytes is less than a space.
  static func hasControl(_ word: UInt64) -> Bool { (word &- ones &* 0x20) & ~word & tops != 0 }

  /// Whether a space stands at the same place in both.
  static func hasSpaces(_ word: UInt64, _ next: UInt64) -> Bool {
    let others = (word ^ ones &* 0x20) | (next ^ ones &* 0x20)
    return (others &- ones) & ~others & tops != 0
  }
}
