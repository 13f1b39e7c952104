import AnswerLetter

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
    guard index + length <= end, length > 0, Byte.lowercased(bytes[index]) == literal.utf8Start[0]
    else { return false }
    for offset in 1..<max(1, length)
    where Byte.lowercased(bytes[index + offset]) != literal.utf8Start[offset] {
      return false
    }
    index += length
    return true
  }

  /// Takes a literal of which no letter or digit follows.
  mutating func takeWord(_ literal: StaticString) -> Bool {
    let start = index
    if take(literal), isAtWordEnd { return true }
    index = start
    return false
  }

  /// Takes a word that an extractor may have broken with a hyphen, and of which no letter follows.
  mutating func takeBroken(_ literal: StaticString) -> Bool {
    let start = index
    let isWhole = literal.withUTF8Buffer { letters in
      for (count, letter) in letters.enumerated() {
        if count > 0, peek == UInt8(ascii: "-") {
          index += 1
          if peek == Byte.space { index += 1 }
        }
        guard Byte.lowercased(peek) == letter else { return false }
        index += 1
      }
      return true
    }
    if isWhole, isAtWordEnd || Byte.isDigit(peek) { return true }
    index = start
    return false
  }

  /// Takes the first of several words that stands here.
  mutating func takeAnyWord(_ words: [StaticString]) -> Bool {
    let first = Byte.lowercased(peek)
    for word in words where word.utf8Start[0] == first && takeWord(word) { return true }
    return false
  }

  /// Skips letters, with all of their bytes, digits and hyphens.
  mutating func skipHyphenatedWord() {
    while Byte.isLetter(peek) || Byte.isDigit(peek) || peek == UInt8(ascii: "-") { index += 1 }
  }

  private static let numberWords: [StaticString] = ["nr", "nrs", "nummer", "nummers"]

  /// Takes `nr.` or another word before a number, with the stop and the space behind it; tells whether it
  /// stood here.
  ///
  /// - Parameter orLatin: Whether `no.` is such a word.
  @discardableResult
  mutating func takeNumberWord(orLatin: Bool = false) -> Bool {
    guard takeAnyWord(Self.numberWords) || orLatin && takeWord("no") else { return false }
    _ = take(".")
    skipSpace()
    return true
  }

  /// The word before the position, which a full stop may end.
  private var wordBefore: Range<Int> {
    var stop = index
    while stop > 0, bytes[stop - 1] == Byte.space { stop -= 1 }
    if stop > 0, stop < index, bytes[stop - 1] == UInt8(ascii: ".") { stop -= 1 }
    var start = stop
    while start > 0, Byte.isLetter(bytes[start - 1]) { start -= 1 }
    return start..<stop
  }

  /// Whether the word before the position is one of several.
  func followsAnyWord(_ words: [StaticString]) -> Bool {
    var word = ByteCursor(bytes, wordBefore)
    return word.takeAnyWord(words)
  }

  /// Whether the word before the position has a capital and ends as adjectives of states do:
  /// `Duitse`, `Belgische`.
  var followsNationality: Bool {
    let word = bytes[wordBefore]
    guard let first = word.first, Byte.isUpper(first), word.count > 3 else { return false }
    return word.suffix(2).elementsEqual("se".utf8) || word.suffix(4).elementsEqual("sche".utf8)
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

  /// Skips a comma and the spaces around it.
  mutating func skipCommaAndSpace() {
    skipSpace()
    if take(",") { skipSpace() }
  }

  /// Takes a hyphen, or a dash that stands for one.
  mutating func takeDash() -> Bool {
    guard peek == UInt8(ascii: "-") || peek == 0xE2 else { return false }
    return take("-") || take("–") || take("—") || take("‑")
  }

  /// The words of a range.
  func words(_ range: Range<Int>) -> Words { Words(of: bytes, range) }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
