/// A table that is drawn with signs around every cell, as pandoc does: `+----+----+`, `| A  | B  |`.
enum GridTable {
  private static let corner = UInt8(ascii: "+")
  private static let side = UInt8(ascii: "|")

  /// The table that begins with a line; nothing when none can.
  static func find(_ lines: TextLines, at start: Int) -> PlainTables.Found? {
    guard let corners = corners(lines, start) else { return nil }
    var rows: [[[Range<Int>]]] = []
    var open = emptyRow(corners)
    var isOpen = false
    var hasHeader = false
    var line = start + 1
    while line < lines.count {
      if let next = Self.corners(lines, line) {
        guard next == corners, isOpen else { return .none(end: line + 1) }
        if rows.isEmpty, lines.source[lines[line]].contains(UInt8(ascii: "=")) { hasHeader = true }
        rows.append(open)
        open = emptyRow(corners)
        isOpen = false
      } else if lines.source[lines.trimmed(line)].first == side {
        guard let cells = cells(lines, line, corners) else { return .none(end: line + 1) }
        for (column, cell) in cells.enumerated() { open[column].append(cell) }
        isOpen = true
      } else {
        break
      }
      line += 1
    }
    // The canonical layout has no two spaces together, so that it is never taken for one.
    let block = lines[start].lowerBound..<lines[line - 1].upperBound
    guard !isOpen, !rows.isEmpty, isPadded(lines.source[block]) else { return .none(end: line) }
    let widths = zip(corners, corners.dropFirst()).map { $1 - $0 - 3 }
    return .table(DrawnTable(rows: rows, widths: widths, hasHeader: hasHeader, end: line))
  }

  private static func isPadded(_ block: ArraySlice<UInt8>) -> Bool {
    zip(block, block.dropFirst()).contains { $0 == Byte.space && $1 == Byte.space }
  }

  private static func emptyRow(_ corners: [Int]) -> [[Range<Int>]] {
    Array(repeating: [], count: corners.count - 1)
  }

  /// The columns of characters in which the corners of a border stand; nothing for another line.
  private static func corners(_ lines: TextLines, _ line: Int) -> [Int]? {
    let border = lines.source[lines.trimmed(line)]
    guard border.count > 2, border.first == corner, border.last == corner,
      border.allSatisfy({ [0x2B, 0x2D, 0x3D, 0x3A].contains($0) })
    else { return nil }
    let offset = border.startIndex - lines[line].lowerBound
    return border.indices.filter { border[$0] == corner }.map { $0 - border.startIndex + offset }
  }

  /// What stands between the sides of a line.
  private static func cells(_ lines: TextLines, _ line: Int, _ corners: [Int]) -> [Range<Int>]? {
    let characters = lines.characters(line)
    guard let last = corners.last, characters.count == last + 2,
      corners.allSatisfy({ lines.source[characters[$0]] == side })
    else { return nil }
    return zip(corners, corners.dropFirst()).map {
      WhiteSpace.trim(lines.source, characters[$0] + 1..<characters[$1])
    }
  }
}
