import AnswerLetter

/// The headings that divide a letter: `Vraag 1`, `Antwoord op vraag 1`, `Toelichting`.
enum HeadingForm {
  case question(QuestionNumbers)
  /// The numbers named, with the places where they stand and where the words before them begin.
  case answer(NumberList?, wordsStart: Int)
  case toelichting

  /// Reads a line as a heading; a line with anything else in it is none.
  static func read(_ bytes: [UInt8], _ line: Range<Int>) -> HeadingForm? {
    var cursor = ByteCursor(bytes, line)
    switch Byte.lowercased(cursor.peek) {
    case UInt8(ascii: "v"): return question(&cursor)
    case UInt8(ascii: "a"): return answer(&cursor)
    case UInt8(ascii: "t"): return toelichting(&cursor)
    default: return nil
    }
  }

  private static func question(_ cursor: inout ByteCursor) -> HeadingForm? {
    guard cursor.takeWord("vraag") || cursor.takeWord("vragen"), cursor.skipSpace(),
      let list = NumberList.take(&cursor), isEnd(&cursor)
    else { return nil }
    return .question(list.numbers)
  }

  private static func answer(_ cursor: inout ByteCursor) -> HeadingForm? {
    guard cursor.takeAnyWord(["antwoord", "antwoorden"]) else { return nil }
    cursor.skipSpace()
    let wordsStart = cursor.index
    let hasPreposition = cursor.takeWord("op")
    cursor.skipSpace()
    let hasArticle = cursor.takeWord("de")
    cursor.skipSpace()
    let hasNoun = cursor.takeWord("vraag") || cursor.takeWord("vragen")
    if (hasPreposition || hasArticle) && !hasNoun { return nil }
    cursor.skipSpace()
    let list = NumberList.take(&cursor)
    if hasNoun && list == nil { return nil }
    return isEnd(&cursor) ? .answer(list, wordsStart: wordsStart) : nil
  }

  private static func toelichting(_ cursor: inout ByteCursor) -> HeadingForm? {
    cursor.takeWord("toelichting") && isEnd(&cursor) ? .toelichting : nil
  }

  /// A full stop or a colon may end a heading.
  private static func isEnd(_ cursor: inout ByteCursor) -> Bool {
    cursor.skipSpace()
    if cursor.peek == UInt8(ascii: ":") || cursor.peek == UInt8(ascii: ".") { cursor.index += 1 }
    cursor.skipSpace()
    return cursor.isAtEnd
  }
}
