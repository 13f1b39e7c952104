/// A line that is a number or a list of numbers, or begins with one as a question may.
struct NumberedLine {
  var line: Int
  var numbers: NumberList
  /// Where the number ends, with the sign behind it.
  var end: Int
  /// Where the text begins on the line.
  var textStart: Int?

  var first: Int { numbers.elements[0].run.lowerBound }
  var last: Int { numbers.elements[numbers.elements.count - 1].run.upperBound }
}

extension Headings {
  /// Reads a line that begins with a number.
  ///
  /// - Parameter inHeading: Whether the number may be written as headings write it
  ///   (``NumberList/take(_:inHeading:)``), with a colon behind it.
  func numberedLine(_ line: Int, inHeading: Bool) -> NumberedLine? {
    let range = text.lines[line].range
    guard Byte.isDigit(text.bytes[range.lowerBound]) else { return nil }
    var cursor = ByteCursor(text.bytes, range)
    guard let numbers = NumberList.take(&cursor, inHeading: inHeading) else { return nil }
    let isStopped = cursor.take(".") || cursor.take(")") || inHeading && cursor.take(":")
    let end = cursor.index
    if cursor.isAtEnd { return NumberedLine(line: line, numbers: numbers, end: end) }
    guard isStopped, cursor.skipSpace(), canFollow(cursor) else { return nil }
    return NumberedLine(line: line, numbers: numbers, end: end, textStart: cursor.index)
  }

  /// A line that begins with the number of a question, as the heading of that; of several numbers, as in
  /// `3, 4 en 5. Hoeveel …`, the first.
  func numberLine(_ line: Int) -> (number: Int, heading: Heading)? {
    guard let numbered = numberedLine(line, inHeading: false), isAscending(numbered.numbers) else {
      return nil
    }
    let heading = Heading(
      line: line, form: .question(numbered.numbers), numEnd: numbered.end,
      textStart: numbered.textStart)
    return (numbered.first, heading)
  }

  /// A line that begins with the number of a question and a letter behind it: `1a`, `2b. Hoeveel …`.
  func letteredLine(_ line: Int) -> (number: Int, heading: Heading)? {
    guard let numbered = numberedLine(line, inHeading: true), numbered.numbers.elements.count == 1,
      numbered.numbers.isLettered
    else { return nil }
    let heading = Heading(
      line: line, form: .question(numbered.numbers), numEnd: numbered.end,
      textStart: numbered.textStart)
    return (numbered.first, heading)
  }

  /// Whether numbers follow each other without a gap.
  private func isAscending(_ numbers: NumberList) -> Bool {
    zip(numbers.elements, numbers.elements.dropFirst()).allSatisfy {
      $0.run.upperBound + 1 == $1.run.lowerBound
    }
  }
}
