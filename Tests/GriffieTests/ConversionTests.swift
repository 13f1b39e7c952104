import AnswerLetter
import Testing

@testable import Griffie

/// How letters are converted.
@Suite struct ConversionTests {
  /// A letter whose document is large enough for a second thread, and one that is not.
  @Test(arguments: [1, 800])
  func oneThreadDoesWhatTwoDo(_ questions: Int) throws {
    let text = Array(
      (1...questions).map { "Vraag \($0)\nWaarom?\n\nAntwoord op vraag \($0)\nDaarom.\n\n" }
        .joined().utf8)
    var options = ConversionOptions()
    let two = try Conversion(of: text, options: options)
    options.usesOneThread = true
    let one = try Conversion(of: text, options: options)
    #expect(one.xml == two.xml)
    #expect(try Restoration(of: one.xml).text == text)
    #expect((two.xml.count > 1 << 16) == (questions > 1))
  }

  /// Such a document takes more memory than most machines have, so that only its length is tried.
  @Test func textOfWhichTheDocumentIsTooLongIsRefused() throws {
    try Conversion.checkLength((1 << 32) - 1)
    let error = #expect(throws: GriffieError.self) { try Conversion.checkLength(1 << 32) }
    #expect(error?.kind == .unreadable)
    #expect(error?.diagnostics.map(\.identifier) == ["too-large"])
  }

  @Test func theWordsThatAreConvertedToPrepareAreALetter() throws {
    let conversion = try Conversion(of: Array(Conversion.preparationText.utf8))
    #expect(conversion.diagnostics == [])
    #expect(conversion.letter.questions.count == 1)
    #expect(conversion.letter.answers.count == 1)
  }
}
