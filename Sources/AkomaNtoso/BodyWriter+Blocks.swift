import AnswerLetter

/// Writes the blocks that are more than paragraphs and lists.
extension BodyWriter {
  /// Paragraphs in cells are counted within the table.
  mutating func write(_ table: Table) {
    open("table", eId: identifiers.next(.table))
    for row in table.rows {
      output.open("tr")
      output.finishStart()
      let name: StaticString = row.isHeader ? "th" : "td"
      for cell in row.cells {
        output.open(name)
        output.finishStart()
        write(cell)
        output.close(name)
      }
      output.close("tr")
    }
    close("table")
  }

  mutating func write(_ titled: TitledBlock) {
    let eId = identifiers.next(.tblock)
    open("tblock", eId: eId)
    startHeading(of: eId)
    write(titled.heading)
    output.end("heading")
    write(titled.blocks)
    close("tblock")
  }

  /// A structure is embedded in a paragraph, as notes are.
  mutating func writeQuotation(_ paragraphs: [Paragraph]) {
    output.beginLine()
    output.start("p")
    output.attribute("eId") { identifiers.writeNext(.p, to: &$0) }
    output.finishStart()
    output.start("embeddedStructure")
    let eId = identifiers.next(.embeddedStructure)
    output.attribute("eId") { $0.append(eId) }
    output.finishStart()
    identifiers.enter(eId)
    for paragraph in paragraphs {
      output.start("p")
      output.attribute("eId") { identifiers.writeNext(.p, to: &$0) }
      output.finishStart()
      write(piecesOf: paragraph)
      output.end("p")
    }
    identifiers.leave()
    output.end("embeddedStructure")
    output.end("p")
  }
}
