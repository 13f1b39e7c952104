import AnswerLetter
import XMLKit

/// Checks the form of IRIs: Naming Convention, section 4.
enum IRICheck {
  /// The IRI of a level of FRBR.
  static func document(_ iri: String, of tag: XMLTag, _ report: inout Reporter) {
    if isAbsolute(iri) {
      report.add(
        NamingRules.frbrConvention,
        "\(quoted(iri)) in <\(tag.name)> follows another convention than that of Akoma Ntoso",
        found: iri, expected: "an IRI that begins with /akn/")
    } else if DocumentIRI(iri) == nil || iri.utf8.contains(UInt8(ascii: "#")) {
      report.add(
        NamingRules.frbrForm, "\(quoted(iri)) in <\(tag.name)> is not the IRI of a document",
        found: iri, expected: "an IRI such as /akn/nl/act/wet/2024-05-03/153")
    }
  }

  /// The value of an href.
  static func reference(_ iri: String, of tag: XMLTag, _ report: inout Reporter) {
    // Part 2 of the standard, section 3, leaves `a` out.
    if tag.name == "a" || isAbsolute(iri) { return }
    if iri.isEmpty {
      report.add(
        NamingRules.referenceEmpty, "<\(tag.name)> has an empty href",
        expected: "an IRI")
    } else if isLocal(iri) {
      return
    } else if !iri.hasPrefix("/") || !DocumentIRI.isClean(iri) {
      report.add(
        NamingRules.referenceForm, "\(quoted(iri)) in <\(tag.name)> is not a reference",
        found: iri, expected: "# and an eId, or an IRI that begins with /akn/")
    } else if let name = className(tag.name) {
      entity(iri, name, of: tag, &report)
    } else if !iri.hasPrefix("/akn/ontology/"), DocumentIRI(iri) == nil {
      report.add(
        NamingRules.referenceIRI, "\(quoted(iri)) in <\(tag.name)> is not the IRI of a document",
        found: iri, expected: "an IRI such as /akn/nl/act/wet/2024-05-03/153")
    }
  }

  /// The value of a src: a file of the package, or a reference.
  static func source(_ iri: String, of tag: XMLTag, _ report: inout Reporter) {
    if !iri.isEmpty, DocumentIRI.isClean(iri) { return }
    report.add(
      NamingRules.referenceForm, "\(quoted(iri)) in <\(tag.name)> is not a reference", found: iri,
      expected: "the name of a file, such as media/logo.png")
  }

  private static func entity(
    _ iri: String, _ name: String, of tag: XMLTag, _ report: inout Reporter
  ) {
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

  /// The class of a top-level class element, in lower case.
  private static func className(_ element: String) -> String? {
    element.hasPrefix("TLC") ? element.dropFirst(3).lowercased() : nil
  }

  /// Whether an IRI begins with a scheme (RFC 3986, section 3.1).
  static func isAbsolute(_ iri: String) -> Bool {
    guard let colon = iri.utf8.firstIndex(of: UInt8(ascii: ":")), let first = iri.utf8.first,
      first.isLetter
    else { return false }
    return iri.utf8[..<colon].allSatisfy { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
  }

  /// Whether a reference stays within its document: a fragment, component or portion.
  static func isLocal(_ iri: String) -> Bool {
    ["#", "!", "~"].contains { iri.hasPrefix($0) } && iri.utf8.count > 1 && DocumentIRI.isClean(iri)
  }
}
