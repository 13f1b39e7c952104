/// A reading position in a stretch of text, for the rules that recognise forms.
struct ByteCursor {
  let bytes: [UInt8]
  var index: Int
  let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { index >= end }

  /// The byte at the position, or 0 at the end.
  var peek: UInt8 { index < end ? bytes[index] : 0 }

  /// The byte after the position by a distance, or 0 beyond the end.
  func peek(_ distance: Int) -> UInt8 { index + distance < end ? bytes[index + distance] : 0 }

  /// Whether no letter or digit follows.
  var isAtWordEnd: Bool { index >= end || !Byte.isWordPart(bytes[index]) }

  /// Skips spaces and no-break spaces; tells whether there were any.
  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = index
    index = WhiteSpace.skip(bytes, from: index, end: end)
    return index > start
  }

  /// Takes a literal, given in lower case, whatever the case of its ASCII letters in the text.
  mutating func take(_ literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard index + length <= end else { return false }
    let matches = literal.withUTF8Buffer { buffer in
      for offset in 0..<length where Byte.lowercased(bytes[index + offset]) != buffer[offset] {
        return false
      }
      return true
    }
    if matches { index += length }
    return matches
  }

  /// Takes a literal of which no letter or digit follows.
  mutating func takeWord(_ literal: StaticString) -> Bool {
    let start = index
    if take(literal), isAtWordEnd { return true }
    index = start
    return false
  }

  /// Takes the first of several words that stands here.
  mutating func takeAnyWord(_ words: [StaticString]) -> Bool {
    for word in words where takeWord(word) { return true }
    return false
  }

  /// Takes digits, as few and as many as allowed, and gives their range.
  mutating func takeDigits(_ count: ClosedRange<Int>) -> Range<Int>? {
    var stop = index
    while stop < end, Byte.isDigit(bytes[stop]) { stop += 1 }
    guard count.contains(stop - index) else { return nil }
    defer { index = stop }
    return index..<stop
  }

  /// Takes a number of at most nine digits.
  mutating func takeNumber(_ count: ClosedRange<Int> = 1...9) -> Int? {
    guard let digits = takeDigits(count) else { return nil }
    return bytes[digits].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Takes a hyphen, or a dash that stands for one.
  mutating func takeDash() -> Bool {
    take("-") || take("–") || take("—") || take("‑")
  }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
