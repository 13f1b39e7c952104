import AnswerLetter

/// Parts of a question that have answers of their own: `a. …?`, `Antwoord: …`, `b. …?`, `Antwoord: …`
/// below `Vraag 2`, or `2a. …?` and `2b. …?`.
///
/// Without them the second answer has no question, and the part that it answers ends the first.
extension Headings {
  /// Makes questions of the parts where all answers below a question but the first follow one.
  mutating func addLettered() {
    var found: [Heading] = []
    var position = 0
    while position < all.count {
      guard case .question(let numbers) = all[position].form, numbers.elements.count == 1,
        let element = numbers.elements.first, element.run.count == 1, element.letter == nil
      else {
        position += 1
        continue
      }
      var answers = position + 1
      while answers < all.count, isOfPart(all[answers].form, of: element.run.lowerBound) {
        answers += 1
      }
      if answers - position > 2 {
        found += parts(of: position, number: element.run.lowerBound, upTo: answers)
      }
      position = answers
    }
    if !found.isEmpty { insert(found) }
  }

  /// Whether a heading is that of an answer that names no question, or a part of the one.
  private func isOfPart(_ form: HeadingForm, of number: Int) -> Bool {
    guard case .answer(let list, _) = form else { return false }
    guard let list else { return true }
    return list.isLettered && list.elements.allSatisfy { $0.run == number...number }
  }

  /// The parts of a question, one above each of its answers; none when one is missing.
  private func parts(of question: Int, number: Int, upTo end: Int) -> [Heading] {
    var found: [Heading] = []
    for (count, answer) in (question + 1..<end).enumerated() {
      let above = all[answer - 1]
      guard count < 26,
        let part = part(
          UInt8(ascii: "a") + UInt8(count), of: number,
          in: (count == 0 && above.textStart != nil ? above.line : above.line + 1)..<max(
            above.line + 1, all[answer].line), textStart: count == 0 ? above.textStart : nil)
      else { return [] }
      // Where nothing stands above the first part, the question is that.
      if count > 0 || part.line > above.line + (above.textStart == nil ? 1 : 0) {
        found.append(part)
      }
    }
    return found
  }

  /// Whether a line has a letter and asks, as a part of a question may.
  func isPart(_ line: Int) -> Bool {
    let first = text.bytes[text.lines[line].range.lowerBound]
    guard Byte.isDigit(first) || first &- UInt8(ascii: "a") < 26 else { return false }
    return part(at: line, from: text.lines[line].range.lowerBound) != nil
  }

  /// The last line among some that has a letter and asks.
  ///
  /// - Parameter textStart: Where the text begins on the first line, when not at its start.
  private func part(
    _ letter: UInt8, of number: Int, in lines: Range<Int>, textStart: Int?
  ) -> Heading? {
    for line in lines.reversed() {
      let isFirst = line == lines.lowerBound
      let start = (isFirst ? textStart : nil) ?? text.lines[line].range.lowerBound
      guard let (own, element, heading) = part(at: line, from: start), element.letter == letter
      else { continue }
      if let own, own != number { continue }
      var part = heading
      part.form = .question(
        NumberList(elements: [.init(run: number...number, range: element.range, letter: letter)]))
      return part
    }
    return nil
  }

  /// A letter with what it asks, and the number before it when there is one.
  private func part(
    at line: Int, from start: Int
  ) -> (number: Int?, element: NumberList.Element, heading: Heading)? {
    var cursor = ByteCursor(text.bytes, start..<text.lines[line].range.upperBound)
    let number = cursor.takeNumber(1...3)
    let letter = cursor.peek
    guard letter &- UInt8(ascii: "a") < 26 else { return nil }
    cursor.index += 1
    let element = NumberList.Element(run: 1...1, range: start..<cursor.index, letter: letter)
    guard cursor.take(".") || cursor.take(")") || cursor.take(":") else { return nil }
    var heading = Heading(
      line: line, form: .question(NumberList(elements: [])), numEnd: cursor.index)
    let isSpaced = cursor.skipSpace()
    if cursor.isAtEnd {
      guard line + 1 < text.lines.count, asks(line + 1) else { return nil }
    } else {
      guard isSpaced, asks(line), isText(cursor.index..<cursor.end) else { return nil }
      heading.textStart = cursor.index
    }
    return (number, element, heading)
  }
}
