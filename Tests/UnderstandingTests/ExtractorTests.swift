import AnswerLetter
import Foundation
import LetterText
import TestSupport
import Testing

/// The same letters through several extractors.
@Suite struct ExtractorTests {
  /// Extractors that keep the notes of a Word document.
  private static let word = [
    "poi-3.17-XWPFWordExtractor.txt", "poi-5.2.3-XWPFWordExtractor.txt", "tika-1.18.txt",
    "tika-2.6.0.txt", "tika-2.6.0-saxdocx.txt", "pandoc-2.17-plain.txt",
    "pandoc-2.17-markdown.md", "docx2python-3.7.txt", "mammoth-1.11-markdown.md",
    "markitdown-0.1.md",
  ]
  /// Extractors that keep the notes of a PDF document.
  private static let pages = [
    "PyPDF2-3.0.txt", "pypdf.txt", "pdfminer.txt", "pymupdf.txt", "pdftotext-22.12.txt",
    "pdftotext-22.12-raw.txt", "pdftotext-22.12-layout.txt", "tika-2.6.0.txt",
  ]

  /// What every extract of a letter must say.
  private struct Signature: Hashable {
    var questions: [String]
    var covers: [[Int]]
    /// The marks of the notes; typed ones are text in some extracts and numbered by others.
    var notes: [String]

    init(_ reading: TextReading) {
      questions = reading.letter.questions.map { $0.num.filter { $0.isLetter || $0.isNumber } }
      covers = reading.letter.answers.map(\.covers)
      notes = reading.places.compactMap { place in
        if case .noteMark(let marker) = place.subject, !marker.hasSuffix(")") {
          marker
        } else {
          nil
        }
      }
    }
  }

  @Test func everyExtractGivesTheSameQuestionsAnswersAndNotes() throws {
    let folder = PackageFiles.letters.appending(path: "extractors")
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let extractors = name.hasPrefix("brief") ? Self.word : Self.pages
      var readings: [(extractor: String, reading: TextReading)] = []
      for extractor in extractors {
        let file = folder.appending(path: "\(name)/\(extractor)")
        guard FileManager.default.fileExists(atPath: file.path) else { continue }
        let text = try PackageFiles.bytes(file, advice: "")
        readings.append((extractor, try LetterText.read(text, detailedPlaces: true)))
      }
      guard let first = readings.first else { continue }
      #expect(readings.count >= 5, "\(name)")
      for (extractor, reading) in readings {
        #expect(Signature(reading) == Signature(first.reading), "\(name): \(extractor)")
      }
      printDifferences(name, readings)
    }
  }

  /// Prints how many questions and answers have the same letters as in the first extract.
  private func printDifferences(
    _ name: String, _ readings: [(extractor: String, reading: TextReading)]
  ) {
    func texts(_ reading: TextReading) -> [String] {
      (reading.letter.questions.map(\.blocks) + reading.letter.answers.map(\.blocks)).map {
        String(Self.words($0).filter { $0.isLetter || $0.isNumber })
      }
    }
    guard let first = readings.first.map({ texts($0.reading) }) else { return }
    for (extractor, reading) in readings.dropFirst() {
      let same = zip(texts(reading), first).filter { $0 == $1 }.count
      print("extractors: \(name): \(extractor): \(same) of \(first.count) texts the same")
    }
  }

  private static func words(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.content.text
      case .list(let list): list.items.map { $0.num + words($0.blocks) }.joined()
      case .table(let table): table.rows.flatMap(\.cells).map(\.content.text).joined()
      case .titled(let titled): titled.heading.text + words(titled.blocks)
      case .quotation(let paragraphs): paragraphs.map(\.content.text).joined()
      }
    }.joined()
  }
}
