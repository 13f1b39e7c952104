import AnswerLetter
import Griffie
import TestSupport
import Testing
import XMLKit

@testable import Archiving

/// What MDTO says of letters, read as an archivist reads it.
@Suite struct DescriptionTests {
  private func facts(_ text: String) throws -> LetterFacts {
    let input = LetterInput(name: "brief.txt", bytes: Array(text.utf8))
    return try LetterRecord(input, options: .init()).facts
  }

  private func object(
    _ text: String, _ configuration: ArchiveConfiguration = ArchiveConfiguration()
  ) throws -> MDTO.InformationObject {
    let input = LetterInput(name: "brief.txt", bytes: Array(text.utf8))
    let record = try LetterRecord(input, options: .init())
    let time = try #require(Workshop.time)
    return MDTOMapping(configuration: configuration, time: time, package: "p")
      .letter(record, files: [])
  }

  private static let questions = """
    2024Z18792
    Vragen van het lid Jansen (XYZ) aan de Ministers van Financiën en van Defensie over de brug
    (ingezonden 19 november 2024).

    Vraag 1
    Kent u Kamerstuk 33 694, nr. 16, en 29 984, nr. 1207?

    """

  private static let answer = """
    AH 586
    Antwoord van staatssecretaris De Boer (Infrastructuur en Waterstaat), mede namens de Minister van Financiën (ontvangen 18 november 2024)

    Vraag 1
    Kent u de brug?
    Antwoord
    Ja, zie Kamerstuk 36 600 VII, nr. 1 en ECLI:NL:HR:2019:2006.

    """

  @Test func questionsAloneAreCalledAfterThoseWhoAsk() throws {
    let object = try object(Self.questions)
    #expect(object.name == "Kamervragen van Jansen (XYZ), ingezonden 2024-11-19")
    #expect(
      object.identifications.last == .init(kenmerk: "2024Z18792", bron: "Parlis (Tweede Kamer)"))
    #expect(object.events.first?.type.label == "Ontvangst")
    #expect(object.events.first?.time == "2024-11-19")
    #expect(object.descriptions.contains("1 vraag"))
    let receivers = object.involved.filter { $0.relation.label == "Ontvanger" }.map(\.actor.name)
    #expect(receivers.last == "Tweede Kamer der Staten-Generaal" && receivers.count == 3)
    // The number is that of the questions themselves.
    #expect(!object.related.contains { $0.reference.name.hasPrefix("Vragen") })
  }

  @Test func questionsDoNotSayWhenTheMinistryGotThem() throws {
    var configuration = ArchiveConfiguration()
    configuration.standpunt = .ministerie
    let object = try object(Self.questions, configuration)
    #expect(object.events.map(\.type.label) == ["Conversie"])
  }

  @Test func anAnswerIsCalledAfterTheOneWhoAnswers() throws {
    let object = try object(Self.answer)
    #expect(
      object.name == "Antwoord van staatssecretaris De Boer op Kamervragen, ontvangen 2024-11-18")
    #expect(object.involved.map(\.relation.label) == ["Auteur", "Mede namens", "Ontvanger"])
    #expect(object.events.first?.type.label == "Ontvangst")
  }

  @Test func citedDocumentsHaveTheirOwnNamesAndIdentifiers() throws {
    let cited = try object(Self.answer).related.map(\.reference)
    #expect(cited.map(\.name) == ["Kamerstuk 36 600-VII, nr. 1", "ECLI:NL:HR:2019:2006"])
    #expect(
      cited.map(\.identification) == [
        .init(kenmerk: "kst-36600-VII-1", bron: "officielebekendmakingen.nl"),
        .init(kenmerk: "ECLI:NL:HR:2019:2006", bron: "ECLI (rechtspraak.nl)"),
      ])
    let leaning = try object(Self.questions).related.map(\.reference.name)
    #expect(leaning == ["Kamerstuk 33 694, nr. 16", "Kamerstuk 29 984, nr. 1207"])
  }

  @Test func aMinistryIsNamedOnce() throws {
    var facts = try facts("Ja.\n")
    (facts.role, facts.organization) = ("minister van Financiën", "Financiën")
    #expect(facts.agent == "minister van Financiën")
    facts.role = "minister"
    #expect(facts.agent == "minister (Financiën)")
  }

  @Test func aPublicationTellsTheSessionYearAndWhereItIs() throws {
    let input = LetterInput(name: "brief.txt", bytes: Array(Self.answer.utf8))
    let record = try LetterRecord(input, options: .init(number: "ah-tk-20242025-586"))
    #expect(record.facts.title.count <= 80)
    var facts = record.facts
    #expect(facts.publication == nil && facts.vergaderjaar == nil)
    let gazette = Array(
      "<m><metadata name=\"DC.identifier\" content=\"ah-tk-20242025-586\"/></m>".utf8)
    _ = facts.complete(with: try ExternalMetadata(gazette, path: "m.xml"))
    #expect(facts.vergaderjaar == "2024-2025")
  }

  /// Every term that stands under the name of a list is of that list.
  @Test func termsAreThoseOfTheirLists() throws {
    let collections = try Inputs.collections.get().map { $0.1.prefix(60) }.flatMap { $0 }
    let time = try #require(Workshop.time)
    let mapping = MDTOMapping(configuration: ArchiveConfiguration(), time: time, package: "p")
    let packager = LetterPackager(
      layout: PackageLayout(kind: .mdto), mapping: mapping, dossierFolder: "d")
    var seen: Set<String> = []
    for record in collections {
      for part in packager.files(of: record, as: "b").parts
      where part.file.path.hasSuffix(".mdto.xml") {
        let root = try #require(XMLReader.read(part.bytes).root)
        for (label, list) in Self.terms(root) where list != "PRONOM-register" {
          let known = try #require(TermList(rawValue: list), "\(list)")
          #expect(known.terms.contains(label), "\(label): \(list)")
          seen.insert(list)
        }
      }
    }
    #expect(seen.count == TermList.allCases.count)
  }

  /// The labels of an element and all in it, each with its list.
  private static func terms(_ element: XMLElement) -> [(String, String)] {
    let own = element.value("begripLabel").flatMap { label in
      element.first("begripBegrippenlijst")?.value("verwijzingNaam").map { (label, $0) }
    }
    return (own.map { [$0] } ?? []) + element.elements.flatMap(terms)
  }

  @Test func termsOfNoListAreTold() {
    var configuration = ArchiveConfiguration()
    #expect(configuration.unlisted.isEmpty)
    configuration.beperkingGebruik = [.init(label: "Geen beperking"), .init(label: "Openbaar")]
    configuration.classificatie = .init(label: "x", begrippenlijst: "Zaaksysteem")
    configuration.informatiecategorie = .init(label: "2.1")
    configuration.dossier = .init(naam: "d", aggregatieniveau: "Zaak")
    #expect(
      configuration.unlisted.map { "\($0.property) \($0.term)" } == [
        "aggregatieniveau Zaak", "informatiecategorie 2.1", "beperkingGebruik Openbaar",
      ])
  }
}
