import AnswerLetter

/// The lines of a letterhead: `> Retouradres Postbus 20301`, `Aan de Voorzitter van de Tweede Kamer`,
/// `Datum`, `Onderwerp`, `Ons kenmerk`, and the salutation below them.
enum LetterheadForm {
  /// What a label says of the words behind it, or on the line below it.
  enum Label {
    case date
    case subject
    case ownNumber
    case otherNumber
  }

  /// What shows that a line belongs to a letter of a ministry.
  enum Evidence {
    /// The return address, or the one to whom it goes.
    case address
    case salutation
    case label(Label, value: Range<Int>)
  }

  private static let labels: [(words: StaticString, label: Label)] = [
    ("datum", .date), ("onderwerp", .subject), ("betreft", .subject),
    ("ons kenmerk", .ownNumber), ("kenmerk", .ownNumber), ("onze referentie", .ownNumber),
    ("uw kenmerk", .otherNumber), ("uw referentie", .otherNumber), ("uw brief", .otherNumber),
  ]

  private static let addressees: [StaticString] = [
    "aan de voorzitter van de tweede kamer", "de voorzitter van de tweede kamer",
    "aan de voorzitter van de eerste kamer", "de voorzitter van de eerste kamer",
    "aan de voorzitters van de", "aan de voorzitter van de staten-generaal",
  ]

  private static let salutations: [StaticString] = [
    "geachte", "geacht", "mijnheer de voorzitter", "mevrouw de voorzitter", "beste voorzitter",
    "excellentie",
  ]

  /// How the text of a letter begins that has no salutation.
  private static let openings: [StaticString] = [
    "in antwoord op", "in het antwoord op", "in reactie op", "in vervolg op", "in aansluiting op",
    "hierbij", "hiermee", "bijgaand", "bij deze", "bijgevoegd", "graag bied ik", "graag zend ik",
    "graag stuur ik", "met deze brief", "met verwijzing naar",
    "onder verwijzing naar", "naar aanleiding van", "op uw verzoek", "mede namens",
  ]

  /// The longest line that is believed to be a salutation.
  private static let longestSalutation = 90
  /// The shortest line that is believed to be a sentence of the letter.
  private static let shortestSentence = 40

  /// Reads a line as one of a letterhead.
  static func read(_ bytes: [UInt8], _ line: Range<Int>) -> Evidence? {
    var cursor = ByteCursor(bytes, line)
    switch Byte.lowercased(cursor.peek) {
    case UInt8(ascii: ">"):
      cursor.index += 1
      cursor.skipSpace()
      return cursor.takeWord("retouradres") ? .address : nil
    case UInt8(ascii: "r"): return cursor.takeWord("retouradres") ? .address : nil
    case UInt8(ascii: "g"), UInt8(ascii: "m"), UInt8(ascii: "e"):
      return isSalutation(&cursor) ? .salutation : nil
    case UInt8(ascii: "a"), UInt8(ascii: "d"), UInt8(ascii: "o"), UInt8(ascii: "b"),
      UInt8(ascii: "k"), UInt8(ascii: "u"), 0x27, 0xE2:
      if cursor.takeAnyWord(addressees) { return .address }
      return isSalutation(&cursor) ? .salutation : label(&cursor)
    default: return nil
    }
  }

  private static func isSalutation(_ cursor: inout ByteCursor) -> Bool {
    guard Byte.isUpper(cursor.peek), cursor.end - cursor.index <= longestSalutation else {
      return false
    }
    let start = cursor.index
    guard cursor.takeAnyWord(salutations) else { return false }
    let last = cursor.bytes[cursor.end - 1]
    if [UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "!")].contains(last) { return true }
    // Without a sign behind it, only one who is addressed.
    cursor.skipSpace()
    if cursor.takeAnyWord(["heer", "mevrouw", "leden"]) { cursor.skipSpace() }
    if cursor.takeWord("de") { cursor.skipSpace() }
    let isWhole = cursor.takeWord("voorzitter") || cursor.takeWord("voorzitters")
    if (isWhole || start != cursor.index) && cursor.isAtEnd { return true }
    cursor.index = start
    return false
  }

  private static let places: [StaticString] = ["den haag", "’s-gravenhage", "'s-gravenhage"]

  /// `Den Haag, 9 oktober 1998`, and nothing else.
  private static func placeAndDate(_ start: ByteCursor) -> Evidence? {
    var cursor = start
    guard places.contains(where: { cursor.take($0) }) else { return nil }
    cursor.skipCommaAndSpace()
    let value = cursor.index..<cursor.end
    guard DateForm.take(&cursor) != nil, cursor.isAtEnd else { return nil }
    return .label(.date, value: value)
  }

  /// Reads a line that is the place and the date of a letter, and nothing else.
  static func readPlaceAndDate(_ bytes: [UInt8], _ line: Range<Int>) -> [Inline]? {
    guard line.count <= longestPlaceAndDate else { return nil }
    var cursor = ByteCursor(bytes, line)
    guard case .label(_, let value)? = placeAndDate(cursor) else { return nil }
    cursor.index = value.lowerBound
    guard let date = DateForm.take(&cursor) else { return nil }
    return [
      .text(Words(of: bytes, line.lowerBound..<value.lowerBound)),
      .docDate(Words(of: bytes, value), date, .dagtekening),
    ]
  }

  /// The longest line that is believed to be a place and a date, in bytes.
  private static let longestPlaceAndDate = 50

  private static func label(_ cursor: inout ByteCursor) -> Evidence? {
    if let dated = placeAndDate(cursor) { return dated }
    guard Byte.isUpper(cursor.peek) else { return nil }
    for (words, label) in labels where cursor.takeWord(words) {
      let isMarked = cursor.take(":")
      let isSpaced = cursor.skipSpace()
      guard cursor.isAtEnd || isMarked || isSpaced else { return nil }
      return .label(label, value: cursor.index..<cursor.end)
    }
    return nil
  }

  /// Whether the text of a letter begins with a line.
  static func opensLetter(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, line)
    return line.count >= shortestSentence && Byte.isUpper(cursor.peek)
      && cursor.takeAnyWord(openings)
  }
}

extension LetterheadForm {
  /// Words with which what follows a covering letter begins.
  private static let headlines: [StaticString] = [
    "antwoorden", "antwoord", "beantwoording", "vragen", "kamervragen", "schriftelijke vragen",
    "bijlage", "bijlagen",
  ]

  /// Whether a line below the closing of a covering letter begins the answers.
  static func beginsAnswers(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, line)
    if Byte.isUpper(cursor.peek), cursor.takeAnyWord(headlines) { return true }
    return DocumentNumberForm.read(bytes, line) != nil
  }

  /// The pieces of the value of a label, and the number of the letter that it is; nothing when the
  /// words are no such value.
  static func value(
    _ label: Label, _ reader: InlineReader, _ range: Range<Int>
  ) -> (pieces: [Inline], number: DocumentNumber?)? {
    guard !range.isEmpty else { return nil }
    var cursor = ByteCursor(reader.bytes, range)
    let words = Words(of: reader.bytes, range)
    switch label {
    case .date:
      guard let date = DateForm.take(&cursor), cursor.isAtEnd else { return nil }
      return ([.docDate(words, date, .dagtekening)], nil)
    case .subject:
      var content: [Inline] = []
      reader.read(range, into: &content) { _, _ in }
      return ([.docTitle(content)], nil)
    case .ownNumber:
      return isNumber(reader.bytes[range])
        ? ([.docNumber(words)], .kenmerk(words.description)) : nil
    case .otherNumber:
      guard let zaak = ZaakForm.take(&cursor), cursor.isAtEnd else { return nil }
      return ([.docNumber(words)], .zaak(zaak))
    }
  }

  /// One word with a digit: `5401166`, `2024-0000123456`, `WJZ/44412345`.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 40 && word.contains(where: Byte.isDigit)
      && word.allSatisfy { $0 > Byte.space && $0 < 0x7F }
  }
}
