import AnswerLetter
import XMLKit

/// Reads what stands in paragraphs and headings.
extension BodyReader {
  /// Reads a paragraph.
  func paragraph(_ element: XMLElement) throws(LetterXMLError) -> Paragraph {
    element.elements.isEmpty ? Paragraph(element.words) : Paragraph(try inlines(element))
  }

  /// Reads the pieces that an element holds.
  func inlines(_ element: XMLElement) throws(LetterXMLError) -> [Inline] {
    var pieces: [Inline] = []
    try append(element, to: &pieces)
    return pieces
  }

  private func append(_ element: XMLElement, to pieces: inout [Inline]) throws(LetterXMLError) {
    for piece in element.content {
      switch piece {
      // Adjacent text is one piece, so that an element read as its text leaves no seam.
      case .text(let range): pieces.add(.text(element.tree.words(range)))
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
    switch names[element] {
    case .a?: element[attribute: "href"].map { .link(element.words, address: $0) }
    case .authorialNote?: .note(try note(element))
    case .date?: date(element).map { .date(element.words, $0) }
    case .docDate?: date(element).map { .docDate(element.words, $0, event(element)) }
    case .docNumber?: .docNumber(element.words)
    case .docProponent?: .docProponent(try inlines(element))
    case .docTitle?: .docTitle(try inlines(element))
    case .docType?: .docType(element.words)
    case .embeddedText?: .quotation(try inlines(element))
    case .organization?: .organization(element.words, Organization(name(element)))
    case .person?: .person(element.words, Person(name(element)))
    case .ref?: reference(element)
    case .role?: .role(element.words, Role(name(element)))
    case .rref?: range(element)
    case .signature?: .signature(try inlines(element))
    default: nil
    }
  }

  private func reference(_ element: XMLElement) -> Inline? {
    if let target = targets.target("href", of: element) {
      return .crossReference(element.words, .to(target))
    }
    let words = element.words
    return element[attribute: "href"].flatMap {
      CitationIRI.citation($0, in: words.description)
    }.map { .citation(words, $0) }
  }

  private func range(_ element: XMLElement) -> Inline? {
    guard let from = targets.target("from", of: element),
      let upTo = targets.target("upTo", of: element)
    else { return nil }
    return .crossReference(element.words, .range(from: from, upTo: upTo))
  }

  private func note(_ element: XMLElement) throws(LetterXMLError) -> Note {
    var paragraphs: [Paragraph] = []
    for paragraph in element.elements {
      guard names[paragraph] == .p else {
        throw unexpected(paragraph, in: "authorialNote", expected: "p")
      }
      paragraphs.append(try self.paragraph(paragraph))
    }
    return Note(marker: element[attribute: "marker"] ?? "", paragraphs: paragraphs)
  }

  private func date(_ element: XMLElement) -> CalendarDate? {
    element.value(of: "date").flatMap { CalendarDate(utf8: $0.utf8.prefix(10)) }
  }

  private func event(_ element: XMLElement) -> DocumentEvent {
    meta.name(element).flatMap(DocumentEvent.init(rawValue:)) ?? .ontvangst
  }

  /// The name that a class is shown as, else the words themselves.
  private func name(_ element: XMLElement) -> String {
    meta.name(element) ?? element.words.description
  }
}
