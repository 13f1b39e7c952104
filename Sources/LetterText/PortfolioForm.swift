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
    for known in names[Byte.lowercased(cursor.peek)] ?? [] {
      var ahead = cursor
      if takeLetters(known.letters, &ahead), ahead.isAtWordEnd {
        cursor = ahead
        return known.name
      }
    }
    for abbreviation in abbreviations where cursor.peek == abbreviation[0] {
      let end = cursor.index + abbreviation.count
      guard end <= cursor.end, cursor.bytes[cursor.index..<end].elementsEqual(abbreviation) else {
        continue
      }
      var ahead = cursor
      ahead.index = end
      guard ahead.isAtWordEnd else { continue }
      cursor = ahead
      return String(decoding: abbreviation, as: UTF8.self)
    }
    return nil
  }

  /// Takes letters whatever spaces, commas and hyphens stand between them.
  private static func takeLetters(_ letters: [UInt8], _ cursor: inout ByteCursor) -> Bool {
    var isFirst = true
    for letter in letters {
      if !isFirst { skipJoints(&cursor) }
      guard Byte.lowercased(cursor.peek) == letter else { return false }
      cursor.index += 1
      isFirst = false
    }
    return true
  }

  private static func skipJoints(_ cursor: inout ByteCursor) {
    while [0x20, 0x2C, 0x2D].contains(cursor.peek)
      || (cursor.peek == 0xC2 && cursor.peek(1) == 0xA0)
    {
      cursor.index += cursor.peek == 0xC2 ? 2 : 1
    }
  }

  /// Takes words with a capital, joined by commas and `en`.
  private static func takeUnknown(_ cursor: inout ByteCursor) -> String? {
    let start = cursor.index
    guard Byte.isUpper(cursor.peek) else { return nil }
    while true {
      while !cursor.isAtEnd, Byte.isWordPart(cursor.peek) || cursor.peek == UInt8(ascii: "-") {
        cursor.index += 1
      }
      var ahead = cursor
      let comma = ahead.take(",")
      guard ahead.skipSpace() else { break }
      if ahead.takeWord("en") { ahead.skipSpace() } else if comma { break }
      guard Byte.isUpper(ahead.peek) else { break }
      cursor = ahead
    }
    return cursor.string(start..<cursor.index)
  }

  /// The names of the tables by their first letter, the longest first.
  private static let names: [UInt8: [(letters: [UInt8], name: String)]] = {
    var table: [UInt8: [(letters: [UInt8], name: String)]] = [:]
    let all = Set(KnownMinistry.all.flatMap(\.names) + KnownPortfolio.all).sorted()
    for name in all {
      let letters = name.utf8.map(Byte.lowercased).filter { ![0x20, 0x2C, 0x2D].contains($0) }
      table[letters[0], default: []].append((letters, name))
    }
    for letter in table.keys { table[letter]?.sort { $0.letters.count > $1.letters.count } }
    return table
  }()

  private static let abbreviations: [[UInt8]] =
    KnownMinistry.all.flatMap(\.abbreviations)
    .map { Array($0.utf8) }.sorted { $0.count > $1.count }
}
