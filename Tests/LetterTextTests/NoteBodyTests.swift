import AnswerLetter
import Testing

@testable import LetterText

/// How the bodies of notes are found.
@Suite struct NoteBodyTests {
  /// For each mark the rest of the line was once searched, which took minutes for a text of a megabyte; the
  /// linearity benchmark keeps the time, this the result.
  @Test func manyMarksAboveMuchTextTakeOneWalk() throws {
    let marks = (1...40_000).map { "a[footnoteRef:\($0)]" }.joined()
    let rest = String(repeating: " [geen noot] en nog wat tekst", count: 40_000)
    let reading = try LetterText.read(Array("Vraag 1\n\(marks)\(rest)\n".utf8))
    #expect(reading.diagnostics.count { $0.identifier == "note-without-body" } == 40_000)
  }

  @Test func theBodyOfAnyMarkMayBeginBehindTheText() throws {
    let text = "Vraag 1\nA[footnoteRef:1] b[footnoteRef:23] en [2: niet] of [23: Los stuk.]\n"
    let reading = try LetterText.read(Array(text.utf8))
    #expect(reading.diagnostics.filter { $0.identifier == "note-without-body" }.count == 1)
    #expect(
      String(decoding: LetterText.canonical(reading.letter), as: UTF8.self).contains(
        "[23: Los stuk.]\n"))
  }
}
