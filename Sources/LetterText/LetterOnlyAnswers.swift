import AnswerLetter

/// Answers that name a part by its letter alone: `Antwoord a:`, `Antwoord b: Nee.`
///
/// The number is that of the question last asked. Without a question above it, the line is text.
extension Headings {
  /// Finds them among the lines that begin as a heading does and are none.
  mutating func addLetterOnly(_ candidates: [Int]) {
    var found: [Heading] = []
    var next = 0
    var number: Int?
    for line in candidates where text.bytes[text.lines[line].range.lowerBound] == UInt8(ascii: "A")
    {
      while next < all.count, all[next].line < line {
        if case .question(let numbers) = all[next].form {
          number = numbers.elements.last?.run.upperBound
        }
        next += 1
      }
      if next < all.count, all[next].line == line { continue }
      if let number, let heading = letterOnly(line, of: number) { found.append(heading) }
    }
    if !found.isEmpty { insert(found) }
  }

  private func letterOnly(_ line: Int, of number: Int) -> Heading? {
    var cursor = ByteCursor(text.bytes, text.lines[line].range)
    guard cursor.takeWord("antwoord"), cursor.skipSpace() else { return nil }
    let start = cursor.index
    let letter = cursor.peek
    guard letter &- UInt8(ascii: "a") < 26 else { return nil }
    cursor.index += 1
    let element = NumberList.Element(
      run: number...number, range: start..<cursor.index, letter: letter)
    let heading = Heading(
      line: line, form: .answer(NumberList(elements: [element]), wordsStart: start))
    let isParted = cursor.take(":") || cursor.take(".") || cursor.take(")")
    return ended(heading, at: cursor, isParted: isParted)
  }
}
