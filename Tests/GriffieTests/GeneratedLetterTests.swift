import Griffie
import TestSupport
import Testing
import XMLKit

/// The promises on 10,000 generated letters, and on as many texts that are none.
@Suite struct GeneratedLetterTests {
  private static let chunk = 250

  @Test(arguments: Array(stride(from: 1, through: 10_000, by: chunk)))
  func keepEveryPromise(from first: Int) throws {
    let sample = try PackageFiles.sample()
    try keepEveryPromise(from: first) { LetterGenerator.letter(seed: $0, sample: sample) }
  }

  @Test(arguments: Array(stride(from: 1, through: 10_000, by: chunk)))
  func keepEveryPromiseInAnyOrderOfWords(from first: Int) throws {
    try keepEveryPromise(from: first) { WordSoup.text(seed: $0) }
  }

  /// Texts of which a promise was broken once.
  @Test(arguments: [
    "\n\n **Vraag 1 Noten", "\t_Vraag.\nVraag\nG. de Vries", "x\n\n1. Antwoord: Ja.\ny\n\nRe 1\n",
    "1) Ad 1\nx\nAntwoord1. Vraag:\nAd 1", "Ad 2.\nVraag1. Antwoord a:\n1\n",
    "1. Deel deze pagina *\nDeel deze pagina\n^1\nx\nover-\nAntwoord", "1) **Vraag\nAntwoord",
    "Vragen van het lid Jansen (VVD)\n1) Vragen van het lid Jansen (VVD) x\n",
    "Vraag1.\tBijlage \n2", "V1\nA1:S", "1\nn¹\n¹. Antwoord: .",
    "Vraag1\nMededeling\nAntwoord1. o", "# [footnoteRef:1][1:]\nm", "Vraag\nN[1] Antwoord: :\n )",
    "[footnoteRef:1]_[1]\n []", "[footnoteRef:1]l^1\n^1.", "[footnoteRef:1]?(1)\n(1))",
    "||%|\n|-|-|\n|||", "\n;\rAntwoord:\ra\rVraag1:\r[footnoteRef:1][1:][3:?\rAntwoord:\rm",
  ])
  func keepEveryPromiseAgain(_ text: String) throws {
    let promises = Promises(official: try PackageFiles.officialSchema())
    #expect(promises.broken(by: Array(text.utf8)) == [])
  }

  private func keepEveryPromise(from first: Int, text: (UInt64) -> [UInt8]) throws {
    let promises = Promises(official: try PackageFiles.officialSchema())
    for seed in first..<first + Self.chunk {
      let text = text(UInt64(seed))
      if text.isEmpty { continue }
      let broken = promises.broken(by: text)
      if broken.isEmpty { continue }
      let short = shrunken(text, promises)
      Issue.record("seed \(seed): \(broken)\nshrunken: \(short.debugDescription)")
      break
    }
  }

  @Test func everySeedGivesTheSameLetterAgainAndSeedsDiffer() throws {
    let sample = try PackageFiles.sample()
    let letters = (1...200).map { LetterGenerator.letter(seed: $0, sample: sample) }
    #expect(letters == (1...200).map { LetterGenerator.letter(seed: $0, sample: sample) })
    #expect(Set(letters).count > 190)
  }

  /// The generator would prove nothing if it did not make what the reader knows.
  @Test func lettersHoldEveryConstruct() throws {
    let sample = try PackageFiles.sample()
    var found: Set<String> = []
    for seed in 1...1500 {
      let text = LetterGenerator.letter(seed: UInt64(seed), sample: sample)
      guard !text.isEmpty else { continue }
      let xml = try Conversion(of: text, options: ConversionOptions(verifies: false)).xml
      guard let root = XMLReader.read(xml).root else { continue }
      collect(root, into: &found)
    }
    let constructs = [
      "question", "answer", "container", "communication", "blockList", "authorialNote", "ref",
      "rref",
      "date", "docDate", "docNumber", "docProponent", "a", "FRBRalias", "alternativeReference",
      "implicitReference", "source", "step", "kind:zaak", "encoding:utf-16be", "newline:crlf",
      "newline:cr", "coverPage", "formula", "conclusions", "signature", "attachment", "doc",
      "table", "th", "td", "tblock", "embeddedText", "embeddedStructure", "name:briefhoofd",
      "name:brief", "name:ondertekening",
    ]
    #expect(constructs.filter { !found.contains($0) } == [])
  }

  private func collect(_ element: XMLElement, into found: inout Set<String>) {
    found.insert(element.name)
    for attribute in element.attributes
    where ["encoding", "newline", "name"].contains(attribute.name) {
      found.insert("\(attribute.name):\(attribute.value)")
    }
    if element.name == "FRBRalias" { found.insert("kind:\(element[attribute: "name"] ?? "")") }
    for child in element.elements { collect(child, into: &found) }
  }
}
