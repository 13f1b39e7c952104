/// The bodies of notes in the making, line by line.
///
/// Where the notation has an end, all up to it belongs to a body. Where it has none, lines right below
/// a body may be further paragraphs of it.
struct NoteBodies {
  private var found: [(number: Int, body: NoteWeaver.Body)] = []
  private let hasEnd: Bool
  /// Whether the last body waits for its end.
  private(set) var isOpen = false
  /// The lines below the last body.
  private var pending: [Range<Int>] = []
  /// Whether other text stands below the last body.
  private var isPast = false

  /// The most further paragraphs that a note without an end is believed to have.
  private static let mostPending = 12

  init(hasEnd: Bool) {
    self.hasEnd = hasEnd
  }

  /// The line of the open body that was read last.
  var lastLine: Range<Int>? { found.last?.body.lines.last }

  /// Begins a body with its text on a line.
  mutating func begin(
    _ number: Int, _ marker: Range<Int>, _ content: Range<Int>, of line: Range<Int>,
    in bytes: [UInt8]
  ) {
    // Without the end that the notation has, it was a line like any other.
    if isOpen { found.removeLast() }
    takePending(in: bytes)
    isOpen = hasEnd
    found.append((number, NoteWeaver.Body(range: line, marker: marker, lines: [content])))
  }

  /// Goes on with a line that begins no body.
  mutating func goOn(_ line: Range<Int>, mayBeFurther: Bool) {
    if isOpen {
      append(line)
    } else if !hasEnd, !found.isEmpty, !isPast {
      if mayBeFurther { pending.append(line) } else { isPast = true }
    }
  }

  /// Ends the open body: the text of its last line, and the number that names the note.
  mutating func close(_ lastLine: Range<Int>, identity: Int) {
    guard let last = found.indices.last else { return }
    found[last].body.lines.removeLast()
    if !lastLine.isEmpty { found[last].body.lines.append(lastLine) }
    found[last].number = identity
    isOpen = false
  }

  /// All that can stand in the plain notation.
  func finished(in bytes: [UInt8]) -> [(number: Int, body: NoteWeaver.Body)] {
    var bodies = self
    if isOpen { bodies.found.removeLast() }
    bodies.takePending(in: bytes)
    return bodies.found.filter { NoteWeaver.canHold($0.body.lines, in: bytes) }
  }

  /// Adds the lines below the last body to it.
  private mutating func takePending(in bytes: [UInt8]) {
    defer {
      pending = []
      isPast = false
    }
    guard !pending.isEmpty, pending.count <= Self.mostPending,
      NoteWeaver.canHold(pending, in: bytes)
    else { return }
    for line in pending { append(line) }
  }

  private mutating func append(_ line: Range<Int>) {
    guard let last = found.indices.last else { return }
    found[last].body.lines.append(line)
    found[last].body.range = found[last].body.range.lowerBound..<line.upperBound
  }
}
