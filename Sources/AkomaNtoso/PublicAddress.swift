import AnswerLetter

/// Where the public finds a cited document.
struct PublicAddress: Hashable {
  /// The web address.
  var address: String
  /// The name of the place, as a person knows it.
  var place: String

  /// The address of a cited document, for those whose address follows from the citation.
  ///
  /// Answers in the *Aanhangsel* have identifiers that do not follow from their number, and laws
  /// that ``LawRegister`` does not know have none here.
  init?(_ citation: Citation) {
    switch citation {
    case .kamerstuk(_, nil), .aanhangsel, .document, .handelingen(_, _, nil): return nil
    case .kamerstuk(let dossier, let nummer?):
      let suffix = dossier.suffix.map { "-\($0)" } ?? ""
      self.init(publication: "kst-\(dossier.number)\(suffix)-\(nummer)")
    case .journal(let journal, let year, let number):
      self.init(publication: "\(journal.rawValue)-\(year)-\(number)")
    case .zaak(let number): self.init(publication: "kv-tk-\(number)")
    case .handelingen(let year, let number, let item?):
      self.init(publication: "h-tk-\(year.start)\(year.start + 1)-\(number)-\(item)")
    case .ecli(let ecli) where ecli.country == "NL":
      self.init(
        address: "https://deeplink.rechtspraak.nl/uitspraak?id=\(ecli.identifier)",
        place: "rechtspraak.nl")
    case .ecli: return nil
    case .article(_, .europeanUnion(let act, let year, let number)):
      self.init(.europeanUnion(act, year: year, number: number))
    case .article(_, .named(_, _, let name)):
      guard let identifier = LawRegister.identifier(of: name) else { return nil }
      self.init(address: "https://wetten.overheid.nl/\(identifier)", place: "wetten.overheid.nl")
    case .europeanUnion(let act, let year, let number):
      let type =
        switch act {
        case .regulation: "reg"
        case .directive: "dir"
        case .decision: "dec"
        }
      self.init(
        address: "https://data.europa.eu/eli/\(type)/\(year)/\(number)/oj",
        place: "eur-lex.europa.eu")
    }
  }

  private init(address: String, place: String) {
    self.address = address
    self.place = place
  }

  private init(publication identifier: String) {
    self.init(
      address: "https://zoek.officielebekendmakingen.nl/\(identifier).html",
      place: "officielebekendmakingen.nl")
  }
}
