/// How the title lines of a letter begin, for readers that must find where a line of its own starts.
enum TitleOpening {
  private static let words: [StaticString] =
    [
      "vragen van het lid", "vragen van de leden", "vraag van het lid", "vraag van de leden",
      "vragen van het leden", "vragen van lid", "vragen van het kamerlid",
      "vragen van de kamerleden", "mondelinge vragen van", "vragen gesteld door",
      "antwoord van", "antwoorden van", "mededeling van", "vergaderjaar", "toelichting",
      "zie ook aanhangsel", "kamervragen van", "schriftelijke vragen van",
    ] + replies

  /// The first four letters of the openings, each once.
  private static let beginnings = words.reduce(into: [UInt32]()) { beginnings, word in
    let letters = (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(word.utf8Start[$1]) }
    if !beginnings.contains(letters) { beginnings.append(letters) }
  }

  /// Whether a line begins with four letters with which an opening does: of most lines it does not.
  private static func mayBegin(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    Byte.firstFour(bytes, line).map(beginnings.contains) ?? false
  }

  /// How titles of answers begin that do not name who answers.
  private static let replies: [StaticString] = [
    "antwoord op kamervragen", "antwoord op vragen van", "antwoord op de vragen van",
    "antwoord op schriftelijke", "antwoorden op kamervragen", "antwoorden op de kamervragen",
    "antwoorden op vragen van", "antwoorden op de vragen van", "antwoorden op schriftelijke",
    "antwoorden op de schriftelijke", "antwoorden kamervragen", "beantwoording kamervragen",
    "beantwoording vragen", "beantwoording schriftelijke", "beantwoording van de kamervragen",
    "beantwoording van kamervragen", "beantwoording van de vragen", "beantwoording van vragen",
    "beantwoording van de schriftelijke", "de antwoorden op de vragen van",
    "de antwoorden op de kamervragen", "de antwoorden op de schriftelijke",
  ]

  /// Whether a line begins so, and may as well be what a letter is about.
  static func isReply(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, line)
    return cursor.takeAnyWord(replies)
  }

  /// Whether a line begins so.
  static func begins(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    // Only a capital begins a title, and a title has a name.
    guard let first = bytes[line].first, Byte.isUpper(first), mayBegin(bytes, line) else {
      return false
    }
    var cursor = ByteCursor(bytes, line)
    return cursor.takeAnyWord(words)
  }

  /// Whether a line begins a title, and not what goes on with one: `Zie ook Aanhangsel …`.
  static func beginsPart(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, line)
    return begins(bytes, line) && !cursor.takeWord("zie")
  }

  /// The lines of the masthead of the *Aanhangsel*.
  private static let mastheads: [StaticString] = [
    "tweede kamer der staten-generaal", "eerste kamer der staten-generaal",
    "aanhangsel van de handelingen", "regering gegeven antwoorden",
  ]

  /// Whether a line may stand above a title: one of the masthead, the number
  /// of a page, or an opening.
  static func mayStandAbove(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, line)
    return mastheads.contains { cursor.take($0) } || begins(bytes, line)
      || AnnexForm.isHeading(bytes, line)
      || bytes[line].allSatisfy(Byte.isDigit)
  }
}
