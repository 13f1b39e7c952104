/// What the Akoma Ntoso Naming Convention 1.0, section 5.4.2, calls elements in identifiers.
enum NamingTable {
  /// Whether the identifier of an element is a free label.
  static func isLabelled(_ element: String) -> Bool { labelled.contains(element) }

  /// Whether a name is one by which identifiers call an element.
  static func isName(_ name: Substring, of element: String) -> Bool {
    guard let others = others[element] else { return name == element }
    return others.contains { name == $0 }
  }

  /// The names by which identifiers call an element.
  static func names(of element: String) -> [String] { others[element] ?? [element] }

  /// The elements whose identifier is a label of what they stand for.
  private static let labelled: Set<String> = [
    "TLCConcept", "TLCEvent", "TLCLocation", "TLCObject", "TLCOrganization", "TLCPerson",
    "TLCProcess", "TLCReference", "TLCRole", "TLCTerm", "componentData", "keyword", "component",
  ]

  /// The elements that have another name in identifiers than their own. The convention names two
  /// for `listWrapUp`, in its two tables.
  private static let others: [String: [String]] = [
    "alinea": ["al"], "amendmentBody": ["body"], "article": ["art"], "attachment": ["att"],
    "blockList": ["list"], "chapter": ["chp"], "citation": ["cit"], "citations": ["cits"],
    "clause": ["cl"], "components": ["cmpnts"], "componentRef": ["cref"], "debateBody": ["body"],
    "debateSection": ["dbsect"], "division": ["dvs"], "documentRef": ["dref"],
    "eventRef": ["eref"], "judgmentBody": ["body"], "listIntroduction": ["intro"],
    "listWrapUp": ["wrapup", "wrap"], "mainBody": ["body"], "paragraph": ["para"],
    "quotedStructure": ["qstr"], "quotedText": ["qtext"], "recital": ["rec"],
    "recitals": ["recs"], "section": ["sec"], "subchapter": ["subchp"], "subclause": ["subcl"],
    "subdivision": ["subdvs"], "subparagraph": ["subpara"], "subsection": ["subsec"],
    "temporalGroup": ["tmpg"], "wrapUp": ["wrapup"],
  ]

  /// The elements that must have an eId on conformance level 2: those with the attribute group
  /// `idreq` (section 5.5.1; the group is in Part 2 of the standard).
  static let identified: Set<String> = [
    "FRBRmasterExpression", "TLCConcept", "TLCEvent", "TLCLocation", "TLCObject", "TLCOrganization",
    "TLCPerson", "TLCProcess", "TLCReference", "TLCRole", "TLCTerm", "activeRef", "address",
    "adjournment", "administrationOfOath", "alinea", "applies", "article", "attachment",
    "attachmentOf", "authorialNote", "blockContainer", "blockList", "book", "chapter", "citation",
    "citations", "clause", "communication", "component", "componentData", "components", "concept",
    "container", "content", "contrasts", "count", "crossHeading", "debateSection",
    "declarationOfVote", "derogates", "dissentsFrom", "distinguishes", "div", "division",
    "documentRef", "efficacyMod", "embeddedStructure", "entity", "event", "extends", "forceMod",
    "formula", "hasAttachment", "hcontainer", "heading", "indent", "interstitial", "intro",
    "isAnalogTo", "item", "judge", "jurisprudence", "lawyer", "legalSystemMod", "level", "list",
    "location", "longTitle", "mapping", "marker", "meaningMod", "ministerialStatements", "mmod",
    "mod", "nationalInterest", "note", "noticesOfMotion", "object", "ol", "oralStatements",
    "organization", "original", "other", "overrules", "papers", "paragraph", "part", "party",
    "passiveRef", "person", "personalStatements", "petitions", "point", "pointOfOrder", "prayers",
    "proceduralMotions", "process", "proviso", "putsInQuestion", "quantity", "questions", "quorum",
    "quorumVerification", "quotedStructure", "recital", "recitals", "recount", "ref", "resolutions",
    "restricts", "rmod", "role", "rollCall", "rref", "rule", "scopeMod", "section", "speechGroup",
    "subFlow", "subchapter", "subclause", "subdivision", "subheading", "sublist", "subparagraph",
    "subpart", "subrule", "subsection", "subtitle", "supports", "table", "tblock", "temporalGroup",
    "term", "textualMod", "title", "toc", "tome", "transitional", "ul", "voting", "wrapUp",
    "writtenStatements",
  ]

  /// Whether a part of an IRI is a type of document; some write them in lower case.
  static func isDocumentType(_ name: String) -> Bool {
    documentTypes.contains(name) || lowerCaseTypes.contains(name.lowercased())
  }

  private static let lowerCaseTypes = Set(documentTypes.map { $0.lowercased() })

  /// The types of document, which stand below `akomaNtoso` (Part 2 of the standard).
  static let documentTypes: Set<String> = [
    "act", "amendment", "amendmentList", "bill", "debate", "debateReport", "doc",
    "documentCollection", "judgment", "officialGazette", "portion", "statement",
  ]
}
