import AnswerLetter

/// Numbers of cases before the courts of the European Union: `zaak C-311/18`, `C-203/15 en
/// C-698/15`, `T-540/15`.
///
/// Since 1989 a letter says which court has the case. `C-130` and `T-72` are aircraft and tanks, and a
/// file of somebody's own may have such a number: words about courts must stand beside it.
enum UnionCaseForm {
  /// Reads a case at a cursor that stands at its number, behind the letter of the court.
  static func read(_ start: ByteCursor) -> InlineMatch? {
    guard let (court, begin) = court(before: start.index, in: start.bytes) else { return nil }
    var cursor = start
    guard cursor.peek != UInt8(ascii: "0"), let number = cursor.takeNumber(1...4),
      cursor.take("/"), let year = cursor.takeNumber(2...2).flatMap(fullYear), isWhole(cursor)
    else { return nil }
    takeSuffix(&cursor)
    guard hasCourt(before: begin, in: start.bytes) || hasCourt(after: cursor) else { return nil }
    let citation = Citation.unionCase(court, year: year, number: number)
    return InlineMatch(
      [.citation(cursor.words(begin..<cursor.index), citation)], end: cursor.index, start: begin)
  }

  /// The court whose letter and a hyphen stand before a place, and where they begin.
  private static func court(
    before place: Int, in bytes: [UInt8]
  ) -> (court: Citation.UnionCourt, begin: Int)? {
    guard place > 1 else { return nil }
    var letter = place - 2
    if bytes[place - 1] != UInt8(ascii: "-") {
      // The hyphens and the dash of three bytes.
      guard place > 3, bytes[place - 3] == 0xE2, bytes[place - 2] == 0x80,
        (0x90...0x93).contains(bytes[place - 1])
      else { return nil }
      letter = place - 4
    }
    let court: Citation.UnionCourt
    switch bytes[letter] {
    case UInt8(ascii: "C"): court = .courtOfJustice
    case UInt8(ascii: "T"): court = .generalCourt
    case UInt8(ascii: "F"): court = .civilServiceTribunal
    default: return nil
    }
    if letter > 0, !mayStandBefore(bytes[letter - 1]) { return nil }
    return (court, letter)
  }

  /// Whether a byte before the letter of the court leaves it the first of its word.
  private static func mayStandBefore(_ byte: UInt8) -> Bool {
    !Byte.isWordPart(byte) && ![0x2D, 0x2E, 0x2F, 0x5F, 0x3A, 0x3D, 0x23].contains(byte)
  }

  /// The year of two digits; none before the letters came into use.
  private static func fullYear(_ short: Int) -> Int? {
    switch short {
    case 0..<50: 2000 + short
    case 89...99: 1900 + short
    default: nil
    }
  }

  /// Whether a number ends where the cursor stands, and is no part of a longer one.
  private static func isWhole(_ cursor: ByteCursor) -> Bool {
    if cursor.peek == UInt8(ascii: "/") || cursor.peek == UInt8(ascii: "_") { return false }
    return cursor.isAtWordEnd
      && !(cursor.peek == UInt8(ascii: "-") && Byte.isWordPart(cursor.peek(1)))
  }

  /// What says of a case that it is an appeal, urgent, or about interim measures.
  private static let suffixes: [StaticString] = ["P", "PPU", "R", "REV"]

  private static func takeSuffix(_ cursor: inout ByteCursor) {
    var ahead = cursor
    guard ahead.skipSpace() else { return }
    for suffix in suffixes {
      let end = ahead.index + suffix.utf8CodeUnitCount
      guard end <= ahead.end,
        suffix.withUTF8Buffer({ ahead.bytes[ahead.index..<end].elementsEqual($0) })
      else { continue }
      var behind = ahead
      behind.index = end
      // `P. Jansen` has an initial.
      let isInitial = behind.peek == UInt8(ascii: ".") && behind.peek(1) == Byte.space
      guard behind.isAtWordEnd, !isInitial else { continue }
      cursor.index = end
      return
    }
  }

  /// Words that tell of a court and its cases, as they begin.
  private static let words: [StaticString] = [
    "zaak", "zaken", "arrest", "hvj", "gerecht", "hof ", "hof\u{A0}", "uitspra", "prejudici",
    "conclusie", "beschikking", "case", "judgment", "ecli:eu", "eu:c:", "eu:t:", "eu:f:",
  ]

  /// How far from a number they are looked for, in bytes.
  private static let reach = 240

  /// Whether the text before a place tells of a court, as far as it is the same in every layout: a
  /// bracket may be that of a note.
  private static func hasCourt(before place: Int, in bytes: [UInt8]) -> Bool {
    var start = place
    while start > max(0, place - reach),
      ![Byte.lineFeed, UInt8(ascii: "["), UInt8(ascii: "]")].contains(bytes[start - 1])
    {
      start -= 1
    }
    return hasCourt(in: ByteCursor(bytes, start..<place))
  }

  private static func hasCourt(after cursor: ByteCursor) -> Bool {
    let end = min(cursor.end, cursor.index + reach)
    let text = cursor.bytes[cursor.index..<end].prefix { ![0x5B, 0x5D].contains($0) }
    return hasCourt(in: ByteCursor(cursor.bytes, text.startIndex..<text.endIndex))
  }

  private static func hasCourt(in text: ByteCursor) -> Bool {
    var cursor = text
    var isInWord = false
    while !cursor.isAtEnd {
      let byte = cursor.peek
      if !isInWord, Self.mayBegin(byte), words.contains(where: { cursor.take($0) }) { return true }
      isInWord = Byte.isWordPart(byte)
      cursor.index += 1
    }
    return false
  }

  /// Whether one of the words may begin with a byte.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch Byte.lowercased(byte) {
    case UInt8(ascii: "z"), UInt8(ascii: "a"), UInt8(ascii: "h"), UInt8(ascii: "g"),
      UInt8(ascii: "u"), UInt8(ascii: "p"), UInt8(ascii: "c"), UInt8(ascii: "b"),
      UInt8(ascii: "j"), UInt8(ascii: "e"):
      true
    default: false
    }
  }
}
