/// A table of Markdown with a line of dashes below its first row: `| A | B |`, `|---|---|`.
struct MarkdownTable {
  private struct Row {
    var line: Range<Int>
    var cells: [Range<Int>]
  }

  private let rows: [Row]
  private let rule: Row
  /// Where the text goes on behind the table.
  let end: Int

  private static let pipe = UInt8(ascii: "|")

  /// Whether a text has a table.
  static func isIn(_ source: [UInt8]) -> Bool {
    var start = 0
    while let place = ByteSearch.first(pipe, in: source, from: start) {
      let lineStart = source[..<place].lastIndex(of: Byte.lineFeed).map { $0 + 1 } ?? 0
      let isFirst = WhiteSpace.trim(source, lineStart..<place).isEmpty
      if isFirst, MarkdownTable(source, at: lineStart) != nil { return true }
      guard let end = ByteSearch.first(Byte.lineFeed, in: source, from: place) else { return false }
      start = end + 1
    }
    return false
  }

  /// Whether a line begins as a row does.
  static func mayBegin(_ source: [UInt8], _ line: Range<Int>) -> Bool {
    source[WhiteSpace.trim(source, line)].first == pipe
  }

  /// Finds the table whose first row begins at a place, which is the start of a line.
  init?(_ source: [UInt8], at start: Int) {
    var position = start
    guard let header = Self.row(source, at: &position) else { return nil }
    guard let rule = Self.row(source, at: &position), rule.cells.count == header.cells.count,
      rule.cells.allSatisfy({ Self.isRule(source[$0]) })
    else { return nil }
    var rows = [header]
    var end = position
    while let row = Self.row(source, at: &position), row.cells.count == header.cells.count {
      rows.append(row)
      end = position
    }
    // Rows of empty cells are blank lines, and below headings alone the dashes would be text.
    let hasWords = rows.dropFirst().contains { $0.cells.contains { !$0.isEmpty } }
    guard hasWords, header.cells.count > 1 else { return nil }
    self.rows = rows
    self.rule = rule
    self.end = end
  }

  /// Writes the rows with tabs between the cells.
  func write(to output: inout PreparedText, of source: [UInt8]) {
    let hasHeader = rows[0].cells.contains { !$0.isEmpty }
    for (count, row) in rows.enumerated() {
      for (cell, range) in row.cells.enumerated() {
        if cell > 0 { output.add("\t") }
        MarkdownMarkup.strip(range, of: source, to: &output)
      }
      output.add("\n")
      guard count == 0, hasHeader else { continue }
      for (cell, range) in rule.cells.enumerated() {
        if cell > 0 { output.add("\t") }
        let dashes = source[range].drop { $0 != UInt8(ascii: "-") }.prefix {
          $0 == UInt8(ascii: "-")
        }
        if dashes.count < 3 {
          output.add("---")
        } else {
          output.copy(dashes.startIndex..<dashes.startIndex + 3, of: source)
        }
      }
      output.add("\n")
    }
  }

  /// Reads a line that is a row, and moves the place behind it.
  private static func row(_ source: [UInt8], at position: inout Int) -> Row? {
    guard position < source.count else { return nil }
    let lineEnd = ByteSearch.first(Byte.lineFeed, in: source, from: position) ?? source.count
    let line = WhiteSpace.trim(source, position..<lineEnd)
    guard source[line].first == pipe else { return nil }
    guard line.count > 2, source[line.upperBound - 1] == pipe,
      !source[line].contains(UInt8(ascii: "\\"))
    else { return nil }
    var cells: [Range<Int>] = []
    var cellStart = line.lowerBound + 1
    while cellStart < line.upperBound,
      let stop = ByteSearch.first(pipe, in: source, from: cellStart, end: line.upperBound)
    {
      cells.append(WhiteSpace.trim(source, cellStart..<stop))
      cellStart = stop + 1
    }
    position = min(lineEnd + 1, source.count)
    return Row(line: line, cells: cells)
  }

  /// `---`, `:--:`.
  private static func isRule(_ cell: ArraySlice<UInt8>) -> Bool {
    var inner = cell
    if inner.first == UInt8(ascii: ":") { inner = inner.dropFirst() }
    if inner.last == UInt8(ascii: ":") { inner = inner.dropLast() }
    return !inner.isEmpty && inner.allSatisfy { $0 == UInt8(ascii: "-") }
  }
}
