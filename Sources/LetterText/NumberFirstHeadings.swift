import AnswerLetter

/// Headings with the number before the word: `1. Vraag: Kent u …?`, `1. Antwoord: Ja.`
extension Headings {
  /// Finds them where the letter has no other headings: questions count up from 1, and answers have the
  /// numbers of questions above them.
  mutating func addNumberFirst() {
    var found: [Heading] = []
    var last = 0
    var hasAnswer = false
    for (line, entry) in text.lines.enumerated()
    where Byte.isDigit(text.bytes[entry.range.lowerBound]) {
      guard let heading = numberFirst(line) else { continue }
      switch heading.form {
      case .question(let numbers):
        guard numbers.elements[0].run.lowerBound == last + 1, let span = numbers.span else {
          continue
        }
        last = span.upperBound
      case .answer(let numbers?, _):
        guard numbers.elements.allSatisfy({ $0.run.upperBound <= last }) else { continue }
        hasAnswer = true
      default: continue
      }
      found.append(heading)
    }
    // Without answers the word may be that of any list.
    if hasAnswer { insert(found) }
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
    var heading = Heading(
      line: line,
      form: isQuestion ? .question(numbers) : .answer(numbers, wordsStart: range.lowerBound))
    if cursor.isAtEnd { return heading }
    heading.numEnd = cursor.index
    guard isParted, cursor.skipSpace(), isText(cursor.index..<cursor.end) else { return nil }
    heading.textStart = cursor.index
    return heading
  }
}
