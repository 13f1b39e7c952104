import AnswerLetter

/// Checks the form of IRIs: Naming Convention, section 4.
enum IRICheck {
  /// The IRI of a level of FRBR.
  static func document(
    _ iri: ArraySlice<UInt8>, of element: OpenElement, _ report: inout Reporter
  ) {
    let name = report.elements.names[element.name]
    let text = String(decoding: iri, as: UTF8.self)
    if isAbsolute(iri) {
      report.add(
        NamingRules.frbrConvention,
        "\(quoted(text)) in <\(name)> follows another convention than that of Akoma Ntoso",
        found: text, expected: "an IRI that begins with /akn/")
    } else if DocumentIRI(iri) == nil || iri.contains(UInt8(ascii: "#")) {
      report.add(
        NamingRules.frbrForm, "\(quoted(text)) in <\(name)> is not the IRI of a document",
        found: text, expected: "an IRI such as /akn/nl/act/wet/2024-05-03/153")
    }
  }

  /// The value of an href.
  static func reference(
    _ iri: ArraySlice<UInt8>, of element: OpenElement, _ report: inout Reporter
  ) {
    // Part 2 of the standard, section 3, leaves `a` out.
    if element.facts.role == .link || isAbsolute(iri) || isLocal(iri) { return }
    let document = element.facts.role == .topLevelClass ? nil : DocumentIRI(iri)
    if let document, NamingTable.isDocumentType(document.type) { return }
    let name = report.elements.names[element.name]
    let text = String(decoding: iri, as: UTF8.self)
    if let document {
      return report.add(
        NamingRules.referenceIRI,
        "\(quoted(document.type)) in the IRI \(quoted(text)) in <\(name)> is no type of document",
        found: document.type, expected: "a type such as act, bill, debate, doc or judgment")
    }
    if iri.isEmpty {
      report.add(
        NamingRules.referenceEmpty, "<\(name)> has an empty href", expected: "an IRI")
    } else if iri.first != UInt8(ascii: "/") || !DocumentIRI.isClean(iri) {
      report.add(
        NamingRules.referenceForm, "\(quoted(text)) in <\(name)> is not a reference",
        found: text, expected: "# and an eId, or an IRI that begins with /akn/")
    } else if element.facts.role == .topLevelClass {
      entity(text, name.dropFirst(3).lowercased(), &report)
    } else if !iri.starts(with: "/akn/ontology/".utf8) {
      report.add(
        NamingRules.referenceIRI, "\(quoted(text)) in <\(name)> is not the IRI of a document",
        found: text, expected: "an IRI such as /akn/nl/act/wet/2024-05-03/153")
    }
  }

  /// The value of a src: a file of the package, or a reference.
  static func source(
    _ iri: ArraySlice<UInt8>, of element: OpenElement, _ report: inout Reporter
  ) {
    if !iri.isEmpty, DocumentIRI.isClean(iri) { return }
    let text = String(decoding: iri, as: UTF8.self)
    report.add(
      NamingRules.referenceForm,
      "\(quoted(text)) in <\(report.elements.names[element.name])> is not a reference",
      found: text, expected: "the name of a file, such as media/logo.png")
  }

  private static func entity(_ iri: String, _ name: String, _ report: inout Reporter) {
    let parts = iri.split(separator: "/", omittingEmptySubsequences: false)
    let isEntity =
      parts.count >= 5 && parts[1] == "akn" && parts[2] == "ontology"
      && parts[3].lowercased() == name && parts[4...].allSatisfy { !$0.isEmpty }
    // A TLCReference stands for a document too.
    if isEntity || name == "reference" && DocumentIRI(iri) != nil { return }
    let article =
      ["concept", "location", "person", "process", "reference", "role", "term"].contains(name)
      ? "a" : "an"
    report.add(
      NamingRules.entityIRI, "\(quoted(iri)) is not the IRI of \(article) \(name)", found: iri,
      expected: "/akn/ontology/\(name)/…")
  }

  /// Whether an IRI begins with a scheme (RFC 3986, section 3.1).
  static func isAbsolute(_ iri: ArraySlice<UInt8>) -> Bool {
    guard let first = iri.first, first.isLetter else { return false }
    for byte in iri {
      if byte == UInt8(ascii: ":") { return true }
      let isScheme =
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
      if !isScheme { return false }
    }
    return false
  }

  /// Whether a reference stays within its document: a fragment, component or portion.
  static func isLocal(_ iri: ArraySlice<UInt8>) -> Bool {
    switch iri.first {
    case UInt8(ascii: "#"), UInt8(ascii: "!"), UInt8(ascii: "~"):
      iri.count > 1 && DocumentIRI.isClean(iri)
    default: false
    }
  }
}
