public import AnswerLetter
public import XMLKit

/// A letter read from an Akoma Ntoso document.
public struct LetterDocument: Sendable {
  /// The letter.
  public var letter: Letter
  /// How the text from which the document was made departs from the canonical text, when it says.
  public var source: SourceRecord?
  /// The IRI of the work.
  public var work: String
  /// The number of the work.
  public var number: String
}

/// Why a document cannot be read as a letter.
public struct LetterXMLError: Error, Sendable, Hashable {
  /// Where in the document.
  public var position: XMLPosition
  /// What was found and what was expected.
  public var message: String
}

/// Reads letters from Akoma Ntoso documents.
public enum LetterXMLReader {
  /// Reads the letter of a document that follows griffie's profile.
  ///
  /// Inline elements that the profile does not have are read as their text; any other element
  /// where the profile has none is an error.
  public static func read(_ root: XMLElement) throws(LetterXMLError) -> LetterDocument {
    let names = ElementNames(root.tree)
    guard names[root] == .akomaNtoso, root.namespace == Vocabulary.namespace else {
      throw LetterXMLError(
        at: root,
        "found <\(root.name)>, expected <akomaNtoso> of \(Vocabulary.namespace)")
    }
    guard let debate = root.elements.first(.debate, names) else {
      let found = root.elements.first?.name ?? "nothing"
      throw LetterXMLError(
        at: root.elements.first ?? root, "found <\(found)>, expected <debate> with a letter")
    }
    let meta = try debate.child(.meta, names)
    let body = try debate.child(.debateBody, names)
    let parts = BodyReader(
      names: names, targets: LetterTargets(body, names), meta: MetaReader(meta, names))
    func part(_ name: ElementName) -> XMLElement? { debate.elements.first(name, names) }
    var letter = Letter(body: try parts.body(body))
    letter.coverPage = try parts.coverPage(part(.coverPage))
    letter.preface = try parts.preface(part(.preface))
    letter.conclusions = try parts.conclusions(part(.conclusions))
    letter.attachments = try parts.attachments(part(.attachments))
    letter.header = Header(
      of: letter.preface, coverPage: letter.coverPage, conclusions: letter.conclusions,
      titles: letter.body.titles, notice: letter.body.notice,
      hasQuestions: !letter.entries.isEmpty, hasAnswers: !letter.answers.isEmpty,
      numbers: parts.meta.numbers)
    return LetterDocument(
      letter: letter, source: try parts.meta.source(), work: parts.meta.work,
      number: parts.meta.number)
  }
}

extension LetterXMLError {
  init(at element: XMLElement, _ message: String) {
    self.init(position: element.position, message: message)
  }
}

extension XMLElement {
  /// The first child element of a name.
  func child(_ name: ElementName, _ names: ElementNames) throws(LetterXMLError) -> XMLElement {
    if let child = elements.first(name, names) { return child }
    throw LetterXMLError(at: self, "<\(self.name)> has no <\(name.rawValue)>")
  }
}
