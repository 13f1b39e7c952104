import AnswerLetter

/// `(ingezonden 21 juni 2024)`, `(2024Z12345, ingezonden op 21 juni 2024)` and `(ontvangen 12 juli
/// 2024)`, also as lines of their own.
enum BracketedDateForm {
  private static let words: [(word: StaticString, event: DocumentEvent)] = [
    ("ingezonden", .indiening), ("ontvangen", .ontvangst),
  ]
  /// How far into its bracket the word is looked for: numbers stand before it.
  private static let patience = 40

  /// The date of an event in the bracket at a cursor.
  static func take(
    _ event: DocumentEvent, _ start: ByteCursor
  ) -> (range: Range<Int>, date: CalendarDate)? {
    var cursor = start
    guard cursor.take("("), let word = words.first(where: { $0.event == event })?.word else {
      return nil
    }
    while !cursor.takeWord(word) {
      // Only behind a comma, or first.
      while cursor.index < start.index + patience, !cursor.isAtEnd, cursor.peek != 0x2C {
        if cursor.peek == UInt8(ascii: ")") || cursor.peek == UInt8(ascii: "(") { return nil }
        cursor.index += 1
      }
      guard cursor.take(",") else { return nil }
      cursor.skipSpace()
    }
    guard cursor.skipSpace() else { return nil }
    if cursor.takeWord("op") || cursor.take("d.d.") || cursor.take("dd.") { cursor.skipSpace() }
    let dateStart = cursor.index
    guard let date = DateForm.take(&cursor) else { return nil }
    return (dateStart..<cursor.index, date)
  }

  /// `, ontvangen 22 maart 2011` behind the first date of a bracket.
  static func takeFurther(_ start: ByteCursor) -> (range: Range<Int>, date: CalendarDate)? {
    var cursor = start
    guard cursor.take(",") || cursor.take(";") || cursor.skipSpace() else { return nil }
    cursor.skipSpace()
    if cursor.takeWord("en") { cursor.skipSpace() }
    guard cursor.takeWord("ontvangen"), cursor.skipSpace() else { return nil }
    if cursor.takeWord("op") { cursor.skipSpace() }
    let dateStart = cursor.index
    guard let date = DateForm.take(&cursor) else { return nil }
    return (dateStart..<cursor.index, date)
  }

  /// Reads a line that is that alone.
  static func read(_ bytes: [UInt8], _ line: Range<Int>) -> [Inline]? {
    guard bytes[line.lowerBound] == UInt8(ascii: "(") else { return nil }
    let cursor = ByteCursor(bytes, line)
    for (_, event) in words {
      guard let found = take(event, cursor), found.range.upperBound + 2 >= line.upperBound else {
        continue
      }
      return [
        .text(cursor.words(line.lowerBound..<found.range.lowerBound)),
        .docDate(cursor.words(found.range), found.date, event),
        .text(cursor.words(found.range.upperBound..<line.upperBound)),
      ].filter { !$0.text.isEmpty }
    }
    return nil
  }
}
