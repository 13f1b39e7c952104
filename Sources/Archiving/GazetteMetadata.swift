import AnswerLetter
import XMLKit

/// Reads what the gazette's `metadata.xml` says of a letter: `metadata` elements with a name such as
/// `OVERHEIDop.vraagnummer` and the value in `content`.
enum GazetteMetadata {
  static func read(_ bytes: [UInt8], path: String) throws(ArchivingError) -> ExternalMetadata {
    let reading = XMLReader.read(bytes)
    guard let root = reading.root else {
      let fault = reading.diagnostics.first
      throw ArchivingError(
        .unreadable, path,
        [
          Diagnostic(
            .error, "metadata",
            at: fault.map { SourceLocation(line: $0.position.line, column: $0.position.column) },
            fault?.message ?? "this is not XML")
        ])
    }
    var metadata = ExternalMetadata(source: path)
    for element in root.elements where element.name == "metadata" {
      guard let name = element[attribute: "name"] else { continue }
      let content = element[attribute: "content"] ?? element.text
      if !content.isEmpty { add(name, content, to: &metadata) }
    }
    return metadata
  }

  private static func add(_ name: String, _ value: String, to metadata: inout ExternalMetadata) {
    switch name {
    case "DC.identifier", "DCTERMS.identifier": metadata.publication = value
    case "OVERHEIDop.vergaderjaar": metadata.vergaderjaar = value
    case "OVERHEIDop.aanhangsel", "OVERHEIDop.aanhangselNummer", "OVERHEIDop.aanhangselnummer":
      metadata.aanhangsel = Int(value)
    case "OVERHEIDop.vraagnummer": metadata.zaken.append(value)
    case "OVERHEIDop.dossiernummer": metadata.dossiers.append(value)
    case "OVERHEIDop.datumOntvangst": metadata.received = day(value)
    case "OVERHEIDop.datumIndiening": metadata.submitted = day(value)
    case "OVERHEIDop.indiener": metadata.questioners.append(questioner(value))
    case "OVERHEIDop.documenttitel": metadata.subject = value
    case "DC.title", "DCTERMS.title": metadata.subject = metadata.subject ?? value
    default: break
    }
  }

  /// A name with the party in brackets behind it, where the gazette gives one.
  private static func questioner(_ value: String) -> LetterFacts.Questioner {
    guard value.hasSuffix(")"), let open = value.lastIndex(of: "(") else {
      return LetterFacts.Questioner(name: value)
    }
    let name = value[..<open].split(separator: " ").joined(separator: " ")
    return LetterFacts.Questioner(
      name: name, party: String(value[value.index(after: open)...].dropLast()))
  }

  /// `2025-03-24`, or `24-03-2025` as older files have it.
  private static func day(_ value: String) -> CalendarDate? {
    let parts = value.split(separator: "-").compactMap { Int($0) }
    if parts.count == 3, parts[2] > 31 {
      return CalendarDate(year: parts[2], month: parts[1], day: parts[0])
    }
    return CalendarDate(value.prefix(10))
  }
}
