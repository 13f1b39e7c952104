import AnswerLetter

/// Acts of the European Union: `Verordening (EU) 2016/679`, `richtlijn 2006/112/EG`.
enum UnionActForm {
  private static let names: [(word: StaticString, act: Citation.UnionAct)] = [
    ("verordening", .regulation), ("uitvoeringsverordening", .implementingRegulation),
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
      cursor.skipSpace()
      let isBracketed = skipCommunity(&cursor)
      cursor.takeNumberWord()
      guard let first = cursor.takeNumber(1...4), cursor.take("/"),
        let second = cursor.takeNumber(1...4), cursor.isAtWordEnd,
        let (year, number) = order(first, second, act)
      else { return nil }
      if cursor.peek == UInt8(ascii: "/") { skipEnding(&cursor) }
      if isBracketed, !cursor.take(")") { return nil }
      let words = cursor.words(start.index..<cursor.index)
      return InlineMatch(
        [.citation(words, .europeanUnion(act, year: year, number: number))], end: cursor.index)
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

  private static func skipEnding(_ cursor: inout ByteCursor) {
    var ahead = cursor
    ahead.index += 1
    if ahead.takeAnyWord(communities) { cursor = ahead }
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
