import AkomaNtoso
import AnswerLetter
import LetterText
import TestSupport
import Testing
import XMLKit

/// A letter read back from its XML is the letter.
@Suite struct ReadBackTests {
  private func read(_ xml: [UInt8]) throws -> LetterDocument {
    try LetterXMLReader.read(try #require(XMLReader.read(xml).root))
  }

  @Test(arguments: try Golden.all())
  func isTheSame(_ golden: Golden) throws {
    let reading = try LetterText.read(Array(golden.text.utf8))
    let xml = try Written.xml(of: Array(golden.text.utf8))
    let document = try read(xml)
    #expect(document.letter == reading.letter)
    #expect(document.source == reading.source)
    let compact = try read(Written.xml(of: Array(golden.text.utf8), isCompact: true))
    #expect(compact.letter == reading.letter)
  }

  /// What a person or another program may do to a document without changing what it says.
  @Test(arguments: [
    ("naïef", "na<i>ïe</i>f"), ("niet", "<b>ni<i>et</i></b>"), ("het", "<!-- ? -->het"),
    ("Het heet", "Het\n            heet"), ("Het heet", "Het  \t heet"),
    ("Het heet", "<![CDATA[Het ]]>heet"), (">Antwoord", "><b/>Antwoord"),
    (" href=\"#questions_1__question_1\"", " href='&#35;questions_1__question_1'"),
  ])
  func markUpThatALetterDoesNotHaveIsReadAsItsText(_ old: String, _ new: String) throws {
    let text = "Vraag 1\nHeet het zo?\n\nAntwoord op vraag 1\nHet heet ‘naïef’ & niet anders.\n"
    let xml = String(decoding: try Written.xml(of: Array(text.utf8)), as: UTF8.self)
    let place = try #require(xml.firstRange(of: "</meta>")).upperBound
    let changed = String(xml[..<place]) + xml[place...].replacing(old, with: new)
    #expect(changed != xml)
    let letter = try LetterText.read(Array(text.utf8)).letter
    #expect(try read(Array(changed.utf8)).letter == letter)
  }

  /// A quotation stands in a paragraph of its own, and what is put beside it is not lost in silence.
  @Test(arguments: [
    "losse tekst", "<b>los</b>", "<embeddedStructure><p>los</p></embeddedStructure>",
  ])
  func nothingStandsBesideAQuotation(_ other: String) throws {
    let text = "Vraag 1\nWat staat er?\n\nAntwoord\nEr staat:\n> Het is zo.\n"
    let xml = String(decoding: try Written.xml(of: Array(text.utf8)), as: UTF8.self)
    let start = try #require(xml.firstRange(of: "<embeddedStructure")).lowerBound
    let end = try #require(xml.firstRange(of: "</embeddedStructure>")).upperBound
    let original = try read(Array(xml.utf8)).letter
    for place in [start, end] {
      let changed = xml[..<place] + other + xml[place...]
      let letter = try? read(Array(String(changed).utf8)).letter
      #expect(letter != original)
    }
  }

  /// The order of the parts of a document is for the schema; who reads finds them by their names.
  @Test func partsAreFoundInAnyOrder() throws {
    let xml = String(decoding: try Written.sample(), as: UTF8.self)
    let start = try #require(xml.firstRange(of: "<meta>")).lowerBound
    let end = try #require(xml.firstRange(of: "</meta>")).upperBound
    let debate = try #require(xml.firstRange(of: "</debate>")).lowerBound
    let moved = xml[..<start] + xml[end..<debate] + xml[start..<end] + xml[debate...]
    #expect(
      try read(Array(String(moved).utf8)).letter == LetterText.read(PackageFiles.sample()).letter)
  }

  @Test(arguments: [
    ("<debate ", "<debat "), ("<akomaNtoso ", "<akomantoso "), ("<debateBody", "<mainBody"),
    ("0+s", "0+q"), ("0+s", "0"), ("0+s", "+s"), ("0+s", "0+0s"), ("0+s", "0+xZZ;"),
    ("0+s", "0+x110000;"),
    ("0+s", "99999999999999999999+s"), ("newline=\"lf\"", "newline=\"nl\""),
    ("bytes=\"7567\"", "bytes=\"veel\""),
    ("encoding=\"utf-8\"", "encoding=\"ebcdic\""),
  ])
  func aDamagedDocumentIsRefusedWithItsPlace(_ old: String, _ new: String) throws {
    let name = old.hasPrefix("<") ? String(old.dropFirst()).split(separator: " ")[0] : ""
    var xml = String(decoding: try Written.sample(), as: UTF8.self)
    let range = try #require(xml.firstRange(of: old))
    xml.replaceSubrange(range, with: new)
    if !name.isEmpty, let end = xml.firstRange(of: "</\(name)>") {
      xml.replaceSubrange(end, with: "</\(new.dropFirst().split(separator: " ")[0])>")
    }
    let error = #expect(throws: LetterXMLError.self) { try read(Array(xml.utf8)) }
    #expect(error.map { $0.position.line >= 2 && !$0.message.isEmpty } == true)
  }
}
