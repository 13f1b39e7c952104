import XMLKit

/// The elements of a letter that are read, by their names.
enum ElementName: String, CaseIterable {
  case a, akomaNtoso, analysis, answer, attachments, authorialNote, blockList, communication
  case conclusions, container, coverPage, date, debate, debateBody, doc, docDate, docNumber
  case docProponent, docTitle, docType, embeddedStructure, embeddedText, formula, heading
  case identification, implicitReference, item, mainBody, meta, num, organization, p, person
  case preface, preservation, question, questions, ref, references, role, rref, signature
  case source, table, tblock, td, th, tr
  case frbrAlias = "FRBRalias"
  case frbrManifestation = "FRBRManifestation"
  case frbrNumber = "FRBRnumber"
  case frbrURI = "FRBRuri"
  case frbrWork = "FRBRWork"
}

extension ElementName {
  /// The names by their lengths, so that few are compared: a small letter has hardly more elements
  /// than there are names.
  private static let byLength = {
    var groups: [[(name: String, element: ElementName)]] = []
    for element in allCases {
      let length = element.rawValue.utf8.count
      while groups.count <= length { groups.append([]) }
      groups[length].append((element.rawValue, element))
    }
    return groups
  }()

  /// The element of a name, if a letter has it.
  static func named(_ name: String) -> ElementName? {
    let length = name.utf8.count
    guard length < byLength.count else { return nil }
    for known in byLength[length] where known.name == name { return known.element }
    return nil
  }
}

/// Which names the numbers of a document's names stand for, so that none is compared twice.
struct ElementNames {
  private let names: [ElementName?]

  init(_ document: XMLTree) {
    names = document.localNames.map(ElementName.named)
  }

  /// The name of an element; nothing for one of which a letter knows nothing.
  subscript(element: XMLElement) -> ElementName? { names[element.nameIndex] }
}

extension XMLElements {
  /// The first element of a name.
  func first(_ name: ElementName, _ names: ElementNames) -> XMLElement? {
    for element in self where names[element] == name { return element }
    return nil
  }
}
