import AnswerLetter

/// The heading of an answer with the questions that it names as references.
enum AnswerHeading {
  /// The pieces of a heading: `Antwoord op `, then each named question.
  static func pieces(
    _ bytes: [UInt8], _ line: Range<Int>, _ list: NumberList?, wordsStart: Int,
    _ index: ReferenceIndex
  ) -> [Inline] {
    func text(_ range: Range<Int>) -> Words { Words(of: bytes, range) }
    var pieces: [Inline] = []
    pieces.reserveCapacity(2 * (list?.elements.count ?? 0) + 1)
    var position = line.lowerBound
    for (count, element) in (list?.elements ?? []).enumerated() {
      guard let reference = CrossReferenceForm.reference(element, index, isAnswer: false) else {
        continue
      }
      let start = count == 0 ? nounStart(bytes, from: wordsStart, to: element.range) : element.range
      if position < start.lowerBound { pieces.append(.text(text(position..<start.lowerBound))) }
      pieces.append(.crossReference(text(start), reference))
      position = start.upperBound
    }
    if position < line.upperBound { pieces.append(.text(text(position..<line.upperBound))) }
    return pieces
  }

  /// The first reference takes in the noun before it: `vraag 4`.
  private static func nounStart(_ bytes: [UInt8], from start: Int, to element: Range<Int>)
    -> Range<Int>
  {
    var cursor = ByteCursor(bytes, start..<element.lowerBound)
    if cursor.takeWord("op") || cursor.takeWord("van") { cursor.skipSpace() }
    if cursor.takeWord("de") { cursor.skipSpace() }
    return cursor.index..<element.upperBound
  }
}
