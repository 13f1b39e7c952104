/// The bodies of notes that are the last lines of a text, in order, each with its number before it or on
/// the line above.
enum EndBodies {
  /// Finds the bodies whose numbers count up from 1.
  ///
  /// - Parameters:
  ///   - start: A place above all bodies.
  ///   - end: Where the last of them ends.
  ///   - last: The number of the last one, where it is known.
  static func find(
    in bytes: [UInt8], from start: Int, endingAt end: Int, last: Int?
  ) -> [NoteWeaver.Body]? {
    var found: [NoteWeaver.Body] = []
    var expected = last
    var position = end
    while expected != 0 {
      guard let line = lineAbove(position, in: bytes), line.lowerBound > start else { return nil }
      var next: (number: Int, body: NoteWeaver.Body)? = body(line, bytes)
      if next == nil {
        guard let above = lineAbove(line.lowerBound, in: bytes), above.lowerBound > start,
          found.count < mostApart
        else { return nil }
        next = body(line, below: above, bytes)
      }
      guard let next, expected == nil || next.number == expected, next.number <= most else {
        return nil
      }
      found.append(next.body)
      expected = next.number - 1
      position = next.body.range.lowerBound
    }
    guard !found.isEmpty else { return nil }
    found.reverse()
    let isApart = found.contains { body in
      body.marker.map { bytes[$0.upperBound..<body.lines[0].lowerBound].contains(Byte.lineFeed) }
        ?? false
    }
    if isApart, !isBelowAnswer(found[0].range.lowerBound, from: start, in: bytes) { return nil }
    let first = found[0].range
    found[0].range = NoteRule.start(above: first.lowerBound, in: bytes)..<first.upperBound
    return found
  }

  /// The highest number that is believed.
  private static let most = 199
  /// The most bodies that are believed to have their numbers on lines of their own.
  private static let mostApart = 99

  /// `1 NRC, 3 mei 2020`.
  private static func body(
    _ line: Range<Int>, _ bytes: [UInt8]
  ) -> (number: Int, body: NoteWeaver.Body)? {
    var cursor = ByteCursor(bytes, line)
    guard let number = cursor.takeNumber(1...3), number > 0 else { return nil }
    let marker = line.lowerBound..<cursor.index
    guard cursor.skipSpace(), !cursor.isAtEnd, !Byte.isDigit(cursor.peek) else { return nil }
    let content = cursor.index..<line.upperBound
    guard NoteWeaver.canHold([content], in: bytes) else { return nil }
    return (number, NoteWeaver.Body(range: line, marker: marker, lines: [content]))
  }

  /// `1`, and `NRC, 3 mei 2020` on the line below.
  private static func body(
    _ line: Range<Int>, below above: Range<Int>, _ bytes: [UInt8]
  ) -> (number: Int, body: NoteWeaver.Body)? {
    var cursor = ByteCursor(bytes, above)
    guard let number = cursor.takeNumber(1...3), number > 0, cursor.isAtEnd,
      NoteWeaver.canHold([line], in: bytes)
    else { return nil }
    let whole = above.lowerBound..<line.upperBound
    return (number, NoteWeaver.Body(range: whole, marker: above, lines: [line]))
  }

  /// The last line above a place that is not blank.
  private static func lineAbove(_ place: Int, in bytes: [UInt8]) -> Range<Int>? {
    let end = WhiteSpace.end(before: place, in: bytes)
    guard end > 0 else { return nil }
    let start = bytes[..<end].lastIndex(of: Byte.lineFeed).map { $0 + 1 } ?? 0
    return WhiteSpace.trim(bytes, start..<end)
  }

  /// Whether the last heading above a place is that of an answer with its number: else numbers on lines
  /// of their own may be those of answers.
  private static func isBelowAnswer(_ place: Int, from start: Int, in bytes: [UInt8]) -> Bool {
    var position = place
    while let line = lineAbove(position, in: bytes), line.upperBound > start {
      if let form = HeadingForm.read(bytes, line) {
        guard case .answer(_?, _) = form else { return false }
        return true
      }
      position = line.lowerBound
    }
    return false
  }
}
