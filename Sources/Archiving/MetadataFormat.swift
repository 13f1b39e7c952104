import AkomaNtoso
import AnswerLetter

/// The formats in which a letter's metadata can be had outside a package.
public enum MetadataFormat: String, Sendable, Hashable, CaseIterable {
  /// The sidecar of the letter, as a package has it, without its files.
  case mdto
  /// JSON-LD in the vocabulary of schema.org.
  case jsonld
  /// One line of JSON, flat, for a search index; ``FlatRecord`` documents its keys.
  case ndjson
  /// Dublin Core, as `oai_dc` has it.
  case dublincore

  /// Writes the metadata of a letter.
  ///
  /// - Parameters:
  ///   - record: The letter.
  ///   - configuration: What the archive decided; used by ``mdto`` only.
  ///   - time: When the letter was converted; used by ``mdto`` only.
  public func write(
    _ record: LetterRecord, configuration: ArchiveConfiguration, time: Timestamp
  ) throws -> [UInt8] {
    switch self {
    case .mdto:
      let mapping = MDTOMapping(
        configuration: configuration, time: time, package: ArchiveConfiguration.undecidedName)
      return MDTOWriter.write(mapping.letter(record, files: []))
    case .jsonld: return try JSONText.write(LinkedRecord(record.facts))
    case .ndjson: return try JSONText.write(FlatRecord(record.facts), isOneLine: true)
    case .dublincore: return DublinCore.write(record.facts)
    }
  }
}

/// A letter in one flat line of JSON. A key whose value is not known is left out; lists that are
/// empty are there.
public struct FlatRecord: Sendable, Encodable {
  /// The version of this shape, 1; it counts up when a key changes its meaning or goes.
  public var version = 1
  /// The IRI of the work.
  public var id: String
  /// A name for a person.
  public var title: String
  /// `antwoord`, `mededeling` or `vragen`.
  public var kind: String?
  /// The day of receipt by the Kamer, `YYYY-MM-DD`.
  public var received: String?
  /// The day on which the questions were submitted, `YYYY-MM-DD`.
  public var submitted: String?
  /// What the questions are about.
  public var subject: String?
  /// The office of the one who answers.
  public var role: String?
  /// The one who answers.
  public var person: String?
  /// The ministry.
  public var ministry: String?
  /// The address of the ministry in the TOOI register.
  public var ministryIdentifier: String?
  /// The names of those who ask.
  public var questioners: [String]
  /// Their parties, each once.
  public var parties: [String]
  /// The identifier of the published answer.
  public var publication: String?
  /// The number in the *Aanhangsel van de Handelingen*.
  public var aanhangsel: Int?
  /// The session year.
  public var vergaderjaar: String?
  /// The number of the document in the registry of the Kamer.
  public var documentNumber: String?
  /// The numbers of the questions in that registry.
  public var zaken: [String]
  /// The dossiers of parliamentary papers.
  public var dossiers: [String]
  /// The number of headings of questions.
  public var questionCount: Int
  /// The number of answers.
  public var answerCount: Int
  /// The IRIs of the documents that are cited.
  public var cites: [String]
  /// The public addresses of those that have one.
  public var citedAddresses: [String]
  /// The language, `nl`.
  public var language = "nl"

  init(_ facts: LetterFacts) {
    id = facts.work
    title = facts.title
    kind = facts.kind
    received = facts.received?.description
    submitted = facts.submitted?.description
    subject = facts.subject
    role = facts.role
    person = facts.person
    ministry = facts.organization
    ministryIdentifier = facts.organizationIdentifier
    questioners = facts.questioners.map(\.name)
    var known: Set<String> = []
    parties = facts.questioners.compactMap(\.party).filter { known.insert($0).inserted }
    publication = facts.publication
    aanhangsel = facts.aanhangsel
    vergaderjaar = facts.vergaderjaar
    documentNumber = facts.documentNumber
    zaken = facts.zaken
    dossiers = facts.dossiers
    questionCount = facts.questionCount
    answerCount = facts.answerCount
    cites = facts.citations.map(\.iri)
    citedAddresses = facts.citations.compactMap(\.address)
  }
}

/// A letter in the vocabulary of schema.org: a message from the one who answers to the Kamer.
private struct LinkedRecord: Encodable {
  struct Party: Encodable {
    var type: String
    var id: String?
    var name: String
    var jobTitle: String?
    var memberOf: [Party]?
    var worksFor: [Party]?

    private enum CodingKeys: String, CodingKey {
      case type = "@type"
      case id = "@id"
      case name, jobTitle, memberOf, worksFor
    }
  }

  struct Work: Encodable {
    let type = "CreativeWork"
    var id: String?
    var identifier: String?
    var name: String

    private enum CodingKeys: String, CodingKey {
      case type = "@type"
      case id = "@id"
      case identifier, name
    }
  }

  let context = "https://schema.org"
  let type = "Message"
  let inLanguage = "nl"
  var identifier: [String]
  var name: String
  var about: String?
  var dateReceived: String?
  var sender: [Party]
  let recipient = [
    Party(
      type: "GovernmentOrganization", id: nil, name: "Tweede Kamer der Staten-Generaal")
  ]
  var isBasedOn: [Work]
  var contributor: [Party]
  var citation: [Work]

  private enum CodingKeys: String, CodingKey {
    case context = "@context"
    case type = "@type"
    case inLanguage, identifier, name, about, dateReceived, sender, recipient, isBasedOn,
      contributor, citation
  }

  init(_ facts: LetterFacts) {
    identifier =
      [facts.work] + [facts.publication, facts.documentNumber].compactMap { $0 }
      + (facts.aanhangsel.map { ["AH \($0)"] } ?? [])
    name = facts.title
    about = facts.subject
    dateReceived = facts.received?.description
    let ministry = facts.organization.map {
      Party(type: "GovernmentOrganization", id: facts.organizationIdentifier, name: $0)
    }
    if let person = facts.person {
      sender = [
        Party(
          type: "Person", id: nil, name: person, jobTitle: facts.role,
          worksFor: ministry.map { [$0] })
      ]
    } else {
      sender = ministry.map { [$0] } ?? []
    }
    isBasedOn = facts.zaken.map {
      Work(id: nil, identifier: $0, name: "Schriftelijke vragen \($0)")
    }
    contributor = facts.questioners.map {
      Party(
        type: "Person", id: nil, name: $0.name,
        memberOf: $0.party.map { [Party(type: "Organization", id: nil, name: $0)] })
    }
    citation = facts.citations.map { Work(id: $0.address, identifier: $0.iri, name: $0.name) }
  }
}

/// Writes Dublin Core in the form of the Open Archives Initiative.
private enum DublinCore {
  static func write(_ facts: LetterFacts) -> [UInt8] {
    XMLOutput.document { output in
      output.element(
        "oai_dc:dc",
        [
          "xmlns:oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/",
          "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        ]
      ) {
        $0.element("dc:title", facts.title)
        $0.element("dc:creator", optional: facts.agent)
        $0.element("dc:subject", optional: facts.subject)
        $0.element("dc:publisher", "Tweede Kamer der Staten-Generaal")
        for questioner in facts.questioners {
          let party = questioner.party.map { " (\($0))" } ?? ""
          $0.element("dc:contributor", questioner.name + party)
        }
        $0.element("dc:date", optional: facts.received?.description)
        $0.element("dc:type", optional: facts.kind)
        $0.element("dc:format", FileFormat.akomaNtoso.mediaType)
        $0.element("dc:identifier", facts.work)
        $0.element("dc:identifier", optional: facts.publication)
        $0.element("dc:identifier", optional: facts.documentNumber)
        $0.element("dc:language", "nl")
        for number in facts.zaken + facts.dossiers { $0.element("dc:relation", number) }
        for cited in facts.citations { $0.element("dc:relation", cited.address ?? cited.iri) }
      }
    }
  }
}
