import AnswerLetter
import XMLKit

/// What the `meta` of a document says.
struct MetaReader {
  private let meta: XMLElement
  private let names: ElementNames
  /// What the classes are shown as, by their eIds.
  private var labels: [Words: String] = [:]

  init(_ meta: XMLElement, _ names: ElementNames) {
    self.meta = meta
    self.names = names
    for list in meta.elements where names[list] == .references {
      for entry in list.elements {
        if let eId = entry.value(of: "eId") { labels[eId] = entry[attribute: "showAs"] }
      }
    }
  }

  /// What the class that an element refers to is shown as.
  func name(_ element: XMLElement) -> String? {
    element.reference("refersTo").flatMap { labels[$0] }
  }

  /// The IRI of the work.
  var work: String { value(.frbrURI, of: .frbrWork) ?? "" }

  /// The number of the work.
  var number: String { value(.frbrNumber, of: .frbrWork) ?? "" }

  /// The numbers by which the letter is known.
  var numbers: [DocumentNumber] {
    guard let work = level(.frbrWork) else { return [] }
    return work.elements.filter { names[$0] == .frbrAlias }.compactMap {
      DocumentNumberCoding.decode(
        name: $0[attribute: "name"] ?? "", value: $0[attribute: "value"] ?? "")
    }
  }

  /// The questions that each answer covers, in their order.
  func coverage(_ targets: LetterTargets) -> [[Int]] {
    var coverage = [[Int]](repeating: [], count: targets.answerCount)
    for analysis in meta.elements where names[analysis] == .analysis {
      for list in analysis.elements {
        for link in list.elements where names[link] == .implicitReference {
          if case .answer(let answer)? = targets.target("for", of: link),
            case .question(let question)? = targets.target("href", of: link)
          {
            coverage[answer].append(question)
          }
        }
      }
    }
    // As griffie writes them they are in order.
    return coverage.map { zip($0, $0.dropFirst()).allSatisfy(<) ? $0 : Set($0).sorted() }
  }

  /// The record of the source, when the document has one.
  func source() throws(LetterXMLError) -> SourceRecord? {
    let preservation = level(.frbrManifestation)?.elements.first(.preservation, names)
    guard
      let source = preservation?.elements.first(where: {
        names[$0] == .source && $0.namespace == Vocabulary.preservationNamespace
      })
    else { return nil }
    guard let byteCount = source[attribute: "bytes"].flatMap({ Int($0) }),
      let sha256 = source[attribute: "sha256"],
      let encoding = source[attribute: "encoding"].flatMap(TextEncoding.init(rawValue:)),
      let newline = source[attribute: "newline"].flatMap(Newline.init(rawValue:)),
      let edits = source.withText(SourceRecordCoding.decode)
    else {
      throw LetterXMLError(at: source, "the record of the source text cannot be read")
    }
    return SourceRecord(
      byteCount: byteCount, sha256: sha256, form: source[attribute: "form"] ?? "plain",
      encoding: encoding,
      hasByteOrderMark: source[attribute: "bom"] == "true", newline: newline, edits: edits)
  }

  private func level(_ name: ElementName) -> XMLElement? {
    meta.elements.first(.identification, names)?.elements.first(name, names)
  }

  private func value(_ name: ElementName, of level: ElementName) -> String? {
    self.level(level)?.elements.first(name, names)?[attribute: "value"]
  }
}
