import AnswerLetter

/// References within the letter: `antwoord op vraag 5`, `de vragen 3 tot en met 5`, `vraag 2`.
enum CrossReferenceForm {
  /// What follows a number that counts something else than questions.
  private static let units: [StaticString] = [
    "miljoen", "miljard", "procent", "jaar", "euro", "dagen", "weken", "maanden", "uur",
  ]
  /// What shows that the questions meant are those of another set.
  private static let elsewhere: [StaticString] = [
    "van het lid", "van de leden", "van lid", "van eerdere", "van de eerdere", "van de set",
    "van de vragen", "van de schriftelijke", "van de kamervragen", "van uw vragen",
    "in de brief", "uit de brief",
  ]

  static func read(_ start: ByteCursor, _ index: ReferenceIndex) -> InlineMatch? {
    var cursor = start
    var isAnswer = false
    if cursor.takeAnyWord(["antwoord", "antwoorden", "beantwoording"]) {
      guard cursor.skipSpace(), cursor.takeAnyWord(["op", "van"]), cursor.skipSpace() else {
        return nil
      }
      if cursor.takeWord("de") { cursor.skipSpace() }
      isAnswer = true
    }
    guard cursor.takeWord("vraag") || cursor.takeWord("vragen"), cursor.skipSpace(),
      let list = NumberList.take(&cursor)
    else { return nil }
    return match(believable(list.elements, start), from: start, index, isAnswer: isAnswer)
  }

  /// Leaves out what follows a comma without an `en` at the end, and numbers that count things.
  private static func believable(
    _ elements: [NumberList.Element], _ start: ByteCursor
  ) -> [NumberList.Element] {
    var kept = elements
    while let last = kept.last {
      var after = start
      after.index = last.range.upperBound
      after.skipSpace()
      let countsThings = after.peek == UInt8(ascii: "%") || after.takeAnyWord(units)
      if !countsThings, kept.count == 1 || isJoined(kept[kept.count - 2], last, start) { break }
      kept.removeLast()
    }
    return kept
  }

  /// Whether a word such as `en` stands between two numbers.
  private static func isJoined(
    _ first: NumberList.Element, _ second: NumberList.Element, _ start: ByteCursor
  ) -> Bool {
    let between = first.range.upperBound..<second.range.lowerBound
    return start.bytes[between].contains { $0 != 0x2C && $0 > 0x20 && $0 < 0x80 }
  }

  private static func match(
    _ elements: [NumberList.Element], from start: ByteCursor, _ index: ReferenceIndex,
    isAnswer: Bool
  ) -> InlineMatch? {
    guard let end = elements.last?.range.upperBound else { return nil }
    var after = start
    after.index = end
    after.skipSpace()
    if after.takeAnyWord(elsewhere) { return InlineMatch([], end: end) }
    var pieces: [Inline] = []
    var position = start.index
    for (count, element) in elements.enumerated() {
      guard let reference = reference(element, index, isAnswer: isAnswer) else {
        let words = start.words(start.index..<end)
        return InlineMatch([], end: end, remark: .unresolvedReference(words.description))
      }
      let wordsStart = count == 0 ? start.index : element.range.lowerBound
      if position < wordsStart { pieces.append(.text(start.words(position..<wordsStart))) }
      pieces.append(
        .crossReference(start.words(wordsStart..<element.range.upperBound), reference))
      position = element.range.upperBound
    }
    return InlineMatch(pieces, end: end)
  }

  /// The reference that a number or a run of numbers stands for.
  static func reference(
    _ element: NumberList.Element, _ index: ReferenceIndex, isAnswer: Bool
  ) -> CrossReference? {
    let run = element.run
    guard let first = index.target(run.lowerBound, letter: element.letter, isAnswer: isAnswer)
    else { return nil }
    if run.count == 1 { return .to(first) }
    guard let last = index.target(run.upperBound, isAnswer: isAnswer) else { return nil }
    return first == last ? .to(first) : .range(from: first, upTo: last)
  }
}
