import AnswerLetter
import Foundation
import Griffie
import TestSupport
import Testing
import XMLKit

/// What griffie writes passes what griffie checks.
@Suite struct OwnDocumentTests {
  private static func findings(_ text: [UInt8], _ validator: Validator) throws -> [Finding] {
    let document = try Conversion(of: text, options: ConversionOptions(verifies: false)).xml
    return validator.validate(document).findings
  }

  private static func errors(_ text: [UInt8], _ validator: Validator) throws -> [String] {
    try findings(text, validator)
      .filter { $0.rule.severity == .error || $0.rule.identifier == "markup-differs" }
      .map(\.message)
  }

  /// What the rules say that any document is held to, be it a warning.
  private static func remarks(_ text: [UInt8], _ validator: Validator) throws -> [String] {
    let general: [Rule.Layer] = [.naming, .references, .consistency]
    return try findings(text, validator).filter { general.contains($0.rule.layer) }.map(\.message)
  }

  @Test func anAnswerIsReferredToByTheQuestionsThatItAnswers() throws {
    let text = """
      Antwoord van minister Jansen (Onderwijs, Cultuur en Wetenschap) (ontvangen 24 maart 2025)

      Vraag 1
      Waarom?
      Vraag 2
      Sinds wanneer?
      Antwoord op vraag 1 en 2
      Sinds 3 mei 2024.
      Vraag 3
      En nu?
      Antwoord
      Zie het antwoord op vraag 2.

      """
    #expect(try Self.remarks(Array(text.utf8), try Validator()) == [])
  }

  @Test(arguments: Array(stride(from: 1, through: 2_000, by: 250)))
  func generatedLettersAreValid(from first: Int) throws {
    let sample = try PackageFiles.sample()
    let validator = try Validator()
    for seed in first..<first + 250 {
      let text = LetterGenerator.letter(seed: UInt64(seed), sample: sample)
      if text.isEmpty { continue }
      #expect(try Self.errors(text, validator) == [], "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("Onderwijs, Cultuur en Wetenschap", "OCW"), ("Infrastructuur en Waterstaat", "IenW"),
    ("Infrastructuur en Waterstaat", "I&W"),
  ])
  func aMinistryIsCalledByItsInitials(_ name: String, _ initials: String) throws {
    let text = """
      Antwoord van minister Jansen (\(name)) (ontvangen 24 maart 2025)

      Vraag 1
      Waarom?
      Antwoord
      Dat zegt het Ministerie van \(initials).

      """
    #expect(try Self.remarks(Array(text.utf8), try Validator()) == [])
  }

  @Test(arguments: try PackageFiles.realLetters())
  func realLettersAreValid(_ file: URL) throws {
    let text = try PackageFiles.bytes(file, advice: "")
    let validator = try Validator()
    #expect(try Self.errors(text, validator) == [], "\(file.lastPathComponent)")
    #expect(try Self.remarks(text, validator) == [], "\(file.lastPathComponent)")
  }

  /// One validator, many threads, the same results.
  @Test func aValidatorIsSharedByThreads() async throws {
    let validator = try Validator()
    let sample = try PackageFiles.sample()
    let texts = (1...40).map { LetterGenerator.letter(seed: UInt64($0), sample: sample) }
    let documents = try texts.filter { !$0.isEmpty }.map { try Conversion(of: $0).xml }
    let alone = documents.map { validator.validate($0).findings }
    let together = await withTaskGroup(of: (Int, [Finding]).self) { group in
      for (index, document) in documents.enumerated() {
        group.addTask { (index, validator.validate(document).findings) }
      }
      return await group.reduce(into: [Int: [Finding]]()) { $0[$1.0] = $1.1 }
    }
    #expect(documents.indices.allSatisfy { together[$0] == alone[$0] })
  }

  /// In pieces of any size a document gives the same findings as a whole.
  @Test(arguments: [1, 7, 100, 4_096, 1 << 20])
  func piecesGiveTheSameFindings(_ size: Int) throws {
    let validator = try ExampleDocuments.officialValidator()
    let act = try ExampleDocuments.act()
      .replacing("#chp_1__art_1\"", with: "#weg\"").replacing("<num>2.", with: "<nummer>2.")
      .replacing("2.</num>", with: "2.</nummer>").replacing("eId=\"mod_1\"", with: "")
    let bytes = Array(act.utf8)
    let pieces = validator.validate(opening: Self.pieces(of: bytes, size))
    let whole = validator.validate(bytes)
    #expect(whole.findings.count > 2)
    #expect(pieces.findings == whole.findings)
  }

  /// What libxml2 would keep every value of is checked in another way, to the same end.
  @Test(arguments: ["eId=\"conclusions__p_1\"", "eId=\"mod_1\"", "GUID=\"x\" eId=\"mod_1\""])
  func piecesFindWhatStandsTwice(_ identifier: String) throws {
    let validator = try ExampleDocuments.officialValidator()
    let act = try ExampleDocuments.act()
      .replacing("eId=\"conclusions__p_1\"", with: "GUID=\"x\" eId=\"preface__p_1\"")
      .replacing("eId=\"mod_1\"", with: identifier)
    let bytes = Array(act.utf8)
    func keys(_ validation: Validation) -> [String] {
      validation.findings.filter { $0.rule.identifier == "schema-key" }
        .flatMap { Array(repeating: $0.found, count: $0.count) }.sorted()
    }
    let found = keys(validator.validate(bytes))
    #expect(keys(validator.validate(opening: Self.pieces(of: bytes))) == found)
    let duplicates = XMLReader.read(bytes, schema: try ExampleDocuments.officialSchema())
      .diagnostics.compactMap {
        $0.message.firstMatch(of: /Duplicate key-sequence \['(.*)'\]/).map { String($0.1) }
      }
    #expect(found == duplicates.sorted())
    #expect(!found.isEmpty)
  }

  /// Reads a document in pieces, as often as it is asked for.
  private static func pieces(
    of bytes: [UInt8], _ size: Int = .max
  ) -> () -> (UnsafeMutableRawBufferPointer) -> Int {
    {
      var rest = bytes[...]
      return { memory in
        let piece = rest.prefix(min(size, memory.count))
        rest = rest.dropFirst(piece.count)
        memory.copyBytes(from: piece)
        return piece.count
      }
    }
  }

  /// The places of findings far into a document that is read in pieces.
  @Test func placesAreRightFarIntoADocument() throws {
    let item = "<p class=\"x\">\(String(repeating: "tekst ", count: 100))</p>\n"
    let count = 6_000
    let document =
      "<act xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n"
      + String(repeating: item, count: count) + "  <p href=\"\"/></act>"
    let validation = Validator(schemas: [])
      .validate(opening: Self.pieces(of: Array(document.utf8)))
    let place = try #require(validation.findings.first?.location)
    #expect(place == SourceLocation(line: count + 2, column: 3))
  }
}
