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

  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard let office = takeOffice(&cursor), office != "minister-president" else { return nil }
    if let match = portfolios(office, start, cursor) { return match }
    var name = cursor
    guard name.skipSpace(), let person = PersonForm.take(&name) else { return nil }
    let words = start.string(start.index..<person.lowerBound)
    let text = start.string(person)
    return InlineMatch([.text(words), .person(text, Person(text))], end: person.upperBound)
  }

  /// Takes the word for an office.
  static func takeOffice(_ cursor: inout ByteCursor) -> String? {
    for office in offices {
      // The extractor may have glued the word to `van`.
      let start = cursor.index
      guard cursor.take(office.word) else { continue }
      if cursor.isAtWordEnd || cursor.peek == UInt8(ascii: "v") { return office.name }
      cursor.index = start
    }
    return nil
  }

  /// `van A`, `van A en van B`, `voor C`: each portfolio is an office of its own.
  private static func portfolios(
    _ office: String, _ start: ByteCursor, _ afterOffice: ByteCursor
  ) -> InlineMatch? {
    var cursor = afterOffice
    var pieces: [Inline] = []
    var pieceStart = start.index
    while true {
      var ahead = cursor
      if !pieces.isEmpty {
        _ = ahead.take(",")
        ahead.skipSpace()
        if ahead.take("en") { ahead.skipSpace() }
        pieceStart = ahead.index
      } else {
        ahead.skipSpace()
      }
      guard let word = takePreposition(&ahead), let name = PortfolioForm.take(&ahead) else { break }
      if !pieces.isEmpty {
        pieces.add(.text(start.string(cursor.index..<pieceStart)))
      }
      let text = start.string(pieceStart..<ahead.index)
      pieces.add(.role(text, Role("\(office) \(word) \(name)")))
      cursor = ahead
    }
    return pieces.isEmpty ? nil : InlineMatch(pieces, end: cursor.index)
  }

  private static func takePreposition(_ cursor: inout ByteCursor) -> String? {
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
    guard cursor.take("ministerie") else { return nil }
    let isPlural = cursor.take("s")
    cursor.skipSpace()
    guard cursor.take("van") else { return nil }
    cursor.skipSpace()
    guard let name = PortfolioForm.take(&cursor) else { return nil }
    var pieces: [Inline] = []
    func organization(_ range: Range<Int>, _ name: String) -> Inline {
      .organization(start.string(range), Organization("Ministerie van \(name)"))
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
      pieces.add(.text(start.string(cursor.index..<nameStart)))
      pieces.add(organization(nameStart..<ahead.index, next))
      cursor = ahead
    }
    return InlineMatch(pieces, end: cursor.index)
  }
}
