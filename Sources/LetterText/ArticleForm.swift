import AnswerLetter

/// Articles of laws and treaties: `artikel 5 van het NAVO-verdrag`, `artikel 8 EVRM`,
/// `artikel 3, tweede lid, van de Woningwet`.
enum ArticleForm {
  private static let ordinals: [StaticString] = [
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
    "tiende",
  ]

  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard cursor.takeWord("artikel"), cursor.skipSpace(), let number = takeNumber(&cursor) else {
      return nil
    }
    skipParts(&cursor)
    guard cursor.skipSpace() else { return nil }
    if cursor.takeWord("van") {
      cursor.skipSpace()
      if cursor.takeWord("de") || cursor.takeWord("het") { cursor.skipSpace() }
    }
    guard let law = takeLaw(&cursor) else { return nil }
    let words = cursor.string(start.index..<cursor.index)
    return InlineMatch([.citation(words, .article(number, law))], end: cursor.index)
  }

  /// `5`, `13b`, `2.1a`, `3:4`, `8.12`.
  private static func takeNumber(_ cursor: inout ByteCursor) -> String? {
    let start = cursor.index
    guard Byte.isDigit(cursor.peek) else { return nil }
    while cursor.index - start < 12 {
      let byte = cursor.peek
      let joins = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      guard Byte.isDigit(byte) || isLetter || (joins && Byte.isDigit(cursor.peek(1))) else { break }
      cursor.index += 1
    }
    return cursor.isAtWordEnd ? cursor.string(start..<cursor.index) : nil
  }

  /// `, eerste lid, aanhef en onder a,` and `lid 2`: the citation goes to the article.
  private static func skipParts(_ cursor: inout ByteCursor) {
    while true {
      var ahead = cursor
      let comma = ahead.take(",")
      guard ahead.skipSpace() else { return }
      guard takePart(&ahead) else {
        // The comma that closes the parts: `artikel 3, tweede lid, van de …`.
        if comma, ahead.takeWord("van") { cursor.index += 1 }
        return
      }
      cursor = ahead
    }
  }

  private static func takePart(_ cursor: inout ByteCursor) -> Bool {
    if cursor.takeAnyWord(ordinals) { return cursor.skipSpace() && cursor.takeWord("lid") }
    if cursor.takeWord("lid") { return cursor.skipSpace() && cursor.takeDigits(1...2) != nil }
    if cursor.takeWord("aanhef en onder") || cursor.takeAnyWord(["onder", "onderdeel", "sub"]) {
      guard cursor.skipSpace(), Byte.isWordPart(cursor.peek) else { return false }
      cursor.index += 1
      return cursor.isAtWordEnd
    }
    return cursor.takeWord("aanhef")
  }

  /// Takes the longest name that the table has, else one word whose ending shows what it is.
  private static func takeLaw(_ cursor: inout ByteCursor) -> Law? {
    for (name, law) in namesByLength {
      let end = cursor.index + name.count
      guard end <= cursor.end, matches(name, cursor) else { continue }
      var ahead = cursor
      ahead.index = end
      guard ahead.isAtWordEnd else { continue }
      cursor = ahead
      return law
    }
    return takeSuffixedName(&cursor)
  }

  private static let namesByLength: [(name: [UInt8], law: Law)] =
    KnownLaw.all
    .map { (Array($0.name.utf8), $0.law) }
    .sorted { $0.0.count > $1.0.count }

  /// The first letter may be of either case; the rest must fit.
  private static func matches(_ name: [UInt8], _ cursor: ByteCursor) -> Bool {
    Byte.lowercased(cursor.peek) == Byte.lowercased(name[0])
      && cursor.bytes[cursor.index + 1..<cursor.index + name.count].elementsEqual(name.dropFirst())
  }

  private static func takeSuffixedName(_ cursor: inout ByteCursor) -> Law? {
    let start = cursor.index
    var ahead = cursor
    while Byte.isWordPart(ahead.peek) && ahead.peek < 0x80 || ahead.peek == UInt8(ascii: "-") {
      ahead.index += 1
    }
    let word = ahead.string(start..<ahead.index).lowercased()
    guard ahead.isAtWordEnd, word.first?.isLetter == true, word.last != "-",
      let kind = KnownLaw.suffixes.last(where: {
        word.hasSuffix($0.ending) && word.utf8.count > $0.ending.utf8.count
      })?.kind
    else { return nil }
    cursor = ahead
    return .named(kind, date: nil, name: word)
  }
}
