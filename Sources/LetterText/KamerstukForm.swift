import AnswerLetter

/// Parliamentary papers: `Kamerstuk 33 694, nr. 16`, `Kamerstukken II 2022/23, 29628, nr. 1139`.
enum KamerstukForm {
  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard takeName(&cursor) else { return nil }
    skipChamberAndYear(&cursor)
    guard let first = takePaper(&cursor) else { return nil }
    return list(start, first, cursor)
  }

  /// `(36 471-64)` and `36 410 XIV, nr. 9`: a dossier and a paper without a word that says what they
  /// are.
  static func readBare(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    guard case .kamerstuk(let dossier, let nummer?)? = takePaper(&cursor) else { return nil }
    let words = start.bytes[start.index..<cursor.index]
    let isNamed = words.indices.contains { words[$0...].starts(with: "nr".utf8) }
    let isBracketed =
      start.index > 0 && start.bytes[start.index - 1] == UInt8(ascii: "(")
      && cursor.peek == UInt8(ascii: ")") && words.contains(UInt8(ascii: "-"))
    guard isNamed || isBracketed else { return nil }
    return list(start, .kamerstuk(dossier, nummer: nummer), cursor)
  }

  /// `Kamerstuk`, `Kamerstukken`, `Kamerstukdossier`; `Tweede Kamer, vergaderjaar …` in old notes.
  private static func takeName(_ cursor: inout ByteCursor) -> Bool {
    for word in [
      "kamerstukken", "kamerstukdossier", "kamerstuk", "kamerstuknr", "kamerstuknummer", "kst",
    ] as [StaticString] where cursor.takeBroken(word) {
      _ = cursor.take(".") || cursor.take("-")
      skipNumberWord(&cursor)
      return true
    }
    var ahead = cursor
    guard ahead.takeAnyWord(["tweede kamer", "eerste kamer", "tk", "ek"]) else { return false }
    _ = ahead.take(",")
    var year = ahead
    year.skipSpace()
    let hasYear = year.takeBroken("vergaderjaar") || VergaderjaarForm.take(&year) != nil
    guard hasYear || takeDossierNumber(&year) != nil else { return false }
    cursor = ahead
    return true
  }

  /// `Kamerstuk nr. 33 694-16`.
  private static func skipNumberWord(_ cursor: inout ByteCursor) {
    var ahead = cursor
    ahead.skipSpace()
    guard ahead.takeNumberWord() else { return }
    if Byte.isDigit(ahead.peek) { cursor = ahead }
  }

  private static func takePaper(_ cursor: inout ByteCursor) -> Citation? {
    guard let number = takeDossierNumber(&cursor) else { return nil }
    var dossier = Citation.Dossier(number: number)
    let nummer = takeSuffixAndNumber(&cursor, &dossier)
    return .kamerstuk(dossier, nummer: nummer)
  }

  /// A citation and those that follow: `nr. 16 en 37`, `nr. 811 en 29 984, nr. 1207`.
  private static func list(
    _ start: ByteCursor, _ first: Citation, _ afterFirst: ByteCursor
  ) -> InlineMatch {
    var pieces: [Inline] = [.citation(start.words(start.index..<afterFirst.index), first)]
    var cursor = afterFirst
    var last = first
    while let (citation, range) = next(after: cursor, last) {
      pieces.append(.text(start.words(cursor.index..<range.lowerBound)))
      pieces.append(.citation(start.words(range), citation))
      cursor.index = range.upperBound
      last = citation
    }
    return InlineMatch(pieces, end: cursor.index)
  }

  private static func next(
    after start: ByteCursor, _ last: Citation
  ) -> (Citation, Range<Int>)? {
    guard case .kamerstuk(let dossier, let nummer) = last else { return nil }
    if let nummer, nummer.utf8.allSatisfy(Byte.isDigit) {
      if let (number, range) = NumberContinuation.take(after: start) {
        return (.kamerstuk(dossier, nummer: "\(number)"), range)
      }
      // `nr. 679, nr. 684`
      var cursor = start
      cursor.skipCommaAndSpace()
      if cursor.takeWord("en") { cursor.skipSpace() }
      let begin = cursor.index
      if let number = takeNummer(&cursor) {
        return (.kamerstuk(dossier, nummer: number), begin..<cursor.index)
      }
    }
    var cursor = start
    cursor.skipSpace()
    guard cursor.take(",") || cursor.take(";") || cursor.takeWord("en") else { return nil }
    cursor.skipSpace()
    if cursor.takeWord("en") { cursor.skipSpace() }
    let begin = cursor.index
    skipChamberAndYear(&cursor)
    guard case .kamerstuk(let other, let nummer?)? = takePaper(&cursor) else { return nil }
    return (.kamerstuk(other, nummer: nummer), begin..<cursor.index)
  }

  /// `, II, vergaderjaar 2022/2023,`: the dossier identifies the paper without them.
  private static func skipChamberAndYear(_ cursor: inout ByteCursor) {
    cursor.skipCommaAndSpace()
    if cursor.takeAnyWord(["tweede kamer", "eerste kamer", "tk", "ek", "ii", "ll", "i"]) {
      cursor.skipCommaAndSpace()
    }
    var ahead = cursor
    if ahead.takeBroken("vergaderjaar") { ahead.skipSpace() }
    if VergaderjaarForm.take(&ahead) != nil {
      ahead.skipCommaAndSpace()
      cursor = ahead
    }
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
    if ahead.takeWord("hoofdstuk") { ahead.skipSpace() }
    let range = ahead.takeDigits(2...2) ?? takeCapitals(&ahead)
    guard let range, ahead.isAtWordEnd else { return nil }
    cursor = ahead
    return ahead.string(range)
  }

  /// `, nr. 16`, ` nr 16`, `, nrs. 16`, `nr.537`.
  private static func takeNummer(_ cursor: inout ByteCursor) -> String? {
    var ahead = cursor
    ahead.skipCommaAndSpace()
    guard ahead.takeNumberWord() else { return nil }
    if let letters = takeLetters(&ahead) {
      cursor = ahead
      return letters
    }
    guard var digits = ahead.takeDigits(1...5) else { return nil }
    // `nr. 219a`, of the Eerste Kamer before its papers had letters alone.
    if ahead.peek &- 0x61 < 8 {
      ahead.index += 1
      digits = digits.lowerBound..<ahead.index
    }
    guard ahead.isAtWordEnd else { return nil }
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
