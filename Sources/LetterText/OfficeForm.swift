import AnswerLetter

/// Offices by their portfolio, and their holders by name: `de Minister van Financiën`,
/// `de Ministers van A en van B`, `staatssecretaris Karremans`.
enum OfficeForm {
  /// The words for an office, the longest first, and the office.
  static let offices: [(word: StaticString, name: String)] = [
    ("minister-president", "minister-president"), ("minister president", "minister-president"),
    ("viceminister-president", "viceminister-president"),
    ("staatssecretarissen", "staatssecretaris"), ("staatssecretaris", "staatssecretaris"),
    ("ministers", "minister"), ("minister", "minister"),
  ]

  /// Words before an office that say how it is held.
  static let standings: [StaticString] = [
    "demissionair", "demissionaire", "waarnemend", "waarnemende", "plaatsvervangend", "toenmalig",
    "toenmalige", "voormalig", "voormalige",
  ]

  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard let office = takeOffice(&cursor), !isHonorary(cursor) else { return nil }
    if let match = portfolios(office, start, cursor) ?? shared(office, start, cursor) {
      return isForeign(start) || belongsElsewhere(start, match.end) ? nil : withHolder(match, start)
    }
    let isSpaced = cursor.skipSpace()
    // `de Staatssecretaris Herstel en Toeslagen`.
    var ahead = cursor
    if Byte.isUpper(cursor.peek), let name = PortfolioForm.takeKnown(&ahead) {
      let words = start.words(start.index..<ahead.index)
      return InlineMatch([.role(words, Role("\(office) \(name)"))], end: ahead.index)
    }
    guard isSpaced, let person = PersonForm.take(&cursor), !isForeign(start) else { return nil }
    return holder(withoutPortfolio(person, start), start, from: start.index)
  }

  /// `minister van Staat`, a title without an office.
  private static func isHonorary(_ afterOffice: ByteCursor) -> Bool {
    var cursor = afterOffice
    return cursor.skipSpace() && cursor.takeWord("van staat")
  }

  /// `Donner` of `Donner van Sociale Zaken`, which the name of a portfolio begins behind `van`.
  private static func withoutPortfolio(_ person: Range<Int>, _ start: ByteCursor) -> Range<Int> {
    for index in person.dropFirst() where start.bytes[index] == Byte.space {
      var cursor = ByteCursor(start.bytes, index + 1..<start.end)
      guard cursor.takeWord("van") || cursor.takeWord("voor"), cursor.skipSpace() else { continue }
      if PortfolioForm.takeKnown(&cursor) != nil { return person.lowerBound..<index }
    }
    return person
  }

  /// `premier Rutte`.
  static func readPremier(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard !isForeign(start), cursor.takeWord("premier"), cursor.skipSpace(),
      !cursor.takeWord("league"),
      let person = PersonForm.take(&cursor)
    else { return nil }
    return holder(person, start, from: start.index)
  }

  private static func holder(_ person: Range<Int>, _ start: ByteCursor, from: Int) -> InlineMatch {
    let text = start.words(person)
    return InlineMatch(
      [.text(start.words(from..<person.lowerBound)), .person(text, Person(text.description))],
      end: person.upperBound)
  }

  /// `de Minister van Binnenlandse Zaken mevrouw Dales`: offices, and who holds the last of them.
  private static func withHolder(_ match: InlineMatch, _ start: ByteCursor) -> InlineMatch {
    var cursor = start
    cursor.index = match.end
    guard let holder = takeHolder(&cursor) else { return match }
    return InlineMatch(match.pieces + holder, end: cursor.index)
  }

  /// Takes `, mevrouw Dales`, `, drs. J. Dales` and `, J. Dales,` behind an office.
  static func takeHolder(_ cursor: inout ByteCursor) -> [Inline]? {
    var ahead = cursor
    let isParted = ahead.take(",")
    guard ahead.skipSpace() else { return nil }
    let hasAddress = PersonForm.takeAddress(&ahead)
    guard let person = PersonForm.take(&ahead) else { return nil }
    if !hasAddress {
      // `, W.B. Hoekstra,`: initials show a name.
      let ends = ahead.isAtEnd || [0x2C, 0x2E, 0x28, 0x29].contains(ahead.peek)
      guard isParted, ends, cursor.bytes[person].prefix(2).last == UInt8(ascii: ".") else {
        return nil
      }
    }
    let holder = holder(person, cursor, from: cursor.index)
    cursor.index = holder.end
    return holder.pieces
  }

  /// `de Minister en de Staatssecretaris van A`: two offices with one portfolio.
  private static func shared(
    _ office: String, _ start: ByteCursor, _ afterOffice: ByteCursor
  ) -> InlineMatch? {
    var cursor = afterOffice
    guard cursor.skipSpace(), cursor.takeWord("en"), cursor.skipSpace() else { return nil }
    if cursor.takeWord("de") { cursor.skipSpace() }
    let second = cursor
    guard let other = takeOffice(&cursor), let match = portfolios(other, second, cursor),
      case .role(_, let role)? = match.pieces.first
    else { return nil }
    // `de Minister-President en de Minister van A`: the first has no portfolio.
    let isPresident = office.utf8.count > "minister-".utf8.count && office.hasSuffix("president")
    let name = isPresident ? office : office + role.name.dropFirst(other.count)
    let words = start.words(start.index..<afterOffice.index)
    let gap = start.words(afterOffice.index..<second.index)
    return InlineMatch([.role(words, Role(name)), .text(gap)] + match.pieces, end: match.end)
  }

  /// Words that end as adjectives of states do, and before which an office may be one of ours.
  private static let ours: [StaticString] = ["nederlandse", "diverse", "haagse"]

  /// `NAVO-ministers`, `de Duitse Minister`.
  static func isForeign(_ cursor: ByteCursor) -> Bool {
    guard cursor.index > 0 else { return false }
    if cursor.bytes[cursor.index - 1] == UInt8(ascii: "-") { return !isFormer(cursor) }
    return cursor.followsNationality && !cursor.followsAnyWord(ours)
  }

  /// `de minister van Justitie van Suriname`: whose office it is follows, with a capital.
  static func belongsElsewhere(_ start: ByteCursor, _ end: Int) -> Bool {
    var cursor = start
    cursor.index = end
    guard cursor.skipSpace(), cursor.peek == UInt8(ascii: "v"), cursor.takeWord("van"),
      cursor.skipSpace()
    else { return false }
    if cursor.peek == UInt8(ascii: "d"), cursor.takeWord("de") { cursor.skipSpace() }
    guard Byte.isUpper(cursor.peek) else { return false }
    return !cursor.takeAnyWord(["nederland", "nederlandse", "koninkrijk"])
  }

  /// `oud-minister`.
  private static func isFormer(_ cursor: ByteCursor) -> Bool {
    ["oud-", "ex-", "Oud-"].contains {
      cursor.bytes[..<cursor.index].suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// Takes the word for an office.
  static func takeOffice(_ cursor: inout ByteCursor) -> String? {
    for office in offices {
      // The extractor may have glued the word to `van` or to a portfolio.
      let start = cursor.index
      guard cursor.take(office.word) else { continue }
      let isGlued = cursor.peek == UInt8(ascii: "v") || Byte.isUpper(cursor.peek)
      if cursor.isAtWordEnd || isGlued { return office.name }
      cursor.index = start
    }
    return nil
  }

  /// `van A`, `van A en van B`, `voor C`: each portfolio is an office of its own.
  static func portfolios(
    _ office: String, _ start: ByteCursor, _ afterOffice: ByteCursor
  ) -> InlineMatch? {
    let isPlural = start.string(start.index..<afterOffice.index).utf8.count > office.utf8.count
    var cursor = afterOffice
    var pieces: [Inline] = []
    var pieceStart = start.index
    let isShouted = Byte.isUpper(start.peek(1))
    while true {
      var ahead = cursor
      if pieces.isEmpty {
        ahead.skipSpace()
      } else {
        let comma = ahead.take(",")
        ahead.skipSpace()
        let and = ahead.take("en")
        ahead.skipSpace()
        pieceStart = ahead.index
        // `ministers van A, B en C`: behind a comma alone only a name of the tables.
        var known = ahead
        let isListed = isPlural && PortfolioForm.takeKnown(&known) != nil
        guard and || comma && (ahead.peek &- 0x61 < 26 || isListed) else { break }
      }
      let word = takePreposition(&ahead, isShouted) ?? (isPlural && !pieces.isEmpty ? "van" : nil)
      guard let word, let name = PortfolioForm.take(&ahead) else { break }
      if !pieces.isEmpty { pieces.append(.text(start.words(cursor.index..<pieceStart))) }
      let text = start.words(pieceStart..<ahead.index)
      pieces.append(.role(text, Role("\(office) \(word) \(name)")))
      cursor = ahead
    }
    return pieces.isEmpty ? nil : InlineMatch(pieces, end: cursor.index)
  }

  private static func takePreposition(
    _ cursor: inout ByteCursor, _ isShouted: Bool
  ) -> String? {
    // With a capital it begins a name, `Staatssecretaris Van Rij`, unless all are capitals.
    guard cursor.peek == UInt8(ascii: "v") || isShouted else { return nil }
    for (literal, word) in [("van", "van"), ("voor", "voor")] as [(StaticString, String)] {
      let start = cursor.index
      if cursor.take(literal) {
        cursor.skipSpace()
        if Byte.isUpper(cursor.peek) { return word }
      }
      cursor.index = start
    }
    return nil
  }
}

/// Ministries by name: `het Ministerie van Defensie`.
enum MinistryForm {
  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard !OfficeForm.isForeign(start), cursor.take("ministerie") else { return nil }
    let isPlural = cursor.take("s")
    cursor.skipSpace()
    guard cursor.take("van") else { return nil }
    cursor.skipSpace()
    guard let name = PortfolioForm.take(&cursor),
      !OfficeForm.belongsElsewhere(start, cursor.index)
    else { return nil }
    var pieces: [Inline] = []
    func organization(_ range: Range<Int>, _ name: String) -> Inline {
      .organization(start.words(range), Organization("Ministerie van \(name)"))
    }
    pieces.add(organization(start.index..<cursor.index, name))
    while isPlural {
      var ahead = cursor
      let comma = ahead.take(",")
      ahead.skipSpace()
      if !ahead.takeWord("en"), !comma { break }
      ahead.skipSpace()
      let nameStart = ahead.index
      if ahead.takeWord("van") { ahead.skipSpace() }
      guard let next = PortfolioForm.takeKnown(&ahead) else { break }
      pieces.add(.text(start.words(cursor.index..<nameStart)))
      pieces.add(organization(nameStart..<ahead.index, next))
      cursor = ahead
    }
    return InlineMatch(pieces, end: cursor.index)
  }
}
