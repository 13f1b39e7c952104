/// A table whose columns are kept apart by spaces alone, as `pdftotext -layout` writes it.
///
/// Three rows or more must have as many cells each, a gutter of spaces must go through all of them,
/// and but for the headings a column must hold numbers alone: text that is spread over a line has
/// none of these.
struct ColumnTable {
  private struct Cell {
    var words: Range<Int>
    /// The columns of characters that it takes up.
    var columns: Range<Int>
  }

  private let lines: TextLines
  private var rows: [[Cell]] = []
  /// What the cells of each column take up together.
  private var extents: [Range<Int>] = []
  private var end: Int

  private static let fewestRows = 3
  /// The longest cell, in bytes: longer ones are text.
  private static let longest = 80

  /// The table that begins with a line; nothing when none can.
  static func find(_ lines: TextLines, at start: Int) -> PlainTables.Found? {
    guard let first = cells(lines, start), first.count > 1 else { return nil }
    var table = ColumnTable(lines: lines, end: start)
    table.read(from: start, first)
    guard table.rows.count >= fewestRows else { return nil }
    guard table.hasNumbers else { return .none(end: table.end) }
    return .table(
      DrawnTable(
        rows: table.rows.map { $0.map { [$0.words] } }, widths: table.extents.map(\.count),
        hasHeader: false, end: table.end))
  }

  private init(lines: TextLines, end: Int) {
    self.lines = lines
    self.end = end
  }

  /// Takes rows as long as they fit; a blank line may stand between two.
  private mutating func read(from start: Int, _ first: [Cell]) {
    var line = start
    var next: [Cell]? = first
    while let row = next, add(row) {
      end = line + 1
      line += lines.isBlank(line + 1) && line + 2 < lines.count ? 2 : 1
      next = line < lines.count ? Self.cells(lines, line) : nil
    }
  }

  /// Adds a row, if a gutter remains between all columns.
  private mutating func add(_ row: [Cell]) -> Bool {
    guard rows.isEmpty || row.count == extents.count else { return false }
    let known = rows.isEmpty ? row.map(\.columns) : extents
    let joined = zip(known, row).map { extent, cell in
      min(
        extent.lowerBound, cell.columns.lowerBound)..<max(
          extent.upperBound, cell.columns.upperBound)
    }
    guard zip(joined, joined.dropFirst()).allSatisfy({ $0.upperBound < $1.lowerBound }) else {
      return false
    }
    extents = joined
    rows.append(row)
    return true
  }

  /// Whether a column, not the first, has numbers alone below the first row.
  private var hasNumbers: Bool {
    (1..<extents.count).contains { column in
      rows.dropFirst().allSatisfy { isNumber(lines.source[$0[column].words]) }
    }
  }

  private func isNumber(_ words: ArraySlice<UInt8>) -> Bool {
    words.contains(where: Byte.isDigit)
      && words.allSatisfy { !Byte.isWordPart($0) || Byte.isDigit($0) }
  }

  /// The stretches of a line that two spaces or more part; nothing where one is too long.
  private static func cells(_ lines: TextLines, _ line: Int) -> [Cell]? {
    let source = lines.source
    let words = lines.trimmed(line)
    guard !words.isEmpty, !source[words].contains(Byte.tab) else { return nil }
    var cells: [Cell] = []
    var start = words.lowerBound
    var column = 0
    var startColumn = 0
    for index in lines[line].lowerBound..<words.lowerBound where source[index] & 0xC0 != 0x80 {
      column += 1
    }
    startColumn = column
    var index = start
    while index <= words.upperBound {
      let isGap =
        index == words.upperBound
        || source[index] == Byte.space && index + 1 < words.upperBound
          && source[index + 1] == Byte.space
      if isGap {
        guard index - start <= longest else { return nil }
        cells.append(Cell(words: start..<index, columns: startColumn..<column))
        while index < words.upperBound, source[index] == Byte.space {
          index += 1
          column += 1
        }
        start = index
        startColumn = column
        if index == words.upperBound { break }
      } else {
        if source[index] & 0xC0 != 0x80 { column += 1 }
        index += 1
      }
    }
    return cells
  }
}
