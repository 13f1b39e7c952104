import AnswerLetter
import Testing

/// Paragraphs, of which those of plain text are kept without an array.
@Suite struct ParagraphTests {
  @Test func areTheSameHoweverTheyWereMade() {
    var grown = Paragraph()
    #expect(grown.isEmpty)
    #expect(grown == Paragraph(""))
    grown.content.add("een ")
    grown.content.add("woord")
    #expect(grown == Paragraph([.text("een woord")]))
    #expect(grown == Paragraph("een woord"))
    #expect(grown.hashValue == Paragraph("een woord").hashValue)
    #expect(grown.plainText == "een woord")
    #expect(grown.content == [.text("een woord")])
  }

  @Test func keepPiecesThatAreMoreThanText() {
    let pieces: [Inline] = [.text("zie "), .docType("antwoord")]
    let paragraph = Paragraph(pieces)
    #expect(paragraph.content == pieces)
    #expect(paragraph.plainText == nil)
    #expect(!paragraph.isEmpty)
    #expect(Paragraph([.docType("antwoord")]).plainText == nil)
  }
}
