/// Writes text whose notes are known: each mark in the plain notation, and the bodies below the
/// paragraph.
struct NoteWriter {
  private(set) var output: PreparedText
  private let text: PreparedText
  private let marks: [NoteWeaver.Mark]
  private let bodies: [NoteWeaver.Body]
  /// The first mark that was not yet reached.
  private var next = 0
  private var pending: [NoteWeaver.Mark] = []
  /// Which bodies are written.
  private var used: [Bool]

  /// - Parameters:
  ///   - marks: The marks in the order of the text.
  ///   - bodies: The bodies that the marks name by their position.
  init(_ text: PreparedText, marks: [NoteWeaver.Mark], bodies: [NoteWeaver.Body]) {
    self.text = text
    self.marks = marks
    self.bodies = bodies
    used = Array(repeating: false, count: bodies.count)
    output = PreparedText(reserving: text.bytes.count + 32 * marks.count)
  }

  /// Copies a range, its marks in the plain notation; ranges come in ascending order.
  mutating func copy(_ range: Range<Int>) {
    var position = range.lowerBound
    while next < marks.count, marks[next].range.lowerBound < range.upperBound {
      let mark = marks[next]
      next += 1
      guard mark.range.lowerBound >= position, mark.range.upperBound <= range.upperBound else {
        continue
      }
      output.copy(position..<mark.range.lowerBound, of: text)
      output.add("[footnoteRef:")
      output.copy(mark.marker, of: text)
      output.add("]")
      pending.append(mark)
      position = mark.range.upperBound
    }
    output.copy(position..<range.upperBound, of: text)
  }

  /// Adds notation that the text does not have.
  mutating func add(_ literal: StaticString) { output.add(literal) }

  /// Copies a range as it is, wherever it stands.
  mutating func copyPlain(_ range: Range<Int>) { output.copy(range, of: text) }

  /// Ends a paragraph: writes the bodies of its notes. A body that was written before is written
  /// again as what the source has only once.
  mutating func endParagraph() {
    for mark in pending {
      let body = bodies[mark.body]
      let isNew = !used[mark.body]
      used[mark.body] = true
      output.add("\n[")
      if isNew, let marker = body.marker {
        output.copy(marker, of: text)
      } else {
        output.repeat(mark.marker, of: text)
      }
      output.add(": ")
      write(body, isNew: isNew)
      output.add("]")
    }
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ body: NoteWeaver.Body, isNew: Bool) {
    for (count, line) in body.lines.enumerated() {
      if count > 0 {
        switch body.joint(before: count) {
        case .paragraph: output.add("\n")
        case .space: output.add(" ")
        case .nothing, .hyphen: break
        }
      }
      let losesHyphen = count + 1 < body.lines.count && body.joint(before: count + 1) == .hyphen
      let kept = line.lowerBound..<line.upperBound - (losesHyphen ? 1 : 0)
      if isNew { output.copy(kept, of: text) } else { output.repeat(kept, of: text) }
    }
  }
}
