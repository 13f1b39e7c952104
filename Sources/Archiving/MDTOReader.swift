import XMLKit

/// What a sidecar says, for verification.
enum Sidecar: Sendable {
  /// That of a letter or an aggregation.
  case object(ObjectSidecar)
  /// That of a file.
  case file(FileSidecar)

  struct ObjectSidecar: Sendable {
    var name: String
    /// The identifiers of the object.
    var identifiers: [String]
    /// The identifiers of the files that represent it, by their names.
    var representations: [String: String]
    /// The identifier of the object above it.
    var parent: String?
    /// The day of receipt or sending.
    var received: String?
    /// The version of griffie that made the document from the text, when that was done for this
    /// package.
    var converter: String?
    /// The required elements that are missing or empty.
    var missing: [String]
  }

  struct FileSidecar: Sendable {
    var identifier: String
    var name: String
    var size: Int?
    var checksums: [String: String]
    /// The identifier of the object that the file represents.
    var represents: String
    var format: String?
    var missing: [String]
  }

  /// Reads a sidecar; nothing when it is no MDTO.
  init?(_ bytes: [UInt8]) {
    guard let root = XMLReader.read(bytes).root, root.name == "MDTO",
      root.namespace == MDTO.namespace, let main = root.elements.first
    else { return nil }
    switch main.name {
    case "informatieobject": self = .object(Self.object(main))
    case "bestand": self = .file(Self.file(main))
    default: return nil
    }
  }

  private static func object(_ main: XMLElement) -> ObjectSidecar {
    var representations: [String: String] = [:]
    for reference in main.all("heeftRepresentatie") {
      representations[reference.value("verwijzingNaam") ?? ""] = reference.identifier ?? ""
    }
    let events = main.all("event")
    func event(_ names: Set<String>) -> XMLElement? {
      events.first { names.contains($0.first("eventType")?.value("begripLabel") ?? "") }
    }
    return ObjectSidecar(
      name: main.value("naam") ?? "",
      identifiers: main.all("identificatie").compactMap { $0.value("identificatieKenmerk") },
      representations: representations, parent: main.first("isOnderdeelVan")?.identifier,
      received: event(["Ontvangst", "Verzending"])?.value("eventTijd"),
      converter: event(["Conversie"])?.value("eventResultaat").flatMap(converter),
      missing: missing(
        main, ["identificatie", "naam", "waardering", "archiefvormer", "beperkingGebruik"]))
  }

  /// The version in `Omgezet naar Akoma Ntoso 3.0 door griffie 0.2.0; …`.
  private static func converter(_ result: String) -> String? {
    guard result.hasPrefix("Omgezet"), let range = result.firstRange(of: "griffie ") else {
      return nil
    }
    return String(result[range.upperBound...].prefix { $0.isNumber || $0 == "." })
  }

  private static func file(_ main: XMLElement) -> FileSidecar {
    var checksums: [String: String] = [:]
    for checksum in main.all("checksum") {
      let algorithm = checksum.first("checksumAlgoritme")?.value("begripLabel") ?? ""
      checksums[algorithm] = checksum.value("checksumWaarde")
    }
    return FileSidecar(
      identifier: main.first("identificatie")?.value("identificatieKenmerk") ?? "",
      name: main.value("naam") ?? "", size: main.value("omvang").flatMap { Int($0) },
      checksums: checksums, represents: main.first("isRepresentatieVan")?.identifier ?? "",
      format: main.first("bestandsformaat")?.value("begripCode"),
      missing: missing(
        main,
        ["identificatie", "naam", "omvang", "bestandsformaat", "checksum", "isRepresentatieVan"]))
  }

  private static func missing(_ main: XMLElement, _ required: [String]) -> [String] {
    required.filter { name in
      main.all(name).allSatisfy { $0.text.allSatisfy(\.isWhitespace) }
    }
  }
}

extension XMLElement {
  func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// The text of a child element.
  func value(_ name: String) -> String? { first(name)?.text }

  /// The identifier of what a *verwijzing* refers to.
  fileprivate var identifier: String? {
    first("verwijzingIdentificatie")?.value("identificatieKenmerk")
  }
}
