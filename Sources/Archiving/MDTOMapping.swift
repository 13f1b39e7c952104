import AnswerLetter

/// Makes MDTO metadata of what is known of a letter and what the archive decided.
struct MDTOMapping {
  let configuration: ArchiveConfiguration
  /// When the package is made.
  let time: Timestamp
  /// The name of the package, which identifies the aggregation when nothing else does.
  let package: String

  /// Where identifiers that griffie makes come from.
  static let source = "Akoma Ntoso Naming Convention (griffie)"

  /// The aggregation of the letters.
  var dossier: MDTO.InformationObject {
    object(
      identifications: [dossierIdentification], name: dossierName,
      level: .level(configuration.dossier?.aggregatieniveau ?? "Dossier"))
  }

  /// The letter, with the files that represent it.
  func letter(_ record: LetterRecord, files: [MDTO.File]) -> MDTO.InformationObject {
    let facts = record.facts
    var object = object(
      identifications: identifications(of: facts), name: facts.title, level: .level("Archiefstuk"))
    object.descriptions = descriptions(of: facts, originalName: record.originalName)
    object.events = events(of: record)
    object.isPartOf = MDTO.Reference(name: dossierName, identification: dossierIdentification)
    object.representations = files.map {
      MDTO.Reference(name: $0.name, identification: $0.identification)
    }
    object.related = related(to: facts)
    object.involved = involved(in: facts)
    return object
  }

  /// A file that represents a letter.
  func file(
    _ name: String, extension suffix: String, of record: LetterRecord, _ digests: FileDigests,
    format: FileFormat
  ) -> MDTO.File {
    MDTO.File(
      identification: MDTO.Identification(
        kenmerk: record.facts.expression + suffix, bron: Self.source),
      name: name, size: digests.size, format: .pronom(format), sha256: digests.sha256,
      sha512: digests.sha512, checksumTime: time.description,
      represents: MDTO.Reference(
        name: record.facts.title,
        identification: MDTO.Identification(kenmerk: record.facts.work, bron: Self.source)))
  }

  /// The organisation that made or received the letters.
  var maker: MDTO.Reference {
    let named = configuration.archiefvormer
    return MDTO.Reference(
      name: named?.naam ?? ArchiveConfiguration.undecidedName,
      identification: named?.kenmerk.map {
        MDTO.Identification(kenmerk: $0, bron: named?.bron ?? ArchiveConfiguration.undecidedName)
      })
  }

  private var dossierName: String { configuration.dossier?.naam ?? package }

  private var dossierIdentification: MDTO.Identification {
    MDTO.Identification(
      kenmerk: configuration.dossier?.kenmerk ?? package,
      bron: configuration.dossier?.bron ?? "griffie")
  }

  /// What every object has from the configuration.
  private func object(
    identifications: [MDTO.Identification], name: String, level: MDTO.Concept
  ) -> MDTO.InformationObject {
    let appraisal = configuration.waardering ?? .nader
    return MDTO.InformationObject(
      identifications: identifications, name: name, level: level,
      classification: configuration.classificatie.map { concept($0, list: "classificatie") },
      appraisal: MDTO.Concept(
        label: appraisal.label, code: appraisal.rawValue, list: "Begrippenlijst Waarderingen MDTO"),
      category: configuration.informatiecategorie.map { concept($0, list: "selectielijst") },
      makers: [maker],
      restrictions: configuration.restrictions.map {
        MDTO.Restriction(
          type: concept($0, list: MDTO.Concept.restriction("").list), description: $0.beschrijving)
      })
  }

  private func concept(_ term: ArchiveConfiguration.Begrip, list: String) -> MDTO.Concept {
    MDTO.Concept(label: term.label, code: term.code, list: term.begrippenlijst ?? list)
  }

  private func identifications(of facts: LetterFacts) -> [MDTO.Identification] {
    var list = [MDTO.Identification(kenmerk: facts.work, bron: Self.source)]
    if let publication = facts.publication {
      list.append(MDTO.Identification(kenmerk: publication, bron: "officielebekendmakingen.nl"))
    }
    if let number = facts.aanhangsel {
      let year = facts.vergaderjaar.map { "\($0), " } ?? ""
      list.append(
        MDTO.Identification(
          kenmerk: "\(year)nr. \(number)", bron: "Aanhangsel van de Handelingen (Tweede Kamer)"))
    }
    if let number = facts.documentNumber {
      list.append(MDTO.Identification(kenmerk: number, bron: "Parlis (Tweede Kamer)"))
    }
    if let number = facts.kenmerk {
      let ministry = facts.organization.map { "Ministerie van \($0)" }
      list.append(MDTO.Identification(kenmerk: number, bron: ministry ?? "ministerie"))
    }
    return list
  }

  private func descriptions(of facts: LetterFacts, originalName: String) -> [String] {
    var list: [String] = []
    if let subject = facts.subject { list.append(subject) }
    if let day = facts.submitted { list.append("Vragen ingezonden op \(day)") }
    if facts.questionCount + facts.answerCount > 0 {
      list.append("\(facts.questionCount) vragen, \(facts.answerCount) antwoorden")
    }
    list.append("Oorspronkelijke bestandsnaam: \(originalName)")
    return list
  }

  private func events(of record: LetterRecord) -> [MDTO.Event] {
    let facts = record.facts
    var list: [MDTO.Event] = []
    if let day = facts.received {
      let isKamer = configuration.standpunt != .ministerie
      list.append(
        MDTO.Event(
          type: .event(isKamer ? "Ontvangst" : "Verzending"), time: day.description,
          actor: isKamer ? Self.kamer : agent(of: facts)))
    }
    let day = record.isConvertedHere ? time.description : facts.converted?.description
    list.append(
      MDTO.Event(
        type: .event("Conversie"), time: day, actor: MDTO.Reference(name: "griffie"),
        result: record.isConvertedHere
          ? "Omgezet naar Akoma Ntoso 3.0 door griffie \(GriffieVersion.current); "
            + "geldig onder het profiel, de tekst byte voor byte herleidbaar"
          : "Akoma Ntoso 3.0, eerder gemaakt; geldig onder het profiel, "
            + "de tekst byte voor byte herleidbaar"))
    return list
  }

  private func related(
    to facts: LetterFacts
  ) -> [(reference: MDTO.Reference, relation: MDTO.Concept)] {
    var list: [MDTO.Reference] = facts.zaken.map {
      MDTO.Reference(
        name: "Vragen \($0)",
        identification: MDTO.Identification(kenmerk: $0, bron: "Parlis (Tweede Kamer)"))
    }
    list += facts.dossiers.map {
      MDTO.Reference(
        name: "Kamerstukdossier \($0)",
        identification: MDTO.Identification(kenmerk: $0, bron: "officielebekendmakingen.nl"))
    }
    list += facts.citations.map {
      MDTO.Reference(
        name: $0.text,
        identification: MDTO.Identification(
          kenmerk: $0.address ?? $0.iri, bron: $0.address == nil ? Self.source : "webadres"))
    }
    return list.map { ($0, .refersTo) }
  }

  private func involved(
    in facts: LetterFacts
  ) -> [(relation: MDTO.Concept, actor: MDTO.Reference)] {
    var list: [(MDTO.Concept, MDTO.Reference)] = []
    if let agent = agent(of: facts) { list.append((.involvement("Auteur"), agent)) }
    list += facts.questioners.map {
      let party = $0.party.map { " (\($0))" } ?? ""
      return (.involvement("Indiener"), MDTO.Reference(name: $0.name + party))
    }
    list.append((.involvement("Ontvanger"), Self.kamer))
    return list
  }

  private func agent(of facts: LetterFacts) -> MDTO.Reference? {
    facts.agent.map {
      MDTO.Reference(
        name: $0,
        identification: facts.organizationIdentifier.map {
          MDTO.Identification(kenmerk: $0, bron: "TOOI")
        })
    }
  }

  private static let kamer = MDTO.Reference(name: "Tweede Kamer der Staten-Generaal")
}
