import AnswerLetter
import FoundationEssentials
import Griffie
import TestSupport
import Testing

@testable import Archiving

/// What others say of a letter, and what is made of it.
@Suite struct MetadataTests {
  private func facts() throws -> LetterFacts {
    try LetterRecord(Inputs.sample()[0], options: .init()).facts
  }

  private func kamer(_ json: String) throws -> ExternalMetadata {
    try ExternalMetadata(Array(json.utf8), path: "kamer.json")
  }

  private func gazette(_ fields: [(String, String)]) throws -> ExternalMetadata {
    let lines = fields.map { "<metadata name=\"\($0.0)\" scheme=\"\" content=\"\($0.1)\"/>" }
    return try ExternalMetadata(
      Array("<metadata_gegevens>\(lines.joined())</metadata_gegevens>".utf8), path: "metadata.xml")
  }

  @Test func theLetterTellsWhatItKnows() throws {
    let facts = try facts()
    #expect(facts.person == "Veldkamp" && facts.role == "minister")
    #expect(facts.received == CalendarDate("2025-03-24"))
    #expect(facts.organizationIdentifier?.hasSuffix("mnre1013") == true)
    #expect(facts.citations.count == 4 && facts.questionCount == 7)
    #expect(facts.title.count <= 80)
  }

  @Test func factsOfTheXMLAreThoseOfTheText() throws {
    for input in try Inputs.generated(200) {
      let record = try LetterRecord(input, options: .init())
      #expect(try LetterFacts(of: record.xml) == record.facts, "\(input.name)")
    }
  }

  @Test func entitiesAreFoundInAnyNesting() throws {
    let zaak = #"{"Nummer": "2025Z02345", "GestartOp": "2025-02-20T00:00:00+01:00"}"#
    let actor = #"{"ActorNaam": "E. Vrager", "ActorFractie": "XYZ", "Relatie": "Indiener"}"#
    let document = #"{"DocumentNummer": "2025D12345", "Onderwerp": "Iets", "Zaak": [\#(zaak)]}"#
    for json in [
      zaak, "[\(zaak)]", "{\"value\": [\(zaak)]}", document, "[\(document), \(actor)]",
    ] {
      let metadata = try kamer(json)
      #expect(metadata.zaken == ["2025Z02345"])
      #expect(metadata.submitted == CalendarDate("2025-02-20"))
    }
    #expect(try kamer("[\(document), \(actor)]").questioners.map(\.party) == ["XYZ"])
  }

  @Test func entitiesThatWereDeletedSayNothing() throws {
    #expect(throws: ArchivingError.self) {
      try kamer(#"{"DocumentNummer": "2025D1", "Onderwerp": "x", "Verwijderd": true}"#)
    }
  }

  @Test func contradictionsAreReportedAndTheLetterStays() throws {
    var facts = try facts()
    let before = facts
    let remarks = facts.complete(
      with: try gazette([
        ("OVERHEIDop.datumOntvangst", "25-03-2025"), ("OVERHEIDop.aanhangsel", "1716"),
      ]))
    #expect(remarks.map(\.identifier) == ["metadata-contradiction"])
    #expect(facts.received == before.received && facts.aanhangsel == 1716)
  }

  @Test func whatAgreesIsNotReported() throws {
    var facts = try facts()
    let remarks = facts.complete(
      with: try kamer(
        #"""
        {"DocumentNummer": "2025D1", "DatumOntvangst": "2025-03-24T00:00:00+01:00",
         "DocumentActor": [{"ActorNaam": "C.C.J. Veldkamp", "Relatie": "Eerste ondertekenaar"}]}
        """#))
    #expect(remarks.isEmpty)
  }

  @Test(arguments: ["", "{", "[]", "null", "3", "<a", "<a/>", "{\"Nummer\": {}}", "\u{0}"])
  func whatIsNoMetadataIsAnError(_ text: String) {
    #expect(throws: ArchivingError.self) { try kamer(text) }
  }

  @Test func aLetterThatSaysNothingIsCompletedAndStillProved() throws {
    let day = try gazette([("OVERHEIDop.datumOntvangst", "2025-03-24"), ("DC.title", "Iets")])
    let input = LetterInput(name: "ja.txt", bytes: Array("Ja.\n".utf8), metadata: [day])
    #expect(try LetterRecord(input, options: .init()).facts.title.hasSuffix("2025-03-24"))
    let workshop = try Workshop()
    for kind in PackageKind.allCases {
      let path = try workshop.package(kind, [input], as: "\(kind)")
      #expect(try Verification(of: path).faults == [])
    }
  }

  /// Every encoding, line end and layout that griffie knows.
  @Test func lettersOfEveryEncodingAreProved() throws {
    let letter = "Vraag 1\nWat is coördinatie?  \n\n\nAntwoord\nIets. \n"
    let crlf = letter.replacing("\n", with: "\r\n")
    let utf16 = Array(("\u{FEFF}" + letter).utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let windows = letter.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let inputs: [(String, [UInt8], TextEncoding?)] = [
      ("bom", Array("\u{FEFF}\(letter)".utf8), nil), ("crlf", Array(crlf.utf8), nil),
      ("utf16", utf16, nil), ("windows", windows, .windows1252),
      ("control", Array("Ja\u{0}\u{7}.\u{C}\n".utf8), nil),
    ]
    let workshop = try Workshop()
    for (name, bytes, encoding) in inputs {
      let time = try #require(Workshop.time)
      let options = PackageOptions(
        kind: .mdto, configuration: ArchiveConfiguration(), time: time,
        conversion: ConversionOptions(encoding: encoding))
      let path = workshop.folder.appending(path: name).path
      let builder = try PackageBuilder(target: path, options: options)
      let record = try LetterRecord(
        LetterInput(name: name, bytes: bytes), options: options.conversion)
      #expect(record.text == bytes)
      try builder.add(builder.packager.files(of: record, as: name))
      try builder.finish()
      #expect(try Verification(of: path).faults == [], "\(name)")
    }
  }

  @Test func whatXMLForbidsCannotEnterASidecar() throws {
    var input = try Inputs.sample()[0]
    input.metadata = [
      try kamer(#"{"DocumentNummer": "2025D1", "Onderwerp": "a\u0001b\uFFFE<&>\r\n"}"#)
    ]
    let record = try LetterRecord(input, options: .init())
    let workshop = try Workshop()
    let path = try workshop.package(.mdto, [input], as: "p")
    #expect(try Verification(of: path).faults == [])
    #expect(record.facts.subject?.contains("\u{1}") == true)
  }
}
