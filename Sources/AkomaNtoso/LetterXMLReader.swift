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
    guard root.name == "akomaNtoso", root.namespace == Vocabulary.namespace else {
      throw LetterXMLError(
        at: root,
        "found <\(root.name)>, expected <akomaNtoso> of \(Vocabulary.namespace)")
    }
    guard let debate = root.elements.first(where: { $0.name == "debate" }) else {
      let found = root.elements.first?.name ?? "nothing"
      throw LetterXMLError(
        at: root.elements.first ?? root, "found <\(found)>, expected <debate> with a letter")
    }
    let meta = try debate.child("meta")
    let body = try debate.child("debateBody")
    let parts = BodyReader(targets: LetterTargets(body), meta: MetaReader(meta))
    func part(_ name: String) -> XMLElement? { debate.elements.first { $0.name == name } }
    var letter = Letter(body: try parts.body(body))
    letter.coverPage = try parts.coverPage(part("coverPage"))
    letter.preface = try parts.preface(part("preface"))
    letter.conclusions = try parts.conclusions(part("conclusions"))
    letter.attachments = try parts.attachments(part("attachments"))
    letter.header = Header(
      of: letter.preface, coverPage: letter.coverPage, conclusions: letter.conclusions,
      hasQuestions: !letter.entries.isEmpty, numbers: parts.meta.numbers)
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
  func child(_ name: String) throws(LetterXMLError) -> XMLElement {
    if let child = elements.first(where: { $0.name == name }) { return child }
    throw LetterXMLError(at: self, "<\(self.name)> has no <\(name)>")
  }
}

/// The places of a document to which references can point, by their eIds.
struct LetterTargets {
  private(set) var byIdentifier: [String: CrossReference.Target] = [:]

  init(_ body: XMLElement) {
    var counts = (questions: 0, answers: 0)
    for run in body.elements {
      for element in run.elements {
        let target: CrossReference.Target
        switch element.name {
        case "question":
          target = .question(counts.questions)
          counts.questions += 1
        case "answer":
          target = .answer(counts.answers)
          counts.answers += 1
        default: continue
        }
        if let eId = element[attribute: "eId"] { byIdentifier[eId] = target }
      }
    }
  }

  /// The place of a reference such as `#questions_1__answer_5`.
  func target(_ reference: String?) -> CrossReference.Target? {
    guard let reference, reference.hasPrefix("#") else { return nil }
    return byIdentifier[String(reference.dropFirst())]
  }
}

/// What the `meta` of a document says.
struct MetaReader {
  private let meta: XMLElement
  private var names: [String: String] = [:]

  init(_ meta: XMLElement) {
    self.meta = meta
    for entry in meta.elements.filter({ $0.name == "references" }).flatMap(\.elements) {
      if let eId = entry[attribute: "eId"] { names[eId] = entry[attribute: "showAs"] }
    }
  }

  /// What a class is shown as, by a reference to its eId.
  func name(_ reference: String?) -> String? {
    guard let reference, reference.hasPrefix("#") else { return nil }
    return names[String(reference.dropFirst())]
  }

  /// The IRI of the work.
  var work: String { value("FRBRuri", of: "FRBRWork") ?? "" }

  /// The number of the work.
  var number: String { value("FRBRnumber", of: "FRBRWork") ?? "" }

  /// The numbers by which the letter is known.
  var numbers: [DocumentNumber] {
    (level("FRBRWork")?.elements ?? []).filter { $0.name == "FRBRalias" }.compactMap {
      DocumentNumberCoding.decode(
        name: $0[attribute: "name"] ?? "", value: $0[attribute: "value"] ?? "")
    }
  }

  /// The questions that each answer covers.
  func coverage(_ targets: LetterTargets) -> [Int: [Int]] {
    var coverage: [Int: Set<Int>] = [:]
    for analysis in meta.elements where analysis.name == "analysis" {
      for link in analysis.elements.flatMap(\.elements) where link.name == "implicitReference" {
        if case .answer(let answer)? = targets.target(link[attribute: "for"]),
          case .question(let question)? = targets.target(link[attribute: "href"])
        {
          coverage[answer, default: []].insert(question)
        }
      }
    }
    return coverage.mapValues { $0.sorted() }
  }

  /// The record of the source, when the document has one.
  func source() throws(LetterXMLError) -> SourceRecord? {
    guard
      let preservation = level("FRBRManifestation")?.elements.first(where: {
        $0.name == "preservation"
      }),
      let source = preservation.elements.first(where: {
        $0.name == "source" && $0.namespace == Vocabulary.preservationNamespace
      })
    else { return nil }
    guard let byteCount = source[attribute: "bytes"].flatMap({ Int($0) }),
      let sha256 = source[attribute: "sha256"],
      let encoding = source[attribute: "encoding"].flatMap(TextEncoding.init(rawValue:)),
      let newline = source[attribute: "newline"].flatMap(Newline.init(rawValue:)),
      let edits = SourceRecordCoding.decode(source.text)
    else {
      throw LetterXMLError(at: source, "the record of the source text cannot be read")
    }
    return SourceRecord(
      byteCount: byteCount, sha256: sha256, form: source[attribute: "form"] ?? "plain",
      encoding: encoding,
      hasByteOrderMark: source[attribute: "bom"] == "true", newline: newline, edits: edits)
  }

  private func level(_ name: String) -> XMLElement? {
    meta.elements.first { $0.name == "identification" }?.elements.first { $0.name == name }
  }

  private func value(_ name: String, of level: String) -> String? {
    self.level(level)?.elements.first { $0.name == name }?[attribute: "value"]
  }
}
