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
    guard takeName(&cursor), cursor.skipSpace(), let first = takeNumber(&cursor) else {
      return nil
    }
    var articles = [(number: first, start: start.index, end: cursor.index)]
    skipParts(&cursor)
    while let next = takeNext(&cursor) { articles.append(next) }
    let isSpaced = cursor.skipSpace()
    if cursor.take("van") {
      cursor.skipSpace()
      if cursor.take("de") || cursor.take("het") { cursor.skipSpace() }
      guard Byte.isUpper(cursor.peek) || cursor.bytes[cursor.index - 1] == Byte.space else {
        return nil
      }
    } else if !isSpaced {
      return nil
    }
    guard let law = takeLaw(&cursor) else { return nil }
    articles[articles.count - 1].end = cursor.index
    var pieces: [Inline] = []
    for (count, article) in articles.enumerated() {
      if count > 0 {
        pieces.append(.text(start.words(articles[count - 1].end..<article.start)))
      }
      pieces.append(
        .citation(start.words(article.start..<article.end), .article(article.number, law)))
    }
    addFormer(&cursor, to: &pieces)
    return InlineMatch(pieces, end: cursor.index)
  }

  /// Words before the article that a rule was earlier, or is now.
  private static let times: [StaticString] = [
    "indertijd", "destijds", "voorheen", "vroeger", "thans", "nu",
  ]

  /// ` (indertijd 125a van de Ambtenarenwet)`, which leaves out the word `artikel`.
  private static func addFormer(_ cursor: inout ByteCursor, to pieces: inout [Inline]) {
    var ahead = cursor
    guard ahead.skipSpace(), ahead.take("("), ahead.takeAnyWord(times), ahead.skipSpace() else {
      return
    }
    if takeName(&ahead) { ahead.skipSpace() }
    let begin = ahead.index
    guard let number = takeNumber(&ahead), ahead.skipSpace(), ahead.takeWord("van"),
      ahead.skipSpace()
    else { return }
    if ahead.takeWord("de") || ahead.takeWord("het") { ahead.skipSpace() }
    guard let law = takeLaw(&ahead), ahead.peek == UInt8(ascii: ")") else { return }
    pieces.append(.text(cursor.words(cursor.index..<begin)))
    pieces.append(.citation(cursor.words(begin..<ahead.index), .article(number, law)))
    cursor = ahead
  }

  /// `Wet ambtenaren defensie (zie artikel 12a)`: a law of the table, and its article in brackets.
  static func readLawFirst(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard Byte.isUpper(cursor.peek), let law = knownLaws.take(&cursor), cursor.skipSpace(),
      cursor.take("(")
    else { return nil }
    if cursor.takeWord("zie") { cursor.skipSpace() }
    guard takeName(&cursor), cursor.skipSpace(), let number = takeNumber(&cursor) else {
      return nil
    }
    skipParts(&cursor)
    guard cursor.take(")") else { return nil }
    let words = start.words(start.index..<cursor.index)
    return InlineMatch([.citation(words, .article(number, law))], end: cursor.index)
  }

  private static func takeName(_ cursor: inout ByteCursor) -> Bool {
    if cursor.takeWord("art") {
      _ = cursor.take(".")
      return true
    }
    return cursor.takeBroken("artikelen") || cursor.takeBroken("artikel")
  }

  /// `, 23` and ` en 26, tweede lid`: a further article of the same law.
  private static func takeNext(
    _ cursor: inout ByteCursor
  ) -> (number: String, start: Int, end: Int)? {
    var ahead = cursor
    let comma = ahead.take(",")
    let isSpaced = ahead.skipSpace()
    guard (comma && isSpaced) || takeConjunction(&ahead) else { return nil }
    ahead.skipSpace()
    if takeConjunction(&ahead) { ahead.skipSpace() }
    let start = ahead.index
    if takeName(&ahead) { ahead.skipSpace() }
    guard let number = takeNumber(&ahead) else { return nil }
    let end = ahead.index
    skipParts(&ahead)
    cursor = ahead
    return (number, start, end)
  }

  /// `en`, `jo.`, `juncto`, and what stands between the ends of a range.
  private static func takeConjunction(_ cursor: inout ByteCursor) -> Bool {
    guard cursor.takeAnyWord(["en", "jo", "juncto", "tot en met", "t/m"]) else { return false }
    if cursor.bytes[cursor.index - 1] == UInt8(ascii: "o") { _ = cursor.take(".") }
    return true
  }

  /// `5`, `13b`, `2.1a`, `3:4`, `8.12`.
  private static func takeNumber(_ cursor: inout ByteCursor) -> String? {
    let start = cursor.index
    guard Byte.isDigit(cursor.peek) else { return nil }
    while cursor.index - start < 12 {
      let byte = cursor.peek
      let joins = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
      // A capital alone behind a digit: `1F`.
      let isCapital =
        Byte.isUpper(byte) && cursor.index > start && Byte.isDigit(cursor.bytes[cursor.index - 1])
        && !Byte.isWordPart(cursor.peek(1))
      let isLetter = isCapital || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      guard Byte.isDigit(byte) || isLetter || (joins && Byte.isDigit(cursor.peek(1))) else { break }
      cursor.index += 1
    }
    if cursor.isAtWordEnd, cursor.index - start < 12 {
      // The extractor may have glued the next word: `33van`.
      let glued = cursor.bytes[start..<cursor.index].suffix(3)
      if glued.elementsEqual("van".utf8) { cursor.index -= 3 }
      return cursor.string(start..<cursor.index)
    }
    return nil
  }

  /// `, eerste lid, aanhef en onder a,` and `lid 2`: the citation goes to the article.
  private static func skipParts(_ cursor: inout ByteCursor) {
    while true {
      var ahead = cursor
      let comma = ahead.take(",")
      let isSpaced = ahead.skipSpace()
      guard isSpaced || comma else { return }
      guard takePart(&ahead) else {
        // The comma that closes the parts: `artikel 3, tweede lid, van de …`.
        var law = ahead
        let isLaw = Byte.isUpper(ahead.peek) && takeLaw(&law) != nil
        if comma, isLaw || ahead.take("van") { cursor.index += 1 }
        return
      }
      cursor = ahead
    }
  }

  private static func takePart(_ cursor: inout ByteCursor) -> Bool {
    if takeOrdinal(&cursor) {
      cursor.skipSpace()
      let isListed = cursor.takeAnyWord(["en", "of", "tot en met", "t/m"])
      if isListed, cursor.skipSpace(), takeOrdinal(&cursor) { cursor.skipSpace() }
      return cursor.takeWord("lid") || cursor.takeWord("volzin")
    }
    if cursor.take("("), cursor.takeDigits(1...2) != nil { return cursor.take(")") }
    if cursor.takeWord("lid") { return cursor.skipSpace() && cursor.takeDigits(1...2) != nil }
    if cursor.takeWord("aanhef en onder") || cursor.takeAnyWord(["onder", "onderdeel", "sub"]) {
      guard cursor.skipSpace(), Byte.isWordPart(cursor.peek) else { return false }
      cursor.index += 1
      _ = cursor.take("°")
      guard cursor.isAtWordEnd else { return false }
      skipFurtherPart(&cursor)
      return true
    }
    return cursor.takeWord("aanhef")
  }

  /// ` en b` behind `onder a`.
  private static func skipFurtherPart(_ cursor: inout ByteCursor) {
    var ahead = cursor
    guard ahead.skipSpace(), ahead.takeAnyWord(["en", "of", "tot en met", "t/m"]),
      ahead.skipSpace(), ahead.peek &- 0x61 < 26
    else { return }
    ahead.index += 1
    if ahead.isAtWordEnd { cursor = ahead }
  }

  /// `eerste`, also glued to `lid`.
  private static func takeOrdinal(_ cursor: inout ByteCursor) -> Bool {
    for ordinal in ordinals {
      let start = cursor.index
      if cursor.take(ordinal), cursor.isAtWordEnd || cursor.peek == UInt8(ascii: "l") {
        return true
      }
      cursor.index = start
    }
    return false
  }

  /// Takes the longest name that the table has, else an act of the Union by its number, else one
  /// word whose ending shows what it is.
  private static func takeLaw(_ cursor: inout ByteCursor) -> Law? {
    knownLaws.take(&cursor) ?? takeUnionAct(&cursor) ?? takeSuffixedName(&cursor)
  }

  private static func takeUnionAct(_ cursor: inout ByteCursor) -> Law? {
    guard let match = UnionActForm.read(cursor),
      case .citation(_, .europeanUnion(let act, let year, let number))? = match.pieces.first
    else { return nil }
    cursor.index = match.end
    return .europeanUnion(act, year: year, number: number)
  }

  private static let knownLaws = SquashedNames(KnownLaw.all.map { ($0.name, $0.law) })

  /// Words that an extractor is found to have glued to the name of a law, none the end of a name.
  private static let glued = [
    "zou", "zouden", "wordt", "worden", "moet", "moeten", "kan", "kunnen", "niet", "staat", "geldt",
    "bepaalt", "waarin", "waarbij",
  ]

  /// The length of the next word that is glued to a name: `Geneesmiddelenwetzouden`.
  private static func gluedLength(_ word: ArraySlice<UInt8>) -> Int {
    guard let first = word.first, Byte.isUpper(first) else { return 0 }
    let next = glued.first { next in
      word.count > next.utf8.count && word.suffix(next.utf8.count).elementsEqual(next.utf8)
        && KnownLaw.suffixes.contains {
          word.dropLast(next.utf8.count).suffix($0.ending.utf8.count).elementsEqual($0.ending.utf8)
        }
    }
    return next?.utf8.count ?? 0
  }

  private static func skipNameWord(_ cursor: inout ByteCursor) {
    while Byte.isWordPart(cursor.peek) && cursor.peek < 0x80 || cursor.peek == UInt8(ascii: "-") {
      cursor.index += 1
    }
  }

  private static func takeSuffixedName(_ cursor: inout ByteCursor) -> Law? {
    let start = cursor.index
    var ahead = cursor
    skipNameWord(&ahead)
    // `Flora- en faunawet`.
    var second = ahead
    let isDouble =
      ahead.index > start && cursor.bytes[ahead.index - 1] == UInt8(ascii: "-")
      && second.skipSpace() && second.takeWord("en") && second.skipSpace()
    if isDouble {
      ahead = second
      skipNameWord(&ahead)
    }
    let isWhole = ahead.isAtWordEnd
    ahead.index -= gluedLength(cursor.bytes[start..<ahead.index])
    var word = ahead.string(start..<ahead.index).lowercased()
    if isDouble { word = word.split { $0 == " " || $0 == "-" }.joined(separator: "-") }
    guard isWhole, word.first?.isLetter == true, word.last != "-",
      let kind = KnownLaw.suffixes.last(where: {
        word.hasSuffix($0.ending) && word.utf8.count > $0.ending.utf8.count
      })?.kind
    else { return nil }
    cursor = ahead
    // `Ambtenarenwet 2017`.
    if ahead.skipSpace(), let year = ahead.takeNumber(4...4), (1800...2099).contains(year),
      ahead.isAtWordEnd
    {
      cursor = ahead
      word += "-\(year)"
    }
    return .named(kind, date: nil, name: word)
  }
}
