/// The metadata of the Nationaal Archief's standard *Metagegevens Duurzaam Toegankelijke
/// Overheidsinformatie*, version 1.0: the values of its classes, as far as griffie fills them.
///
/// Names are those of the standard, in English where it has a plain word for them.
enum MDTO {
  /// The namespace of the XML.
  static let namespace = "https://www.nationaalarchief.nl/mdto"
  /// The version of the XML schema that the files follow, in `xsi:schemaLocation`.
  static let schema = "https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd"
  /// The version of the standard.
  static let version = "1.0"

  /// *identificatie*.
  struct Identification: Sendable, Hashable {
    var kenmerk: String
    var bron: String
  }

  /// *verwijzing*: another thing, by its name and, when known, an identifier.
  struct Reference: Sendable, Hashable {
    var name: String
    var identification: Identification?
  }

  /// *begrip*: a term of a list.
  struct Concept: Sendable, Hashable {
    var label: String
    var code: String?
    var list: String
  }

  /// *event*.
  struct Event: Sendable, Hashable {
    var type: Concept
    var time: String?
    var actor: Reference?
    var result: String?
  }

  /// *beperkingGebruik*.
  struct Restriction: Sendable, Hashable {
    var type: Concept
    var description: String?
  }

  /// *informatieobject*: a letter, or the aggregation that holds letters.
  struct InformationObject: Sendable {
    var identifications: [Identification]
    var name: String
    var level: Concept
    var classification: Concept?
    var descriptions: [String] = []
    /// *raadpleeglocatieOnline*.
    var address: String?
    var events: [Event] = []
    var appraisal: Concept
    var category: Concept?
    var isPartOf: Reference?
    var representations: [Reference] = []
    var related: [(reference: Reference, relation: Concept)] = []
    var makers: [Reference]
    var involved: [(relation: Concept, actor: Reference)] = []
    var restrictions: [Restriction]
  }

  /// *bestand*.
  struct File: Sendable, Hashable {
    var identification: Identification
    var name: String
    var size: Int
    var format: Concept
    var sha256: String
    var sha512: String
    var checksumTime: String
    var represents: Reference
  }
}

/// A file format, as the registries know it.
struct FileFormat: Sendable, Hashable {
  /// The name in PRONOM.
  var name: String
  /// The identifier in PRONOM, the registry of the National Archives of the United Kingdom.
  var pronom: String
  /// The media type, as IANA registers it.
  var mediaType: String

  static let text = FileFormat(
    name: "Plain Text File", pronom: "x-fmt/111", mediaType: "text/plain")
  static let akomaNtoso = FileFormat(
    name: "Akoma Ntoso", pronom: "fmt/1724", mediaType: "application/xml")
  static let xml = FileFormat(
    name: "Extensible Markup Language", pronom: "fmt/101", mediaType: "application/xml")
  static let schema = FileFormat(
    name: "XML Schema Definition", pronom: "x-fmt/280", mediaType: "application/xml")
}
