import AnswerLetter
import TestSupport
import Testing

@testable import LetterText

/// The edits between canonical text and a source.
@Suite struct SourceEditTests {
  @Test(
    arguments: [
      ("a b\n", "a b\n", []),
      ("a b\n", "  a   b", ["0+2s", "2+2s", "1-1"]),
      ("a\n\nb\n", "a\nb\n", ["1-1"]),
      ("a\n", "a\n\n \n", ["2+n n"]),
      ("a␇b\n", "a\u{7}b\n", ["1-3"]),
    ] as [(String, String, [String])])
  func areFoundAndApplied(_ canonical: String, _ source: String, _ expected: [String]) throws {
    let (from, to) = (Array(canonical.utf8), Array(source.utf8))
    let edits = try #require(SourceEdits.find(from: from, to: to))
    #expect(edits.count == expected.count)
    #expect(SourceEdits.apply(edits, to: from) == to)
    #expect(SourceEdits.check(edits, from: from, to: to))
  }

  @Test func textThatDiffersInMoreHasNone() {
    #expect(SourceEdits.find(from: Array("a b".utf8), to: Array("a c".utf8)) == nil)
    #expect(SourceEdits.find(from: Array("a".utf8), to: Array("a b".utf8)) == nil)
    #expect(SourceEdits.find(from: Array("a b".utf8), to: Array("a".utf8)) == nil)
  }

  @Test func comeBackFromTheListAsTheyWere() {
    let edits = [
      SourceRecord.Edit(skip: 0, delete: 0, insert: " "),
      SourceRecord.Edit(skip: 127, delete: -128, insert: ""),
      SourceRecord.Edit(
        skip: .max, delete: .min, insert: "\u{A0}é" + String(repeating: "n", count: 300)),
      SourceRecord.Edit(skip: -1, delete: 1, insert: "\n"),
    ]
    var list = SourceRecord.Edits()
    #expect(list.isEmpty)
    for edit in edits { list.append(edit) }
    #expect(Array(list) == edits)
    #expect(list.count == edits.count)
    #expect(list != [edits[0], edits[1]])
  }

  @Test func editsThatDoNotFitAreRefused() {
    let text = Array("abc".utf8)
    for edit in [(4, 0), (0, 4), (Int.max, 1), (1, Int.max), (-1, 0), (0, -1)] {
      let edits: SourceRecord.Edits = [SourceRecord.Edit(skip: edit.0, delete: edit.1, insert: "x")]
      #expect(SourceEdits.apply(edits, to: text) == nil, "\(edit)")
    }
    let short: SourceRecord.Edits = [SourceRecord.Edit(skip: 1, delete: 1, insert: "x")]
    #expect(!SourceEdits.check(short, from: text, to: Array("axd".utf8)))
    #expect(!SourceEdits.check([], from: text, to: Array("abd".utf8)))
  }

  /// Any two layouts of the same words have edits, and the edits lead from one to the other.
  @Test func leadFromAnyLayoutToAnyOther() throws {
    var random = SplitMix64(seed: 11)
    let blanks = [" ", "\n", "\t", "\u{A0}", "  ", "\n\n", " \n ", "\r\n", "\u{C}", ""]
    let words = ["a", "é", "\u{A0}b", "€", "👍", "vraag", "1"]
    for _ in 0..<5000 {
      let chosen = (0..<random.number(0...8)).map { _ in random.pick(words, else: "a") }
      func layout() -> [UInt8] {
        let pieces = chosen.flatMap { [random.pick(blanks, else: " "), $0] }
        return Array((pieces.joined() + random.pick(blanks, else: "")).utf8)
      }
      let (from, to) = (layout(), layout())
      let edits = try #require(SourceEdits.find(from: from, to: to))
      #expect(SourceEdits.apply(edits, to: from) == to)
      #expect(SourceEdits.check(edits, from: from, to: to))
    }
  }
}
