import AnswerLetter

/// Reads the blocks that show what they are by a sign or by tabs: headings, quotations, tables.
extension LetterReader {
  /// Reads a block that begins with a line, and moves the place behind it; tells whether there is
  /// one.
  ///
  /// - Parameter isStart: Whether the text of a question or an answer begins there, behind its heading.
  mutating func readMarked(
    _ range: Range<Int>, _ isStart: Bool, at place: inout Place, upTo end: Int,
    into blocks: inout BlockBuilder
  ) -> Bool {
    let isLine = range.lowerBound == text.lines[place.line].range.lowerBound
    guard isLine || isStart else { return false }
    if isLine, TableLines.mayBegin(text, at: place.line),
      let table = TableLines(text, at: place.line, upTo: end)
    {
      blocks.open.append(.table(Table(rows: rows(of: table))))
      place = Place(line: table.end, in: text)
      return true
    }
    if isLine, CellGrid.mayBegin(text, at: place.line, upTo: end), !blocks.endsWithTable,
      let grid = CellGrid(text, at: place.line, upTo: end)
    {
      remarks.append(Remark(offset: range.lowerBound, diagnostic: Self.tableOfLines))
      let rows = grid.rows.map { row in
        Table.Row(isHeader: false, cells: row.map { Paragraph(content(of: $0, [])) })
      }
      blocks.open.append(.table(Table(rows: rows)))
      place = Place(line: grid.end, in: text)
      return true
    }
    switch text.bytes[range.lowerBound] {
    case UInt8(ascii: "#"):
      guard let start = HeadingSign.read(text.bytes, range),
        !isKnownHeading(start..<range.upperBound)
      else { return false }
      blocks.begin(paragraph(start..<range.upperBound, at: &place).content)
    case UInt8(ascii: ">"):
      guard let start = QuotationSign.read(text.bytes, range) else { return false }
      blocks.quote(paragraph(start..<range.upperBound, at: &place))
    default:
      guard KnownHeading.mayBegin(text.bytes[range.lowerBound]), isKnownHeading(range),
        place.line + 1 < end, KnownHeading.isText(text, at: place.line + 1, upTo: end)
      else { return false }
      blocks.begin(paragraph(range, at: &place).content)
    }
    return true
  }

  private static let tableOfLines = Diagnostic(
    .warning, "table-of-lines", "these lines were taken for the cells of a table, row by row",
    advice: "Check its columns against the source document.")

  private func isKnownHeading(_ range: Range<Int>) -> Bool {
    KnownHeading.isOne(text.bytes[range])
  }

  private mutating func rows(of table: TableLines) -> [Table.Row] {
    table.rows.enumerated().map { count, row in
      Table.Row(
        isHeader: count == 0 && table.hasHeader,
        cells: row.cells.map { cell in
          Paragraph(content(of: cell, row.marks.filter { cell.contains($0.range.lowerBound) }))
        })
    }
  }
}

/// Blocks in the making, those under a heading within it.
struct BlockBuilder {
  /// The blocks since the last heading.
  var open: [Block] = []
  private var closed: [Block] = []
  private var heading: [Inline]?

  /// Whether the last block is a table, of which further rows would be taken for rows.
  var endsWithTable: Bool { if case .table? = open.last { true } else { false } }

  /// Begins a block under a heading.
  mutating func begin(_ heading: [Inline]) {
    close()
    self.heading = heading
  }

  /// Adds a quoted paragraph to the quotation before it.
  mutating func quote(_ paragraph: Paragraph) {
    if case .quotation(let before)? = open.last {
      open[open.count - 1] = .quotation(before + [paragraph])
    } else {
      open.append(.quotation([paragraph]))
    }
  }

  /// All of them, after which there are none.
  mutating func finish() -> [Block] {
    close()
    return take(&closed)
  }

  private mutating func close() {
    if let heading {
      closed.append(.titled(TitledBlock(heading: heading, blocks: take(&open))))
    } else if closed.isEmpty {
      swap(&closed, &open)
    } else {
      closed += take(&open)
    }
    heading = nil
  }

  /// Blocks without a copy of them; none are left.
  private func take(_ blocks: inout [Block]) -> [Block] {
    var taken: [Block] = []
    swap(&taken, &blocks)
    return taken
  }
}

extension Paragraph {
  /// The paragraph with the words between its marks as a quotation, when it is one as a whole.
  var quoted: Paragraph {
    guard let byte = leadingText?.utf8.first, QuotationMarks.mayBegin(byte) else { return self }
    return Paragraph(QuotationMarks.wrapped(content))
  }

  /// The plain text that it begins with.
  private var leadingText: Words? {
    if let words = plainText { return words }
    if case .text(let words)? = content.first { return words }
    return nil
  }
}
