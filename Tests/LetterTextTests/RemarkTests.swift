import AnswerLetter
import Testing

@testable import LetterText

/// Where remarks are said to be.
@Suite struct RemarkTests {
  @Test func placesAreCountedInLinesAndBytes() {
    let text = Array("é\n\nab\nc".utf8)
    let places = SourceLocation.all(of: Array(0...text.count), in: text)
    #expect(places.map(\.line) == [1, 1, 1, 2, 3, 3, 3, 4, 4])
    #expect(places.map(\.column) == [1, 2, 3, 1, 1, 2, 3, 1, 2])
  }

  /// Hundreds of thousands of marks in one line were once minutes of work: the end of the line was looked
  /// for from its start for each.
  @Test func manyPlacesInOneLineTakeOneWalk() {
    let text = [UInt8](repeating: 0x61, count: 4_000_000)
    let places = SourceLocation.all(of: Array(stride(from: 0, to: text.count, by: 2)), in: text)
    #expect(places.last == SourceLocation(line: 1, column: text.count - 1))
  }
}
