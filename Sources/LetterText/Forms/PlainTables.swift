/// Finds the tables of a plain text by what is drawn around their cells or by the columns in which
/// these stand, and writes them with tabs between the cells.
///
/// pandoc draws lines of dashes below the headings or a grid; `pdftotext -layout` keeps columns
/// apart by spaces.
enum PlainTables {
  /// How often tables may stand within tables.
  private static let deepest = 4

  /// A text with its tables in the plain notation.
  static func prepared(_ source: [UInt8]) -> PreparedText {
    var text = PreparedText(whole: source)
    for _ in 0..<deepest {
      guard ByteSearch.hasRun(in: text.bytes), let inner = unfolded(text.bytes) else { break }
      text = inner.following(text)
    }
    return text
  }

  /// A text with its outermost tables written out; nothing when there are none.
  private static func unfolded(_ source: [UInt8]) -> PreparedText? {
    let lines = TextLines(source)
    var output = PreparedText(reserving: source.count)
    var line = 0
    var copied = 0
    var last: DrawnTable?
    while line < lines.count {
      switch find(lines, at: line) {
      case .table(let table)? where isNext(table, lines, at: line, last):
        // The plain notation has nothing that keeps it apart from the table above.
        line = table.end
      case .table(let table)?:
        output.copy(copied..<lines[line].lowerBound, of: source)
        table.write(to: &output, of: source)
        line = table.end
        copied = line < lines.count ? lines[line].lowerBound : source.count
        last = table
      case .none(let end)?: line = max(end, line + 1)
      case nil: line += 1
      }
    }
    output.copy(copied..<source.count, of: source)
    return last == nil ? nil : output
  }

  /// Whether a table without headings, with nothing but blank lines above it, follows one of as many
  /// columns.
  private static func isNext(
    _ table: DrawnTable, _ lines: TextLines, at line: Int, _ last: DrawnTable?
  ) -> Bool {
    guard !table.hasHeader else { return false }
    let columns = table.rows[0].count
    var above = line - 1
    while above >= 0, lines.isBlank(above) { above -= 1 }
    guard above >= 0 else { return false }
    if let last, last.end == above + 1 { return last.rows[0].count == columns }
    let tabs = lines.source[lines.trimmed(above)].lazy.filter { $0 == Byte.tab }.count
    return tabs > 0 && tabs == columns - 1
  }

  /// What is found where a table may begin.
  enum Found {
    case table(DrawnTable)
    /// None, and the first line at which one may begin again.
    case none(end: Int)
  }

  /// The table that begins with a line; nothing when none can.
  static func find(_ lines: TextLines, at line: Int) -> Found? {
    GridTable.find(lines, at: line) ?? RuledTable.find(lines, at: line)
      ?? ColumnTable.find(lines, at: line)
  }

}

/// The lines of a text, without their line feeds.
struct TextLines {
  let source: [UInt8]
  private let ranges: [Range<Int>]

  init(_ source: [UInt8]) {
    self.source = source
    var ranges: [Range<Int>] = []
    var start = 0
    while start < source.count {
      let end = ByteSearch.first(Byte.lineFeed, in: source, from: start) ?? source.count
      ranges.append(start..<end)
      start = end + 1
    }
    self.ranges = ranges
  }

  var count: Int { ranges.count }

  subscript(_ line: Int) -> Range<Int> { ranges[line] }

  /// A line without the white space around it.
  func trimmed(_ line: Int) -> Range<Int> { WhiteSpace.trim(source, ranges[line]) }

  /// Whether there is nothing on a line, or no such line.
  func isBlank(_ line: Int) -> Bool { line >= count || trimmed(line).isEmpty }

  /// The places of the characters of a line, and of its end.
  func characters(_ line: Int) -> [Int] {
    trimmedEnd(line).filter { source[$0] & 0xC0 != 0x80 } + [trimmedEnd(line).upperBound]
  }

  /// The text that the lines are of, with a space in the place of the line ends behind which a line goes on.
  func joined(_ text: PreparedText, where goesOn: (Int) -> Bool) -> PreparedText {
    var output = PreparedText(reserving: text.bytes.count)
    for line in 0..<count {
      if goesOn(line) {
        output.copy(self[line].lowerBound..<trimmed(line).upperBound, of: text)
        output.add(" ")
      } else {
        let end = min(self[line].upperBound + 1, text.bytes.count)
        output.copy(self[line].lowerBound..<end, of: text)
      }
    }
    return output
  }

  private func trimmedEnd(_ line: Int) -> Range<Int> {
    ranges[line].lowerBound..<max(ranges[line].lowerBound, trimmed(line).upperBound)
  }
}

/// A table whose cells are known.
struct DrawnTable {
  /// The cells of each row, each with its lines.
  var rows: [[[Range<Int>]]]
  /// How many characters have room in each column.
  var widths: [Int]
  /// Whether the first row holds headings.
  var hasHeader: Bool
  /// The first line behind the table.
  var end: Int

  /// Whether it only keeps parts of a letter apart: fewer than two columns have words in most rows.
  private var isLayout: Bool {
    guard let columns = rows.first?.indices else { return true }
    let filled = columns.filter { column in
      2 * rows.filter { row in row[column].contains { !$0.isEmpty } }.count > rows.count
    }
    return filled.count < 2
  }

  /// Writes a line for each row, with tabs between the cells, and one of dashes below the headings;
  /// of what is no table in truth the lines as they stand.
  func write(to output: inout PreparedText, of source: [UInt8]) {
    if isLayout { return writeLines(to: &output, of: source) }
    for (count, row) in rows.enumerated() {
      for (column, cell) in row.enumerated() {
        if column > 0 { output.add("\t") }
        write(cell, to: &output, of: source)
      }
      output.add("\n")
      guard count == 0, hasHeader else { continue }
      for column in row.indices { output.add(column > 0 ? "\t---" : "---") }
      output.add("\n")
    }
  }

  /// Writes the lines of a cell as one.
  private func write(_ cell: [Range<Int>], to output: inout PreparedText, of source: [UInt8]) {
    for (position, line) in cell.filter({ !$0.isEmpty }).enumerated() {
      if position > 0 { output.add(" ") }
      output.copy(line, of: source)
    }
  }

  private func writeLines(to output: inout PreparedText, of source: [UInt8]) {
    for row in rows {
      let filled = row.filter { cell in cell.contains { !$0.isEmpty } }
      if filled.count == 1, let column = row.firstIndex(of: filled[0]) {
        writeParagraphs(filled[0], width: widths[column], to: &output, of: source)
      } else {
        for (position, cell) in filled.enumerated() {
          if position > 0 { output.add("\t") }
          write(cell, to: &output, of: source)
        }
        output.add("\n")
      }
    }
  }

  /// Writes the paragraphs of a cell: a line that was full goes on with the next.
  private func writeParagraphs(
    _ lines: [Range<Int>], width: Int, to output: inout PreparedText, of source: [UInt8]
  ) {
    for (line, next) in zip(lines, lines.dropFirst() + [0..<0]) {
      output.copy(line, of: source)
      let word = source[next].prefix { $0 != Byte.space }
      let isFull = source[line].characterCount + 1 + word.characterCount > width
      let isText = [line, next].allSatisfy { range in
        source[range].first.map { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "|") } ?? false
      }
      output.add(isFull && isText ? " " : "\n")
    }
  }
}
