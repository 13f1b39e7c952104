import AnswerLetter

/// Acts of the European Union: `Verordening (EU) 2016/679`, `richtlijn 2006/112/EG`.
enum UnionActForm {
  private static let names: [(word: StaticString, act: Citation.UnionAct)] = [
    ("verordening", .regulation), ("verordeningen", .regulation),
    ("richtlijnen", .directive), ("besluiten", .decision), ("beschikkingen", .decision),
    ("uitvoeringsverordening", .implementingRegulation),
    ("gedelegeerde verordening", .delegatedRegulation), ("richtlijn", .directive),
    ("uitvoeringsrichtlijn", .implementingDirective),
    ("gedelegeerde richtlijn", .delegatedDirective), ("besluit", .decision),
    ("uitvoeringsbesluit", .implementingDecision), ("gedelegeerd besluit", .delegatedDecision),
    ("kaderbesluit", .frameworkDecision), ("beschikking", .decision),
  ]

  /// How the name of an act begins.
  static let openings = [
    "verordening", "richtlijn", "besluit", "uitvoeringsverordening", "uitvoeringsrichtlijn",
    "uitvoeringsbesluit", "gedelegeerd", "kaderbesluit", "beschikking",
  ]

  /// What stands for the Union, or the policy under which an act was made.
  private static let communities: [StaticString] = [
    "eu", "eg", "eeg", "euratom", "egks", "gbvb", "jbz",
  ]

  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    for (word, act) in names where cursor.takeWord(word) {
      let isPlural =
        cursor.bytes[cursor.index - 2] == UInt8(ascii: "e")
        && cursor.bytes[cursor.index - 1] == UInt8(ascii: "n")
      cursor.skipSpace()
      let nameEnd = cursor.index
      let isBracketed = skipCommunity(&cursor)
      var isSigned = !isBracketed && cursor.index > nameEnd
      cursor.takeNumberWord()
      guard let first = cursor.takeNumber(1...4), cursor.take("/"),
        let second = cursor.takeNumber(1...4), cursor.isAtWordEnd,
        let (year, number) = order(first, second, act)
      else { return nil }
      if cursor.peek == UInt8(ascii: "/"), skipEnding(&cursor) { isSigned = true }
      if isBracketed, !cursor.take(")") { return nil }
      guard isSigned || !(act == .decision || isPlural || isLocal(cursor)) else { return nil }
      let words = cursor.words(start.index..<cursor.index)
      var pieces = [Inline.citation(words, .europeanUnion(act, year: year, number: number))]
      while isSigned, let next = takeNext(&cursor, act) { pieces += next }
      return InlineMatch(pieces, end: cursor.index)
    }
    return nil
  }

  /// `(EU) `; tells whether the whole number stands in brackets, as in `richtlijn (2006/112)`.
  private static func skipCommunity(_ cursor: inout ByteCursor) -> Bool {
    guard cursor.take("(") else { return false }
    guard cursor.takeAnyWord(communities) else { return true }
    // `(EU, Euratom)`.
    var ahead = cursor
    ahead.skipCommaAndSpace()
    if ahead.takeAnyWord(communities) { cursor = ahead }
    _ = cursor.take(")")
    cursor.skipSpace()
    return false
  }

  /// Takes `/EG`.
  private static func skipEnding(_ cursor: inout ByteCursor) -> Bool {
    var ahead = cursor
    ahead.index += 1
    guard ahead.takeAnyWord(communities) else { return false }
    cursor = ahead
    return true
  }

  /// ` en 2019/4`, `, 98/44/EG`: a further act of the same kind.
  private static func takeNext(
    _ cursor: inout ByteCursor, _ act: Citation.UnionAct
  ) -> [Inline]? {
    var ahead = cursor
    let comma = ahead.take(",")
    guard ahead.skipSpace(), ahead.takeWord("en") && ahead.skipSpace() || comma else { return nil }
    let begin = ahead.index
    if skipCommunity(&ahead) { return nil }
    guard let first = ahead.takeNumber(2...4), ahead.take("/"),
      let second = ahead.takeNumber(1...4), ahead.isAtWordEnd,
      let (year, number) = order(first, second, act)
    else { return nil }
    if ahead.peek == UInt8(ascii: "/") { _ = skipEnding(&ahead) }
    let gap = Inline.text(cursor.words(cursor.index..<begin))
    let words = ahead.words(begin..<ahead.index)
    cursor = ahead
    return [gap, .citation(words, .europeanUnion(act, year: year, number: number))]
  }

  /// Whose acts have numbers as those of the Union have.
  private static let local: [StaticString] = [
    "van de gemeente", "van de gemeenteraad", "van de provincie", "van het waterschap",
    "van provinciale staten", "van de raad van de gemeente",
  ]

  /// `verordening 2019/12 van de gemeente`, which nothing shows to be the Union's.
  private static func isLocal(_ cursor: ByteCursor) -> Bool {
    var ahead = cursor
    return ahead.skipSpace() && ahead.takeAnyWord(local)
  }

  /// Which of the two is the year: directives and, since 2015, regulations put it first.
  private static func order(
    _ first: Int, _ second: Int, _ act: Citation.UnionAct
  ) -> (year: Int, number: Int)? {
    let years = 1952...2099
    switch (years.contains(first), years.contains(second)) {
    case (true, false): return (first, second)
    case (false, true): return (second, first)
    case (true, true):
      let isYearFirst = first >= 2015 || !act.isRegulation
      return isYearFirst ? (first, second) : (second, first)
    case (false, false):
      if act == .directive, (58...99).contains(first) { return (1900 + first, second) }
      // `Verordening (EEG) nr. 1408/71`.
      guard act == .regulation, (58...99).contains(second), first > 99 else { return nil }
      return (1900 + second, first)
    }
  }
}

extension Citation.UnionAct {
  /// Only regulations had the year behind the number, until 2015.
  fileprivate var isRegulation: Bool {
    switch self {
    case .regulation, .implementingRegulation, .delegatedRegulation: true
    default: false
    }
  }
}
