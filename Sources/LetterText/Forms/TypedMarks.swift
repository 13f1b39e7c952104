import AnswerLetter

/// Finds the marks of runs of typed notes, one run after the other.
struct TypedMarks {
  let bytes: [UInt8]
  let notation: TypedNotes.Notation
  private(set) var marks: [NoteWeaver.Mark] = []
  private(set) var bodies: [NoteWeaver.Body] = []
  /// Where the text begins that has the marks of the next run.
  private var textStart = 0
  /// Every mark of the text, in order, and those of each number.
  private var ordered: [NoteWeaver.Mark] = []
  private var known: [Int: [NoteWeaver.Mark]] = [:]

  init(bytes: [UInt8], notation: TypedNotes.Notation) {
    self.bytes = bytes
    self.notation = notation
    ordered = places.compactMap { mark(at: $0) }
    known = Dictionary(grouping: ordered) { $0.body + 1 }
  }

  /// Adds runs between which no other text stands.
  ///
  /// Where there are several, the numbering starts again in the text too: then the marks must be
  /// just those of the bodies, one after the other.
  mutating func add(_ runs: [[TypedNotes.Candidate]]) {
    if runs.count > 1, let first = runs.first?.first {
      let all = Self.slice(of: ordered, in: textStart..<first.body.range.lowerBound)
      let candidates = Array(runs.joined())
      if all.count == candidates.count, all.map({ $0.body + 1 }) == candidates.map(\.number) {
        let marks = all.enumerated().map { position, mark in
          var mark = mark
          mark.body = position
          return mark
        }
        add(candidates, marks: marks, bodies: runs.flatMap(whole))
        return
      }
    }
    for run in runs { add(run) }
  }

  private mutating func add(_ run: [TypedNotes.Candidate]) {
    guard let first = run.first else { return }
    let text = textStart..<first.body.range.lowerBound
    // Of a run without all its marks none are gathered: many runs may have the same.
    guard run.allSatisfy({ firstMark($0.number, in: text) != nil }), canHold(run) else { return }
    let found = run.enumerated().flatMap { position, candidate in
      marks(of: candidate.number, in: text).map { mark in
        var mark = mark
        mark.body = position
        return mark
      }
    }
    add(run, marks: found, bodies: whole(run))
  }

  private func canHold(_ run: [TypedNotes.Candidate]) -> Bool {
    run.allSatisfy { NoteWeaver.canHold($0.body.lines, in: bytes) }
  }

  /// The marks of a number in a range.
  private func marks(of number: Int, in range: Range<Int>) -> ArraySlice<NoteWeaver.Mark> {
    let all = Self.slice(of: known[number] ?? [], in: range)
    switch notation {
    // Such a number that comes again is one of an enumeration.
    case .bracket, .brackets, .parentheses: return all.prefix(1)
    case .caret, .raised: return all
    }
  }

  /// The marks of a list that stand in a range.
  private static func slice(
    of marks: [NoteWeaver.Mark], in range: Range<Int>
  ) -> ArraySlice<NoteWeaver.Mark> {
    func first(from place: Int) -> Int {
      var (low, high) = (0, marks.count)
      while low < high {
        let middle = (low + high) / 2
        if marks[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let start = first(from: range.lowerBound)
    return marks[start..<max(start, first(from: range.upperBound))]
  }

  /// Adds bodies, and the marks that name them by their position in the run.
  private mutating func add(
    _ run: [TypedNotes.Candidate], marks found: [NoteWeaver.Mark], bodies whole: [NoteWeaver.Body]
  ) {
    guard let last = run.last, canHold(run) else { return }
    let numbered = found.map { mark in
      var mark = mark
      mark.body += bodies.count
      return mark
    }
    marks += numbered.sorted { $0.range.lowerBound < $1.range.lowerBound }
    bodies += whole
    textStart = last.body.range.upperBound
  }

  /// The bodies of a run with their further paragraphs, and the rule above the first.
  private func whole(_ run: [TypedNotes.Candidate]) -> [NoteWeaver.Body] {
    var whole = run.indices.map { withFurther(run, $0) }
    let range = whole[0].range
    whole[0].range = NoteRule.start(above: range.lowerBound, in: bytes)..<range.upperBound
    return whole
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
    Self.slice(of: known[number] ?? [], in: range).first
  }

  /// Where marks may begin, found by a sign that the notation always has.
  private var places: [Int] {
    switch notation {
    case .brackets: all(UInt8(ascii: "["))
    case .parentheses: all(UInt8(ascii: "("))
    case .caret: all(UInt8(ascii: "^"))
    case .bracket:
      all(UInt8(ascii: ")")).map { close in
        var open = close
        while open > 0, close - open < 4, Byte.isDigit(bytes[open - 1]) { open -= 1 }
        return open
      }
    case .raised: RaisedDigits.places(in: bytes)
    }
  }

  private func all(_ sign: UInt8) -> [Int] {
    var found: [Int] = []
    var start = 0
    while let place = ByteSearch.first(sign, in: bytes, from: start) {
      found.append(place)
      start = place + 1
    }
    return found
  }

  private func mark(at start: Int) -> NoteWeaver.Mark? {
    var cursor = ByteCursor(bytes, start..<bytes.count)
    guard let (number, marker) = TypedNotes.take(notation, &cursor), number > 0 else { return nil }
    let range = start..<cursor.index
    // A mark in the plain notation is none of these: `[footnoteRef:1)]`.
    let isWoven = notation != .brackets && cursor.peek == UInt8(ascii: "]")
    guard !isWoven, follows(text: 0..<bytes.count, start), canBegin(range) else { return nil }
    return NoteWeaver.Mark(range: range, marker: marker, body: number - 1)
  }

  /// Whether what stands around a number fits a mark of the notation.
  private func canBegin(_ mark: Range<Int>) -> Bool {
    switch notation {
    case .brackets: return true
    case .bracket: return !isItem(mark.lowerBound, mark.upperBound - 1)
    case .parentheses:
      return !Byte.isDigit(bytes[mark.lowerBound - 1]) && (isGlued(mark) || endsSentence(mark))
        && !isItem(mark.lowerBound, mark.upperBound - 1)
    case .caret, .raised:
      return !RaisedDigits.isPower(of: mark.lowerBound, in: bytes)
    }
  }

  private func isGlued(_ mark: Range<Int>) -> Bool {
    bytes[mark.lowerBound - 1] > Byte.space && bytes[mark.lowerBound - 1] != 0xA0
  }

  /// Whether a mark apart from the text stands behind the sign that ends a sentence, or ends the line.
  private func endsSentence(_ mark: Range<Int>) -> Bool {
    let before = bytes[WhiteSpace.end(before: mark.lowerBound, in: bytes) - 1]
    if [0x2E, 0x3F, 0x21, 0x22].contains(before) || before & 0xC0 == 0x80 { return true }
    guard mark.upperBound < bytes.count else { return true }
    return [Byte.lineFeed, Byte.carriageReturn, 0x2E, 0x2C, 0x3F, 0x3B].contains(
      bytes[mark.upperBound])
  }

  /// Whether a number is that of an item within a sentence: `: 1) een …`, `en 2) een …`.
  private func isItem(_ start: Int, _ close: Int) -> Bool {
    let after = WhiteSpace.skip(bytes, from: close + 1, end: bytes.count)
    guard after > close + 1, after < bytes.count, bytes[after] &- 0x61 < 26 else { return false }
    let end = WhiteSpace.end(before: start, in: bytes)
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
    let end = WhiteSpace.end(before: start, in: bytes, from: range.lowerBound)
    return end > range.lowerBound && !bytes[end..<start].contains(Byte.lineFeed)
  }
}
