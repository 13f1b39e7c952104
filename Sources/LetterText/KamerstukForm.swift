import AnswerLetter

/// Parliamentary papers: `Kamerstuk 33 694, nr. 16`, `Kamerstukken II 2022/23, 29628, nr. 1139`.
enum KamerstukForm {
  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard cursor.takeWord("kamerstuk") || cursor.takeWord("kamerstukken") else { return nil }
    skipChamberAndYear(&cursor)
    guard let number = takeDossierNumber(&cursor) else { return nil }
    var dossier = Citation.Dossier(number: number)
    let nummer = takeSuffixAndNumber(&cursor, &dossier)
    let words = cursor.string(start.index..<cursor.index)
    return InlineMatch([.citation(words, .kamerstuk(dossier, nummer: nummer))], end: cursor.index)
  }

  /// `, II, vergaderjaar 2022/2023,`: the dossier identifies the paper without them.
  private static func skipChamberAndYear(_ cursor: inout ByteCursor) {
    skipCommaAndSpace(&cursor)
    if cursor.takeAnyWord(["tweede kamer", "eerste kamer", "tk", "ek", "ii", "i"]) {
      skipCommaAndSpace(&cursor)
    }
    var ahead = cursor
    if ahead.takeWord("vergaderjaar") { ahead.skipSpace() }
    if VergaderjaarForm.take(&ahead) != nil {
      skipCommaAndSpace(&ahead)
      cursor = ahead
    }
  }

  private static func skipCommaAndSpace(_ cursor: inout ByteCursor) {
    cursor.skipSpace()
    if cursor.take(",") { cursor.skipSpace() }
  }

  /// `33 694` or `33694`.
  private static func takeDossierNumber(_ cursor: inout ByteCursor) -> String? {
    if let digits = cursor.takeDigits(5...5) { return cursor.string(digits) }
    guard let thousands = cursor.takeDigits(2...2), cursor.skipSpace() || cursor.take("."),
      let rest = cursor.takeDigits(3...3)
    else { return nil }
    return cursor.string(thousands) + cursor.string(rest)
  }

  /// Takes what follows the dossier's number: its suffix, and the paper's number.
  private static func takeSuffixAndNumber(
    _ cursor: inout ByteCursor, _ dossier: inout Citation.Dossier
  ) -> String? {
    var ahead = cursor
    skipKingdomNumber(&ahead)
    let suffix = takeSuffix(&ahead)
    if let nummer = takeNummer(&ahead) {
      dossier.suffix = suffix
      cursor = ahead
      return nummer
    }
    // `35925-VI-56` and `36600-12`: the last part after a hyphen is the paper.
    ahead = cursor
    if let suffix, let nummer = takeHyphenated(suffix, &ahead) {
      dossier.suffix = suffix
      cursor = ahead
      return nummer
    }
    ahead = cursor
    if ahead.take("-"), let digits = ahead.takeDigits(1...4), ahead.isAtWordEnd {
      cursor = ahead
      return cursor.string(digits)
    }
    // `Kamerstukken I, 36 200, A`: the papers of the Eerste Kamer are lettered.
    ahead = cursor
    if ahead.take(","), ahead.skipSpace(), let letters = takeLetters(&ahead) {
      cursor = ahead
      return letters
    }
    return nil
  }

  /// `(R2064)`: the number of a Kingdom law, which the identifier leaves out.
  private static func skipKingdomNumber(_ cursor: inout ByteCursor) {
    var ahead = cursor
    ahead.skipSpace()
    if ahead.take("(r"), ahead.takeDigits(1...4) != nil, ahead.take(")") { cursor = ahead }
  }

  /// ` VII`, `-VI`, `-02`, ` A`.
  private static func takeSuffix(_ cursor: inout ByteCursor) -> String? {
    var ahead = cursor
    guard ahead.take("-") || ahead.skipSpace() else { return nil }
    let range = ahead.takeDigits(2...2) ?? takeCapitals(&ahead)
    guard let range, ahead.isAtWordEnd else { return nil }
    cursor = ahead
    return ahead.string(range)
  }

  /// `, nr. 16`, ` nr 16`, `, nrs. 16`, `nr.537`.
  private static func takeNummer(_ cursor: inout ByteCursor) -> String? {
    var ahead = cursor
    skipCommaAndSpace(&ahead)
    guard ahead.takeWord("nr") || ahead.takeWord("nrs") || ahead.takeWord("nummer") else {
      return nil
    }
    _ = ahead.take(".")
    ahead.skipSpace()
    guard let digits = ahead.takeDigits(1...5), ahead.isAtWordEnd else { return nil }
    cursor = ahead
    return ahead.string(digits)
  }

  /// Takes `-VI-56` when the suffix is `VI`: gives the number after the second hyphen.
  private static func takeHyphenated(_ suffix: String, _ cursor: inout ByteCursor) -> String? {
    guard cursor.take("-"), takeSuffixText(suffix, &cursor), cursor.take("-"),
      let digits = cursor.takeDigits(1...5), cursor.isAtWordEnd
    else { return nil }
    return cursor.string(digits)
  }

  private static func takeSuffixText(_ suffix: String, _ cursor: inout ByteCursor) -> Bool {
    let end = cursor.index + suffix.utf8.count
    guard end <= cursor.end, cursor.bytes[cursor.index..<end].elementsEqual(suffix.utf8) else {
      return false
    }
    cursor.index = end
    return true
  }

  private static func takeLetters(_ cursor: inout ByteCursor) -> String? {
    guard let range = takeCapitals(&cursor), range.count <= 2, cursor.isAtWordEnd else {
      return nil
    }
    return cursor.string(range)
  }

  private static func takeCapitals(_ cursor: inout ByteCursor) -> Range<Int>? {
    let start = cursor.index
    while Byte.isUpper(cursor.peek), cursor.index - start < 6 { cursor.index += 1 }
    return cursor.index > start ? start..<cursor.index : nil
  }
}

/// Session years: `2022/23`, `2024-2025`, `1999/2000`, `2022/-23`.
enum VergaderjaarForm {
  static func take(_ cursor: inout ByteCursor) -> Citation.Vergaderjaar? {
    var ahead = cursor
    guard let first = ahead.takeNumber(4...4) else { return nil }
    let slash = ahead.take("/")
    ahead.skipSpace()
    let dash = ahead.takeDash()
    guard slash || dash else { return nil }
    ahead.skipSpace()
    guard let second = ahead.takeNumber(2...4), ahead.isAtWordEnd,
      (first + 1) % 100 == second % 100
    else { return nil }
    cursor = ahead
    return Citation.Vergaderjaar(start: first)
  }
}
