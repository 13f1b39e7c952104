import AnswerLetter

/// Where the public finds a cited document.
struct PublicAddress {
  /// The web address.
  private(set) var address = ByteText()
  /// The name of the place, as a person knows it.
  private(set) var place: StaticString

  /// The address of a cited document, for those whose address follows from the citation.
  ///
  /// Answers in the *Aanhangsel* have identifiers that do not follow from their number, and laws
  /// that ``LawRegister`` does not know have none here.
  init?(_ citation: Citation) {
    place = "officielebekendmakingen.nl"
    switch citation {
    case .kamerstuk(_, nil), .aanhangsel, .document, .handelingen(_, _, _, nil): return nil
    case .kamerstuk(let dossier, let nummer?):
      addPublication {
        $0.add("kst-")
        $0.add(dossier.number)
        $0.add("-")
        if let suffix = dossier.suffix {
          $0.add(suffix)
          $0.add("-")
        }
        $0.add(nummer)
      }
    case .journal(let journal, let year, let number):
      addPublication {
        $0.add(journal.rawValue)
        $0.add("-")
        $0.add(year)
        $0.add("-")
        $0.add(number)
      }
    case .zaak(let number):
      addPublication {
        $0.add("kv-tk-")
        $0.add(number)
      }
    case .handelingen(let chamber, let year, let number, let item?):
      addPublication {
        $0.add("h-")
        $0.add(chamber.rawValue)
        $0.add("-")
        $0.add(year.start)
        $0.add(year.start + 1)
        $0.add("-")
        $0.add(number)
        $0.add("-")
        $0.add(item)
      }
    case .ecli(let ecli) where ecli.country == "NL":
      place = "rechtspraak.nl"
      address.add("https://deeplink.rechtspraak.nl/uitspraak?id=")
      address.add(ecli.identifier)
    case .ecli: return nil
    case .unionCase(let court, let year, let number):
      place = "curia.europa.eu"
      addUnionCase(court, year, number)
    case .unionJournal(let series, let year, let number):
      // Since then an issue is one act, whose address another number has.
      guard year < 2023 else { return nil }
      place = "eur-lex.europa.eu"
      address.add("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=OJ:")
      address.add(series.rawValue.uppercased())
      address.add(":")
      address.add(year)
      address.add(":")
      address.add(number)
      address.add(":TOC")
    case .unionDocument(let series, let year, let number):
      place = "eur-lex.europa.eu"
      addUnionDocument(series, year, number)
    case .article(_, .europeanUnion(let act, let year, let number)),
      .europeanUnion(let act, let year, let number):
      place = "eur-lex.europa.eu"
      addUnionAct(act, year, number)
    case .article(_, .named(_, _, let name)):
      guard let identifier = LawRegister.identifier(of: name) else { return nil }
      place = "wetten.overheid.nl"
      address.add("https://wetten.overheid.nl/")
      address.add(identifier)
    }
  }

  private mutating func addPublication(_ identifier: (inout ByteText) -> Void) {
    address.add("https://zoek.officielebekendmakingen.nl/")
    identifier(&address)
    address.add(".html")
  }

  /// EUR-Lex knows final documents by series, year and number, and acts of the Commission by what is
  /// printed on them.
  private mutating func addUnionDocument(
    _ series: Citation.UnionSeries, _ year: Int, _ number: Int
  ) {
    address.add("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=")
    if series == .c {
      address.add("PI_COM:C(")
      address.add(year)
      address.add(")")
      address.add(number)
      return
    }
    address.add(series.rawValue.uppercased())
    address.add(":")
    address.add(year)
    address.add(":")
    address.add(number)
    address.add(":FIN")
  }

  /// The Court's list of all that it has of a case: which of them is a judgment, the number of the case
  /// does not say.
  private mutating func addUnionCase(_ court: Citation.UnionCourt, _ year: Int, _ number: Int) {
    address.add("https://curia.europa.eu/juris/liste.jsf?num=")
    address.add(court.rawValue.uppercased())
    address.add("-")
    address.add(number)
    address.add(year % 100 < 10 ? "/0" : "/")
    address.add(year % 100)
  }

  private mutating func addUnionAct(_ act: Citation.UnionAct, _ year: Int, _ number: Int) {
    address.add("https://data.europa.eu/eli/")
    address.add(Self.eliType(act))
    address.add("/")
    address.add(year)
    address.add("/")
    address.add(number)
    address.add("/oj")
  }

  /// The type of an act in its European Legislation Identifier, from the authority table
  /// *resource-type* of the Publications Office.
  private static func eliType(_ act: Citation.UnionAct) -> StaticString {
    switch act {
    case .regulation: "reg"
    case .implementingRegulation: "reg_impl"
    case .delegatedRegulation: "reg_del"
    case .directive: "dir"
    case .implementingDirective: "dir_impl"
    case .delegatedDirective: "dir_del"
    case .decision: "dec"
    case .implementingDecision: "dec_impl"
    case .delegatedDecision: "dec_del"
    case .frameworkDecision: "dec_framw"
    }
  }
}
