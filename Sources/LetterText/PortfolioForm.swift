import AnswerLetter

/// The portfolio of a minister or a ministry: `Onderwijs, Cultuur en Wetenschap`, `OCW`, also where
/// an extractor glued or broke its words.
enum PortfolioForm {
  /// Takes a portfolio and gives its name: as the register has it, else as it stands.
  static func take(_ cursor: inout ByteCursor) -> String? {
    guard let name = takeKnown(&cursor) ?? takeUnknown(&cursor) else { return nil }
    var ahead = cursor
    if ahead.skipSpace(), ahead.takeDash(), ahead.skipSpace(), let part = takeKnown(&ahead) {
      cursor = ahead
      return "\(name) – \(part)"
    }
    return name
  }

  /// Takes a portfolio of the tables.
  static func takeKnown(_ cursor: inout ByteCursor) -> String? {
    if let known = names.take(&cursor) { return known }
    for abbreviation in abbreviations where cursor.peek == abbreviation[0] {
      let end = cursor.index + abbreviation.count
      guard end <= cursor.end, cursor.bytes[cursor.index..<end].elementsEqual(abbreviation) else {
        continue
      }
      var ahead = cursor
      ahead.index = end
      // The extractor may have glued the next word: `VWSwordt`.
      let isGlued = abbreviation.count > 2 && ahead.peek &- 0x61 < 26
      guard ahead.isAtWordEnd || isGlued else { continue }
      cursor = ahead
      return String(decoding: abbreviation, as: UTF8.self)
    }
    return nil
  }

  /// Takes words with a capital, joined by commas and `en`.
  private static func takeUnknown(_ cursor: inout ByteCursor) -> String? {
    let start = cursor.index
    guard Byte.isUpper(cursor.peek) else { return nil }
    while true {
      cursor.skipHyphenatedWord()
      var ahead = cursor
      let comma = ahead.take(",")
      guard ahead.skipSpace() else { break }
      if ahead.takeWord("en") { ahead.skipSpace() } else if comma { break }
      guard Byte.isUpper(ahead.peek) else { break }
      cursor = ahead
    }
    return cursor.string(start..<cursor.index)
  }

  /// The names of the tables.
  private static let names = SquashedNames(
    (KnownMinistry.all.flatMap(\.names) + KnownPortfolio.all).map { ($0, $0) })

  private static let abbreviations: [[UInt8]] =
    KnownMinistry.all.flatMap(\.abbreviations)
    .map { Array($0.utf8) }.sorted { $0.count > $1.count }
}
