/// A law or treaty, by the name under which letters cite it.
public enum Law: Sendable, Hashable {
  /// One of the Kingdom, or a treaty to which it is a party.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - date: The day of the law or of the signing of the treaty, when it is known.
  ///   - name: The name in the form of an IRI: lower case, words joined by hyphens.
  case named(LawKind, date: CalendarDate?, name: String)
  /// An act of the European Union that has a name of its own, such as the AVG.
  case europeanUnion(Citation.UnionAct, year: Int, number: Int)
}

/// The kinds of law that a name shows.
public enum LawKind: String, Sendable, Hashable, CaseIterable {
  /// A treaty.
  case verdrag
  /// A law of parliament, the Grondwet among them.
  case wet
  /// A code of law.
  case wetboek
  /// A decree.
  case besluit
  /// A ministerial regulation.
  case regeling
}

/// A name by which a law is cited, and the law.
public struct KnownLaw: Sendable {
  /// The name as letters write it.
  public let name: String
  /// The law.
  public let law: Law

  /// The names of several words, the abbreviations, and the laws whose date is known.
  ///
  /// A name of one word that ends in `wet`, `verdrag`, `besluit` and so on needs no row: see
  /// ``suffixes``. Dates are the facts of the *Tractatenblad*, the *Staatsblad* and the Official
  /// Journal.
  public static let all: [KnownLaw] = [
    treaty("NAVO-verdrag", "1949-04-04", "navo-verdrag"),
    treaty("Noord-Atlantisch Verdrag", "1949-04-04", "navo-verdrag"),
    treaty("EVRM", "1950-11-04", "evrm"),
    treaty("Europees Verdrag voor de Rechten van de Mens", "1950-11-04", "evrm"),
    treaty("Handvest van de Verenigde Naties", "1945-06-26", "vn-handvest"),
    treaty("VN-Handvest", "1945-06-26", "vn-handvest"),
    treaty("VWEU", "1957-03-25", "vweu"),
    treaty("VEU", "1992-02-07", "veu"),
    treaty("Vluchtelingenverdrag", "1951-07-28", "vluchtelingenverdrag"),
    treaty("Verdrag inzake de rechten van het kind", "1989-11-20", "ivrk"),
    treaty("Kinderrechtenverdrag", "1989-11-20", "ivrk"),
    treaty("IVRK", "1989-11-20", "ivrk"),
    treaty("Genocideverdrag", "1948-12-09", "genocideverdrag"),
    KnownLaw("AVG", .europeanUnion(.regulation, year: 2016, number: 679)),
    KnownLaw(
      "Algemene verordening gegevensbescherming",
      .europeanUnion(.regulation, year: 2016, number: 679)),
    act("Wet open overheid", .wet, "wet-open-overheid"),
    act("Woo", .wet, "wet-open-overheid"),
    act("Algemene wet bestuursrecht", .wet, "algemene-wet-bestuursrecht"),
    act("Awb", .wet, "algemene-wet-bestuursrecht"),
    act("Burgerlijk Wetboek", .wetboek, "burgerlijk-wetboek"),
    act("Wetboek van Strafrecht", .wetboek, "wetboek-van-strafrecht"),
    act("Wetboek van Strafvordering", .wetboek, "wetboek-van-strafvordering"),
    act("Vreemdelingenwet 2000", .wet, "vreemdelingenwet-2000"),
    act("Wegenverkeerswet 1994", .wet, "wegenverkeerswet-1994"),
    act("Wet op de inlichtingen- en veiligheidsdiensten 2017", .wet, "wiv-2017"),
    act("Wet langdurige zorg", .wet, "wet-langdurige-zorg"),
    act("Wet maatschappelijke ondersteuning 2015", .wet, "wmo-2015"),
    act("Wet op het financieel toezicht", .wet, "wet-op-het-financieel-toezicht"),
    act("Reglement van Orde", .regeling, "reglement-van-orde-tweede-kamer"),
  ]

  /// The endings that show the kind of a law in a name of one word (`Woningwet`).
  public static let suffixes: [(ending: String, kind: LawKind)] = [
    ("wet", .wet), ("wetboek", .wetboek), ("verdrag", .verdrag), ("besluit", .besluit),
    ("regeling", .regeling),
  ]

  private init(_ name: String, _ law: Law) {
    self.name = name
    self.law = law
  }

  private static func treaty(_ name: String, _ signed: String, _ slug: String) -> KnownLaw {
    KnownLaw(name, .named(.verdrag, date: CalendarDate(signed), name: slug))
  }

  private static func act(_ name: String, _ kind: LawKind, _ slug: String) -> KnownLaw {
    KnownLaw(name, .named(kind, date: nil, name: slug))
  }
}
