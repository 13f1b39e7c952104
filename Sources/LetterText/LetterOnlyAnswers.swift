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
    guard let (letter, cursor) = letterOfPart(text.lines[line].range) else { return nil }
    let element = NumberList.Element(
      run: number...number, range: letter..<letter + 1, letter: text.bytes[letter])
    let heading = Heading(
      line: line, form: .answer(NumberList(elements: [element]), wordsStart: letter))
    var end = cursor
    let isParted = end.take(":") || end.take(".") || end.take(")")
    return ended(heading, at: end, isParted: isParted)
  }

  /// Where a range that begins with `Antwoord a` has the letter, and what stands behind it.
  func letterOfPart(_ range: Range<Int>) -> (letter: Int, behind: ByteCursor)? {
    var cursor = ByteCursor(text.bytes, range)
    guard cursor.takeWord("antwoord"), cursor.skipSpace() else { return nil }
    let letter = cursor.index
    guard cursor.peek &- UInt8(ascii: "a") < 26 else { return nil }
    cursor.index += 1
    return (letter, cursor)
  }
}
