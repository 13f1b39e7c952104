import AnswerLetter

extension TextForm {
  /// The pages of the Tweede Kamer's publications as extracted from PDF files: running heads, page
  /// numbers and notes at the foot of the page interrupt the text, marks are glued to words.
  public static let pdf = TextForm(
    name: "pdf",
    summary: "pages with running heads and notes at their feet (pdftotext, pypdf, PyMuPDF, Tika)",
    recognises: { $0.isPaged },
    prepare: { PageText(PreparedText(whole: $0)).prepare() })
}

/// Takes a letter out of its pages.
struct PageText {
  private let text: PreparedText
  private var lines: [PageLine]
  private var remarks: [Remark] = []
  private var notes: [PageFoot.Note] = []
  private var marks: [NoteWeaver.Mark] = []
  /// The lines that are read as the letter, by their positions in ``lines``.
  private var body: [Int] = []

  /// The lines that a ministry's letter has around its text; nothing for a publication.
  private let letter: LetterLines?

  private var bytes: [UInt8] { text.bytes }

  /// - Parameters:
  ///   - isLetter: Whether the pages are those of a ministry's letter, with its letterhead.
  ///   - classify: Says of each line what it is to its page.
  init(
    _ text: PreparedText, isLetter: Bool = false,
    _ classify: (inout [PageLine], [UInt8]) -> Void = { PageFurniture.classify(&$0, in: $1) }
  ) {
    self.text = text
    lines = PageLine.all(in: text.bytes)
    classify(&lines, text.bytes)
    letter = isLetter ? LetterLines(lines, in: text.bytes) : nil
  }

  /// The letter in the plain notation.
  func prepare() -> Preparation {
    var reader = self
    reader.readPages()
    return reader.write()
  }

  private mutating func readPages() {
    body.reserveCapacity(lines.count)
    var start = 0
    var next = 1
    while start < lines.count {
      let end = lines[start...].firstIndex { $0.endsPage }.map { $0 + 1 } ?? lines.count
      readPage(start..<end, next: &next)
      start = end
    }
  }

  private mutating func readPage(_ range: Range<Int>, next: inout Int) {
    var places: [Int] = []
    places.reserveCapacity(range.count)
    for index in range where lines[index].kind == .text { places.append(index) }
    if let letter {
      // Numbers in a letterhead are those of houses and annexes.
      body += places.filter { letter.isLetterhead(lines[$0]) }
      places.removeAll { letter.isLetterhead(lines[$0]) }
    }
    let page = places.map { lines[$0] }
    let foot = PageFoot(of: page, from: next, in: bytes)
    let found = PageMarks.find(foot, in: page, of: bytes)
    if letter != nil, found.isEmpty {
      // Without a mark on the page it is no foot: a panel may stand there.
      body += places
      return
    }
    for index in page.indices where !foot.contains(index) { body.append(places[index]) }
    for (position, note) in foot.notes.enumerated() {
      if let mark = found[position] {
        marks.append(
          NoteWeaver.Mark(range: mark.whole, marker: mark.marker, body: notes.count + position))
      } else {
        remarks.append(.noteWithoutMark(note.number, at: text.sourceOffset(of: start(of: note))))
      }
    }
    if let guess = foot.guess {
      remarks.append(.displacedNumbers(at: text.sourceOffset(of: guess)))
    }
    notes += foot.notes
    next += foot.notes.count
  }

  private func start(of note: PageFoot.Note) -> Int {
    note.body.marker?.lowerBound ?? note.body.lines[0].lowerBound
  }

  private func write() -> Preparation {
    let reflow = Reflow(body.map { lines[$0] }, notes: notes.map { $0.body.lines }, in: bytes)
    let bodies = notes.map { note in
      var body = note.body
      body.joints = reflow.noteJoints(body.lines)
      return body
    }
    var writer = NoteWriter(text, marks: marks, bodies: bodies)
    if let line = lines.first(where: { $0.kind == .identifier }) {
      writer.copyPlain(line.range)
      writer.add("\n")
    }
    writeBody(reflow, to: &writer)
    writer.endParagraph()
    writeOrphans(to: &writer)
    return Preparation(text: writer.output, remarks: remarks)
  }

  private func writeBody(_ reflow: Reflow, to writer: inout NoteWriter) {
    guard let start = body.first else { return }
    var first = reflow.line(lines[start])
    // The line by which the next is judged: a mark alone on a line goes on with the one before.
    var judged = first
    var isTitle = first.beginsTitle
    var mark = 0
    for position in body.indices {
      guard position + 1 < body.count else { return writer.copy(first.range) }
      let next = body[position + 1]
      let second = reflow.line(lines[next])
      let place = second.range.lowerBound
      while mark < marks.count, marks[mark].range.lowerBound < place { mark += 1 }
      if isTitle, letter?.endsTitle(first.line, second.line) ?? false { isTitle = false }
      let isMark = mark < marks.count && marks[mark].range.lowerBound == place
      let joint =
        letter?.joint(first.line, second.line, isTitle: isTitle)
        ?? reflow.joint(
          judged, second, isMark: isMark,
          crossesPage: lines[body[position]..<next].contains { $0.kind != .text },
          isTitle: isTitle)
      writer.copy(first.range.lowerBound..<first.range.upperBound - (joint == .hyphen ? 1 : 0))
      write(joint, to: &writer)
      if joint == .paragraph { isTitle = second.beginsTitle }
      first = second
      if !isMark || marks[mark].range.upperBound < second.range.upperBound { judged = second }
    }
  }

  private func write(_ joint: Joint, to writer: inout NoteWriter) {
    switch joint {
    case .paragraph:
      writer.endParagraph()
      writer.add("\n")
    case .space: writer.add(" ")
    case .nothing, .hyphen: break
    }
  }

  /// Bodies without a mark stay text, where the letter ends.
  private func writeOrphans(to writer: inout NoteWriter) {
    let joined = Set(marks.map(\.body))
    for (position, note) in notes.enumerated() where !joined.contains(position) {
      if let marker = note.body.marker {
        writer.add("\n")
        writer.copyPlain(marker)
        writer.add(" ")
      } else {
        writer.add("\n")
      }
      for (count, line) in note.body.lines.enumerated() {
        if count > 0 { writer.add(" ") }
        writer.copyPlain(line)
      }
    }
  }
}

extension Remark {
  fileprivate static func displacedNumbers(at offset: Int) -> Remark {
    Remark(
      offset: offset,
      diagnostic: Diagnostic(
        .warning, "displaced-note-numbers",
        "the numbers of the notes here stand apart from the notes",
        advice: "Which line belongs to which note was told by their order; check them."))
  }
}
