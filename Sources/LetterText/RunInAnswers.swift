import AnswerLetter

/// Answers on the line of their question: `Vraag 3. Kent u …? Antwoord: Ja.`
///
/// Only in a text of which no line says `Antwoord` the words count within a line: elsewhere they may
/// be those of any sentence.
struct RunInAnswers {
  /// Where a line is parted, and the bodies of notes below it that go up to their part.
  private struct Parted {
    /// Where parts begin, and how many of the bodies stand above each.
    var starts: [(place: Int, bodies: Int)] = []
    var bodies: [Range<Int>] = []
  }

  private let bytes: [UInt8]
  private var found: [Parted] = []
  /// The last number asked.
  private var last = 0
  /// Whether a question waits for its answer.
  private var isAsked = false

  /// A text with a line of its own for each answer on the line of its question, and for each question
  /// behind such an answer; nothing where there are none.
  ///
  /// - Parameter lines: The lines of the text.
  static func apart(_ text: PreparedText, lines: LogicalText) -> PreparedText? {
    let found = RunInAnswers(lines).found
    if found.isEmpty { return nil }
    let places = found.flatMap { line in
      line.starts.map(\.place) + line.bodies.flatMap { [$0.lowerBound, $0.upperBound - 1] }
    }
    var offsets = lines.sourceOffsets(of: places)[...]
    var output = PreparedText(reserving: text.bytes.count)
    var position = 0
    for line in found {
      let starts = offsets.prefix(line.starts.count)
      let ends = Array(offsets.dropFirst(line.starts.count).prefix(2 * line.bodies.count))
      offsets = offsets.dropFirst(starts.count + ends.count)
      let bodies = stride(from: 0, to: ends.count, by: 2).map { ends[$0]..<ends[$0 + 1] + 1 }
      var moved = 0
      for (start, above) in zip(starts, line.starts.map(\.bodies)) {
        output.copy(position..<start, of: text)
        output.add("\n")
        for body in bodies[moved..<above] {
          output.copy(body, of: text)
          output.add("\n")
        }
        (position, moved) = (start, above)
      }
      for body in bodies {
        output.copy(position..<body.lowerBound, of: text)
        position = body.upperBound
      }
    }
    output.copy(position..<text.bytes.count, of: text)
    return output
  }

  private init(_ text: LogicalText) {
    bytes = text.bytes
    var notesEnd = 0
    for line in text.lines.map(\.range) where line.lowerBound >= notesEnd {
      if let number = Self.question(bytes, line)?.upperBound {
        last = number
        isAsked = true
      }
      var marks = FootnoteForm.marks(bytes, in: line)
      let notes = FootnoteForm.findBodies(of: &marks, in: text, line: line)
      part(line.lowerBound..<(notes?.textEnd ?? line.upperBound), of: line, marks)
      guard let notes else { continue }
      notesEnd = notes.bodiesEnd
      if notesEnd < line.upperBound { part(notesEnd..<line.upperBound, of: line, []) }
    }
  }

  /// Finds where a stretch of a line is parted.
  private mutating func part(
    _ stretch: Range<Int>, of line: Range<Int>, _ marks: [FootnoteForm.Mark]
  ) {
    var parted = Parted()
    var marks = marks[...]
    var start = stretch.lowerBound
    while let place = Self.nextHeading(bytes, from: start, end: stretch.upperBound) {
      start = place + 1
      let isFirst = found.isEmpty && parted.starts.isEmpty
      guard begins(place..<stretch.upperBound, of: line, isFirst: isFirst) else { continue }
      let above = marks.prefix { $0.range.lowerBound < place }
      parted.bodies += above.compactMap(\.bodyRange)
      marks = marks.dropFirst(above.count)
      parted.starts.append((place, parted.bodies.count))
    }
    if !parted.starts.isEmpty { found.append(parted) }
  }

  /// Whether an answer begins a range, or behind one the next question.
  private mutating func begins(_ rest: Range<Int>, of line: Range<Int>, isFirst: Bool) -> Bool {
    if bytes[rest.lowerBound] == UInt8(ascii: "A") {
      guard Self.isAnswer(bytes, rest, in: line) else { return false }
      isAsked = false
      return true
    }
    guard !isAsked, !isFirst, let numbers = Self.question(bytes, rest),
      numbers.lowerBound == last + 1
    else { return false }
    last = numbers.upperBound
    isAsked = true
    return true
  }

  /// The next place behind a space where a heading may begin.
  private static func nextHeading(_ bytes: [UInt8], from start: Int, end: Int) -> Int? {
    guard start + 1 < end else { return nil }
    return (start + 1..<end).first { index in
      (bytes[index] == UInt8(ascii: "A") || bytes[index] == UInt8(ascii: "V"))
        && bytes[index - 1] == Byte.space
    }
  }

  /// Whether a heading of an answer with its text stands behind the end of a sentence: a sign, or the
  /// mark of a note behind it.
  private static func isAnswer(_ bytes: [UInt8], _ rest: Range<Int>, in line: Range<Int>) -> Bool {
    guard case .answer? = HeadingForm.readRunIn(bytes, rest)?.form else { return false }
    let before = WhiteSpace.trim(bytes, line.lowerBound..<rest.lowerBound)
    guard let last = bytes[before].last, let lead = bytes[before].last(where: { $0 & 0xC0 != 0x80 })
    else { return false }
    let isLetter = Byte.isWordPart(lead) && !Byte.isDigit(lead)
    return !isLetter && last != UInt8(ascii: ",") && last != UInt8(ascii: ":")
  }

  /// The numbers of a question with which a line begins.
  private static func question(_ bytes: [UInt8], _ line: Range<Int>) -> ClosedRange<Int>? {
    guard bytes[line.lowerBound] == UInt8(ascii: "V"),
      case .question(let numbers)? =
        HeadingForm.readRunIn(bytes, line)?.form ?? HeadingForm.read(bytes, line)
    else { return nil }
    return numbers.span
  }
}
