import AnswerLetter

/// The headings that divide a letter: `Vraag 1`, `Antwoord op vraag 1`, `Mededeling`, `Toelichting`.
enum HeadingForm {
  case question(NumberList)
  /// The numbers named, with the places where they stand and where the words before them begin.
  case answer(NumberList?, wordsStart: Int)
  case toelichting
  case mededeling
  /// The line `Antwoorden` above answers that have numbers of their own; never a line by itself.
  case opschrift

  /// Whether it names questions by their numbers.
  var isNumbered: Bool {
    switch self {
    case .question(let list), .answer(let list?, _): !list.elements.isEmpty
    default: false
    }
  }

  /// Reads a line as a heading; a line with anything else in it is none.
  static func read(_ bytes: [UInt8], _ line: Range<Int>) -> HeadingForm? {
    guard mayBegin(bytes, line) else { return nil }
    var cursor = ByteCursor(bytes, line)
    switch Byte.lowercased(cursor.peek) {
    case UInt8(ascii: "v"): return question(&cursor)
    case UInt8(ascii: "a"): return answer(&cursor)
    case UInt8(ascii: "b"): return cursor.takeWord("beantwoording") ? reply(&cursor) : nil
    case UInt8(ascii: "r"): return cursor.takeWord("reactie") ? reply(&cursor) : nil
    case UInt8(ascii: "g"):
      guard cursor.takeWord("gezamenlijk"), cursor.skipSpace() else { return nil }
      return answer(&cursor)
    case UInt8(ascii: "t"): return toelichting(&cursor)
    case UInt8(ascii: "m"):
      return cursor.takeWord("mededeling") && isEnd(&cursor) ? .mededeling : nil
    default: return nil
    }
  }

  /// Whether the first letters of a line are those of a heading: of most lines they are not.
  @inline(__always)
  static func mayBegin(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    switch Byte.firstFour(bytes, line) {
    // vraa, vrag, antw, bean, reac, geza, toel, mede
    case 0x7672_6161, 0x7672_6167, 0x616E_7477, 0x6265_616E, 0x7265_6163, 0x6765_7A61, 0x746F_656C,
      0x6D65_6465:
      return true
    default: return false
    }
  }

  /// Reads a heading with its text behind it: `Vraag 1: Kent u …`, `Antwoord: Ja.`; gives where the
  /// heading ends.
  static func readRunIn(_ bytes: [UInt8], _ line: Range<Int>) -> (form: HeadingForm, end: Int)? {
    let first = bytes[line.lowerBound]
    guard first == UInt8(ascii: "V") || first == UInt8(ascii: "A"),
      let end = bytes[line].prefix(longestRunIn).firstIndex(where: {
        $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
      }), end + 1 < line.upperBound,
      WhiteSpace.length(bytes, at: end + 1, end: line.upperBound) > 0,
      let form = read(bytes, line.lowerBound..<end + 1)
    else { return nil }
    // `Antwoord. Ja` is a sentence: only a colon parts a heading without a number.
    if case .answer(nil, _) = form, bytes[end] != UInt8(ascii: ":") { return nil }
    return (form, end + 1)
  }

  /// The longest heading that is believed to have its text behind it, in bytes.
  private static let longestRunIn = 60

  /// `Vraag` alone, or with a colon.
  static func isBareQuestion(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, line)
    guard Byte.isUpper(cursor.peek), cursor.takeWord("vraag") else { return false }
    return isEnd(&cursor)
  }

  /// `Reactie` alone, or with a colon.
  static func isBareReply(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard bytes[line.lowerBound] == UInt8(ascii: "R") else { return false }
    var cursor = ByteCursor(bytes, line)
    return cursor.takeWord("reactie") && isEnd(&cursor)
  }

  private static func question(_ cursor: inout ByteCursor) -> HeadingForm? {
    let isCapital = Byte.isUpper(cursor.peek)
    guard takeNoun(&cursor), cursor.skipSpace() || isCapital else { return nil }
    cursor.takeNumberWord()
    guard let list = NumberList.take(&cursor, inHeading: true, mayBeSpelled: isCapital) else {
      return nil
    }
    // In small letters it ends a remark in brackets, or a sentence.
    if cursor.isAtEnd { return .question(list) }
    if isCapital {
      _ = cursor.take(")")
      skipAsker(&cursor)
    } else if cursor.peek == UInt8(ascii: ".") {
      return nil
    }
    return isEnd(&cursor) ? .question(list) : nil
  }

  /// Takes `vraag` or `vragen`, to which an extractor may have glued the number: `Vraag1`.
  private static func takeNoun(_ cursor: inout ByteCursor) -> Bool {
    takeGlued("vraag", &cursor) || takeGlued("vragen", &cursor)
  }

  private static func takeGlued(_ word: StaticString, _ cursor: inout ByteCursor) -> Bool {
    let start = cursor.index
    if cursor.take(word), cursor.isAtWordEnd || Byte.isDigit(cursor.peek) { return true }
    cursor.index = start
    return false
  }

  /// ` (lid Geluk)`, ` (SP)`, ` van het lid Geluk (VVD)`, behind the numbers: who of several asks. Without
  /// a group the words may be those of a sentence on the questions of another letter.
  private static func skipAsker(_ cursor: inout ByteCursor) {
    var ahead = cursor
    ahead.skipSpace()
    guard ahead.end - ahead.index <= longestAsker else { return }
    if ahead.takeAnyWord(askers) {
      guard ahead.skipSpace(),
        let members = MemberForm.list(ahead, from: ahead, asProponents: false),
        case .text(let last)? = members.pieces.last, last.description == ")"
      else { return }
      cursor.index = members.end
      return
    }
    guard ahead.take("(") else { return }
    let isMember = ahead.takeAnyWord(["lid", "leden", "het lid", "de leden"])
    if isMember { ahead.skipSpace() }
    guard Byte.isUpper(ahead.peek) else { return }
    while !ahead.isAtEnd, ahead.peek != UInt8(ascii: ")") {
      // A group is a word.
      if !isMember, ahead.peek == Byte.space { return }
      ahead.index += 1
    }
    if ahead.take(")") { cursor = ahead }
  }

  private static let askers: [StaticString] = ["van het lid", "van de leden", "van lid"]

  /// The longest remark in brackets that is believed to belong to the heading of a question, in bytes.
  private static let longestAsker = 60

  private static func answer(_ cursor: inout ByteCursor) -> HeadingForm? {
    let isCapital = Byte.isUpper(cursor.peek)
    guard
      isCapital
        ? takeGlued("antwoord", &cursor) || takeGlued("antwoorden", &cursor)
        : cursor.takeAnyWord(["antwoord", "antwoorden"])
    else { return nil }
    cursor.skipSpace()
    if isCapital { skipOffice(&cursor) }
    let wordsStart = cursor.index
    let hasPreposition = cursor.takeWord("op")
    cursor.skipSpace()
    let hasArticle = cursor.takeWord("de")
    cursor.skipSpace()
    let hasNoun = takeNoun(&cursor)
    if hasArticle && !hasNoun { return nil }
    cursor.skipSpace()
    cursor.takeNumberWord()
    let list = NumberList.take(&cursor, inHeading: true, mayBeSpelled: isCapital)
    // `Antwoord op 2 en 3`: without the noun the numbers must be there.
    if hasPreposition && !hasNoun && (list == nil || !isCapital) { return nil }
    if hasNoun && list == nil { return nil }
    if list != nil, !cursor.isAtEnd {
      if isCapital {
        _ = cursor.take(")")
        skipBracketedOffice(&cursor)
        skipAnswerer(&cursor)
        skipAsker(&cursor)
      } else if cursor.peek == UInt8(ascii: ".") {
        return nil
      }
    }
    return isEnd(&cursor) ? .answer(list, wordsStart: wordsStart) : nil
  }

  /// `van minister Schouten `, before `op vraag 1`: who of several answers.
  private static func skipOffice(_ cursor: inout ByteCursor) {
    var ahead = cursor
    guard ahead.takeWord("van"), ahead.skipSpace() else { return }
    if ahead.takeWord("de") { ahead.skipSpace() }
    guard OfficeForm.takeOffice(&ahead) != nil else { return }
    while !ahead.isAtEnd, ahead.index - cursor.index < longestOffice {
      guard ahead.skipSpace() else {
        ahead.index += 1
        continue
      }
      var rest = ahead
      if rest.takeWord("op"), rest.skipSpace() {
        if rest.takeWord("de") { rest.skipSpace() }
        if rest.takeWord("vraag") || rest.takeWord("vragen") { cursor = ahead }
        return
      }
    }
  }

  /// ` (minister Schouten)`, behind the numbers.
  private static func skipBracketedOffice(_ cursor: inout ByteCursor) {
    var ahead = cursor
    ahead.skipSpace()
    guard ahead.take("(") else { return }
    if ahead.takeWord("de") { ahead.skipSpace() }
    guard OfficeForm.takeOffice(&ahead) != nil else { return }
    while !ahead.isAtEnd, ahead.peek != UInt8(ascii: ")") { ahead.index += 1 }
    if ahead.take(")") { cursor = ahead }
  }

  /// ` van de Staatssecretaris`, ` van minister Schouten`, behind the numbers, and nothing else.
  private static func skipAnswerer(_ cursor: inout ByteCursor) {
    var ahead = cursor
    guard ahead.skipSpace(), ahead.takeWord("van"), ahead.skipSpace() else { return }
    if ahead.takeWord("de") { ahead.skipSpace() }
    let office = ahead
    guard ahead.end - ahead.index <= longestOffice, let role = OfficeForm.takeOffice(&ahead) else {
      return
    }
    if let match = OfficeForm.portfolios(role, office, ahead) {
      ahead.index = match.end
    } else {
      var name = ahead
      if name.skipSpace(), PersonForm.take(&name) != nil { ahead = name }
    }
    cursor = ahead
  }

  /// The longest name of an office that is believed within a heading, in bytes.
  private static let longestOffice = 90

  /// `Beantwoording vragen 3 en 4`, `Reactie op vraag 5`: only with the numbers of the questions.
  private static func reply(_ cursor: inout ByteCursor) -> HeadingForm? {
    cursor.skipSpace()
    let wordsStart = cursor.index
    if cursor.takeAnyWord(["op", "van"]) { cursor.skipSpace() }
    if cursor.takeWord("de") { cursor.skipSpace() }
    guard cursor.takeWord("vraag") || cursor.takeWord("vragen"), cursor.skipSpace(),
      let list = NumberList.take(&cursor, inHeading: true), isEnd(&cursor)
    else { return nil }
    return .answer(list, wordsStart: wordsStart)
  }

  /// `Toelichting`, alone or with a colon and the text behind it.
  private static func toelichting(_ cursor: inout ByteCursor) -> HeadingForm? {
    guard Byte.isUpper(cursor.peek), cursor.takeWord("toelichting") else { return nil }
    return cursor.peek == UInt8(ascii: ":") || isEnd(&cursor) ? .toelichting : nil
  }

  /// A full stop or a colon may end a heading.
  private static func isEnd(_ cursor: inout ByteCursor) -> Bool {
    cursor.skipSpace()
    if cursor.peek == UInt8(ascii: ":") || cursor.peek == UInt8(ascii: ".") { cursor.index += 1 }
    cursor.skipSpace()
    return cursor.isAtEnd
  }
}
