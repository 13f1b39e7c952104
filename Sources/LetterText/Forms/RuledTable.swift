/// A table with lines of dashes above, below or between its rows, as pandoc draws it; the dashes show
/// the columns. It is indented, as no line of the canonical layout is.
struct RuledTable {
  private let lines: TextLines
  /// The columns of characters that the dashes of each column of the table take up.
  private var columns: [Range<Int>] = []

  /// The table that begins with a line; nothing when none can.
  static func find(_ lines: TextLines, at start: Int) -> PlainTables.Found? {
    if let rule = rule(lines, start) {
      var table = RuledTable(lines: lines)
      return rule.count > 1
        ? table.withoutHeader(rule, at: start) : table.framed(rule[0], at: start)
    }
    guard !lines.isBlank(start), start == 0 || lines.isBlank(start - 1),
      let rule = rule(lines, start + 1), rule.count > 1
    else { return nil }
    return RuledTable(lines: lines, columns: rule).belowHeader(at: start)
  }

  /// Headings, the dashes, and rows up to a blank line.
  private func belowHeader(at start: Int) -> PlainTables.Found {
    guard let header = cells([start]) else { return .none(end: start + 2) }
    var rows = [header]
    var line = start + 2
    while !lines.isBlank(line) {
      guard let row = cells([line]) else { return .none(end: line) }
      rows.append(row)
      line += 1
    }
    return found(rows, hasHeader: true, end: line)
  }

  /// The dashes, rows, and the same dashes again.
  private mutating func withoutHeader(
    _ rule: [Range<Int>], at start: Int
  ) -> PlainTables.Found {
    columns = rule
    return rows(from: start + 1, hasHeader: false) { $0 == rule }
  }

  /// A whole line of dashes, headings, the dashes of the columns, rows, and a whole line again.
  private mutating func framed(_ frame: Range<Int>, at start: Int) -> PlainTables.Found? {
    var line = start + 1
    while !lines.isBlank(line), Self.rule(lines, line) == nil { line += 1 }
    guard line > start + 1, let rule = Self.rule(lines, line), rule.count > 1,
      rule[0].lowerBound == frame.lowerBound, rule[rule.count - 1].upperBound == frame.upperBound
    else { return nil }
    columns = rule
    guard let header = cells(Array(start + 1..<line)) else { return .none(end: line + 1) }
    return rows(from: line + 1, header: header, hasHeader: true) { $0 == [frame] }
  }

  /// Rows up to a line of dashes: parted by blank lines if there are any, else a line each.
  private func rows(
    from start: Int, header: [[Range<Int>]]? = nil, hasHeader: Bool, isEnd: ([Range<Int>]) -> Bool
  ) -> PlainTables.Found {
    var groups: [[Int]] = [[]]
    var line = start
    while line < lines.count {
      if let rule = Self.rule(lines, line) {
        guard isEnd(rule) else { return .none(end: line) }
        break
      }
      if lines.isBlank(line) {
        groups.append([])
      } else {
        groups[groups.count - 1].append(line)
      }
      line += 1
    }
    guard line < lines.count else { return .none(end: line) }
    if groups.count == 1 { groups = groups[0].map { [$0] } }
    var rows = header.map { [$0] } ?? []
    for group in groups where !group.isEmpty {
      guard let row = cells(group) else { return .none(end: line) }
      rows.append(row)
    }
    return found(rows, hasHeader: hasHeader, end: line + 1)
  }

  private func found(_ rows: [[[Range<Int>]]], hasHeader: Bool, end: Int) -> PlainTables.Found {
    rows.count > (hasHeader ? 1 : 0)
      ? .table(
        DrawnTable(rows: rows, widths: columns.map(\.count), hasHeader: hasHeader, end: end))
      : .none(end: end)
  }

  /// The stretches of dashes of a line that has nothing else.
  private static func rule(_ lines: TextLines, _ line: Int) -> [Range<Int>]? {
    guard line < lines.count else { return nil }
    let dash = UInt8(ascii: "-")
    let words = lines.trimmed(line)
    guard words.count > 2, words.lowerBound > lines[line].lowerBound,
      lines.source[words].first == dash,
      lines.source[words].allSatisfy({ $0 == dash || $0 == Byte.space })
    else { return nil }
    var stretches: [Range<Int>] = []
    var start: Int?
    for index in words.lowerBound...words.upperBound {
      let isDash = index < words.upperBound && lines.source[index] == dash
      if isDash {
        start = start ?? index
      } else if let begin = start {
        let offset = lines[line].lowerBound
        stretches.append(begin - offset..<index - offset)
        start = nil
      }
    }
    return stretches
  }

  /// The cells of a row that takes up some lines; nothing when words stand between the columns.
  private func cells(_ row: [Int]) -> [[Range<Int>]]? {
    var cells: [[Range<Int>]] = columns.map { _ in [] }
    for line in row {
      let characters = lines.characters(line)
      func place(_ column: Int) -> Int { characters[min(column, characters.count - 1)] }
      guard isBlank(place(0)..<place(columns[0].lowerBound)) else { return nil }
      for (count, column) in columns.enumerated() {
        let isLast = count == columns.count - 1
        let end = isLast ? place(.max) : place(column.upperBound)
        if !isLast, !isBlank(end..<place(columns[count + 1].lowerBound)) { return nil }
        let words = WhiteSpace.trim(lines.source, place(column.lowerBound)..<end)
        if !words.isEmpty { cells[count].append(words) }
      }
    }
    return cells
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    WhiteSpace.trim(lines.source, range).isEmpty
  }
}
