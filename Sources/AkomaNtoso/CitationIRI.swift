public import AnswerLetter

extension Citation {
  /// The IRI of the cited document, in the form of the Akoma Ntoso Naming Convention.
  public var iri: String { CitationIRI.iri(self) }

  /// The web address where the public finds the cited document, when it follows from the citation.
  public var publicAddress: String? { PublicAddress(self)?.address }
}

/// The IRIs of cited documents, and citations read back from them.
///
/// Akoma Ntoso Naming Convention 1.0, section 4; `~` introduces a part of a document. The
/// Netherlands mint no IRIs of this form themselves, so documents that are known by a dossier or an
/// issue number have these in the place of the date.
enum CitationIRI {
  /// The IRI of a cited document.
  static func iri(_ citation: Citation) -> String {
    switch citation {
    case .kamerstuk(let dossier, let nummer):
      let suffix = dossier.suffix.map { "-\($0)" } ?? ""
      let paper = nummer.map { "/\($0)" } ?? ""
      return "/akn/nl/doc/kamerstuk/\(dossier.number)\(suffix)\(paper)"
    case .journal(let journal, let year, let number):
      return "/akn/nl/officialGazette/\(journal.rawValue)/\(year)/\(number)"
    case .ecli(let ecli):
      let parts = [ecli.country, ecli.court].map { $0.lowercased() }
      return "/akn/\(parts[0])/judgment/\(parts[1])/\(ecli.year)/\(ecli.ordinal)"
    case .europeanUnion(let act, let year, let number):
      return "/akn/eu/act/\(act.rawValue)/\(year)/\(number)"
    case .article(let number, let law): return "\(iri(law))/~art_\(articleIdentifier(number))"
    case .aanhangsel(let year, let number):
      return "/akn/nl/debate/aanhangsel/\(year.name)/\(number)"
    case .zaak(let number): return "/akn/nl/doc/kamervraag/\(number)"
    case .document(let number): return "/akn/nl/doc/tk-document/\(number)"
    case .handelingen(let year, let number, let item):
      return "/akn/nl/debate/handelingen/tk/\(year.name)/\(number)" + (item.map { "/\($0)" } ?? "")
    }
  }

  /// The citation that an IRI of ``iri(_:)`` stands for; nothing for any other IRI.
  static func citation(_ iri: String) -> Citation? {
    let parts = iri.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard parts.count >= 5, parts[0] == "akn" else { return nil }
    switch (parts[2], parts[3]) {
    case ("judgment", _): return judgment(parts)
    case ("doc", "kamerstuk"): return kamerstuk(parts)
    case ("doc", "kamervraag") where parts.count == 5: return .zaak(parts[4])
    case ("doc", "tk-document") where parts.count == 5: return .document(parts[4])
    case ("debate", "aanhangsel"): return aanhangsel(parts)
    case ("debate", "handelingen"): return handelingen(parts)
    case ("officialGazette", let name):
      guard parts.count == 6, let journal = Citation.Journal(rawValue: name),
        let year = Int(parts[4]), let number = Int(parts[5])
      else { return nil }
      return .journal(journal, year: year, number: number)
    case ("act", _): return act(parts)
    default: return nil
    }
  }

  private static func iri(_ law: Law) -> String {
    switch law {
    case .named(let kind, let date, let name):
      let base = "/akn/nl/act/\(kind.rawValue)/"
      return base + (date.map { "\($0)/" } ?? "") + name
    case .europeanUnion(let act, let year, let number):
      return iri(Citation.europeanUnion(act, year: year, number: number))
    }
  }

  /// The number of an article in an eId: a colon becomes a hyphen.
  private static func articleIdentifier(_ number: String) -> String {
    String(number.map { $0 == ":" ? "-" : $0 })
  }

  private static func judgment(_ parts: [String]) -> Citation? {
    guard parts.count == 6, let year = Int(parts[4]) else { return nil }
    return .ecli(
      Citation.ECLI(
        country: parts[1].uppercased(), court: parts[3].uppercased(), year: year,
        ordinal: parts[5]))
  }

  private static func kamerstuk(_ parts: [String]) -> Citation? {
    guard (5...6).contains(parts.count) else { return nil }
    let dossier = parts[4].split(separator: "-", maxSplits: 1).map(String.init)
    guard let number = dossier.first else { return nil }
    return .kamerstuk(
      Citation.Dossier(number: number, suffix: dossier.count > 1 ? dossier[1] : nil),
      nummer: parts.count > 5 ? parts[5] : nil)
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
    guard (7...8).contains(parts.count), let year = vergaderjaar(parts[5]),
      let number = Int(parts[6])
    else { return nil }
    return .handelingen(year, number: number, item: parts.count == 8 ? Int(parts[7]) : nil)
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
