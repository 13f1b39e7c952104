/// Tables of Apache Tika with notes in their cells: a line for each cell, with a tab before it, a blank
/// line below each row, and one more below the body of a note. They are written with a row a line.
struct CellLines {
  private let lines: TextLines
  private var rows: [[Range<Int>]] = []
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
  private mutating func row(at start: Int) -> ([Range<Int>], Int)? {
    var cells: [Range<Int>] = []
    var line = start
    while isCell(line) {
      let words = lines.trimmed(line)
      cells.append(words)
      line += 1
      let isNote =
        lines.source[words].last == UInt8(ascii: "]")
        && !FootnoteForm.marks(lines.source, in: words).isEmpty
      guard isNote else { continue }
      hasNotes = true
      guard line < lines.count, lines.isBlank(line) else { return fail(at: line) }
      line += 1
    }
    guard !cells.isEmpty else { return nil }
    if line < lines.count {
      guard lines.isBlank(line) else { return fail(at: line) }
      line += 1
    }
    return (cells, line)
  }

  /// Gives the whole up; it is not looked at again.
  private mutating func fail(at line: Int) -> ([Range<Int>], Int)? {
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
        output.copy(cell, of: text)
      }
      output.add("\n")
    }
  }
}
