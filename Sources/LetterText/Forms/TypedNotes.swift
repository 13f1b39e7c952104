import AnswerLetter

/// Notes that people typed: `1)` in the text, and lines such as `1) Kamerstuk 19637, nr. 3203` below
/// it, mostly at the end of the letter, beside the real notes or without any.
///
/// A run of lines with the numbers 1, 2, … is taken for notes only when each number has its mark in
/// the text above; all else that looks like it is a list.
enum TypedNotes {
  /// How the number of a typed note is written.
  enum Notation: Sendable {
    /// `1)`
    case bracket
    /// `[1]`
    case brackets
    /// `(1)`
    case parentheses
    /// `^1`
    case caret
    /// `¹`, `¹⁾`
    case raised

    /// All but the one that decides the form of a text.
    static let plain: [Notation] = [.bracket, .parentheses, .caret, .raised]
  }

  /// Puts the bodies of typed notes where their marks are.
  static func weave(
    _ preparation: Preparation, _ notations: [Notation] = Notation.plain
  ) -> Preparation {
    let found = bodies(in: preparation.text.bytes, notations)
    guard !found.isEmpty else { return preparation }
    var woven = preparation
    for notation in notations where found.contains(where: { $0.notation == notation }) {
      // The places are others once the notes of another notation are woven in.
      weave(&woven, notation, woven.text.bytes.count == preparation.text.bytes.count ? found : nil)
    }
    return woven
  }

  private static func weave(
    _ preparation: inout Preparation, _ notation: Notation, _ known: [Candidate]?
  ) {
    let text = preparation.text
    let found = (known ?? bodies(in: text.bytes, [notation])).filter { $0.notation == notation }
    guard !found.isEmpty else { return }
    var finder = TypedMarks(bytes: text.bytes, notation: notation)
    for runs in together(runs(found), in: text.bytes) { finder.add(runs) }
    guard !finder.marks.isEmpty, !stand(finder.marks, besideTheirLikeIn: text.bytes) else { return }
    let weaver = NoteWeaver(text: text, marks: finder.marks, bodies: finder.bodies)
    preparation.text = weaver.woven()
  }

  /// Whether a mark stands on the line of a mark in the plain notation that has the same marker: the body
  /// of one would then be taken for that of the other.
  private static func stand(
    _ marks: [NoteWeaver.Mark], besideTheirLikeIn bytes: [UInt8]
  ) -> Bool {
    var plain = FootnoteForm.marks(bytes, in: 0..<bytes.count)[...]
    if plain.isEmpty { return false }
    var lineEnd = 0
    var markers: Set<ArraySlice<UInt8>> = []
    for mark in marks {
      if mark.range.lowerBound >= lineEnd {
        let start = bytes[..<mark.range.lowerBound].lastIndex(of: Byte.lineFeed) ?? 0
        lineEnd =
          ByteSearch.first(Byte.lineFeed, in: bytes, from: mark.range.lowerBound) ?? bytes.count
        plain = plain.drop { $0.range.lowerBound < start }
        let beside = plain.prefix { $0.range.lowerBound < lineEnd }
        markers = Set(beside.map { bytes[$0.marker] })
      }
      if markers.contains(bytes[mark.marker]) { return true }
    }
    return false
  }

  /// A line that looks like the body of a typed note.
  struct Candidate {
    var notation: Notation
    var number: Int
    var body: NoteWeaver.Body
  }

  /// The lines that begin as bodies do. A body is a line, however the lines are spaced.
  private static func bodies(in bytes: [UInt8], _ notations: [Notation]) -> [Candidate] {
    var found: [Candidate] = []
    var start = 0
    while start < bytes.count {
      let end = ByteSearch.first(Byte.lineFeed, in: bytes, from: start) ?? bytes.count
      let line = WhiteSpace.trim(bytes, start..<end)
      if !line.isEmpty, let notation = notation(of: bytes[line.lowerBound]),
        notations.contains(notation),
        let (number, marker, content) = opening(bytes, line, notation)
      {
        let body = NoteWeaver.Body(range: line, marker: marker, lines: [content])
        found.append(Candidate(notation: notation, number: number, body: body))
      }
      start = end + 1
    }
    return found
  }

  /// The notation of a line that may be a body, by its first byte.
  private static func notation(of first: UInt8) -> Notation? {
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .bracket
    case UInt8(ascii: "["): .brackets
    case UInt8(ascii: "("): .parentheses
    case UInt8(ascii: "^"): .caret
    case 0xC2, 0xE2: .raised
    default: nil
    }
  }

  private static func opening(
    _ bytes: [UInt8], _ line: Range<Int>, _ notation: Notation
  ) -> (number: Int, marker: Range<Int>, content: Range<Int>)? {
    var cursor = ByteCursor(bytes, line)
    guard let (number, marker) = take(notation, &cursor) else { return nil }
    cursor.skipSpace()
    guard !cursor.isAtEnd else { return nil }
    return (number, marker, cursor.index..<line.upperBound)
  }

  /// Takes the number of a note; of its notation the marker keeps the bracket behind it only.
  static func take(
    _ notation: Notation, _ cursor: inout ByteCursor
  ) -> (number: Int, marker: Range<Int>)? {
    if notation == .brackets, !cursor.take("[") { return nil }
    if notation == .parentheses, !cursor.take("(") { return nil }
    if notation == .caret, !cursor.take("^") { return nil }
    let start = cursor.index
    guard
      let number = notation == .raised ? RaisedDigits.take(&cursor) : cursor.takeNumber(1...3)
    else { return nil }
    let end = cursor.index
    switch notation {
    case .bracket: return cursor.take(")") ? (number, start..<cursor.index) : nil
    case .parentheses: return cursor.take(")") ? (number, start..<end) : nil
    case .brackets: return cursor.take("]") ? (number, start..<end) : nil
    case .caret: return (number, start..<end)
    case .raised:
      _ = cursor.take("⁾")
      return (number, start..<end)
    }
  }

  /// The runs that count up from 1.
  private static func runs(_ found: [Candidate]) -> [[Candidate]] {
    var runs: [[Candidate]] = []
    for candidate in found {
      if candidate.number == 1 {
        runs.append([candidate])
      } else if let last = runs.last?.last, candidate.number == last.number + 1 {
        runs[runs.count - 1].append(candidate)
      }
    }
    return runs
  }

  /// The runs, those together between which no other text stands: their numbering starts again.
  private static func together(_ runs: [[Candidate]], in bytes: [UInt8]) -> [[[Candidate]]] {
    var groups: [[[Candidate]]] = []
    for run in runs {
      if let last = groups.last?.last?.last, let first = run.first,
        NoteRule.start(above: first.body.range.lowerBound, in: bytes)
          <= nextLine(
            behind: last.body.range.upperBound, in: bytes)
      {
        groups[groups.count - 1].append(run)
      } else {
        groups.append([run])
      }
    }
    return groups
  }

  private static func nextLine(behind place: Int, in bytes: [UInt8]) -> Int {
    WhiteSpace.skip(bytes, from: place, end: bytes.count)
  }
}
