import AnswerLetter

/// Notes that an extractor writes with a notation of its own: a mark with the number of the note in
/// it, and at the end a line for each note.
struct NumberedNotes {
  /// A piece of notation.
  enum Piece: Sendable {
    case literal(StaticString)
    /// The number of the note.
    case number
    /// The number by which mark and body find each other, where that of the note is another.
    case identity
  }

  /// How a mark is written.
  let mark: [Piece]
  /// How the line of a note begins.
  let bodyStart: [Piece]
  /// How a note ends, when the notation has an end.
  var bodyEnd: [Piece] = []
  /// Which lines below a body without an end are further paragraphs of it.
  var further = Further.none

  /// What shows further paragraphs of a note.
  enum Further: Sendable {
    case none
    /// Nothing but notes follows the first.
    case all
    /// White space before them.
    case indented
  }

  /// How much white space shows a further paragraph, in bytes.
  private static let indentation = 4

  /// The text with each note at its mark.
  func weave(_ preparation: Preparation) -> Preparation {
    let text = preparation.text
    let bodies = bodies(in: text.bytes)
    guard !bodies.isEmpty else { return preparation }
    let numbers = Dictionary(
      bodies.enumerated().map { ($0.element.number, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let bodiesStart = bodies[0].body.range.lowerBound
    let marks = marks(in: text.bytes, upTo: bodiesStart, numbers)
    let marked = Set(marks.map(\.body))
    // A body without a mark stays where it stands.
    var kept: [NoteWeaver.Body] = []
    var places: [Int: Int] = [:]
    var remarks = preparation.remarks
    for (index, body) in bodies.enumerated() {
      if marked.contains(index) {
        places[index] = kept.count
        kept.append(body.body)
      } else {
        remarks.append(
          .noteWithoutMark(
            body.number, at: text.sourceOffset(of: body.body.range.lowerBound)))
      }
    }
    let weaver = NoteWeaver(
      text: text,
      marks: marks.compactMap { mark in
        places[mark.body].map { .init(range: mark.range, marker: mark.marker, body: $0) }
      },
      bodies: kept)
    return Preparation(text: weaver.woven(), remarks: remarks)
  }

  private func bodies(in bytes: [UInt8]) -> [(number: Int, body: NoteWeaver.Body)] {
    var reading = NoteBodies(hasEnd: !bodyEnd.isEmpty)
    var start = 0
    while start < bytes.count {
      let end = ByteSearch.first(Byte.lineFeed, in: bytes, from: start) ?? bytes.count
      let line = WhiteSpace.trim(bytes, start..<end)
      let isIndented = line.lowerBound - start >= Self.indentation
      start = end + 1
      if line.isEmpty { continue }
      var cursor = ByteCursor(bytes, line)
      if let opening = take(bodyStart, &cursor) {
        cursor.skipSpace()
        reading.begin(
          opening.number, opening.marker, cursor.index..<line.upperBound, of: line, in: bytes)
      } else {
        reading.goOn(line, mayBeFurther: further == .all || further == .indented && isIndented)
      }
      if reading.isOpen, let last = reading.lastLine,
        let (kept, identity) = withoutEnd(last, bytes)
      {
        reading.close(kept, identity: identity)
      }
    }
    return reading.finished(in: bytes)
  }

  /// A line without the notation that ends a note, and what names the note in it; nothing when it has
  /// none.
  private func withoutEnd(_ line: Range<Int>, _ bytes: [UInt8]) -> (Range<Int>, Int)? {
    guard case .literal(let opening)? = bodyEnd.first else { return nil }
    var start = line.upperBound - opening.utf8CodeUnitCount
    while start >= line.lowerBound, line.upperBound - start <= 60 {
      var cursor = ByteCursor(bytes, start..<line.upperBound)
      if let found = take(bodyEnd, &cursor), cursor.isAtEnd {
        return (WhiteSpace.trim(bytes, line.lowerBound..<start), found.number)
      }
      start -= 1
    }
    return nil
  }

  private func marks(
    in bytes: [UInt8], upTo end: Int, _ numbers: [Int: Int]
  ) -> [NoteWeaver.Mark] {
    guard case .literal(let opening)? = mark.first else { return [] }
    var found: [NoteWeaver.Mark] = []
    var start = 0
    while let place = ByteSearch.first(opening.utf8Start[0], in: bytes, from: start, end: end) {
      start = place + 1
      var cursor = ByteCursor(bytes, place..<end)
      guard let (number, marker) = take(mark, &cursor), let body = numbers[number] else { continue }
      found.append(NoteWeaver.Mark(range: place..<cursor.index, marker: marker, body: body))
      start = cursor.index
    }
    return found
  }

  /// Takes notation in which every number is the same; gives the number that names the note.
  private func take(
    _ pieces: [Piece], _ cursor: inout ByteCursor
  ) -> (number: Int, marker: Range<Int>)? {
    var found: (number: Int, marker: Range<Int>)?
    var identity: Int?
    for piece in pieces {
      switch piece {
      case .literal(let literal): guard cursor.take(literal) else { return nil }
      case .number:
        let start = cursor.index
        guard let number = cursor.takeNumber(1...4), found == nil || found?.number == number else {
          return nil
        }
        if found == nil { found = (number, start..<cursor.index) }
      case .identity:
        let start = cursor.index
        guard let number = cursor.takeNumber(1...4) else { return nil }
        identity = number
        if found == nil { found = (number, start..<cursor.index) }
      }
    }
    if let identity { found?.number = identity }
    return found
  }
}

extension Remark {
  /// A note that no mark in the text refers to.
  static func noteWithoutMark(_ number: Int, at offset: Int) -> Remark {
    Remark(
      offset: offset,
      diagnostic: Diagnostic(
        .warning, "note-without-mark", "note \(number) has no mark in the text",
        advice: "It stays a paragraph where it stood; look for its place in the source document."))
  }
}
