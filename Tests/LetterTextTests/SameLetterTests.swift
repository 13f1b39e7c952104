import AnswerLetter
import FoundationEssentials
import LetterText
import TestSupport
import Testing

/// One Word file, with notes in cells and of two paragraphs, lists within lists, merged cells and a
/// text box, through several extractors: `Letters/same-*.txt`.
@Suite struct SameLetterTests {
  /// What every extract must say.
  private struct Signature: Equatable {
    var questions: [String]
    var covers: [[Int]]
    var notes: [String]

    init(_ letter: Letter) {
      questions = letter.questions.map(\.num)
      covers = letter.answers.map(\.covers)
      let blocks = letter.questions.map(\.blocks) + letter.answers.map(\.blocks)
      notes = blocks.joined().flatMap(Self.notes)
    }

    private static func notes(in block: Block) -> [String] {
      switch block {
      case .paragraph(let paragraph): notes(in: paragraph.content)
      case .list(let list): list.items.flatMap(\.blocks).flatMap(notes)
      case .table(let table): table.rows.flatMap(\.cells).flatMap { notes(in: $0.content) }
      case .titled(let titled): titled.blocks.flatMap(notes)
      case .quotation(let paragraphs): paragraphs.flatMap { notes(in: $0.content) }
      }
    }

    private static func notes(in content: [Inline]) -> [String] {
      content.compactMap { piece in
        guard case .note(let note) = piece else { return nil }
        let words = note.paragraphs.map(\.content.text).joined(separator: " / ")
        // pandoc makes plain quotation marks of typographical ones.
        return "\(note.marker): \(words.filter { $0.isLetter || $0.isNumber || $0 == "/" })"
      }
    }
  }

  @Test func everyExtractSaysTheSame() throws {
    let folder = PackageFiles.package.appending(path: "Tests/LetterTextTests/Letters")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasPrefix("same-")
    }
    #expect(names.count >= 5)
    let expected = [
      "1: DeZuidwijker3februari2025Brug", "2: Inmiljoeneneuro",
      "3: OpdebegrotingvanDefensie/Naverrekeningmetdeprovincie",
      "4: Kamerstuk33694nr16/Zieookdebriefvan3mei2024", "5: Waarvaneeninaanbouw",
    ]
    for name in names.sorted() {
      let whole = String(
        decoding: try PackageFiles.bytes(folder.appending(path: name), advice: ""), as: UTF8.self)
      let parts = try #require(whole.firstRange(of: "\n=====\n"))
      let letter = try LetterText.read(Array(whole[..<parts.lowerBound].utf8)).letter
      let signature = Signature(letter)
      #expect(signature.questions == ["Vraag 1", "Vraag 2", "Vraag 3"], "\(name)")
      #expect(signature.covers == [[0], [1], [2]], "\(name)")
      #expect(signature.notes == expected, "\(name)")
    }
  }
}
