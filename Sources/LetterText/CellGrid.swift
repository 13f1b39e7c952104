import AnswerLetter

/// A table of which an extractor left each cell on a line of its own and nothing more, as docx2python
/// and mammoth do.
///
/// Only numbers show its columns: a row is a label and a number in each further column, and rows of as
/// many cells follow each other. A cell that was empty has no line, and such a table stays lines.
struct CellGrid {
  /// Where the text of the cells of each row stands.
  private(set) var rows: [[Range<Int>]] = []
  /// The first line behind the table.
  private(set) var end: Int

  private let text: LogicalText
  private let limit: Int

  /// The longest text that is believed to be that of a cell, in bytes.
  private static let longestCell = 60
  private static let mostColumns = 8
  private static let mostRows = 60
  /// How few rows of numbers show a table: with two columns, a label and a number may be anything.
  private static let fewestRows = 2
  private static let fewestRowsOfTwo = 3

  /// Whether the lengths of lines allow a table that begins with one.
  @inline(__always)
  static func mayBegin(_ text: LogicalText, at line: Int, upTo limit: Int) -> Bool {
    line + 5 < limit && text.lines[line].range.count <= longestCell
      && text.lines[line + 1].range.count <= longestCell
      && text.lines[line + 2].range.count <= longestCell
  }

  /// Finds the table that begins with a line.
  init?(_ text: LogicalText, at line: Int, upTo limit: Int) {
    self.text = text
    self.limit = limit
    end = line
    guard Self.mayBegin(text, at: line, upTo: limit) else { return nil }
    var words = 0
    while words <= Self.mostColumns + 1, isWords(line + words) { words += 1 }
    guard words > 0, words <= Self.mostColumns + 1, isNumber(line + words) else { return nil }
    if words == 1 {
      // The other columns have years above them: a row like the rest.
      var columns = 1
      while columns <= Self.mostColumns, isNumber(line + columns) { columns += 1 }
      guard columns > 1, read(line, columns, headings: false) else { return nil }
    } else if !read(line, words, headings: true), !read(line, words - 1, headings: true) {
      return nil
    }
  }

  /// Reads rows of some cells; tells whether they are a table.
  private mutating func read(_ start: Int, _ columns: Int, headings: Bool) -> Bool {
    guard (2...Self.mostColumns).contains(columns) else { return false }
    rows = headings ? [cells(start, columns)] : []
    end = headings ? start + columns : start
    while rows.count <= Self.mostRows, isRow(end, columns) {
      rows.append(cells(end, columns))
      end += columns
    }
    let fewest = columns == 2 ? Self.fewestRowsOfTwo : Self.fewestRows
    // A number that is left over shows that the columns are others.
    return rows.count > fewest && rows.count <= Self.mostRows && !isNumber(end)
      && !(end < limit && TableLines.mayBegin(text, at: end))
      && !rows.contains {
        TableLines.isOther(TableLines.Row(lines: end..<end, cells: $0), in: text)
      }
  }

  private func cells(_ line: Int, _ columns: Int) -> [Range<Int>] {
    (line..<line + columns).map { text.lines[$0].range }
  }

  private func isRow(_ line: Int, _ columns: Int) -> Bool {
    guard line + columns <= limit, isWords(line) || isNumber(line) else { return false }
    return (line + 1..<line + columns).allSatisfy(isNumber)
  }

  /// What stands above a table or below it.
  private static let captions: [StaticString] = ["tabel", "figuur", "bron", "grafiek", "noot"]

  /// Whether a line is a few words: no sentence, no item of a list, nothing with a note.
  private func isWords(_ line: Int) -> Bool {
    guard line < limit, text.lines[line].range.count <= Self.longestCell, !isNumber(line) else {
      return false
    }
    let range = text.lines[line].range
    let ends: [UInt8] = [0x2E, 0x3A, 0x3B, 0x2C, 0x3F, 0x21]
    guard !ends.contains(text.bytes[range.upperBound - 1]),
      !text.bytes[range].contains(UInt8(ascii: "[")), !text.lines[line].hasTabs,
      ListMarker.read(text.bytes, range) == nil
    else { return false }
    var cursor = ByteCursor(text.bytes, range)
    return !cursor.takeAnyWord(Self.captions)
  }

  /// What stands in a cell that has no number.
  private static let blanks: [StaticString] = ["-", "–", "—", "n.v.t.", "nvt", "n.b.", "nihil"]

  /// Whether a line is a number, an amount or a share, or says that there is none.
  private func isNumber(_ line: Int) -> Bool {
    guard line < limit, text.lines[line].range.count <= Self.longestCell else { return false }
    let range = text.lines[line].range
    var hasDigit = false
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text.bytes[index]
      if Byte.isDigit(byte) {
        hasDigit = true
      } else if ![0x2E, 0x2C, 0x25, 0x2D, 0x2B, 0x28, 0x29, 0x20].contains(byte) {
        // A no-break space, a dash, the sign of the euro.
        guard byte == 0xC2 || byte == 0xE2 || byte & 0xC0 == 0x80 else { break }
      }
      index += 1
    }
    if index == range.upperBound, hasDigit { return true }
    var cursor = ByteCursor(text.bytes, range)
    return Self.blanks.contains { cursor.take($0) } && cursor.isAtEnd
  }
}
