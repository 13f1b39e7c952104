import XMLKit

/// Conformance level 2 of a letter: eIds and IRIs by the Akoma Ntoso Naming Convention 1.0.
///
/// Written from the convention alone, without griffie's own tables, as a judge of what it writes.
struct LevelTwo {
  private let root: XMLElement
  private var faults: [String] = []

  /// What departs from the convention, in words.
  static func faults(of root: XMLElement) -> [String] {
    var check = LevelTwo(root: root)
    check.checkIdentifiers()
    check.checkReferences()
    check.checkIRIs()
    return check.faults
  }

  private init(root: XMLElement) {
    self.root = root
  }

  private mutating func require(_ holds: Bool, _ rule: String) {
    if !holds { faults.append(rule) }
  }

  // MARK: eIds (section 5)

  /// The names of elements in eIds that are not their own.
  private static let shortNames = [
    "blockList": "list", "debateBody": "body", "attachment": "att",
  ]
  /// Elements that are the only ones of their kind and need no number.
  private static let unnumbered: Set<String> = [
    "preface", "debateBody", "heading", "coverPage", "conclusions",
  ]

  private mutating func checkIdentifiers() {
    var seen: Set<String> = []
    check(root, context: "", seen: &seen)
  }

  private mutating func check(_ element: XMLElement, context: String, seen: inout Set<String>) {
    var inner = context
    if let eId = element[attribute: "eId"] {
      require(seen.insert(eId).inserted, "the eId \(eId) stands twice")
      if !element.name.hasPrefix("TLC") {
        checkForm(eId, element, context: context)
        let givesContext = [
          "questions", "question", "answer", "container", "communication",
          "blockList", "item", "preface", "coverPage", "formula", "conclusions", "attachment",
          "tblock", "table", "embeddedStructure",
        ]
        if givesContext.contains(element.name) { inner = eId }
      } else {
        require(isLabel(eId), "the eId \(eId) of a class is no label")
      }
    }
    for child in element.elements { check(child, context: inner, seen: &seen) }
  }

  private mutating func checkForm(_ eId: String, _ element: XMLElement, context: String) {
    let name = Self.shortNames[element.name] ?? element.name
    let own = context.isEmpty ? eId : String(eId.dropFirst(context.count + 2))
    require(context.isEmpty || eId.hasPrefix(context + "__"), "\(eId) lacks its context \(context)")
    if Self.unnumbered.contains(element.name) {
      require(own == name, "\(eId) is not \(name)")
      return
    }
    require(own.hasPrefix(name + "_"), "\(eId) does not name its element \(name)")
    let number = own.dropFirst(name.count + 1)
    require(
      !number.isEmpty
        && number.allSatisfy {
          $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
        },
      "\(eId) has no number in letters, digits and hyphens")
    guard let num = element.elements.first(where: { $0.name == "num" })?.text else { return }
    let digits = num.split { !("0"..."9").contains($0) }.joined(separator: "-")
    if element.name == "question", !digits.isEmpty {
      require(
        number == digits || number.hasPrefix(digits + "_"), "\(eId) has not the number of ‘\(num)’")
    }
  }

  private func isLabel(_ eId: String) -> Bool {
    !eId.isEmpty && eId.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
  }

  // MARK: References (sections 4.10 and 5)

  /// What an attribute may refer to.
  private static let targets: [String: Set<String>] = [
    "by": ["TLCPerson", "TLCOrganization"], "to": ["TLCPerson", "TLCOrganization"],
    "as": ["TLCRole"], "source": ["TLCObject"],
    "refersTo": ["TLCPerson", "TLCOrganization", "TLCRole", "TLCEvent"],
  ]

  private mutating func checkReferences() {
    let elements = root.descendants
    let names = Dictionary(
      elements.compactMap { element in element[attribute: "eId"].map { ($0, element.name) } },
      uniquingKeysWith: { first, _ in first })
    for element in elements {
      for attribute in element.attributes {
        let isInternal = attribute.value.hasPrefix("#")
        if let allowed = Self.targets[attribute.name] {
          let target = names[String(attribute.value.dropFirst())]
          require(
            isInternal && target.map(allowed.contains) == true,
            "\(attribute.name)=\(attribute.value) of \(element.name) leads nowhere")
        } else if ["href", "for", "from", "upTo"].contains(attribute.name), isInternal {
          require(
            names[String(attribute.value.dropFirst())] != nil,
            "\(attribute.name)=\(attribute.value) of \(element.name) leads nowhere")
        } else if element.name == "ref", attribute.name == "href" {
          checkCitation(attribute.value)
        }
      }
    }
  }

  /// A reference to another document is global and relative to no host: `/akn/{country}/{type}/…`.
  private mutating func checkCitation(_ iri: String) {
    let parts = iri.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let types = ["doc", "act", "judgment", "debate", "officialGazette", "debateReport", "bill"]
    require(
      parts.count >= 5 && parts[0].isEmpty && parts[1] == "akn" && types.contains(parts[3]),
      "\(iri) is no IRI of a document")
    require(parts.dropFirst().allSatisfy { !$0.isEmpty }, "\(iri) has an empty part")
    require(
      iri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}%".utf8.contains($0) },
      "\(iri) has characters that must be encoded")
  }

  // MARK: FRBR (section 4)

  private mutating func checkIRIs() {
    guard let work = root.first("FRBRWork"), let expression = root.first("FRBRExpression"),
      let manifestation = root.first("FRBRManifestation"), let document = root.elements.first
    else { return require(false, "a level of FRBR is missing") }
    func value(_ level: XMLElement, _ name: String) -> String {
      level.elements.first { $0.name == name }?[attribute: "value"] ?? ""
    }
    func attribute(_ level: XMLElement, _ name: String, _ attribute: String) -> String {
      level.elements.first { $0.name == name }?[attribute: attribute] ?? ""
    }
    let workIRI = value(work, "FRBRuri")
    let author = attribute(work, "FRBRauthor", "href").dropFirst()
    let date = attribute(work, "FRBRdate", "date")
    require(
      workIRI
        == [
          "", "akn", value(work, "FRBRcountry"), document.name, value(work, "FRBRsubtype"),
          String(author), date, value(work, "FRBRnumber"),
        ].joined(separator: "/"),
      "the IRI of the work does not agree with its parts: \(workIRI)")
    require(document[attribute: "name"] == value(work, "FRBRsubtype"), "name and subtype differ")
    let expressionIRI = value(expression, "FRBRuri")
    let language = attribute(expression, "FRBRlanguage", "language")
    require(
      expressionIRI == "\(workIRI)/\(language)@\(attribute(expression, "FRBRdate", "date"))",
      "the IRI of the expression does not agree with its parts: \(expressionIRI)")
    let format = value(manifestation, "FRBRformat")
    require(
      value(manifestation, "FRBRuri") == "\(expressionIRI).\(format)",
      "the IRI of the manifestation does not follow from that of the expression")
    require(value(work, "FRBRthis") == workIRI + "/!main", "FRBRthis of the work")
    require(value(expression, "FRBRthis") == expressionIRI + "/!main", "FRBRthis of the expression")
    require(
      value(manifestation, "FRBRthis") == "\(expressionIRI)/!main.\(format)",
      "FRBRthis of the manifestation")
    require(!workIRI.contains(".") && !expressionIRI.contains("."), "a dot in an IRI")
  }
}
