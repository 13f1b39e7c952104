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
  public static let all: [KnownLaw] = treaties + acts + union

  /// The endings that show the kind of a law in a name of one word (`Woningwet`).
  public static let suffixes: [(ending: String, kind: LawKind)] = [
    ("wet", .wet), ("wetboek", .wetboek), ("verdrag", .verdrag), ("besluit", .besluit),
    ("regeling", .regeling),
  ]

  private static let treaties: [KnownLaw] = [
    treaty("NAVO-verdrag", "1949-04-04", "navo-verdrag"),
    treaty("Noord-Atlantisch Verdrag", "1949-04-04", "navo-verdrag"),
    treaty("EVRM", "1950-11-04", "evrm"),
    treaty("Europees Verdrag voor de Rechten van de Mens", "1950-11-04", "evrm"),
    treaty(
      "Europees Verdrag tot bescherming van de rechten van de mens en de fundamentele vrijheden",
      "1950-11-04", "evrm"),
    treaty("Europese Verdrag voor de Rechten van de Mens", "1950-11-04", "evrm"),
    treaty("Handvest van de Verenigde Naties", "1945-06-26", "vn-handvest"),
    treaty("VN-Handvest", "1945-06-26", "vn-handvest"),
    treaty("VWEU", "1957-03-25", "vweu"),
    treaty("Verdrag betreffende de werking van de Europese Unie", "1957-03-25", "vweu"),
    treaty("VEU", "1992-02-07", "veu"),
    treaty("Verdrag betreffende de Europese Unie", "1992-02-07", "veu"),
    treaty("Handvest van de grondrechten van de Europese Unie", "2000-12-07", "eu-handvest"),
    treaty("EU-Handvest", "2000-12-07", "eu-handvest"),
    treaty("Vluchtelingenverdrag", "1951-07-28", "vluchtelingenverdrag"),
    treaty("Verdrag inzake de rechten van het kind", "1989-11-20", "ivrk"),
    treaty("Verdrag voor de Rechten van het Kind", "1989-11-20", "ivrk"),
    treaty("Internationaal Verdrag inzake de Rechten van het Kind", "1989-11-20", "ivrk"),
    treaty("Kinderrechtenverdrag", "1989-11-20", "ivrk"),
    treaty("IVRK", "1989-11-20", "ivrk"),
    treaty("Genocideverdrag", "1948-12-09", "genocideverdrag"),
    treaty(
      "Internationaal Verdrag inzake burgerrechten en politieke rechten", "1966-12-16", "ivbpr"),
    treaty("IVBPR", "1966-12-16", "ivbpr"),
    treaty(
      "Internationaal Verdrag inzake economische, sociale en culturele rechten", "1966-12-16",
      "ivescr"),
    treaty("IVESCR", "1966-12-16", "ivescr"),
    treaty(
      "Internationaal Verdrag inzake de uitbanning van alle vormen van rassendiscriminatie",
      "1966-03-07", "ivur"),
    treaty(
      "Internationaal Verdrag inzake de uitbanning van elke vorm van rassendiscriminatie",
      "1966-03-07", "ivur"),
    treaty("Verdrag tegen foltering", "1984-12-10", "anti-folterverdrag"),
    treaty("VN-Verdrag tegen foltering", "1984-12-10", "anti-folterverdrag"),
    treaty("VN-vrouwenverdrag", "1979-12-18", "vrouwenverdrag"),
    treaty("Vrouwenverdrag", "1979-12-18", "vrouwenverdrag"),
    treaty("VN-verdrag Handicap", "2006-12-13", "vn-verdrag-handicap"),
    treaty(
      "Verdrag inzake de rechten van personen met een handicap", "2006-12-13", "vn-verdrag-handicap"
    ),
    treaty("Verdrag van Istanbul", "2011-05-11", "verdrag-van-istanbul"),
    treaty("Verdrag van Aarhus", "1998-06-25", "verdrag-van-aarhus"),
    treaty("Statuut van Rome", "1998-07-17", "statuut-van-rome"),
    treaty("Europees Sociaal Handvest", "1996-05-03", "europees-sociaal-handvest"),
    treaty("Vierde Verdrag van Genève", "1949-08-12", "vierde-verdrag-van-geneve"),
    treaty("Vierde Geneefse Conventie", "1949-08-12", "vierde-verdrag-van-geneve"),
    treaty("Wapenhandelsverdrag", "2013-04-02", "wapenhandelsverdrag"),
    treaty(
      "Verdrag van Wenen inzake diplomatiek verkeer", "1961-04-18", "verdrag-diplomatiek-verkeer"),
  ]

  private static let acts: [KnownLaw] = [
    act("Wet open overheid", .wet, "wet-open-overheid"),
    act("Woo", .wet, "wet-open-overheid"),
    act("Wet openbaarheid van bestuur", .wet, "wet-openbaarheid-van-bestuur"),
    act("Wob", .wet, "wet-openbaarheid-van-bestuur"),
    act("Algemene wet bestuursrecht", .wet, "algemene-wet-bestuursrecht"),
    act("Awb", .wet, "algemene-wet-bestuursrecht"),
    act("Algemene wet inzake rijksbelastingen", .wet, "algemene-wet-inzake-rijksbelastingen"),
    act("Algemene wet gelijke behandeling", .wet, "algemene-wet-gelijke-behandeling"),
    act("Algemene Ouderdomswet", .wet, "algemene-ouderdomswet"),
    act("Burgerlijk Wetboek", .wetboek, "burgerlijk-wetboek"),
    act("BW", .wetboek, "burgerlijk-wetboek"),
    act("Wetboek van Strafrecht", .wetboek, "wetboek-van-strafrecht"),
    act("Sr", .wetboek, "wetboek-van-strafrecht"),
    act("Wetboek van Strafvordering", .wetboek, "wetboek-van-strafvordering"),
    act("Sv", .wetboek, "wetboek-van-strafvordering"),
    act(
      "Wetboek van Burgerlijke Rechtsvordering", .wetboek, "wetboek-van-burgerlijke-rechtsvordering"
    ),
    act("AWR", .wet, "algemene-wet-inzake-rijksbelastingen"),
    act("AOW", .wet, "algemene-ouderdomswet"),
    act("Zvw", .wet, "zorgverzekeringswet"),
    act("Rv", .wetboek, "wetboek-van-burgerlijke-rechtsvordering"),
    act("Vreemdelingenwet 2000", .wet, "vreemdelingenwet-2000"),
    act("Vw 2000", .wet, "vreemdelingenwet-2000"),
    act("Vb 2000", .besluit, "vreemdelingenbesluit-2000"),
    act("Vreemdelingenbesluit 2000", .besluit, "vreemdelingenbesluit-2000"),
    act("Wegenverkeerswet 1994", .wet, "wegenverkeerswet-1994"),
    act("Ambtenarenwet 2017", .wet, "ambtenarenwet-2017"),
    act("Wet ambtenaren defensie", .wet, "wet-ambtenaren-defensie"),
    act(
      "Wet rechtspositie rechterlijke ambtenaren", .wet, "wet-rechtspositie-rechterlijke-ambtenaren"
    ),
    act("Wet op de inlichtingen- en veiligheidsdiensten 2017", .wet, "wiv-2017"),
    act("Wiv 2017", .wet, "wiv-2017"),
    act("Wet langdurige zorg", .wet, "wet-langdurige-zorg"),
    act("Wlz", .wet, "wet-langdurige-zorg"),
    act("Wet maatschappelijke ondersteuning 2015", .wet, "wmo-2015"),
    act("Wmo 2015", .wet, "wmo-2015"),
    act("Wet op het financieel toezicht", .wet, "wet-op-het-financieel-toezicht"),
    act("Wft", .wet, "wet-op-het-financieel-toezicht"),
    act("Wet ter voorkoming van witwassen en financieren van terrorisme", .wet, "wwft"),
    act("Wwft", .wet, "wwft"),
    act("Wet internationale misdrijven", .wet, "wet-internationale-misdrijven"),
    act("Wet veiligheidsregio’s", .wet, "wet-veiligheidsregio-s"),
    act("Wet veiligheidsregio's", .wet, "wet-veiligheidsregio-s"),
    act("Wet politiegegevens", .wet, "wet-politiegegevens"),
    act("Wpg", .wet, "wet-politiegegevens"),
    act("Wet publieke gezondheid", .wet, "wet-publieke-gezondheid"),
    act("Wet marktordening gezondheidszorg", .wet, "wet-marktordening-gezondheidszorg"),
    act("Wmg", .wet, "wet-marktordening-gezondheidszorg"),
    act("Wet kwaliteit, klachten en geschillen zorg", .wet, "wkkgz"),
    act("Wkkgz", .wet, "wkkgz"),
    act("Wet verplichte geestelijke gezondheidszorg", .wet, "wvggz"),
    act("Wvggz", .wet, "wvggz"),
    act("Wet zorg en dwang", .wet, "wet-zorg-en-dwang"),
    act("Wet op de beroepen in de individuele gezondheidszorg", .wet, "wet-big"),
    act("Wet BIG", .wet, "wet-big"),
    act("Wet op de geneeskundige behandelingsovereenkomst", .wet, "wgbo"),
    act("Wet op de medische keuringen", .wet, "wet-op-de-medische-keuringen"),
    act("Wet werk en inkomen naar arbeidsvermogen", .wet, "wet-wia"),
    act("Wet WIA", .wet, "wet-wia"),
    act("Wet structuur uitvoeringsorganisatie werk en inkomen", .wet, "wet-suwi"),
    act("Wet minimumloon en minimumvakantiebijslag", .wet, "wml"),
    act("Wet arbeid vreemdelingen", .wet, "wet-arbeid-vreemdelingen"),
    act("Wet allocatie arbeidskrachten door intermediairs", .wet, "waadi"),
    act("Waadi", .wet, "waadi"),
    act("Wet op de ondernemingsraden", .wet, "wet-op-de-ondernemingsraden"),
    act("Wet flexibel werken", .wet, "wet-flexibel-werken"),
    act("Wet inkomstenbelasting 2001", .wet, "wet-inkomstenbelasting-2001"),
    act("Wet IB 2001", .wet, "wet-inkomstenbelasting-2001"),
    act("Wet op de loonbelasting 1964", .wet, "wet-op-de-loonbelasting-1964"),
    act("Wet op de omzetbelasting 1968", .wet, "wet-op-de-omzetbelasting-1968"),
    act("Wet op de vennootschapsbelasting 1969", .wet, "wet-op-de-vennootschapsbelasting-1969"),
    act("Wet waardering onroerende zaken", .wet, "wet-waardering-onroerende-zaken"),
    act("Wet natuurbescherming", .wet, "wet-natuurbescherming"),
    act("Wnb", .wet, "wet-natuurbescherming"),
    act("Wet milieubeheer", .wet, "wet-milieubeheer"),
    act("Wet dieren", .wet, "wet-dieren"),
    act("Wet bodembescherming", .wet, "wet-bodembescherming"),
    act("Wet luchtvaart", .wet, "wet-luchtvaart"),
    act("Wet ruimtelijke ordening", .wet, "wet-ruimtelijke-ordening"),
    act("Wet algemene bepalingen omgevingsrecht", .wet, "wabo"),
    act("Wabo", .wet, "wabo"),
    act("Besluit activiteiten leefomgeving", .besluit, "besluit-activiteiten-leefomgeving"),
    act("Besluit kwaliteit leefomgeving", .besluit, "besluit-kwaliteit-leefomgeving"),
    act("Besluit bouwwerken leefomgeving", .besluit, "besluit-bouwwerken-leefomgeving"),
    act("Wet personenvervoer 2000", .wet, "wet-personenvervoer-2000"),
    act("Wet op de expertisecentra", .wet, "wet-op-de-expertisecentra"),
    act("Wet op het primair onderwijs", .wet, "wet-op-het-primair-onderwijs"),
    act("WPO", .wet, "wet-op-het-primair-onderwijs"),
    act("Wet voortgezet onderwijs 2020", .wet, "wet-voortgezet-onderwijs-2020"),
    act("WVO 2020", .wet, "wet-voortgezet-onderwijs-2020"),
    act("Wet op het hoger onderwijs en wetenschappelijk onderzoek", .wet, "whw"),
    act("WHW", .wet, "whw"),
    act("Wet educatie en beroepsonderwijs", .wet, "wet-educatie-en-beroepsonderwijs"),
    act("WEB", .wet, "wet-educatie-en-beroepsonderwijs"),
    act("Wet studiefinanciering 2000", .wet, "wet-studiefinanciering-2000"),
    act("Wet kinderopvang", .wet, "wet-kinderopvang"),
    act("Wet gelijke behandeling op grond van handicap of chronische ziekte", .wet, "wgbh-cz"),
    act("Wet gemeenschappelijke regelingen", .wet, "wet-gemeenschappelijke-regelingen"),
    act("Wet bevordering integriteitsbeoordelingen door het openbaar bestuur", .wet, "wet-bibob"),
    act("Wet Bibob", .wet, "wet-bibob"),
    act("Wet op de Raad van State", .wet, "wet-op-de-raad-van-state"),
    act("Wet openbare manifestaties", .wet, "wet-openbare-manifestaties"),
    act("Wom", .wet, "wet-openbare-manifestaties"),
    act("Wet wapens en munitie", .wet, "wet-wapens-en-munitie"),
    act("Wet justitiële en strafvorderlijke gegevens", .wet, "wjsg"),
    act("Wet bescherming persoonsgegevens", .wet, "wet-bescherming-persoonsgegevens"),
    act("Uitvoeringswet Algemene verordening gegevensbescherming", .wet, "uitvoeringswet-avg"),
    act("UAVG", .wet, "uitvoeringswet-avg"),
    act("Wet goed verhuurderschap", .wet, "wet-goed-verhuurderschap"),
    act("Wet betaalbare huur", .wet, "wet-betaalbare-huur"),
    act("Wet op de kansspelen", .wet, "wet-op-de-kansspelen"),
    act("Wet op de lijkbezorging", .wet, "wet-op-de-lijkbezorging"),
    act("Wet normering topinkomens", .wet, "wet-normering-topinkomens"),
    act("WNT", .wet, "wet-normering-topinkomens"),
    act("Wet financiering politieke partijen", .wet, "wet-financiering-politieke-partijen"),
    act("Tijdelijke wet Groningen", .wet, "tijdelijke-wet-groningen"),
    act("Rijkswet op het Nederlanderschap", .wet, "rijkswet-op-het-nederlanderschap"),
    act("Statuut voor het Koninkrijk der Nederlanden", .wet, "statuut-voor-het-koninkrijk"),
    act("Reglement van Orde", .regeling, "reglement-van-orde-tweede-kamer"),
    act("Algemene Kinderbijslagwet", .wet, "algemene-kinderbijslagwet"),
    act("AKW", .wet, "algemene-kinderbijslagwet"),
    act("Algemene nabestaandenwet", .wet, "algemene-nabestaandenwet"),
    act("Anw", .wet, "algemene-nabestaandenwet"),
    act("Algemene bijstandswet", .wet, "algemene-bijstandswet"),
    act("Algemene wet bijzondere ziektekosten", .wet, "awbz"),
    act("AWBZ", .wet, "awbz"),
    act("Algemene wet inkomensafhankelijke regelingen", .wet, "awir"),
    act("Awir", .wet, "awir"),
    act("Algemene wet op het binnentreden", .wet, "algemene-wet-op-het-binnentreden"),
    act("Gezondheids- en welzijnswet voor dieren", .wet, "gwwd"),
    act("Wet werk en bijstand", .wet, "wet-werk-en-bijstand"),
    act("WWB", .wet, "wet-werk-en-bijstand"),
    act("Wet op de arbeidsongeschiktheidsverzekering", .wet, "wao"),
    act("WAO", .wet, "wao"),
    act("Wet maatschappelijke ondersteuning", .wet, "wet-maatschappelijke-ondersteuning"),
    act("Wet op de jeugdzorg", .wet, "wet-op-de-jeugdzorg"),
    act("Wet op het voortgezet onderwijs", .wet, "wet-op-het-voortgezet-onderwijs"),
    act("WVO", .wet, "wet-op-het-voortgezet-onderwijs"),
    act("Wet op het onderwijstoezicht", .wet, "wet-op-het-onderwijstoezicht"),
    act(
      "Wet financieel statuut van het Koninklijk Huis", .wet,
      "wet-financieel-statuut-van-het-koninklijk-huis"),
    act("Wet op de inlichtingen- en veiligheidsdiensten 2002", .wet, "wiv-2002"),
    act("Wiv 2002", .wet, "wiv-2002"),
    act("Wet op de rechterlijke organisatie", .wet, "wet-op-de-rechterlijke-organisatie"),
    act("Wet RO", .wet, "wet-op-de-rechterlijke-organisatie"),
    act("Wet op de economische delicten", .wet, "wet-op-de-economische-delicten"),
    act("WED", .wet, "wet-op-de-economische-delicten"),
    act("Wet op de Ruimtelijke Ordening", .wet, "wet-op-de-ruimtelijke-ordening"),
    act("Wet op de orgaandonatie", .wet, "wet-op-de-orgaandonatie"),
    act("Wet op de dierproeven", .wet, "wet-op-de-dierproeven"),
    act("Wet op de rechtsbijstand", .wet, "wet-op-de-rechtsbijstand"),
    act("Wet op de huurtoeslag", .wet, "wet-op-de-huurtoeslag"),
    act("Wet afbreking zwangerschap", .wet, "wet-afbreking-zwangerschap"),
    act(
      "Wet bijzondere opnemingen in psychiatrische ziekenhuizen", .wet, "wet-bopz"),
    act("Wet Bopz", .wet, "wet-bopz"),
    act("Wet forensische zorg", .wet, "wet-forensische-zorg"),
    act("Wet inburgering", .wet, "wet-inburgering"),
    act("Wet inburgering 2021", .wet, "wet-inburgering-2021"),
    act("Wet basisregistratie personen", .wet, "wet-basisregistratie-personen"),
    act("Wet BRP", .wet, "wet-basisregistratie-personen"),
    act("Wet digitale overheid", .wet, "wet-digitale-overheid"),
    act("Wet beveiliging netwerk- en informatiesystemen", .wet, "wbni"),
    act("Wbni", .wet, "wbni"),
    act("Wet bescherming klokkenluiders", .wet, "wet-bescherming-klokkenluiders"),
    act("Wet toekomst pensioenen", .wet, "wet-toekomst-pensioenen"),
    act("Wet gewasbeschermingsmiddelen en biociden", .wet, "wgb"),
    act("Wet windenergie op zee", .wet, "wet-windenergie-op-zee"),
    act("Wet gegevensverwerking door samenwerkingsverbanden", .wet, "wgs"),
    act("Wbp", .wet, "wet-bescherming-persoonsgegevens"),
    act("RWN", .wet, "rijkswet-op-het-nederlanderschap"),
    act("Besluit fiscaal bestuursrecht", .besluit, "besluit-fiscaal-bestuursrecht"),
  ]

  private static let union: [KnownLaw] = [
    union("AVG", .regulation, 2016, 679),
    union("Algemene verordening gegevensbescherming", .regulation, 2016, 679),
    union("Digital Services Act", .regulation, 2022, 2065),
    union("DSA", .regulation, 2022, 2065),
    union("digitaledienstenverordening", .regulation, 2022, 2065),
    union("AI-verordening", .regulation, 2024, 1689),
    union("AI Act", .regulation, 2024, 1689),
    union("Habitatrichtlijn", .directive, 1992, 43),
    union("Vogelrichtlijn", .directive, 2009, 147),
    union("Kaderrichtlijn Water", .directive, 2000, 60),
    union("Nitraatrichtlijn", .directive, 1991, 676),
    union("Dublinverordening", .regulation, 2013, 604),
    union("Procedurerichtlijn", .directive, 2013, 32),
    union("Opvangrichtlijn", .directive, 2013, 33),
    union("Kwalificatierichtlijn", .directive, 2011, 95),
    union("Dienstenrichtlijn", .directive, 2006, 123),
    union("Detacheringsrichtlijn", .directive, 1996, 71),
    union("Terugkeerrichtlijn", .directive, 2008, 115),
    union("Gezinsherenigingsrichtlijn", .directive, 2003, 86),
    union("Kaderrichtlijn afvalstoffen", .directive, 2008, 98),
    union("Tabaksproductenrichtlijn", .directive, 2014, 40),
    union("Digital Markets Act", .regulation, 2022, 1925),
    union("DMA", .regulation, 2022, 1925),
    union("NIS2-richtlijn", .directive, 2022, 2555),
    union("Btw-richtlijn", .directive, 2006, 112),
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

  private static func union(
    _ name: String, _ act: Citation.UnionAct, _ year: Int, _ number: Int
  ) -> KnownLaw {
    KnownLaw(name, .europeanUnion(act, year: year, number: number))
  }
}
