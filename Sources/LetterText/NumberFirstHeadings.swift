import AnswerLetter

/// Headings with the number before the word: `1. Vraag: Kent u …?`, `1. Antwoord: Ja.`
extension Headings {
  /// Finds them where the letter has no other headings.
  mutating func addNumberFirst() {
    insertCounting(
      text.lines.indices.compactMap { line in
        Byte.isDigit(text.bytes[text.lines[line].range.lowerBound]) ? numberFirst(line) : nil
      })
  }

  private func numberFirst(_ line: Int) -> Heading? {
    let range = text.lines[line].range
    var cursor = ByteCursor(text.bytes, range)
    guard let numbers = NumberList.take(&cursor, inHeading: true) else { return nil }
    _ = cursor.take(".") || cursor.take(")")
    guard cursor.skipSpace() else { return nil }
    let isQuestion = cursor.takeAnyWord(["vraag", "vragen"])
    guard isQuestion || cursor.takeAnyWord(["antwoord", "antwoorden"]) else { return nil }
    let isParted = cursor.take(":")
    let heading = Heading(
      line: line,
      form: isQuestion ? .question(numbers) : .answer(numbers, wordsStart: range.lowerBound))
    return ended(heading, at: cursor, isParted: isParted)
  }
}
