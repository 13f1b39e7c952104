import Foundation
import LetterText
import TestSupport
import Testing
import XMLKit

/// Conformance level 2 of what griffie writes, and of the judge itself.
@Suite struct LevelTwoTests {
  private func faults(_ xml: [UInt8]) throws -> [String] {
    LevelTwo.faults(of: try #require(XMLReader.read(xml).root))
  }

  @Test func theSampleConforms() throws {
    #expect(try faults(Written.sample()) == [])
  }

  @Test(arguments: try Golden.all())
  func goldensConform(_ golden: Golden) throws {
    #expect(try faults(Written.xml(of: Array(golden.text.utf8))) == [])
  }

  @Test(arguments: try PackageFiles.realLetters())
  func realLettersConform(_ file: URL) throws {
    #expect(try faults(Written.xml(of: PackageFiles.bytes(file, advice: ""))) == [])
  }

  @Test func generatedLettersConform() throws {
    let sample = try PackageFiles.sample()
    for seed in 1...500 {
      let text = LetterGenerator.letter(seed: UInt64(seed), sample: sample)
      if !text.isEmpty { #expect(try faults(Written.xml(of: text)) == [], "seed \(seed)") }
    }
  }

  @Test(arguments: [
    ("eId=\"questions_1__question_2\"", "eId=\"questions_1__question_1\""),
    ("eId=\"questions_1__question_2\"", "eId=\"questions_1__question_9\""),
    ("eId=\"questions_1__answer_3__p_1\"", "eId=\"p_1\""),
    ("eId=\"body\"", "eId=\"debateBody\""),
    ("eId=\"questions_1__question_4__p_1\"", "eId=\"questions_1__question_4__para_1\""),
    ("href=\"#questions_1__answer_7\"", "href=\"#questions_1__answer_8\""),
    ("by=\"#veldkamp\"", "by=\"#minister\""), ("as=\"#minister\"", "as=\"#veldkamp\""),
    ("refersTo=\"#veldkamp\"", "refersTo=\"#faber\""),
    ("source=\"#griffie\"", "source=\"#niemand\""),
    ("href=\"/akn/nl/doc/", "href=\"https://akn/nl/doc/"),
    ("/akn/nl/doc/kamerstuk", "/akn/nl/paper/kamerstuk"),
    ("language=\"nld\"", "language=\"eng\""),
    ("FRBRcountry value=\"nl\"", "FRBRcountry value=\"be\""),
    ("<FRBRnumber value=\"x", "<FRBRnumber value=\"y"),
    (
      "FRBRdate date=\"2025-03-24\" name=\"ontvangen\"",
      "FRBRdate date=\"2025-03-25\" name=\"ontvangen\""
    ),
    ("FRBRformat value=\"xml\"", "FRBRformat value=\"akn\""), ("/!main.xml", "/main.xml"),
    ("debate name=\"antwoord\"", "debate name=\"brief\""),
  ])
  func aBrokenDocumentDoesNot(_ old: String, _ new: String) throws {
    let xml = String(decoding: try Written.sample(), as: UTF8.self)
    let range = try #require(xml.firstRange(of: old))
    #expect(try !faults(Array(xml.replacingCharacters(in: range, with: new).utf8)).isEmpty)
  }
}
