/// What stands before an item of a list: `-`, `•`, `1.`, `a)`.
struct ListMarker {
  /// The form of a marker; items of one list share it.
  enum Form: Hashable {
    case bullet(String)
    /// Digits, letters or Roman numerals, with what is put around them.
    case ordinal(Numbering, opening: Bool, closing: UInt8)
  }

  enum Numbering: Hashable { case digits, letters, roman }

  /// The forms that the marker can have, the likeliest first: `i)` is a letter or a numeral.
  var readings: [(form: Form, ordinal: Int)]
  /// Where the marker stands.
  var range: Range<Int>
  /// Where the text of the item begins.
  var contentStart: Int

  /// Bullets, and whether text may follow without a space.
  private static let bullets: [(sign: StaticString, name: String, mayTouch: Bool)] = [
    ("--", "--", false), ("-", "-", false), ("+", "+", false), ("–", "–", false), ("•", "•", true),
    ("·", "·", true), ("*", "*", false),
    ("▪", "▪", true), ("●", "●", true), ("○", "○", true), ("\u{F0B7}", "\u{F0B7}", true),
  ]

  private static let numerals = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
  ]

  /// Reads the marker at the start of a line; a line that is a marker alone has none.
  static func read(_ bytes: [UInt8], _ line: Range<Int>) -> ListMarker? {
    guard let first = bytes[line].first, couldBegin(first) else { return nil }
    var cursor = ByteCursor(bytes, line)
    guard let (readings, mayTouch) = bullet(&cursor) ?? ordinal(&cursor) else { return nil }
    let range = line.lowerBound..<cursor.index
    let isSpaced = cursor.skipSpace()
    guard isSpaced || mayTouch, !cursor.isAtEnd else { return nil }
    return ListMarker(readings: readings, range: range, contentStart: cursor.index)
  }

  private static func couldBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "("), 0xC2, 0xE2,
      0xEF:
      true
    default: Byte.isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
  }

  private typealias Reading = (readings: [(form: Form, ordinal: Int)], mayTouch: Bool)

  private static func bullet(_ cursor: inout ByteCursor) -> Reading? {
    if Byte.isWordPart(cursor.peek) || cursor.peek == UInt8(ascii: "(") { return nil }
    for bullet in bullets where cursor.take(bullet.sign) {
      return ([(.bullet(bullet.name), 0)], bullet.mayTouch)
    }
    return nil
  }

  private static func ordinal(_ cursor: inout ByteCursor) -> Reading? {
    guard closes(cursor) else { return nil }
    let start = cursor.index
    let opening = cursor.take("(")
    let bodyStart = cursor.index
    while Byte.isWordPart(cursor.peek), cursor.index - bodyStart < 5 { cursor.index += 1 }
    let body = bodyStart..<cursor.index
    let closing = cursor.peek
    guard closing == UInt8(ascii: ")") || (closing == UInt8(ascii: ".") && !opening) else {
      cursor.index = start
      return nil
    }
    cursor.index += 1
    let readings = ordinals(cursor.string(body)).map {
      (form: Form.ordinal($0.0, opening: opening, closing: closing), ordinal: $0.1)
    }
    return readings.isEmpty ? nil : (readings, false)
  }

  /// Whether a sign that can close a marker stands where it can: of most lines it does not.
  private static func closes(_ cursor: ByteCursor) -> Bool {
    (1...6).contains { distance in
      let byte = cursor.peek(distance)
      return byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")")
    }
  }

  private static func ordinals(_ word: String) -> [(Numbering, Int)] {
    if let number = Int(word), word.utf8.count <= 2, word.utf8.allSatisfy(Byte.isDigit) {
      return [(.digits, number)]
    }
    var readings: [(Numbering, Int)] = []
    let letters = Array(word.utf8)
    if letters.count == 1, (0x61...0x7A).contains(letters[0]) {
      readings.append((.letters, Int(letters[0]) - 0x60))
    }
    if let numeral = numerals.firstIndex(of: word) { readings.append((.roman, numeral + 1)) }
    return readings
  }
}
