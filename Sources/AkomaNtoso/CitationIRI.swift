public import AnswerLetter

extension Citation {
  /// The IRI of the cited document, in the form of the Akoma Ntoso Naming Convention.
  public var iri: String { CitationIRI.iri(self) }

  /// The web address where the public finds the cited document, when it follows from the citation.
  public var publicAddress: String? { PublicAddress(self)?.address.string }
}

/// The IRIs of cited documents, and citations read back from them.
///
/// Akoma Ntoso Naming Convention 1.0, section 4; `~` introduces a part of a document. The
/// Netherlands mint no IRIs of this form themselves, so documents that are known by a dossier or an
/// issue number have these in the place of the date.
enum CitationIRI {
  /// The IRI of a cited document.
  static func iri(_ citation: Citation) -> String {
    var iri = ByteText()
    add(citation, to: &iri)
    return iri.string
  }

  /// Adds the IRI of a cited document.
  static func add(_ citation: Citation, to iri: inout ByteText) {
    switch citation {
    case .kamerstuk(let dossier, let nummer):
      iri.add("/akn/nl/doc/kamerstuk/")
      iri.add(dossier.number)
      add(dossier.suffix, after: "-", to: &iri)
      add(nummer, after: "/", to: &iri)
    case .journal(let journal, let year, let number):
      iri.add("/akn/nl/officialGazette/")
      iri.add(journal.rawValue)
      add(year, number, to: &iri)
    case .ecli(let ecli):
      iri.add("/akn/")
      iri.add(lowercased: ecli.country)
      iri.add("/judgment/")
      iri.add(lowercased: ecli.court)
      iri.add("/")
      iri.add(ecli.year)
      iri.add("/")
      iri.add(hyphenated(ecli.ordinal))
    case .unionCase(let court, let year, let number):
      iri.add("/akn/eu/judgment/zaak/")
      iri.add(court.rawValue)
      add(year, number, to: &iri)
    case .europeanUnion(let act, let year, let number): add(act, year, number, to: &iri)
    case .unionDocument(let series, let year, let number):
      iri.add("/akn/eu/doc/")
      iri.add(series.rawValue)
      add(year, number, to: &iri)
    case .article(let number, let law):
      add(law, to: &iri)
      iri.add("/~art_")
      iri.add(hyphenated(number))
    case .aanhangsel(let year, let number):
      iri.add("/akn/nl/debate/aanhangsel/")
      iri.add(year.name)
      iri.add("/")
      iri.add(number)
    case .zaak(let number):
      iri.add("/akn/nl/doc/kamervraag/")
      iri.add(number)
    case .document(let number):
      iri.add("/akn/nl/doc/tk-document/")
      iri.add(number)
    case .unionJournal(let series, let year, let number):
      iri.add("/akn/eu/officialGazette/")
      iri.add(series.rawValue)
      add(year, number, to: &iri)
    case .handelingen(let chamber, let year, let number, let item):
      iri.add("/akn/nl/debate/handelingen/")
      iri.add(chamber.rawValue)
      iri.add("/")
      iri.add(year.name)
      iri.add("/")
      iri.add(number)
      add(item.map { String($0) }, after: "/", to: &iri)
    }
  }

  private static func add(_ part: String?, after sign: StaticString, to iri: inout ByteText) {
    guard let part else { return }
    iri.add(sign)
    iri.add(part)
  }

  private static func add(_ year: Int, _ number: Int, to iri: inout ByteText) {
    iri.add("/")
    iri.add(year)
    iri.add("/")
    iri.add(number)
  }

  private static func add(
    _ act: Citation.UnionAct, _ year: Int, _ number: Int, to iri: inout ByteText
  ) {
    iri.add("/akn/eu/act/")
    iri.add(act.rawValue)
    add(year, number, to: &iri)
  }

  private static func add(_ law: Law, to iri: inout ByteText) {
    switch law {
    case .named(let kind, let date, let name):
      iri.add("/akn/nl/act/")
      iri.add(kind.rawValue)
      add(date?.description, after: "/", to: &iri)
      iri.add("/")
      iri.add(name)
    case .europeanUnion(let act, let year, let number): add(act, year, number, to: &iri)
    }
  }

  /// The citation that an IRI of ``iri(_:)`` stands for; nothing for any other IRI.
  static func citation(_ iri: String) -> Citation? {
    let parts = parts(of: iri)
    guard parts.count >= 5, parts[0] == "akn" else { return nil }
    switch (parts[2], parts[3]) {
    case ("judgment", "zaak") where parts[1] == "eu": return unionCase(parts)
    case ("judgment", _): return judgment(parts)
    case ("doc", "kamerstuk"): return kamerstuk(parts)
    case ("doc", "kamervraag") where parts.count == 5: return .zaak(parts[4])
    case ("doc", "tk-document") where parts.count == 5: return .document(parts[4])
    case ("doc", _) where parts[1] == "eu": return unionDocument(parts)
    case ("debate", "aanhangsel"): return aanhangsel(parts)
    case ("debate", "handelingen"): return handelingen(parts)
    case ("officialGazette", let name) where parts[1] == "eu": return unionJournal(parts, name)
    case ("officialGazette", let name):
      guard parts.count == 6, let journal = Citation.Journal(rawValue: name),
        let year = Int(parts[4]), let number = Int(parts[5])
      else { return nil }
      return .journal(journal, year: year, number: number)
    case ("act", _): return act(parts)
    default: return nil
    }
  }

  /// What stands between the slashes.
  private static func parts(of iri: String) -> [String] {
    var iri = iri
    return iri.withUTF8 { bytes in
      var parts: [String] = []
      parts.reserveCapacity(8)
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x2F {
        if index > start { parts.append(String(decoding: bytes[start..<index], as: UTF8.self)) }
        start = index + 1
      }
      return parts
    }
  }

  /// A number as identifiers have it: a colon or a dot becomes a hyphen.
  private static func hyphenated(_ number: String) -> String {
    String(number.map { $0 == ":" || $0 == "." ? "-" : $0 })
  }

  /// A citation as its words spell it, where its IRI has a hyphen for more than one sign.
  static func citation(_ iri: String, in words: String) -> Citation? {
    switch citation(iri) {
    case .article(let number, let law)?: .article(spelled(number, in: words), law)
    case .ecli(let ecli)?:
      .ecli(
        Citation.ECLI(
          country: ecli.country, court: ecli.court, year: ecli.year,
          ordinal: spelled(ecli.ordinal, in: words)))
    case let citation: citation
    }
  }

  /// The spelling of a number, of those that its identifier stands for, that some words have.
  private static func spelled(_ number: String, in words: String) -> String {
    let signs = ":-.".utf8
    guard number.utf8.contains(where: signs.contains) else { return number }
    let (pattern, text) = (Array(number.utf8), Array(words.utf8))
    let start = (0...max(0, text.count - pattern.count)).first { start in
      start + pattern.count <= text.count
        && pattern.indices.allSatisfy { index in
          let byte = text[start + index]
          return byte == pattern[index] || signs.contains(byte) && signs.contains(pattern[index])
        }
    }
    guard let start else { return number }
    return String(decoding: text[start..<start + pattern.count], as: UTF8.self)
  }

  private static func judgment(_ parts: [String]) -> Citation? {
    guard parts.count == 6, let year = Int(parts[4]) else { return nil }
    return .ecli(
      Citation.ECLI(
        country: parts[1].uppercased(), court: parts[3].uppercased(), year: year,
        ordinal: parts[5]))
  }

  private static func unionCase(_ parts: [String]) -> Citation? {
    guard parts.count == 7, let court = Citation.UnionCourt(rawValue: parts[4]),
      let year = Int(parts[5]), let number = Int(parts[6])
    else { return nil }
    return .unionCase(court, year: year, number: number)
  }

  private static func kamerstuk(_ parts: [String]) -> Citation? {
    guard (5...6).contains(parts.count) else { return nil }
    let dossier = parts[4].utf8.split(separator: UInt8(ascii: "-"), maxSplits: 1).map {
      String(Substring($0))
    }
    guard let number = dossier.first else { return nil }
    return .kamerstuk(
      Citation.Dossier(number: number, suffix: dossier.count > 1 ? dossier[1] : nil),
      nummer: parts.count > 5 ? parts[5] : nil)
  }

  private static func unionDocument(_ parts: [String]) -> Citation? {
    guard parts.count == 6, let series = Citation.UnionSeries(rawValue: parts[3]),
      let year = Int(parts[4]), let number = Int(parts[5])
    else { return nil }
    return .unionDocument(series, year: year, number: number)
  }

  private static func unionJournal(_ parts: [String], _ name: String) -> Citation? {
    guard parts.count == 6, let series = Citation.UnionJournal(rawValue: name),
      let year = Int(parts[4]), let number = Int(parts[5])
    else { return nil }
    return .unionJournal(series, year: year, number: number)
  }

  private static func vergaderjaar(_ name: String) -> Citation.Vergaderjaar? {
    Int(name.prefix(4)).map(Citation.Vergaderjaar.init(start:))
  }

  private static func aanhangsel(_ parts: [String]) -> Citation? {
    guard parts.count == 6, let year = vergaderjaar(parts[4]), let number = Int(parts[5]) else {
      return nil
    }
    return .aanhangsel(year, number: number)
  }

  private static func handelingen(_ parts: [String]) -> Citation? {
    guard (7...8).contains(parts.count), let chamber = Citation.Chamber(rawValue: parts[4]),
      let year = vergaderjaar(parts[5]), let number = Int(parts[6])
    else { return nil }
    return .handelingen(
      chamber, year, number: number, item: parts.count == 8 ? Int(parts[7]) : nil)
  }

  private static func act(_ parts: [String]) -> Citation? {
    var law = parts
    var article: String?
    if let last = law.last, last.hasPrefix("~art_") {
      article = String(last.dropFirst(5).map { $0 == "-" ? ":" : $0 })
      law.removeLast()
    }
    if law[1] == "eu" {
      guard law.count == 6, let kind = Citation.UnionAct(rawValue: law[3]), let year = Int(law[4]),
        let number = Int(law[5])
      else { return nil }
      return article.map { .article($0, .europeanUnion(kind, year: year, number: number)) }
        ?? .europeanUnion(kind, year: year, number: number)
    }
    guard let article, law.count == 5 || law.count == 6, let kind = LawKind(rawValue: law[3]),
      let name = law.last
    else { return nil }
    let date = law.count == 6 ? CalendarDate(law[4]) : nil
    return .article(article, .named(kind, date: date, name: name))
  }
}
