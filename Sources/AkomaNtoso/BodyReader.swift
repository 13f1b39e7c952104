import AnswerLetter
import XMLKit

/// Reads the text of a document: all that follows `meta`.
struct BodyReader {
  let names: ElementNames
  let targets: LetterTargets
  let meta: MetaReader

  /// Reads the lines above the body.
  func preface(_ preface: XMLElement?) throws(LetterXMLError) -> [Paragraph] {
    try lines(preface)
  }

  /// Reads the body.
  func body(_ body: XMLElement) throws(LetterXMLError) -> Body {
    guard let content = body.elements.first, body.elements.dropFirst().isEmpty else {
      throw LetterXMLError(at: body, "<debateBody> has not exactly one element")
    }
    switch names[content] {
    case .communication?: return .communication(try blocks(content.elements, in: content))
    case .questions?: return .questions(try entries(content))
    default: throw unexpected(content, in: "debateBody", expected: "questions or communication")
    }
  }

  private func entries(_ questions: XMLElement) throws(LetterXMLError) -> [Entry] {
    let coverage = meta.coverage(targets)
    var entries: [Entry] = []
    var answerCount = 0
    for element in questions.elements {
      switch names[element] {
      case .question?:
        let (num, rest) = optionalLeading(.num, of: element)
        entries.append(
          .question(
            Question(num: num?.words.description ?? "", blocks: try blocks(rest, in: element))))
      case .answer?:
        let (heading, rest) = optionalLeading(.heading, of: element)
        entries.append(
          .answer(
            Answer(
              heading: try heading.map(inlines) ?? [], covers: coverage[answerCount],
              blocks: try blocks(rest, in: element))))
        answerCount += 1
      case .container?:
        entries.append(try container(element))
      case .communication?:
        let (heading, rest) = optionalLeading(.heading, of: element)
        entries.append(
          .mededeling(heading: heading?.words.description ?? "", try blocks(rest, in: element)))
      default:
        throw unexpected(
          element, in: "questions", expected: "question, answer, communication or container")
      }
    }
    return entries
  }

  /// A remark, or a line above answers.
  private func container(_ element: XMLElement) throws(LetterXMLError) -> Entry {
    let blocks = try blocks(element.elements, in: element)
    if element[attribute: "name"] == "opschrift", case .paragraph(let paragraph)? = blocks.first,
      blocks.count == 1
    {
      return .opschrift(paragraph.content)
    }
    return .toelichting(blocks)
  }

  /// The first child when it has a name, and the children after it.
  func optionalLeading(
    _ name: ElementName, of element: XMLElement
  ) -> (XMLElement?, XMLElements) {
    let elements = element.elements
    guard let first = elements.first, names[first] == name else { return (nil, elements) }
    return (first, elements.dropFirst())
  }

  /// The first child, which must have a name, and the children after it.
  func leading(
    _ name: ElementName, of element: XMLElement
  ) throws(LetterXMLError) -> (XMLElement, XMLElements) {
    let elements = element.elements
    guard let first = elements.first, names[first] == name else {
      throw LetterXMLError(at: element, "<\(element.name)> does not begin with <\(name.rawValue)>")
    }
    return (first, elements.dropFirst())
  }

  func blocks(
    _ elements: XMLElements, in parent: XMLElement
  ) throws(LetterXMLError) -> [Block] {
    var blocks: [Block] = []
    for element in elements {
      switch names[element] {
      case .p?:
        if let structure = try embedded(in: element) {
          blocks.append(.quotation(try lines(structure)))
          continue
        }
        let paragraph = try paragraph(element)
        if !paragraph.isEmpty { blocks.append(.paragraph(paragraph)) }
      case .blockList?: blocks.append(.list(try list(element)))
      case .table?: blocks.append(.table(try table(element)))
      case .tblock?:
        let (heading, rest) = try leading(.heading, of: element)
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
      guard names[item] == .item else { throw unexpected(item, in: "blockList", expected: "item") }
      let (num, rest) = try leading(.num, of: item)
      items.append(BlockList.Item(num: num.words.description, blocks: try blocks(rest, in: item)))
    }
    return BlockList(items: items)
  }

  /// The error of an element that stands where another is expected.
  func unexpected(
    _ element: XMLElement, in parent: String, expected: String
  ) -> LetterXMLError {
    LetterXMLError(at: element, "found <\(element.name)> in <\(parent)>, expected \(expected)")
  }
}
