/// Names of persons as letters write them: `Veldkamp`, `Van den Hil`, `Inge van Dijk`,
/// `Yeşilgöz-Zegerius`, `D.M. van Weel`.
enum PersonForm {
  /// Small words within a name.
  private static let particles: [StaticString] = [
    "van", "von", "de", "den", "der", "ten", "ter", "te", "het", "'t", "’t", "el", "la",
  ]

  private static let addresses: [StaticString] = ["mevrouw", "de heer", "de heren", "de dames"]
  /// Titles before a name.
  static let titles: [StaticString] = ["drs.", "mr.", "dr.", "prof.", "ir.", "ing.", "dhr.", "mw."]

  /// Takes what stands before a name to address somebody: `mevrouw drs. `, `prof. dr. `.
  static func takeAddress(_ cursor: inout ByteCursor) -> Bool {
    let start = cursor.index
    if cursor.takeAnyWord(addresses) { cursor.skipSpace() }
    while titles.contains(where: { cursor.take($0) }) { cursor.skipSpace() }
    return cursor.index > start
  }

  /// The most words that a name is believed to have.
  private static let longest = 6

  /// Takes a name that begins with a capital, or with a small word before one.
  ///
  /// - Parameter mayBeSmall: Whether a small word may begin the name.
  static func take(_ cursor: inout ByteCursor, mayBeSmall: Bool = false) -> Range<Int>? {
    let start = cursor.index
    guard mayBeSmall || isCapital(cursor) else { return nil }
    var end: Int?
    var words = 0
    var isAfterParticle = false
    while words < longest {
      var word = cursor
      if words > 0, !takeGap(&word) { break }
      let wordStart = word.index
      if takeCapitalWord(&word) {
        // `Rutte de Israëlische …`: what follows the name is another word's article.
        if isAfterParticle, end != nil, cursor.bytes[wordStart..<word.index].isNationality { break }
        end = word.index
        isAfterParticle = false
      } else if takeParticle(&word) {
        isAfterParticle = true
      } else {
        break
      }
      cursor = word
      words += 1
    }
    guard let end else {
      cursor.index = start
      return nil
    }
    cursor.index = end
    return start..<end
  }

  private static func isCapital(_ cursor: ByteCursor) -> Bool {
    Byte.isUpper(cursor.peek) || cursor.peek &- 0xC3 < 0x03
  }

  /// A space, or a dash with spaces around it within a double name: `Faber - Van de Klashorst`.
  private static func takeGap(_ cursor: inout ByteCursor) -> Bool {
    let isGlued = Byte.isUpper(cursor.peek)
    guard cursor.skipSpace() || isGlued else { return false }
    var ahead = cursor
    if ahead.takeDash(), ahead.skipSpace() { cursor = ahead }
    return true
  }

  /// Takes a small word; the extractor may have glued it to the name: `vanDijk`.
  private static func takeParticle(_ cursor: inout ByteCursor) -> Bool {
    for particle in particles {
      let start = cursor.index
      if cursor.take(particle), cursor.isAtWordEnd || Byte.isUpper(cursor.peek) { return true }
      cursor.index = start
    }
    return false
  }

  /// A word with a capital, its hyphens, apostrophes and initials included; not one that begins a
  /// sentence.
  private static func takeCapitalWord(_ cursor: inout ByteCursor) -> Bool {
    guard isCapital(cursor) else { return false }
    let start = cursor.index
    while !cursor.isAtEnd {
      let byte = cursor.peek
      if Byte.isWordPart(byte), !Byte.isDigit(byte) || cursor.index > start {
        cursor.index += 1
      } else if byte & 0xC0 == 0x80 {
        cursor.index += 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") {
        guard Byte.isWordPart(cursor.peek(1)) else { return true }
        var word = cursor
        word.index += 1
        // `GroenLinks-leden` is no name.
        if word.takeAnyWord(["lid", "leden", "fractie", "kamerlid", "kamerleden"]) { return false }
        cursor.index += 1
      } else if byte == UInt8(ascii: "."), isInitial(cursor, from: start) {
        cursor.index += 1
      } else if !takeLooseAccent(&cursor) {
        return true
      }
    }
    return true
  }

  /// `D.M.`: a full stop after a single capital, with more of the name behind it.
  private static func isInitial(_ cursor: ByteCursor, from start: Int) -> Bool {
    var rest = cursor
    rest.index += 1
    rest.skipSpace()
    guard isCapital(rest) || takeParticle(&rest) else { return false }
    let isFirst = cursor.index == start + 1
    let afterStop = cursor.index >= 2 && cursor.bytes[cursor.index - 2] == UInt8(ascii: ".")
    return Byte.isUpper(cursor.bytes[cursor.index - 1]) && (isFirst || afterStop)
  }

  /// An accent that the extractor took off its letter: `Yes¸ilgöz`, `Kostic ´`.
  private static func takeLooseAccent(_ cursor: inout ByteCursor) -> Bool {
    var ahead = cursor
    ahead.skipSpace()
    guard ahead.take("¸") || ahead.take("´") || ahead.take("¨") || ahead.take("ˇ") else {
      return false
    }
    cursor = ahead
    return true
  }
}

extension ArraySlice<UInt8> {
  /// Whether a word with a capital ends as adjectives of states do.
  fileprivate var isNationality: Bool { suffix(4).elementsEqual("sche".utf8) }
}
