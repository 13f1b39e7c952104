import AnswerLetter
import XMLKit

/// Reads the text of a document: all that follows `meta`.
struct BodyReader {
  let targets: LetterTargets
  let meta: MetaReader

  /// Reads the lines above the body.
  func preface(_ preface: XMLElement?) throws(LetterXMLError) -> [Paragraph] {
    try lines(preface)
  }

  /// Reads the body.
  func body(_ body: XMLElement) throws(LetterXMLError) -> Body {
    guard let content = body.elements.first, body.elements.count == 1 else {
      throw LetterXMLError(at: body, "<debateBody> has not exactly one element")
    }
    switch content.name {
    case "communication": return .communication(try blocks(content.elements[...], in: content))
    case "questions": return .questions(try entries(content))
    default: throw unexpected(content, in: "debateBody", expected: "questions or communication")
    }
  }

  private func entries(_ questions: XMLElement) throws(LetterXMLError) -> [Entry] {
    let coverage = meta.coverage(targets)
    var entries: [Entry] = []
    var answerCount = 0
    for element in questions.elements {
      switch element.name {
      case "question":
        let (num, rest) = optionalLeading("num", of: element)
        entries.append(
          .question(
            Question(num: num?.text.collapsed ?? "", blocks: try blocks(rest, in: element))))
      case "answer":
        let (heading, rest) = try leading("heading", of: element)
        entries.append(
          .answer(
            Answer(
              heading: try inlines(heading), covers: coverage[answerCount] ?? [],
              blocks: try blocks(rest, in: element))))
        answerCount += 1
      case "container":
        entries.append(.toelichting(try blocks(element.elements[...], in: element)))
      case "communication":
        let (heading, rest) = optionalLeading("heading", of: element)
        entries.append(
          .mededeling(heading: heading?.text.collapsed ?? "", try blocks(rest, in: element)))
      default:
        throw unexpected(
          element, in: "questions", expected: "question, answer, communication or container")
      }
    }
    return entries
  }

  /// The first child when it has a name, and the children after it.
  func optionalLeading(
    _ name: String, of element: XMLElement
  ) -> (XMLElement?, ArraySlice<XMLElement>) {
    let elements = element.elements
    guard let first = elements.first, first.name == name else { return (nil, elements[...]) }
    return (first, elements.dropFirst())
  }

  /// The first child, which must have a name, and the children after it.
  func leading(
    _ name: String, of element: XMLElement
  ) throws(LetterXMLError) -> (XMLElement, ArraySlice<XMLElement>) {
    let elements = element.elements
    guard let first = elements.first, first.name == name else {
      throw LetterXMLError(at: element, "<\(element.name)> does not begin with <\(name)>")
    }
    return (first, elements.dropFirst())
  }

  func blocks(
    _ elements: ArraySlice<XMLElement>, in parent: XMLElement
  ) throws(LetterXMLError) -> [Block] {
    var blocks: [Block] = []
    for element in elements {
      switch element.name {
      case "p":
        if let structure = embedded(in: element) {
          blocks.append(.quotation(try lines(structure)))
          continue
        }
        let content = try inlines(element)
        if !content.isEmpty { blocks.append(.paragraph(Paragraph(content))) }
      case "blockList": blocks.append(.list(try list(element)))
      case "table": blocks.append(.table(try table(element)))
      case "tblock":
        let (heading, rest) = try leading("heading", of: element)
        blocks.append(
          .titled(
            TitledBlock(heading: try inlines(heading), blocks: try self.blocks(rest, in: element))))
      default:
        throw unexpected(element, in: parent.name, expected: "p, blockList, table or tblock")
      }
    }
    return blocks
  }

  private func list(_ element: XMLElement) throws(LetterXMLError) -> BlockList {
    var items: [BlockList.Item] = []
    for item in element.elements {
      guard item.name == "item" else { throw unexpected(item, in: "blockList", expected: "item") }
      let (num, rest) = try leading("num", of: item)
      items.append(BlockList.Item(num: num.text.collapsed, blocks: try blocks(rest, in: item)))
    }
    return BlockList(items: items)
  }

  func unexpected(
    _ element: XMLElement, in parent: String, expected: String
  ) -> LetterXMLError {
    LetterXMLError(at: element, "found <\(element.name)> in <\(parent)>, expected \(expected)")
  }
}

extension BodyReader {
  func inlines(_ element: XMLElement) throws(LetterXMLError) -> [Inline] {
    var pieces: [Inline] = []
    try append(element, to: &pieces)
    return pieces
  }

  private func append(_ element: XMLElement, to pieces: inout [Inline]) throws(LetterXMLError) {
    for node in element.children {
      switch node {
      // Adjacent text is one piece, so that an element read as its text leaves no seam.
      case .text(let text): pieces.add(.text(Words(text.collapsed)))
      case .element(let child):
        if let piece = try inline(child) {
          pieces.append(piece)
        } else {
          try append(child, to: &pieces)
        }
      }
    }
  }

  /// The piece that an element stands for; nothing for an element that is read as its text.
  private func inline(_ element: XMLElement) throws(LetterXMLError) -> Inline? {
    let text = Words(element.text.collapsed)
    switch element.name {
    case "authorialNote": return .note(try note(element))
    case "date": return date(element).map { .date(text, $0) }
    case "docDate":
      let event = name(element).flatMap(DocumentEvent.init(rawValue:)) ?? .ontvangst
      return date(element).map { .docDate(text, $0, event) }
    case "docType": return .docType(text)
    case "docNumber": return .docNumber(text)
    case "docProponent": return .docProponent(try inlines(element))
    case "signature": return .signature(try inlines(element))
    case "embeddedText": return .quotation(try inlines(element))
    case "docTitle": return .docTitle(try inlines(element))
    case "role": return .role(text, Role(name(element) ?? text.description))
    case "person": return .person(text, Person(name(element) ?? text.description))
    case "organization": return .organization(text, Organization(name(element) ?? text.description))
    case "a": return element[attribute: "href"].map { .link(text, address: $0) }
    case "ref": return reference(element, text)
    case "rref":
      guard let from = targets.target(element[attribute: "from"]),
        let upTo = targets.target(element[attribute: "upTo"])
      else { return nil }
      return .crossReference(text, .range(from: from, upTo: upTo))
    default: return nil
    }
  }

  private func reference(_ element: XMLElement, _ text: Words) -> Inline? {
    let href = element[attribute: "href"] ?? ""
    if let target = targets.target(href) { return .crossReference(text, .to(target)) }
    return CitationIRI.citation(href).map { .citation(text, $0) }
  }

  private func note(_ element: XMLElement) throws(LetterXMLError) -> Note {
    var paragraphs: [Paragraph] = []
    for paragraph in element.elements {
      guard paragraph.name == "p" else {
        throw unexpected(paragraph, in: "authorialNote", expected: "p")
      }
      paragraphs.append(Paragraph(try inlines(paragraph)))
    }
    return Note(marker: element[attribute: "marker"] ?? "", paragraphs: paragraphs)
  }

  private func date(_ element: XMLElement) -> CalendarDate? {
    element[attribute: "date"].flatMap { CalendarDate($0.prefix(10)) }
  }

  private func name(_ element: XMLElement) -> String? { meta.name(element[attribute: "refersTo"]) }
}

extension String {
  /// The text with line breaks, tabs and runs of spaces as one space, as layout may have put them.
  var collapsed: String {
    var isClean = true
    var previous: UInt8 = 0
    for byte in utf8 {
      if byte < 0x20 || (byte == 0x20 && previous == 0x20) {
        isClean = false
        break
      }
      previous = byte
    }
    if isClean { return self }
    var output: [UInt8] = []
    for byte in utf8 {
      let isBlank = byte == 0x20 || byte < 0x20
      if isBlank, output.last == 0x20 { continue }
      output.append(isBlank ? 0x20 : byte)
    }
    return String(decoding: output, as: UTF8.self)
  }
}
