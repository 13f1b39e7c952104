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

  /// The registry of the Kamer.
  private static let registry = "Parlis (Tweede Kamer)"

  /// The aggregation of the letters.
  var dossier: MDTO.InformationObject {
    object(
      identifications: [dossierIdentification], name: dossierName,
      level: MDTO.Concept(
        ArchiveConfiguration.Begrip(label: configuration.dossier?.aggregatieniveau ?? "Dossier"),
        in: .aggregatieniveaus))
  }

  /// The letter, with the files that represent it.
  func letter(_ record: LetterRecord, files: [MDTO.File]) -> MDTO.InformationObject {
    let facts = record.facts
    var object = object(
      identifications: identifications(of: facts), name: facts.title,
      level: MDTO.Concept("Archiefstuk", of: .aggregatieniveaus))
    object.descriptions = descriptions(of: facts, originalName: record.originalName)
    object.address = facts.publication.map {
      "https://zoek.officielebekendmakingen.nl/\($0).html"
    }
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
      classification: configuration.classificatie.map { MDTO.Concept($0, in: nil) },
      appraisal: MDTO.Concept(appraisal.label, of: .waarderingen, code: appraisal.rawValue),
      category: configuration.informatiecategorie.map { MDTO.Concept($0, in: nil) },
      makers: [maker],
      restrictions: configuration.restrictions.map {
        MDTO.Restriction(
          type: MDTO.Concept($0, in: .beperkingen), description: $0.beschrijving)
      })
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
    // Questions are known by the number that is that of their case too.
    let own = facts.isQuestionsAlone ? facts.zaken : []
    for number in (facts.documentNumber.map { [$0] } ?? []) + own {
      list.append(MDTO.Identification(kenmerk: number, bron: Self.registry))
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
    let counts = [
      (facts.questionCount, "vraag", "vragen"), (facts.answerCount, "antwoord", "antwoorden"),
    ]
    .filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    if !counts.isEmpty { list.append(counts.joined(separator: ", ")) }
    list.append("Oorspronkelijke bestandsnaam: \(originalName)")
    return list
  }

  private func events(of record: LetterRecord) -> [MDTO.Event] {
    let facts = record.facts
    var list: [MDTO.Event] = []
    // Questions are handed in at the Kamer; when the ministry got them they do not say.
    let isKamer = configuration.standpunt != .ministerie
    if let day = facts.isQuestionsAlone ? (isKamer ? facts.submitted : nil) : facts.received {
      list.append(
        MDTO.Event(
          type: MDTO.Concept(isKamer ? "Ontvangst" : "Verzending", of: .eventTypen),
          time: day.description, actor: isKamer ? Self.kamer : agent(of: facts)))
    }
    let day = record.isConvertedHere ? time.description : facts.converted?.description
    list.append(
      MDTO.Event(
        type: MDTO.Concept("Conversie", of: .eventTypen), time: day,
        actor: MDTO.Reference(name: "griffie"),
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
    var list: [MDTO.Reference] = (facts.isQuestionsAlone ? [] : facts.zaken).map {
      MDTO.Reference(
        name: "Vragen \($0)",
        identification: MDTO.Identification(kenmerk: $0, bron: Self.registry))
    }
    list += facts.dossiers.map {
      MDTO.Reference(
        name: "Kamerstukdossier \($0)",
        identification: MDTO.Identification(kenmerk: $0, bron: "officielebekendmakingen.nl"))
    }
    list += facts.citations.map {
      MDTO.Reference(name: $0.name, identification: $0.identification)
    }
    return list.map { ($0, MDTO.Concept("Refereert aan", of: .informatieobjecten)) }
  }

  private func involved(
    in facts: LetterFacts
  ) -> [(relation: MDTO.Concept, actor: MDTO.Reference)] {
    func named(_ names: [String], _ relation: String) -> [(MDTO.Concept, MDTO.Reference)] {
      names.map { (MDTO.Concept(relation, of: .griffie), MDTO.Reference(name: $0)) }
    }
    var list: [(MDTO.Concept, MDTO.Reference)] = []
    if let agent = agent(of: facts) { list.append((MDTO.Concept("Auteur", of: .griffie), agent)) }
    list += named(facts.medeNamens, "Mede namens")
    list += facts.questioners.map {
      let party = $0.party.map { " (\($0))" } ?? ""
      return (MDTO.Concept("Indiener", of: .betrokkenen), MDTO.Reference(name: $0.name + party))
    }
    if facts.isQuestionsAlone { list += named(facts.addressees, "Ontvanger") }
    list.append((MDTO.Concept("Ontvanger", of: .griffie), Self.kamer))
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
