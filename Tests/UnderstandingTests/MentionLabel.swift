import AkomaNtoso
import AnswerLetter
import LetterText

/// A document or a party that a line of a letter names.
struct MentionLabel: Hashable, Sendable, CustomStringConvertible {
  var line: Int
  /// `cite`, `person`, `role` or `organization`.
  var kind: String
  /// What is named, in the same form whatever the letter's spelling.
  var identity: String

  var description: String { "\(line) \(kind) \(identity)" }

  init(line: Int, kind: String, identity: String) {
    self.line = line
    self.kind = kind
    self.identity = kind == "cite" && !identity.hasPrefix("art") ? identity : Self.letters(identity)
  }

  init?(_ fields: [String]) {
    guard fields.count >= 3, let line = Int(fields[1]) else { return nil }
    switch fields[0] {
    case "cite": self.init(line: line, kind: "cite", identity: Self.article(fields[2]))
    case "party" where fields.count >= 4:
      self.init(line: line, kind: fields[2], identity: fields[3])
    default: return nil
    }
  }

  /// `art-5 NAVO-verdrag` by the name that the table of laws has.
  private static func article(_ identity: String) -> String {
    guard identity.hasPrefix("art-"), let space = identity.firstIndex(of: " ") else {
      return identity
    }
    return identity[..<space] + " " + lawName(String(identity[identity.index(after: space)...]))
  }

  /// The IRI of the law of a name where griffie knows it, else the name.
  private static func lawName(_ name: String) -> String {
    let text = Array("artikel 1 van de \(name).".utf8)
    guard let reading = try? LetterText.read(text, detailedPlaces: true) else { return name }
    for place in reading.places {
      if case .piece(.citation(_, .article(_, let law))) = place.subject { return "\(law)" }
    }
    return name
  }

  /// The letters and digits of a name, in lower case: extractors glue words and break them.
  private static func letters(_ name: String) -> String {
    var name = name.lowercased()
    for (loose, whole) in [("s¸", "ş"), ("c ´", "ć"), ("c´", "ć")] {
      name = name.replacing(loose, with: whole)
    }
    return String(name.filter { $0.isLetter || $0.isNumber })
  }

  /// The mentions that griffie finds.
  static func read(_ reading: TextReading) -> [MentionLabel] {
    reading.places.flatMap { place -> [MentionLabel] in
      guard case .piece(let piece) = place.subject else { return [] }
      let line = place.location.line
      switch piece {
      case .citation(_, let citation):
        return identities(citation).map { MentionLabel(line: line, kind: "cite", identity: $0) }
      case .person(_, let person):
        return [MentionLabel(line: line, kind: "person", identity: person.name)]
      case .role(_, let role):
        return [MentionLabel(line: line, kind: "role", identity: role.name)]
      case .organization(_, let organization):
        return [MentionLabel(line: line, kind: "organization", identity: organization.name)]
      default: return []
      }
    }
  }

  private static func identities(_ citation: Citation) -> [String] {
    switch citation {
    case .kamerstuk(let dossier, let nummer):
      return [
        (["kst", dossier.number, dossier.suffix, nummer] as [String?]).compactMap { $0 }
          .joined(separator: "-")
      ]
    case .journal(let journal, let year, let number):
      return ["\(journal.rawValue)-\(year)-\(number)"]
    case .ecli(let ecli): return [ecli.identifier]
    case .europeanUnion(let act, let year, let number):
      return [
        "eu-\(act.rawValue.prefix(3))-\(year)-\(number)"
      ]
    case .unionCase(let court, let year, let number):
      return ["eu-\(court.rawValue)-\(number)-\(year)"]
    case .unionDocument(let series, let year, let number):
      return ["\(series.rawValue)-\(year)-\(number)"]
    case .article(let number, let law): return ["art-\(number) \(law)"]
    case .aanhangsel(let year, let number):
      return ["ah-tk-\(year.start)\(year.start + 1)-\(number)"]
    case .zaak(let number), .document(let number): return [number]
    case .unionJournal(let series, let year, let number):
      return ["oj-\(series.rawValue)-\(year)-\(number)"]
    case .handelingen(let chamber, let year, let number, let item):
      return [
        "h-\(chamber.rawValue)-\(year.start)\(year.start + 1)-\(number)"
          + (item.map { "-\($0)" } ?? "")
      ]
    }
  }
}
