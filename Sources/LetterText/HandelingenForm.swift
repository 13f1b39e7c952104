import AnswerLetter

/// Earlier answers and debates: `Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 461`,
/// `Aanhangsels … nr. 1767 en 1775`, `ah-tk-20202021-2345`, `Handelingen II 2023/24, nr. 42, item 4`.
enum HandelingenForm {
  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard takeAanhangsel(&cursor) else { return handelingen(start) }
    skipHandelingen(&cursor)
    guard let year = takeYear(&cursor) else { return numberFirst(start, cursor) }
    cursor.skipCommaAndSpace()
    takeNumberWord(&cursor)
    guard let number = takeNumber(&cursor) else { return nil }
    return numbers(start, first: .aanhangsel(year, number: number), cursor) {
      .aanhangsel(year, number: $0)
    }
  }

  /// `Aanhangsel Handelingen nr. 2011, vergaderjaar 2006–2007`: the number before the year.
  private static func numberFirst(_ start: ByteCursor, _ afterName: ByteCursor) -> InlineMatch? {
    var cursor = afterName
    cursor.skipCommaAndSpace()
    guard cursor.takeNumberWord(), let number = takeNumber(&cursor) else { return nil }
    cursor.skipSpace()
    let isBracketed = cursor.take("(")
    guard let year = takeYear(&cursor), !isBracketed || cursor.take(")") else { return nil }
    return InlineMatch(
      [
        .citation(start.words(start.index..<cursor.index), .aanhangsel(year, number: number))
      ], end: cursor.index)
  }

  /// `ah-tk-20202021-2345`, also with dashes, and with `nr.` before the number.
  static func readIdentifier(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard cursor.take("ah-tk-"), let first = cursor.takeNumber(4...8) else { return nil }
    var year = first
    if first > 9999 {
      year = first / 10000
    } else if !(cursor.takeDash() && cursor.takeNumber(4...4) == first + 1) {
      return nil
    }
    if !cursor.takeDash() {
      cursor.skipCommaAndSpace()
      takeNumberWord(&cursor)
    }
    guard let number = takeNumber(&cursor) else { return nil }
    let citation = Citation.aanhangsel(Citation.Vergaderjaar(start: year), number: number)
    return InlineMatch(
      [.citation(start.words(start.index..<cursor.index), citation)], end: cursor.index)
  }

  /// `AH 2023/24, nr. 1137`.
  static func readAbbreviation(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard cursor.takeWord("ah"), let year = takeYear(&cursor) else { return nil }
    cursor.skipCommaAndSpace()
    takeNumberWord(&cursor)
    guard let number = takeNumber(&cursor) else { return nil }
    return InlineMatch(
      [
        .citation(
          start.words(start.index..<cursor.index), .aanhangsel(year, number: number))
      ], end: cursor.index)
  }

  /// `Aanhangsel`, `Kamervragen (Aanhangsel)`; an extractor may have glued `ook` to it.
  private static func takeAanhangsel(_ cursor: inout ByteCursor) -> Bool {
    _ = cursor.take("ook")
    if cursor.takeWord("kamervragen") {
      cursor.skipSpace()
      guard cursor.take("("), cursor.takeBroken("aanhangsel"), cursor.take(")") else {
        return false
      }
      return true
    }
    return cursor.takeBroken("aanhangsels") || cursor.takeBroken("aanhangsel")
  }

  /// ` van de Handelingen II,`
  private static func skipHandelingen(_ cursor: inout ByteCursor) {
    if !cursor.take("-") { cursor.skipSpace() }
    if cursor.takeWord("van") || cursor.takeWord("der") { cursor.skipSpace() }
    if cursor.takeWord("de") { cursor.skipSpace() }
    if cursor.takeBroken("handelingen") { cursor.skipCommaAndSpace() }
    if cursor.takeAnyWord(["tweede kamer", "tk", "ii"]) { cursor.skipCommaAndSpace() }
  }

  private static func takeYear(_ cursor: inout ByteCursor) -> Citation.Vergaderjaar? {
    cursor.skipCommaAndSpace()
    if cursor.takeBroken("vergaderjaar") { cursor.skipSpace() }
    return VergaderjaarForm.take(&cursor)
  }

  private static func takeNumberWord(_ cursor: inout ByteCursor) {
    cursor.takeNumberWord()
  }

  private static func takeNumber(_ cursor: inout ByteCursor) -> Int? {
    guard let number = cursor.takeNumber(1...5), cursor.isAtWordEnd else { return nil }
    return number
  }

  /// A citation, and one for each number that follows with `en` or a comma.
  private static func numbers(
    _ start: ByteCursor, first: Citation, _ afterFirst: ByteCursor, _ next: (Int) -> Citation
  ) -> InlineMatch {
    var pieces: [Inline] = [
      .citation(start.words(start.index..<afterFirst.index), first)
    ]
    var cursor = afterFirst
    while let (number, range) = NumberContinuation.take(after: cursor) {
      pieces.append(.text(start.words(cursor.index..<range.lowerBound)))
      pieces.append(.citation(start.words(range), next(number)))
      cursor.index = range.upperBound
    }
    return InlineMatch(pieces, end: cursor.index)
  }

  private static func handelingen(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard cursor.takeWord("handelingen") || cursor.take("hand.") else { return nil }
    let chamber = takeChamber(&cursor)
    guard let year = takeYear(&cursor) else { return nil }
    cursor.skipCommaAndSpace()
    guard cursor.takeNumberWord(), let number = takeNumber(&cursor) else { return nil }
    let item = takeItem(&cursor)
    let citation = Citation.handelingen(chamber, year, number: number, item: item)
    return InlineMatch(
      [.citation(start.words(start.index..<cursor.index), citation)], end: cursor.index)
  }

  /// Whose record it is; that of the Tweede Kamer where nothing is said.
  private static let chambers: [(words: [StaticString], chamber: Citation.Chamber)] = [
    (["tk", "ii", "tweede kamer"], .tweedeKamer), (["ek", "i", "eerste kamer"], .eersteKamer),
  ]

  /// Takes ` II,`, ` van de Eerste Kamer`.
  private static func takeChamber(_ cursor: inout ByteCursor) -> Citation.Chamber {
    cursor.skipCommaAndSpace()
    if cursor.takeWord("van") || cursor.takeWord("der") { cursor.skipSpace() }
    if cursor.takeWord("de") { cursor.skipSpace() }
    for (words, chamber) in chambers where cursor.takeAnyWord(words) {
      cursor.skipCommaAndSpace()
      return chamber
    }
    return .tweedeKamer
  }

  /// `, item 4`.
  private static func takeItem(_ cursor: inout ByteCursor) -> Int? {
    var ahead = cursor
    ahead.skipCommaAndSpace()
    guard ahead.takeWord("item"), ahead.skipSpace(), let item = ahead.takeNumber(1...3),
      ahead.isAtWordEnd
    else { return nil }
    cursor = ahead
    return item
  }
}

/// A further number of a citation: ` en 37`, `, 38 en 40`.
enum NumberContinuation {
  /// What follows a number that counts something.
  private static let units: [StaticString] = [
    "miljoen", "miljard", "procent", "jaar", "euro", "dagen", "weken", "maanden", "uur",
  ]

  /// The number that follows, when it is the last of its list or the list goes on to one.
  static func take(after start: ByteCursor) -> (number: Int, range: Range<Int>)? {
    var cursor = start
    cursor.skipSpace()
    let comma = cursor.take(",")
    cursor.skipSpace()
    let and = cursor.takeAnyWord(["en", "tot en met", "t/m"]) || cursor.take("&")
    guard comma || and else { return nil }
    cursor.skipSpace()
    let begin = cursor.index
    guard let number = cursor.takeNumber(1...5), cursor.isAtWordEnd,
      cursor.peek != UInt8(ascii: "%"), cursor.peek != UInt8(ascii: "/")
    else { return nil }
    let range = begin..<cursor.index
    if comma, !and {
      // A number behind a comma alone belongs to the list only when the list goes on to `en`.
      guard take(after: cursor) != nil else { return nil }
    }
    var after = cursor
    guard !(after.skipSpace() && isOther(&after)) else { return nil }
    return (number, range)
  }

  /// Whether what follows a number makes it a date, a dossier or an amount.
  private static func isOther(_ cursor: inout ByteCursor) -> Bool {
    if cursor.takeAnyWord(units) || DateForm.months.contains(where: { cursor.takeWord($0) }) {
      return true
    }
    return cursor.takeDigits(3...3) != nil
  }
}
