/// Tables of Apache Tika with notes in their cells: a line for each cell, with a tab before it, a blank
/// line below each row, and one more below the body of a note. They are written with a row a line, and
/// the bodies of its notes below it.
struct CellLines {
  /// A cell: its paragraphs, and the bodies of its notes.
  private struct Cell {
    var paragraphs: [Range<Int>] = []
    var bodies: [Range<Int>] = []
  }

  private let lines: TextLines
  private var rows: [[Cell]] = []
  private var hasNotes = false
  /// The first line behind the table.
  private var end: Int

  /// A text with such tables in the plain notation.
  static func joined(_ text: PreparedText) -> PreparedText {
    guard ByteSearch.first(Byte.tab, in: text.bytes, from: 0) != nil,
      FormEvidence.hasMark(text.bytes)
    else { return text }
    let lines = TextLines(text.bytes)
    var output = PreparedText(reserving: text.bytes.count)
    var copied = 0
    var line = 0
    while line < lines.count {
      let table = CellLines(lines, at: line)
      if table.isTable {
        output.copy(copied..<lines[line].lowerBound, of: text)
        table.write(to: &output, of: text)
        copied = table.end < lines.count ? lines[table.end].lowerBound : text.bytes.count
      }
      line = max(line + 1, table.end)
    }
    output.copy(copied..<text.bytes.count, of: text)
    return output
  }

  private init(_ lines: TextLines, at start: Int) {
    self.lines = lines
    end = start
    while let (row, next) = row(at: end) {
      rows.append(row)
      end = next
    }
  }

  /// Rows of as many cells each, and a note in one of them: those without are read as they are.
  private var isTable: Bool {
    guard hasNotes, rows.count > 1 else { return false }
    return rows[0].count > 1 && rows.allSatisfy { $0.count == rows[0].count }
  }

  /// The cells from a line on, and the line below their row.
  private mutating func row(at start: Int) -> ([Cell], Int)? {
    var cells: [Cell] = []
    var line = start
    while isCell(line) {
      var cell = Cell()
      var goesOn = true
      // Below the blank line of a note a cell may have another paragraph.
      while goesOn {
        guard let (paragraph, bodies, next) = paragraph(at: line) else { return fail(at: line + 1) }
        cell.paragraphs.append(paragraph)
        cell.bodies += bodies
        line = next
        guard !bodies.isEmpty else { break }
        hasNotes = true
        guard line < lines.count, lines.isBlank(line) else { return fail(at: line) }
        line += 1
        goesOn = isFurther(line)
      }
      cells.append(cell)
    }
    guard !cells.isEmpty else { return nil }
    if line < lines.count {
      guard lines.isBlank(line) else { return fail(at: line) }
      line += 1
    }
    return (cells, line)
  }

  /// How many lines the bodies of the notes of a paragraph are believed to have.
  private static let longestBodies = 20

  /// A paragraph, the bodies of its notes, and the line below them; nothing where a body is missing.
  private func paragraph(
    at start: Int
  ) -> (text: Range<Int>, bodies: [Range<Int>], next: Int)? {
    var words = lines.trimmed(start)
    var line = start + 1
    let marks = FootnoteForm.marks(lines.source, in: words)
    guard let last = marks.last, hasBody(of: last, in: words) else { return (words, [], line) }
    // A body of more paragraphs ends on a line below.
    while lines.source[words].last != UInt8(ascii: "]") {
      guard line < lines.count, line - start < Self.longestBodies, !lines.isBlank(line),
        !lines.source[lines[line]].contains(Byte.tab)
      else { return nil }
      words = words.lowerBound..<lines.trimmed(line).upperBound
      line += 1
    }
    var bodies: [Range<Int>] = []
    var end = words.upperBound
    for mark in marks.reversed() {
      guard
        let body = CellNotes.body(
          of: mark, in: lines.source, from: mark.range.upperBound, endingAt: end)
      else { return nil }
      bodies.insert(body.range, at: 0)
      end = WhiteSpace.trim(lines.source, words.lowerBound..<body.range.lowerBound).upperBound
    }
    return (words.lowerBound..<end, bodies, line)
  }

  /// Whether the body of a mark begins behind it.
  private func hasBody(of mark: FootnoteForm.Mark, in words: Range<Int>) -> Bool {
    let rest = lines.source[mark.range.upperBound..<words.upperBound]
    return rest.contains(UInt8(ascii: "[")) && rest.contains(UInt8(ascii: ":"))
  }

  /// Whether a line right below the blank one of a note is a further paragraph of its cell: it has no
  /// tab, and the table goes on below it.
  private func isFurther(_ line: Int) -> Bool {
    guard line < lines.count, !lines.isBlank(line), !lines.source[lines[line]].contains(Byte.tab),
      HeadingForm.read(lines.source, lines.trimmed(line)) == nil
    else { return false }
    let next = lines.isBlank(line + 1) ? line + 2 : line + 1
    return isCell(next)
      || !FootnoteForm.marks(lines.source, in: lines.trimmed(line)).isEmpty
  }

  /// Gives the whole up; it is not looked at again.
  private mutating func fail(at line: Int) -> ([Cell], Int)? {
    rows = []
    end = line
    return nil
  }

  /// Whether a line is a tab and words.
  private func isCell(_ line: Int) -> Bool {
    guard line < lines.count, lines.source[lines[line]].first == Byte.tab else { return false }
    let words = lines.trimmed(line)
    return !words.isEmpty && !lines.source[words].contains(Byte.tab)
  }

  private func write(to output: inout PreparedText, of text: PreparedText) {
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column > 0 { output.add("\t") }
        for (count, paragraph) in cell.paragraphs.enumerated() {
          if count > 0 { output.add(" ") }
          output.copy(paragraph, of: text)
        }
      }
      output.add("\n")
      for body in row.flatMap(\.bodies) {
        output.copy(body, of: text)
        output.add("\n")
      }
    }
  }
}
