/// What generated letters are made of.
enum Phrases {
  static let names = [
    "Veldkamp", "Van Weel", "Faber – van de Klashorst", "Yeşilgöz-Zegerius", "De Vries", "’t Hart",
    "Agema", "Hermans van den Berg", "X", "O'Neill",
  ]

  static let portfolios = [
    "Buitenlandse Zaken", "Financiën",
    "Volksgezondheid, Welzijn en Sport – Jeugd, Preventie en Sport",
    "Asiel en Migratie", "Justitie en Veiligheid", "Ruimtevaart", "Sociale Zaken & Werk",
  ]

  static let received = [
    "(ontvangen 24 maart 2025)", "(ontvangen 18 november 2024).", "(ontvangen 1 mei 2023 )", "",
    "(ontvangen 31 februari 2024)", "(ontvangen gisteren)",
  ]

  /// Words that mean nothing to the reader.
  static let plain = [
    "Bent u bekend met het bericht", "het kabinet", "deelt deze mening niet",
    "in de zin van de wet",
    "sinds lang", "«een «aangehaald» woord»", "(zie hierna)", "artikel", "vraag", "antwoord",
    "nr. 5",
    "kamerstuk", "één keer", "naïef", "50%", "€ 1.500.000,00", "en/of", "…", "A", "o.a.", "12",
    "33 694", "1 januari", "Stb.", "richtlijn", "www", "e-mail@voorbeeld.nl", "[tekst]", "[1]",
    "Richtlijnen", "Kamervragen", "beantwoording", "vragenlijst 3",
  ]

  /// Words that mean something to the reader, or nearly.
  static let meaningful = [
    "Kamerstuk 33 694, nr. 16", "Kamerstuk 21501-02 nr. 2976",
    "Kamerstukken II 2022/23, 29628, nr. 1139",
    "Kamerstuk 36 410 XIV, nr. 9", "Kamerstukken II, vergaderjaar 2022/2023, 36 229",
    "Stb. 2024, 153",
    "Stcrt. 2020, nr. 68088", "Trb. 1951, 154", "Staatsblad 2001, 1", "ECLI:NL:RBMNE:2021:6269",
    "ECLI:EU:C:2014:317", "zaak C-311/18", "gevoegde zaken C‑203/15 en T-1/99 P",
    "Verordening (EU) 2016/679", "richtlijn 2006/112/EG",
    "verordening 883/2004",
    "artikel 5 van het NAVO-verdrag", "Artikel 3:4 van de Algemene wet bestuursrecht",
    "artikel 8 EVRM", "artikel 12a, tweede lid, van de Grondwet", "2024Z15585",
    "Aanhangsel Handelingen, vergaderjaar 2023-2024, nr. 461",
    "Handelingen II 2023/24, nr. 42, item 4",
    "24 maart 2025", "1 januari 1900", "31 februari 2024", "3 mei jl.", "29 februari 2023",
    "vraag 1", "vraag 99", "het antwoord op vraag 2", "de vragen 1 tot en met 3",
    "vragen 1, 2 en 4",
    "mijn antwoord op vraag 1 en 2", "antwoord op de vragen 1 t/m 2", "vraag 2 van het lid X",
    "https://www.rijksoverheid.nl/a?b=c&d=é#f", "http://x.nl/<y>\"z\"", "www.nos.nl.",
    "https://nl.wikipedia.org/wiki/Vraag_(taal)", "https://", "https://a.nl/%zz|{}",
  ]

  static let nearHeadings = [
    "Vraag", "Vraag 1 is lastig", "Antwoord op alles", "Antwoorden op eerdere vragen", "vraag 1000",
    "Vraag een", "Antwoord 0", "Toelichting op het antwoord", "1", "1. Vraag 2", "Vraag1",
    "Antwoord1",
    "Vraag 3 en", "Vraag 2, 1", "Antwoord 1, 2, 3 4 en 5", "Antwoord op de", "- ", "a)",
    "Vraag 1-9999999999999999999",
  ]

  static let letterhead = [
    "> Retouradres Postbus 20301 2500 EH Den Haag", "Aan de Voorzitter van de Tweede Kamer",
    "der Staten-Generaal", "Postbus 20018", "Datum", "Datum 3 mei 2024", "Datum: 31 juni 2024",
    "16 mei 2024", "Onderwerp", "Betreft: Vragen van het lid De Boer (SP) over de brug",
    "Vragen van het lid De Boer (SP) over de brug", "Ons kenmerk", "5401166", "Uw kenmerk",
    "2024Z18294", "Ons kenmerk 2024-0000123456", "Pagina 1 van 4", "www.rijksoverheid.nl/jenv",
  ]

  static let salutations = [
    "Geachte voorzitter,", "Geachte Voorzitter", "Geachte mevrouw De Boer,",
    "Mijnheer de Voorzitter,",
    "In antwoord op uw brief van 8 maart 2024 deel ik u het volgende mede over de vragen.",
    "Hierbij bied ik u, mede namens de minister van Defensie, de antwoorden aan op de vragen.",
  ]

  static let closings = [
    "Hoogachtend,", "Met vriendelijke groet,", "De Minister van Justitie en Veiligheid,",
    "De staatssecretaris Herstel en Toeslagen,", "Mede namens de minister van Defensie,",
    "D.M. van Weel", "drs. Sophie Hermans", "namens deze,", "Bijlage(n): 2",
    "De minister van Financiën, E. Heinen",
  ]

  static let annexes = [
    "Bijlage", "Bijlage 1", "Bijlage 2: Overzicht van de cijfers", "BIJLAGE II – Cijfers",
    "Bijlage 1 bevat de cijfers.", "Bijlagen", "Bijlage A. Lijst",
  ]

  static let innerHeadings = [
    "# Financiën", "Achtergrond", "## Gevolgen", "**Tot slot**", "### **Vraag 1**", "# Inleiding",
    "Conclusie", "#", "> Het bestuur heeft dat besloten.", "> 65 jaar", "> “Wij doen dat.”",
  ]

  static let cells = [
    "Jaar", "Aantal", "2023", "12,5%", "€ 3 mln.", "n.v.t.", "Kamerstuk 33 694, nr. 16", "-", "---",
    "Ja", "1.", "a)", "Vraag 1", "Zie [footnoteRef:1]", "a\u{A0}", "**vet**", "«x»",
  ]

  static let quotationMarks = [
    ("«", "»"), ("“", "”"), ("\"", "\""), ("‘", "’"), ("„", "”"), ("«", ""), ("", "»"),
  ]

  static let gaps = [
    "  ", "\t", "\u{A0}", " \u{A0} ", "\u{2003}", "\u{200B}", "\u{202F}", "\u{FEFF}", "\u{C}",
    "\u{B}",
    "\r", "   ", "\u{AD}",
  ]

  /// Characters that XML, Unicode or a careless reader treats apart.
  static let odd = [
    "", "\u{0}", "\u{1}", "\u{7}", "\u{8}", "\u{E}", "\u{1B}", "\u{1F}", "\u{7F}", "\u{85}",
    "\u{9F}",
    "\u{FFFE}", "\u{FFFF}", "\u{1FFFE}", "\u{10FFFF}", "\u{FFFD}", "\u{2400}", "\u{2407}",
    "\u{241F}",
    "\u{E000}", "\u{2028}", "\u{2029}", "\u{FEFF}", "<", "&", "]]>", "<![CDATA[", "<!--", "\"", "'",
    "&amp;", "&#0;", "e\u{301}", "\u{301}", "👩‍👩‍👧‍👦", "🇳🇱", "ﬁ", "İ", "ſ", "\u{202E}", "[footnoteRef:",
    "[footnoteRef:1]", "[1:", "[1: ]", "]", "[", "\r\r\n", " ", "\n", "\t", "[footnoteRef:999999]",
    "[7: [8: x ] ]", "\\", "%", "x",
  ]

  static let soup = [
    "Vraag", "vraag", "Antwoord", "antwoord", "op", "de", "vragen", "1", "2", "3", "12", "en", ",",
    "t/m",
    "tot en met", ":", ".", "-", "•", "a)", "1.", "(1)", "Kamerstuk", "33 694", "nr.", "16", "Stb.",
    "2024",
    "artikel", "van", "het", "maart", "24", "ontvangen", "(", ")", "minister", "[footnoteRef:1]",
    "[1: x]",
    "Toelichting", "ECLI:NL:", "https://", "AH", "Aanhangsel", "Handelingen", "vergaderjaar",
  ]
}
