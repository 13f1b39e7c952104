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
  }

  /// Puts the bodies of typed notes where their marks are.
  static func weave(_ preparation: Preparation, _ notation: Notation = .bracket) -> Preparation {
    let text = preparation.text
    let found = bodies(in: text.bytes, notation)
    guard !found.isEmpty else { return preparation }
    var finder = MarkFinder(bytes: text.bytes, notation: notation)
    for run in runs(found) { finder.add(run) }
    guard !finder.marks.isEmpty else { return preparation }
    let weaver = NoteWeaver(text: text, marks: finder.marks, bodies: finder.bodies)
    return Preparation(text: weaver.woven(), remarks: preparation.remarks)
  }

  /// A line that looks like the body of a typed note.
  struct Candidate {
    var number: Int
    var body: NoteWeaver.Body
  }

  /// The lines that begin as bodies do. A body is a line, however the lines are spaced.
  private static func bodies(in bytes: [UInt8], _ notation: Notation) -> [Candidate] {
    var found: [Candidate] = []
    var start = 0
    while start < bytes.count {
      let end = ByteSearch.first(Byte.lineFeed, in: bytes, from: start) ?? bytes.count
      let line = WhiteSpace.trim(bytes, start..<end)
      if let (number, marker, content) = opening(bytes, line, notation) {
        let body = NoteWeaver.Body(range: line, marker: marker, lines: [content])
        found.append(Candidate(number: number, body: body))
      }
      start = end + 1
    }
    return found
  }

  private static func opening(
    _ bytes: [UInt8], _ line: Range<Int>, _ notation: Notation
  ) -> (number: Int, marker: Range<Int>, content: Range<Int>)? {
    var cursor = ByteCursor(bytes, line)
    if notation == .brackets, !cursor.take("[") { return nil }
    let start = cursor.index
    guard let number = cursor.takeNumber(1...3) else { return nil }
    var marker = start..<cursor.index
    guard cursor.take(notation == .brackets ? "]" : ")") else { return nil }
    if notation == .bracket { marker = start..<cursor.index }
    cursor.skipSpace()
    guard !cursor.isAtEnd else { return nil }
    return (number, marker, cursor.index..<line.upperBound)
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
}

/// Finds the marks of runs of typed notes, one run after the other.
private struct MarkFinder {
  let bytes: [UInt8]
  let notation: TypedNotes.Notation
  private(set) var marks: [NoteWeaver.Mark] = []
  private(set) var bodies: [NoteWeaver.Body] = []
  /// Where the text begins that has the marks of the next run.
  private var textStart = 0
  private var known: [Int: [NoteWeaver.Mark]] = [:]

  init(bytes: [UInt8], notation: TypedNotes.Notation) {
    self.bytes = bytes
    self.notation = notation
    known = Self.all(in: self)
  }

  mutating func add(_ run: [TypedNotes.Candidate]) {
    guard let first = run.first, let last = run.last,
      run.allSatisfy({ NoteWeaver.canHold($0.body.lines, in: bytes) })
    else { return }
    let text = textStart..<first.body.range.lowerBound
    // A number that comes again is one of an enumeration.
    let found = run.compactMap { firstMark($0.number, in: text) }
    guard found.count == run.count else { return }
    let whole = run.indices.map { withFurther(run, $0) }
    for mark in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      var mark = mark
      mark.body += bodies.count
      marks.append(mark)
    }
    bodies += whole
    textStart = last.body.range.upperBound
  }

  /// The body of a note with the lines between it and the next one: all marks stand above the first
  /// body, so that these are further paragraphs.
  private func withFurther(_ run: [TypedNotes.Candidate], _ index: Int) -> NoteWeaver.Body {
    var body = run[index].body
    guard index + 1 < run.count else { return body }
    let gap = body.range.upperBound..<run[index + 1].body.range.lowerBound
    var lines: [Range<Int>] = []
    var start = gap.lowerBound
    while start < gap.upperBound {
      let end =
        ByteSearch.first(Byte.lineFeed, in: bytes, from: start, end: gap.upperBound)
        ?? gap.upperBound
      let line = WhiteSpace.trim(bytes, start..<end)
      if !line.isEmpty { lines.append(line) }
      start = end + 1
    }
    guard let last = lines.last, lines.count <= Self.mostFurther,
      NoteWeaver.canHold(lines, in: bytes)
    else { return body }
    body.lines += lines
    body.range = body.range.lowerBound..<last.upperBound
    return body
  }

  /// The most further paragraphs that a typed note is believed to have.
  private static let mostFurther = 12

  /// The first mark of a number in a range.
  private func firstMark(_ number: Int, in range: Range<Int>) -> NoteWeaver.Mark? {
    guard let places = known[number] else { return nil }
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < places.count, places[low].range.upperBound <= range.upperBound else { return nil }
    return places[low]
  }

  /// Every mark of the text by its number, in order.
  private static func all(in finder: MarkFinder) -> [Int: [NoteWeaver.Mark]] {
    let closing = finder.notation == .bracket ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var found: [Int: [NoteWeaver.Mark]] = [:]
    var start = 0
    while let close = ByteSearch.first(closing, in: finder.bytes, from: start) {
      start = close + 1
      if let mark = finder.mark(closedAt: close, in: 0..<finder.bytes.count) {
        found[mark.body + 1, default: []].append(mark)
      }
    }
    return found
  }

  private func mark(closedAt close: Int, in range: Range<Int>) -> NoteWeaver.Mark? {
    var open = close
    while open > range.lowerBound, close - open < 4, Byte.isDigit(bytes[open - 1]) { open -= 1 }
    guard (1...3).contains(close - open) else { return nil }
    let number = bytes[open..<close].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let isBrackets = notation == .brackets
    let start = isBrackets ? open - 1 : open
    guard start >= range.lowerBound, !isBrackets || bytes[start] == UInt8(ascii: "[") else {
      return nil
    }
    // A mark in the plain notation is none of these: `[footnoteRef:1)]`.
    let isWoven = !isBrackets && close + 1 < bytes.count && bytes[close + 1] == UInt8(ascii: "]")
    guard !isWoven, follows(text: range, start), isBrackets || !isItem(start, close) else {
      return nil
    }
    let marker = isBrackets ? open..<close : open..<close + 1
    return NoteWeaver.Mark(range: start..<close + 1, marker: marker, body: number - 1)
  }

  /// Whether a number is that of an item within a sentence: `: 1) een …`, `en 2) een …`.
  private func isItem(_ start: Int, _ close: Int) -> Bool {
    let after = WhiteSpace.skip(bytes, from: close + 1, end: bytes.count)
    guard after > close + 1, after < bytes.count, bytes[after] &- 0x61 < 26 else { return false }
    let end = WhiteSpace.trim(bytes, 0..<start).upperBound
    guard end > 0 else { return false }
    if [0x3A, 0x3B, 0x2C].contains(bytes[end - 1]) { return true }
    return end > 3 && bytes[end - 3..<end].elementsEqual(" en".utf8)
  }

  /// Whether text stands before a mark on its line, and no bracket or digit that it belongs to.
  private func follows(text range: Range<Int>, _ start: Int) -> Bool {
    guard start > range.lowerBound else { return false }
    let before = bytes[start - 1]
    if before == UInt8(ascii: "(") || before == UInt8(ascii: "[")
      || before == UInt8(ascii: ".")
        && start > 1 && Byte.isDigit(bytes[start - 2])
    {
      return false
    }
    // Back over white space: a mark at the start of a line is an item or a body.
    let end = WhiteSpace.trim(bytes, range.lowerBound..<start).upperBound
    return end > range.lowerBound && !bytes[end..<start].contains(Byte.lineFeed)
  }
}
