import AnswerLetter

/// Headings of a letter only: `V1: Kent u …`, `A1: Ja.`, `A3 en A4:`.
///
/// Roads and sizes of paper have such names too, so the letter must have no other headings, and each
/// answer the number of a question above it.
extension Headings {
  /// Finds them where the letter has no other headings.
  mutating func addShort() {
    var found: [Heading] = []
    var last = 0
    var hasAnswer = false
    for (line, entry) in text.lines.enumerated() {
      let first = text.bytes[entry.range.lowerBound]
      guard first == UInt8(ascii: "V") || first == UInt8(ascii: "A"),
        let (numbers, cursor) = shortHeading(entry.range, letter: first),
        let highest = numbers.elements.last?.run.upperBound,
        var heading = ended(
          Heading(line: line, form: .question(numbers)), at: cursor, isParted: true),
        heading.textStart.map({ !isShort($0..<entry.range.upperBound) }) ?? true
      else { continue }
      if first == UInt8(ascii: "V") {
        guard numbers.elements[0].run.lowerBound == last + 1 else { continue }
        last = highest
      } else {
        guard highest <= last else { continue }
        heading.form = .answer(numbers, wordsStart: entry.range.lowerBound)
        hasAnswer = true
      }
      found.append(heading)
    }
    // Without answers the letters may stand for anything.
    if hasAnswer { insert(found) }
  }

  /// Whether what stands behind a heading is one itself.
  private func isShort(_ rest: Range<Int>) -> Bool {
    let first = text.bytes[rest.lowerBound]
    return (first == UInt8(ascii: "V") || first == UInt8(ascii: "A"))
      && shortHeading(rest, letter: first) != nil
  }

  /// The numbers of a line that begins so, and where its heading ends.
  private func shortHeading(
    _ line: Range<Int>, letter: UInt8
  ) -> (numbers: NumberList, end: ByteCursor)? {
    var cursor = ByteCursor(text.bytes, line)
    var elements: [NumberList.Element] = []
    repeat {
      let start = cursor.index
      if cursor.peek == letter { cursor.index += 1 } else if elements.isEmpty { return nil }
      guard let number = cursor.takeNumber(1...3), (1...NumberList.highest).contains(number),
        cursor.isAtWordEnd, number > elements.last?.run.upperBound ?? 0
      else { return nil }
      elements.append(NumberList.Element(run: number...number, range: start..<cursor.index))
    } while elements.count < Self.mostShort && takeSeparator(&cursor, before: letter)
    guard cursor.isAtEnd || cursor.take(":") || cursor.take(".") || cursor.take(")") else {
      return nil
    }
    return (NumberList(elements: elements), cursor)
  }

  /// How many numbers a heading of a letter only is believed to have.
  private static let mostShort = 20

  /// `, `, ` en `, `/`, when a number follows.
  private func takeSeparator(_ cursor: inout ByteCursor, before letter: UInt8) -> Bool {
    var ahead = cursor
    let isSign = ahead.take(",") || ahead.take("/") || ahead.take("+")
    ahead.skipSpace()
    guard ahead.takeWord("en") || ahead.take("&") || isSign else { return false }
    ahead.skipSpace()
    guard ahead.peek == letter || Byte.isDigit(ahead.peek) else { return false }
    cursor = ahead
    return true
  }
}
