/// The lines of a text that are the rows of a table.
///
/// A row is a line whose cells are parted by tabs, as Apache POI writes it, or a group of lines that
/// begin with a tab, each a cell, as Tika does. Two rows or more of as many cells each are a table;
/// all else that has tabs stays text.
struct TableLines {
  struct Row {
    /// The lines of the row.
    var lines: Range<Int>
    /// Where the text of each cell stands.
    var cells: [Range<Int>]
    /// The marks of notes in it, with their bodies.
    var marks: [FootnoteForm.Mark] = []
  }

  private(set) var rows: [Row] = []
  /// Whether the first row holds headings: a line of dashes followed it.
  private(set) var hasHeader = false
  /// The first line behind the table.
  private(set) var end: Int

  /// What stands in the cells of the line below a row of headings.
  static let rule = "---"
  /// The longest text of a cell in a table of two columns, in bytes: longer ones are paragraphs.
  private static let longestOfTwo = 120

  /// The most cells that a row of lines is believed to have.
  private static let mostCells = 64

  /// Whether a table may begin with a line.
  static func mayBegin(_ text: LogicalText, at line: Int) -> Bool {
    text.lines[line].hasTabs || begins(text, line, with: Byte.tab)
  }

  /// Finds the table that begins with a line.
  init?(_ text: LogicalText, at line: Int, upTo limit: Int) {
    end = line
    if text.lines[line].hasTabs {
      readRows(text, from: line, upTo: limit)
    } else {
      readGroups(text, from: line, upTo: limit)
    }
    takeRule(text)
    guard rows.count > 1, let columns = rows.first?.cells.count, columns > 1,
      !rows.contains(where: { Self.isOther($0, in: text) })
    else { return nil }
    if columns == 2, !hasHeader {
      let isText = rows.contains { $0.cells.contains { $0.count > Self.longestOfTwo } }
      if isText { return nil }
    }
  }

  private mutating func readRows(_ text: LogicalText, from line: Int, upTo limit: Int) {
    while end < limit, let cells = text.cells(ofLine: end) {
      if rows.count > 1, Self.isRule(cells, in: text) {
        // The row above has the headings of another table.
        end = rows.removeLast().lines.lowerBound
        break
      }
      guard rows.isEmpty || cells.count == rows[0].cells.count,
        let row = Row(text, at: end, cells), row.lines.upperBound <= limit
      else { break }
      rows.append(row)
      end = row.lines.upperBound
    }
    // Before every row stood a tab that parts nothing.
    if rows.allSatisfy({ $0.cells[0].isEmpty }), let first = rows.first, first.cells.count > 2 {
      for index in rows.indices { rows[index].cells.removeFirst() }
    }
  }

  private mutating func readGroups(_ text: LogicalText, from line: Int, upTo limit: Int) {
    var group = line..<line
    func isWhole(_ group: Range<Int>) -> Bool {
      group.count > 1 && (rows.isEmpty || rows[0].cells.count == group.count)
    }
    while group.upperBound < limit, group.count <= Self.mostCells,
      Self.begins(text, group.upperBound, with: Byte.tab),
      !text.lines[group.upperBound].hasTabs,
      FootnoteForm.marks(text.bytes, in: text.lines[group.upperBound].range).isEmpty
    {
      if !group.isEmpty, Self.isBelowBlank(text, group.upperBound) {
        guard isWhole(group) else { break }
        add(group, of: text)
        group = group.upperBound..<group.upperBound
      }
      group = group.lowerBound..<group.upperBound + 1
    }
    if isWhole(group) { add(group, of: text) }
    end = rows.last?.lines.upperBound ?? line
  }

  private mutating func add(_ group: Range<Int>, of text: LogicalText) {
    rows.append(Row(lines: group, cells: group.map { text.lines[$0].range }))
  }

  /// Takes the line of dashes out.
  private mutating func takeRule(_ text: LogicalText) {
    guard rows.count > 2, Self.isRule(rows[1].cells, in: text) else { return }
    rows.remove(at: 1)
    hasHeader = true
  }

  private static func isRule(_ cells: [Range<Int>], in text: LogicalText) -> Bool {
    cells.allSatisfy { text.bytes[$0].elementsEqual(rule.utf8) }
  }

  /// Whether the cells of a row on one line are an item of a list or a heading.
  static func isOther(_ row: Row, in text: LogicalText) -> Bool {
    let words = row.cells.filter { !$0.isEmpty }.map { text.bytes[$0] }
    guard let first = words.first else { return false }
    let item = Array(first) + Array(" x".utf8)
    if ListMarker.read(item, 0..<item.count) != nil { return true }
    let line = Array(words.joined(separator: [Byte.space]))
    return HeadingForm.read(line, 0..<line.count) != nil
  }

  private static func begins(_ text: LogicalText, _ line: Int, with byte: UInt8) -> Bool {
    text.source[text.lines[line].sourceOffset] == byte
  }

  /// Whether a blank line stands above a line.
  private static func isBelowBlank(_ text: LogicalText, _ line: Int) -> Bool {
    let start = text.lines[line].sourceOffset
    return start > 1 && text.source[start - 1] == Byte.lineFeed
      && text.source[start - 2] == Byte.lineFeed
  }
}

extension TableLines.Row {
  /// Reads a line with cells, and the bodies of its notes behind or below it; nothing when one is
  /// missing or does not end its line.
  fileprivate init?(_ text: LogicalText, at line: Int, _ cells: [Range<Int>]) {
    self.init(lines: line..<line + 1, cells: cells)
    let range = text.lines[line].range
    marks = FootnoteForm.marks(text.bytes, in: range)
    if marks.isEmpty { return }
    guard let found = FootnoteForm.findBodies(of: &marks, in: text, line: range),
      marks.allSatisfy({ $0.body != nil }), let last = cells.last, found.textEnd >= last.lowerBound
    else { return nil }
    var place = Place(line: line, in: text)
    place.move(after: found.bodiesEnd, in: text)
    let isAtStart =
      place.line == text.lines.count || place.start == text.lines[place.line].range.lowerBound
    guard place.line > line, isAtStart else { return nil }
    lines = line..<place.line
    let end = min(last.upperBound, found.textEnd)
    self.cells[cells.count - 1] = WhiteSpace.trim(text.bytes, last.lowerBound..<end)
  }
}

extension LogicalText {
  /// Where the cells of a line stand that tabs part; nothing for a line without a tab in it or at
  /// its edges.
  fileprivate func cells(ofLine line: Int) -> [Range<Int>]? {
    let entry = lines[line]
    let end = Self.lineEnd(source, from: entry.sourceOffset)
    guard source[entry.sourceOffset..<end].contains(Byte.tab) else { return nil }
    var cells: [Range<Int>] = []
    var position = entry.range.lowerBound
    var start = entry.sourceOffset
    while start <= end {
      let stop = source[start..<end].firstIndex(of: Byte.tab) ?? end
      let words = WhiteSpace.trim(source, start..<stop)
      var cleaned: [UInt8] = []
      Self.appendCleaned(source, words, to: &cleaned)
      if !cleaned.isEmpty {
        position = WhiteSpace.skip(bytes, from: position, end: entry.range.upperBound)
      }
      cells.append(position..<position + cleaned.count)
      position += cleaned.count
      start = stop + 1
    }
    return cells
  }
}
