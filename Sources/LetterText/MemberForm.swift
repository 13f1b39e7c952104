import AnswerLetter

/// Members of the Kamer: `het lid A (VVD)`, `de leden A en B (beiden X) en C (Y)`, `motie-A`.
enum MemberForm {
  /// Words before which `lid` is a part of an article.
  private static let ordinals: [StaticString] = [
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
    "tiende", "elfde", "twaalfde", "dertiende", "enig", "laatste",
  ]

  /// Words before which `lid` is a member of something else: `een ander lid`.
  private static let articles: [StaticString] = ["een", "ander", "elk", "ieder", "geen", "nieuw"]

  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard takeWord(&cursor) else { return nil }
    // `het tweede lid` is a part of an article, `het Eerste Kamerlid` a member.
    let isBare = Byte.lowercased(start.peek) == UInt8(ascii: "l")
    guard !isBare || !start.followsAnyWord(ordinals + articles) else { return nil }
    return list(start, from: cursor, asProponents: false)
  }

  /// `motie Beckerman/Bushoff`, `motie-Omtzigt`, `het amendement Martens-America`.
  static func readMotion(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard cursor.take("motie") || cursor.take("amendement") else { return nil }
    guard cursor.take("-") || cursor.skipSpace() || Byte.isUpper(cursor.peek) else { return nil }
    var article = cursor
    if article.takeWord("van"), article.skipSpace(),
      article.takeWord("de") || article.takeWord("het")
    {
      return nil
    }
    return list(start, from: cursor, asProponents: false, isMotion: true)
  }

  /// `mevrouw A (VVD)`, `de heren B (CDA) en C (SP)`: the group shows that they sit in the Kamer.
  static func readAddressed(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard cursor.takeAnyWord(["mevrouw", "heer", "heren", "dames"]), cursor.skipSpace() else {
      return nil
    }
    _ = PersonForm.takeAddress(&cursor)
    var ahead = cursor
    guard PersonForm.take(&ahead) != nil, let (group, _) = takeGroup(ahead),
      KnownGroup.contains(start.bytes[group])
    else { return nil }
    return list(start, from: cursor, asProponents: false)
  }

  /// Takes `lid`, `leden`, `Kamerlid` with a space behind it.
  private static func takeWord(_ cursor: inout ByteCursor) -> Bool {
    for word in ["lid", "leden", "kamerlid", "kamerleden"] as [StaticString]
    where cursor.takeWord(word) {
      guard cursor.skipSpace() else { return false }
      // `van de leden lid A`: a slip that occurs.
      if cursor.takeWord("lid") { cursor.skipSpace() }
      return true
    }
    return false
  }

  /// A list of names with their groups.
  ///
  /// - Parameters:
  ///   - start: Where the words before the names begin.
  ///   - names: Where the names begin.
  ///   - asProponents: Whether each name is that of a proponent of the document.
  static func list(
    _ start: ByteCursor, from names: ByteCursor, asProponents: Bool, isMotion: Bool = false
  ) -> InlineMatch? {
    var cursor = names
    var pieces: [Inline] = []
    var textStart = start.index
    func flush(upTo end: Int) {
      if textStart < end { pieces.add(.text(start.words(textStart..<end))) }
    }
    while true {
      var ahead = cursor
      if !pieces.isEmpty, !takeSeparator(&ahead, isMotion: isMotion) { break }
      // `en mevrouw B (C)`: somebody addressed so sits in the Kamer when a group follows.
      let hasAddress = !pieces.isEmpty && PersonForm.takeAddress(&ahead)
      let mayBeSmall = isMotion || !pieces.isEmpty
      guard var name = PersonForm.take(&ahead, mayBeSmall: mayBeSmall) else { break }
      if isMotion, let end = doubleEnd(name, in: start.bytes) {
        name = name.lowerBound..<end
        ahead.index = end
      }
      let group = takeGroup(ahead) ?? takeOpenGroup(ahead)
      if hasAddress, group == nil { break }
      flush(upTo: name.lowerBound)
      let text = start.words(name)
      let person = Inline.person(text, Person(text.description))
      pieces.add(asProponents ? .docProponent([person]) : person)
      textStart = name.upperBound
      cursor = ahead
      if let (group, end) = group {
        flush(upTo: group.lowerBound)
        let text = start.words(group)
        pieces.add(.organization(text, Organization(text.description)))
        textStart = group.upperBound
        cursor.index = end
      }
    }
    guard !pieces.isEmpty else { return nil }
    flush(upTo: cursor.index)
    return InlineMatch(pieces, end: cursor.index)
  }

  /// Where the first of two names ends that a hyphen joins: `Bikker-Van den Hil`.
  private static func doubleEnd(_ name: Range<Int>, in bytes: [UInt8]) -> Int? {
    for index in name where bytes[index] == UInt8(ascii: "-") {
      var second = ByteCursor(bytes, index + 1..<name.upperBound)
      if second.takeAnyWord(["van", "de", "den", "der"]) { return index }
    }
    return nil
  }

  /// Words before a further name.
  private static let furtherMembers: [StaticString] = [
    "het lid", "lid", "het kamerlid", "kamerlid", "het tweede kamerlid", "tweede kamerlid",
    "het eerste kamerlid", "eerste kamerlid",
  ]

  private static func takeSeparator(_ cursor: inout ByteCursor, isMotion: Bool) -> Bool {
    if isMotion, cursor.take("/") || cursor.take("-") { return true }
    cursor.skipSpace()
    let comma = cursor.take(",")
    cursor.skipSpace()
    if cursor.takeWord("en") || (cursor.take("en") && Byte.isUpper(cursor.peek)) {
      cursor.skipSpace()
      // `en het lid B`.
      if cursor.takeAnyWord(furtherMembers) { cursor.skipSpace() }
      return true
    }
    return comma && !isMotion
  }

  /// Words before a group that say how many belong to it.
  private static let counts: [StaticString] = ["beiden", "allen", "beide", "allebei", "alle"]

  /// `(VVD)`, `(beiden GroenLinks-PvdA)`: the group, and where the bracket ends.
  private static func takeGroup(_ start: ByteCursor) -> (group: Range<Int>, end: Int)? {
    var cursor = start
    cursor.skipSpace()
    guard cursor.take("(") else { return nil }
    cursor.skipSpace()
    if cursor.takeAnyWord(counts) { cursor.skipSpace() }
    let groupStart = cursor.index
    guard Byte.isUpper(cursor.peek) || Byte.isDigit(cursor.peek) else { return nil }
    while !cursor.isAtEnd, cursor.peek != UInt8(ascii: ")"), cursor.index - groupStart < 48 {
      cursor.index += 1
    }
    guard cursor.peek == UInt8(ascii: ")") else { return nil }
    let group = WhiteSpace.trim(cursor.bytes, groupStart..<cursor.index)
    guard isGroup(cursor.bytes[group]) else { return nil }
    return (group, cursor.index + 1)
  }

  /// `, beiden SP,`: the group without brackets.
  private static func takeOpenGroup(_ start: ByteCursor) -> (group: Range<Int>, end: Int)? {
    var cursor = start
    guard cursor.take(","), cursor.skipSpace(), cursor.takeAnyWord(counts), cursor.skipSpace(),
      Byte.isUpper(cursor.peek)
    else { return nil }
    let groupStart = cursor.index
    cursor.skipHyphenatedWord()
    let group = groupStart..<cursor.index
    return isGroup(cursor.bytes[group]) ? (group, cursor.index) : nil
  }

  /// A group has two digits at most (`50PLUS`, `JA21`); more are those of a citation.
  private static func isGroup(_ name: ArraySlice<UInt8>) -> Bool {
    name.lazy.filter(Byte.isDigit).count <= 2
  }
}
