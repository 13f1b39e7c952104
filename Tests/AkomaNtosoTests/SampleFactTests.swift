import TestSupport
import Testing
import XMLKit

/// What the sample letter says, found in its XML as a person would find it.
@Suite struct SampleFactTests {
  private let root: XMLElement

  init() throws {
    root = try #require(XMLReader.read(try Written.sample()).root)
  }

  @Test func hasSevenQuestionsAndSevenAnswers() {
    #expect(
      root.all("question").map { $0.first("num")?.text } == (1...7).map { "Vraag \($0)" })
    #expect(
      root.all("answer").map { $0.first("heading")?.text } == Array(repeating: "Antwoord", count: 7)
    )
  }

  @Test func everyAnswerCoversTheQuestionBeforeIt() {
    let covers = root.all("implicitReference").map {
      [$0[attribute: "for"], $0[attribute: "href"]].map { $0 ?? "" }
    }
    #expect(
      covers == (1...7).map { ["#questions_1__answer_\($0)", "#questions_1__question_\($0)"] })
  }

  @Test func hasTwoNotesTheFirstWithTwoCitations() throws {
    let notes = root.all("authorialNote")
    try #require(notes.count == 2)
    #expect(notes.map { $0[attribute: "marker"] } == ["1", "2"])
    #expect(
      notes[0].all("ref").map { $0[attribute: "href"] }
        == ["/akn/nl/doc/kamerstuk/33694/16", "/akn/nl/doc/kamerstuk/33694/37"])
    #expect(
      notes[1].all("ref").map { $0[attribute: "href"] } == ["/akn/nl/doc/kamerstuk/21501-02/2976"])
    #expect(root.first("question")?.all("authorialNote").count == 1)
  }

  @Test func citationsHaveTheirPublicAddresses() {
    let addresses = root.all("alternativeReference").compactMap { $0[attribute: "href"] }
    #expect(
      addresses
        == ["kst-33694-16", "kst-33694-37", "kst-21501-02-2976"].map {
          "https://zoek.officielebekendmakingen.nl/\($0).html"
        })
    let ids = Set(root.all("ref").compactMap { $0[attribute: "eId"] })
    for reference in root.all("alternativeReference") {
      #expect(ids.contains(String(reference[attribute: "for"]?.dropFirst() ?? "")))
    }
  }

  @Test(arguments: [(4, [5]), (6, [7]), (7, [4, 5])])
  func answersReferToAnswers(_ answer: Int, _ targets: [Int]) throws {
    let element = try #require(root.all("answer").dropFirst(answer - 1).first)
    let links = element.all("ref").compactMap { $0[attribute: "href"] }.filter { $0.hasPrefix("#") }
    #expect(links == targets.map { "#questions_1__answer_\($0)" })
    for link in links { #expect(root.element(withId: String(link.dropFirst()))?.name == "answer") }
  }

  @Test func theTreatyArticleIsCited() throws {
    let article = try #require(
      root.all("ref").first { $0.text == "Artikel 5 van het NAVO-verdrag" })
    #expect(article[attribute: "href"] == "/akn/nl/act/verdrag/1949-04-04/navo-verdrag/~art_5")
  }

  @Test func thePartyIsTheMinisterOfForeignAffairs() throws {
    let preface = try #require(root.first("preface"))
    #expect(preface.first("docType")?.text == "Antwoord")
    for (name, text) in [
      ("role", "minister"), ("person", "Veldkamp"), ("organization", "Buitenlandse Zaken"),
    ] {
      let element = try #require(preface.first(name))
      #expect(element.text == text)
      let target = root.element(withId: String(element[attribute: "refersTo"]?.dropFirst() ?? ""))
      #expect(target?[attribute: "showAs"] == text)
    }
    for answer in root.all("answer") {
      #expect(answer[attribute: "by"] == "#veldkamp")
      #expect(answer[attribute: "as"] == "#minister")
      #expect(answer[attribute: "to"] == "#tweede-kamer")
    }
  }

  @Test func itWasReceivedOn24March2025() {
    #expect(root.first("docDate")?[attribute: "date"] == "2025-03-24")
    #expect(root.first("step")?[attribute: "date"] == "2025-03-24")
    #expect(root.first("FRBRWork")?.first("FRBRdate")?[attribute: "date"] == "2025-03-24")
  }
}
