import AnswerLetter
import FoundationEssentials
import LetterText
import TestSupport
import Testing

/// Letters of every form, written for this purpose, and what is read of them: `Letters/`.
///
/// A file holds a letter, a line of equals signs, and below it the form as which the letter was
/// recognised, what the header says, its canonical text, and the remarks.
@Suite struct LetterGoldenTests {
  private static let folder = PackageFiles.package.appending(path: "Tests/LetterTextTests/Letters")
  private static let separator = "\n=====\n"

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test(arguments: try Self.names())
  func isReadAsTheFileSays(_ name: String) throws {
    let file = Self.folder.appending(path: name)
    let whole = String(decoding: try PackageFiles.bytes(file, advice: ""), as: UTF8.self)
    let parts = try #require(whole.firstRange(of: Self.separator))
    let source = String(whole[..<parts.lowerBound])
    let actual = try Self.report(Array(source.utf8))
    if FormGolden.isRecording {
      try Data((source + Self.separator + actual).utf8).write(to: file)
      Issue.record("recorded; check the change by eye and run again without GRIFFIE_RECORD")
    }
    #expect(actual == String(whole[parts.upperBound...]))
  }

  /// Every form is shown by at least one letter.
  @Test func everyFormHasALetter() throws {
    let forms = try Self.names().map { name in
      let whole = String(
        decoding: try PackageFiles.bytes(Self.folder.appending(path: name), advice: ""),
        as: UTF8.self)
      let parts = try #require(whole.firstRange(of: Self.separator))
      return try LetterText.read(Array(whole[..<parts.lowerBound].utf8)).source.form
    }
    #expect(Set(forms) == Set(TextForm.all.map(\.name)))
  }

  private static func report(_ source: [UInt8]) throws -> String {
    let reading = try LetterText.read(source)
    let header = reading.letter.header
    let facts: [(String, String)] = [
      ("form", reading.source.form), ("kind", header.kind?.rawValue ?? ""),
      ("role", header.role?.name ?? ""), ("person", header.person?.name ?? ""),
      ("organization", header.organization?.name ?? ""),
      ("mede namens", header.medeNamens.map(\.name).joined(separator: "; ")),
      ("received", header.received?.description ?? ""),
      (
        "questioners",
        header.questioners
          .map { "\($0.person.name) (\($0.organization?.name ?? ""))" }.joined(separator: "; ")
      ),
      ("addressees", header.addressees.map(\.name).joined(separator: "; ")),
      ("dated", header.dated?.description ?? ""), ("subject", header.subject ?? ""),
      ("submitted", header.submitted?.description ?? ""),
      ("numbers", header.numbers.map { "\($0)" }.joined(separator: "; ")),
      (
        "answers",
        reading.letter.answers.map { "\($0.covers.map { $0 + 1 })" }.joined(separator: " ")
      ),
    ]
    let parts: [(String, String)] = [
      ("cover page", reading.letter.coverPage.map(summary) ?? ""),
      ("closing", count(reading.letter.conclusions.count, "line")),
      ("annexes", reading.letter.attachments.map(\.heading.text).joined(separator: "; ")),
      ("blocks", kinds(of: reading.letter).joined(separator: ", ")),
    ]
    let lines = (facts + parts).filter { !$0.1.isEmpty }.map { "\($0): \($1)" }
    let canonical = String(decoding: LetterText.canonical(reading.letter), as: UTF8.self)
    let remarks = reading.diagnostics.map { remark in
      "\(remark.location.map { "\($0.line):\($0.column): " } ?? "")\(remark.identifier)"
    }
    return (lines + ["-----", canonical + "-----"] + remarks).joined(separator: "\n") + "\n"
  }

  private static func count(_ number: Int, _ word: String) -> String {
    number == 0 ? "" : "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  private static func summary(_ cover: CoverPage) -> String {
    [
      count(cover.letterhead.count, "line"), cover.salutation?.content.text ?? "",
      count(cover.letter.count, "block"), count(cover.closing.count, "closing line"),
    ].filter { !$0.isEmpty }.joined(separator: " | ")
  }

  /// The blocks that are more than paragraphs and lists, in order.
  private static func kinds(of letter: Letter) -> [String] {
    let body: [Block] =
      switch letter.body {
      case .communication(let blocks): blocks
      case .questions(let entries):
        entries.flatMap { entry -> [Block] in
          switch entry {
          case .question(let question): question.blocks
          case .answer(let answer): answer.blocks
          case .toelichting(let blocks), .mededeling(_, let blocks): blocks
          case .opschrift: []
          }
        }
      }
    return (body + letter.attachments.flatMap(\.blocks)).flatMap(kinds)
  }

  private static func kinds(of block: Block) -> [String] {
    switch block {
    case .paragraph(let paragraph):
      let isQuotation = paragraph.content.contains {
        if case .quotation = $0 { true } else { false }
      }
      return isQuotation ? ["quotation"] : []
    case .list: return []
    case .table(let table):
      let isHeaded = table.rows.first?.isHeader == true
      return ["table \(table.rows.count)×\(table.rows[0].cells.count)\(isHeaded ? " headed" : "")"]
    case .titled(let titled): return ["‘\(titled.heading.text)’"] + titled.blocks.flatMap(kinds)
    case .quotation(let paragraphs): return ["quotation of \(paragraphs.count)"]
    }
  }
}
