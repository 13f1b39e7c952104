import AnswerLetter
import XMLKit

/// Reads what stands around the body, and the blocks that are more than paragraphs and lists.
extension BodyReader {
  /// Reads `coverPage`.
  func coverPage(_ element: XMLElement?) throws(LetterXMLError) -> CoverPage? {
    guard let element else { return nil }
    var cover = CoverPage()
    for part in element.elements {
      let name = part[attribute: "name"] ?? ""
      switch (names[part], CoverPart(rawValue: name)) {
      case (.formula?, _): cover.salutation = try lines(part).first
      case (.container?, .briefhoofd?): cover.letterhead = try lines(part)
      case (.container?, .brief?): cover.letter = try blocks(part.elements, in: part)
      case (.container?, .ondertekening?): cover.closing = try lines(part)
      default:
        throw unexpected(part, in: "coverPage", expected: "formula or a container of a letter")
      }
    }
    return cover
  }

  /// Reads `conclusions`.
  func conclusions(_ element: XMLElement?) throws(LetterXMLError) -> [Paragraph] {
    try lines(element)
  }

  /// Reads `attachments`.
  func attachments(_ element: XMLElement?) throws(LetterXMLError) -> [Attachment] {
    var attachments: [Attachment] = []
    guard let element else { return attachments }
    for attachment in element.elements {
      let (heading, rest) = try leading(.heading, of: attachment)
      guard let document = rest.first, names[document] == .doc else {
        throw LetterXMLError(at: attachment, "<attachment> has no <doc>")
      }
      let body = try document.child(.mainBody, names)
      attachments.append(
        Attachment(
          heading: try inlines(heading), blocks: try blocks(body.elements, in: body)))
    }
    return attachments
  }

  /// Reads paragraphs that stand together as lines; empty ones are only there for the schema.
  func lines(_ parent: XMLElement?) throws(LetterXMLError) -> [Paragraph] {
    var lines: [Paragraph] = []
    guard let parent else { return lines }
    for element in parent.elements {
      guard names[element] == .p else {
        throw unexpected(element, in: parent.name, expected: "p")
      }
      let line = try paragraph(element)
      if !line.isEmpty { lines.append(line) }
    }
    return lines
  }

  func table(_ element: XMLElement) throws(LetterXMLError) -> Table {
    var rows: [Table.Row] = []
    for row in element.elements {
      guard names[row] == .tr else { throw unexpected(row, in: "table", expected: "tr") }
      var cells: [Paragraph] = []
      for cell in row.elements {
        guard names[cell] == .th || names[cell] == .td else {
          throw unexpected(cell, in: "tr", expected: "th or td")
        }
        cells.append(try lines(cell).first ?? Paragraph())
      }
      let isHeader = row.elements.first.map { names[$0] == .th } ?? false
      rows.append(Table.Row(isHeader: isHeader, cells: cells))
    }
    return Table(rows: rows)
  }

  /// The structure that a paragraph is there to hold, and nothing beside it.
  func embedded(in paragraph: XMLElement) throws(LetterXMLError) -> XMLElement? {
    guard let first = paragraph.elements.first, names[first] == .embeddedStructure else {
      return nil
    }
    let hasText = paragraph.children.contains {
      if case .text(let text) = $0 { text.utf8.contains { $0 > 0x20 } } else { false }
    }
    guard paragraph.elements.dropFirst().isEmpty, !hasText else {
      throw LetterXMLError(
        at: paragraph, "found more beside <embeddedStructure> in <p>, expected it alone")
    }
    return first
  }
}
