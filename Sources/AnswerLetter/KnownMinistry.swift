/// A ministry of the Netherlands, with its names through time and its identifier in the TOOI
/// register.
///
/// TOOI (*Thesauri en Ontologieën voor Overheidsinformatie*) gives each ministry one identifier
/// that stays when the ministry is renamed.
public struct KnownMinistry: Sendable, Hashable {
  /// The identifier in the register: `mnre1013`.
  public let identifier: String
  /// The names, without `Ministerie van`: `Buitenlandse Zaken`.
  public let names: [String]
  /// The short names by which letters call it: `BZ`.
  public let abbreviations: [String]
  /// The last day of the ministry, for one whose name another has since.
  public let until: CalendarDate?

  /// The ministry's IRI in the register.
  public var iri: String { "https://identifier.overheid.nl/tooi/id/ministerie/" + identifier }

  private init(
    _ identifier: String, _ names: String..., short: [String] = [], until: CalendarDate? = nil
  ) {
    self.identifier = identifier
    self.names = names
    abbreviations = short
    self.until = until
  }

  /// The register's set of ministries, version 6 of 2026-02-24, the older of one name before the
  /// newer.
  public static let all: [KnownMinistry] = [
    KnownMinistry("mnre1010", "Algemene Zaken", short: ["AZ"]),
    KnownMinistry("mnre1013", "Buitenlandse Zaken", short: ["BZ", "BuZa"]),
    KnownMinistry("mnre1018", "Defensie", short: ["Def"]),
    KnownMinistry("mnre1025", "Volksgezondheid, Welzijn en Sport", short: ["VWS"]),
    KnownMinistry("mnre1034", "Binnenlandse Zaken en Koninkrijksrelaties", short: ["BZK"]),
    KnownMinistry("mnre1040", "Economische Zaken", until: reorganisation),
    KnownMinistry(
      "mnre1045", "Economische Zaken, Landbouw en Innovatie", "Economische Zaken",
      "Economische Zaken en Klimaat", short: ["EL&I", "EZK", "EZ"]),
    KnownMinistry(
      "mnre1058", "Justitie", "Veiligheid en Justitie", "Justitie en Veiligheid",
      short: ["JenV", "J&V", "VenJ"]),
    KnownMinistry("mnre1073", "Sociale Zaken en Werkgelegenheid", short: ["SZW"]),
    KnownMinistry("mnre1090", "Financiën", short: ["FIN"]),
    KnownMinistry("mnre1109", "Onderwijs, Cultuur en Wetenschap", short: ["OCW"]),
    KnownMinistry(
      "mnre1130", "Infrastructuur en Milieu", "Infrastructuur en Waterstaat",
      short: ["IenW", "I&W", "IenM", "I&M"]),
    KnownMinistry("mnre1150", "Landbouw, Natuur en Voedselkwaliteit", until: reorganisation),
    KnownMinistry(
      "mnre1153", "Landbouw, Natuur en Voedselkwaliteit",
      "Landbouw, Visserij, Voedselzekerheid en Natuur", short: ["LNV", "LVVN"]),
    KnownMinistry("mnre1162", "Asiel en Migratie", short: ["AenM", "A&M"]),
    KnownMinistry("mnre1171", "Volkshuisvesting en Ruimtelijke Ordening", short: ["VRO"]),
    KnownMinistry("mnre1182", "Klimaat en Groene Groei", short: ["KGG"]),
    KnownMinistry("mnre0170", "Verkeer en Waterstaat", short: ["VenW", "V&W"]),
    KnownMinistry(
      "mnre0180", "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer", short: ["VROM"]),
  ]

  private static let reorganisation = CalendarDate(year: 2010, month: 10, day: 13)
}

/// The portfolios of ministers and state secretaries that are no ministry of their own: those of
/// ministers *voor* something, and the parts that stand behind a dash.
public enum KnownPortfolio {
  /// The names, as the cabinets since 1994 have used them.
  public static let all: [String] = [
    "Armoedebeleid, Participatie en Pensioenen", "Basis- en Voortgezet Onderwijs en Media",
    "Buitenlandse Handel en Ontwikkelingshulp",
    "Buitenlandse Handel en Ontwikkelingssamenwerking", "Cultuur en Media",
    "Digitale Economie en Soevereiniteit", "Digitalisering",
    "Digitalisering en Koninkrijksrelaties", "Fiscaliteit en Belastingdienst",
    "Fiscaliteit, Belastingdienst en Douane", "Funderend Onderwijs en Emancipatie",
    "Herstel Groningen", "Herstel en Toeslagen",
    "Jeugd, Preventie en Sport", "Justitie en Veiligheid", "Klimaat en Energie",
    "Koninkrijksrelaties en Digitalisering", "Langdurige Zorg en Sport",
    "Langdurige en Maatschappelijke Zorg", "Medische Zorg", "Milieu en Wonen", "Mijnbouw",
    "Natuur en Stikstof", "Natuur, Visserij, Voedselzekerheid en Natuur",
    "Openbaar Vervoer en Milieu", "Participatie en Integratie",
    "Primair en Voortgezet Onderwijs", "Rechtsbescherming", "Toeslagen en Douane",
    "Visserij, Voedselzekerheid en Natuur", "Volkshuisvesting en Ruimtelijke Ordening",
    "Wonen en Rijksdienst",
    "Wonen, Wijken en Integratie", "Jeugd en Gezin", "Ontwikkelingssamenwerking",
    "Landbouw, Natuurbeheer en Visserij", "Onderwijs, Cultuur en Wetenschappen",
    "Welzijn, Volksgezondheid en Cultuur", "Grote Steden- en Integratiebeleid",
    "Vreemdelingenzaken en Integratie", "Immigratie en Asiel", "Immigratie, Integratie en Asiel",
    "Bestuurlijke Vernieuwing en Koninkrijksrelaties", "Medische Zorg en Sport",
    "Langdurige Zorg", "Landbouw, Nijverheid en Visserij", "Landbouw en Visserij",
    "Onderwijs en Wetenschappen", "Nederlands-Antilliaanse en Arubaanse Zaken", "Europese Zaken",
  ]
}
