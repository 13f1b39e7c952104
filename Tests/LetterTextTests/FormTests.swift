import AnswerLetter
import TestSupport
import Testing

@testable import LetterText

/// Every form against lines that have it and lines that only look like it: `Goldens/`.
@Suite struct FormTests {
  private func check(_ name: String, _ reading: (String) throws -> String) throws {
    let golden = try FormGolden(name)
    let readings = try golden.lines.map { try reading($0.input) }
    if FormGolden.isRecording {
      try golden.record(readings)
      Issue.record("recorded; check the change by eye and run again without GRIFFIE_RECORD")
    }
    for (line, reading) in zip(golden.lines, readings) {
      #expect(reading == line.expected, "\(name): \(line.input)")
    }
  }

  @Test(arguments: [
    "dates.txt", "kamerstukken.txt", "publications.txt", "laws.txt", "cross-references.txt",
    "web-addresses.txt", "parties.txt", "citations-as-spelled.txt", "european-cases.txt",
    "union-documents.txt",
  ])
  func textIsReadInto(_ name: String) throws {
    try check(name) { try Notation.lastParagraph(of: $0) }
  }

  @Test func headings() throws {
    try check("headings.txt") { line in
      let bytes = Array(line.utf8) + Array(repeating: 0, count: LogicalText.lookAhead)
      return switch HeadingForm.read(bytes, 0..<line.utf8.count) {
      case .question(let numbers)?: "question \(Notation.runs(numbers))"
      case .answer(let list, _)?: "answer " + (list.map { Notation.runs($0) } ?? "")
      case .toelichting?: "toelichting"
      case .mededeling?: "mededeling"
      case .opschrift?: "opschrift"
      case nil: "text"
      }
    }
  }

  @Test func titles() throws {
    try check("titles.txt") { line in
      let header = try LetterText.read(Array((line + "\nVraag 1\nx\n").utf8)).letter.header
      let parts = [
        header.kind?.rawValue, header.role?.name, header.person?.name, header.organization?.name,
        header.received?.description,
      ]
      let numbers = header.numbers.map { "\($0)" }
      return (parts.map { $0 ?? "–" } + numbers).joined(separator: " | ")
    }
  }

  @Test func listMarkers() throws {
    try check("list-markers.txt") { line in
      let bytes = Array(line.utf8) + Array(repeating: 0, count: LogicalText.lookAhead)
      guard let marker = ListMarker.read(bytes, 0..<line.utf8.count) else { return "text" }
      let readings = marker.readings.map { reading in
        switch reading.form {
        case .bullet: "bullet"
        case .ordinal(let numbering, _, _): "\(numbering) \(reading.ordinal)"
        }
      }
      return readings.joined(separator: " or ") + ": "
        + String(decoding: bytes[marker.contentStart..<line.utf8.count], as: UTF8.self)
    }
  }
}

/// What was read, in a notation for tests.
enum Notation {
  /// Reads a line as the last paragraph of a letter with three questions and answers.
  static func lastParagraph(of line: String) throws -> String {
    let frame = (1...3).map { "Vraag \($0)\nx?\nAntwoord \($0)\nx.\n" }.joined()
    let letter = try LetterText.read(Array((frame + line + "\n").utf8)).letter
    guard case .paragraph(let paragraph)? = letter.answers.last?.blocks.last else { return "" }
    return paragraph.content.map(inline).joined()
  }

  static func runs(_ list: NumberList) -> String {
    list.elements.map(\.run)
      .map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: " ")
  }

  private static func inline(_ piece: Inline) -> String {
    switch piece {
    case .text(let text): text.description
    case .date(let text, let date): "{\(text) = \(date)}"
    case .citation(let text, let citation): "{\(text) = \(self.citation(citation))}"
    case .crossReference(let text, .to(let target)): "{\(text) → \(self.target(target))}"
    case .crossReference(let text, .range(let from, let upTo)):
      "{\(text) → \(target(from))–\(target(upTo))}"
    case .link(let text, let address): "{\(text) = \(address)}"
    case .role(let text, let role): "{\(text) = office: \(role.name)}"
    case .person(let text, _): "{\(text) = person}"
    case .organization(let text, let organization): "{\(text) = \(organization.name)}"
    default: "{\(piece.text)}"
    }
  }

  private static func target(_ target: CrossReference.Target) -> String {
    switch target {
    case .question(let position): "question \(position + 1)"
    case .answer(let position): "answer \(position + 1)"
    }
  }

  private static func citation(_ citation: Citation) -> String {
    switch citation {
    case .kamerstuk(let dossier, let nummer):
      "kamerstuk \([dossier.number, dossier.suffix, nummer.map { "nr \($0)" }].compactMap { $0 }.joined(separator: " "))"
    case .journal(let journal, let year, let number): "\(journal.rawValue) \(year) \(number)"
    case .ecli(let ecli): "ecli \(ecli.country) \(ecli.court) \(ecli.year) \(ecli.ordinal)"
    case .europeanUnion(let act, let year, let number): "\(act.rawValue) \(year) \(number)"
    case .unionCase(let court, let year, let number):
      "case \(court.rawValue.uppercased()) \(number) of \(year)"
    case .unionDocument(let series, let year, let number):
      "\(series.rawValue) \(year) \(number)"
    case .article(let number, .named(let kind, let date, let name)):
      "article \(number) of \(kind.rawValue) \(name)\(date.map { " of \($0)" } ?? "")"
    case .article(let number, .europeanUnion(let act, let year, let number_)):
      "article \(number) of \(act.rawValue) \(year) \(number_)"
    case .aanhangsel(let year, let number): "aanhangsel \(year.name) \(number)"
    case .zaak(let number): "zaak \(number)"
    case .document(let number): "document \(number)"
    case .unionJournal(let series, let year, let number):
      "journal \(series.rawValue.uppercased()) \(number) of \(year)"
    case .handelingen(let chamber, let year, let number, let item):
      "handelingen \(chamber == .eersteKamer ? "ek " : "")\(year.name) \(number) \(item.map(String.init) ?? "–")"
    }
  }
}
