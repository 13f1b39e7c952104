import TestSupport

/// Values of the simple types of the profile that depend on nothing else in a document.
enum SampleValues {
  /// A value of the type, or `nil` when the table has none for it.
  static func value(
    of type: String, using random: inout some RandomNumberGenerator
  ) -> String? {
    switch type {
    case "akn:day": return day(using: &random)
    case "akn:documentNumber":
      return random.pick(["x1", "ah-tk-20242025-1716", "2024Z18294", "604", "x9F-a0"], else: "x")
    case "akn:label": return random.pick(labels, else: "x")
    case "akn:marker": return random.pick(["1", "12", "*", "†", "i", "<&>", "[2]"], else: "1")
    case "akn:aliasName":
      return random.pick(["zaak", "aanhangsel", "publicatie", "eigen-kenmerk"], else: "zaak")
    case "akn:personIRI": return entityIRI("person", using: &random)
    case "akn:conceptIRI": return entityIRI("concept", using: &random)
    case "akn:objectIRI": return entityIRI("object", using: &random)
    case "akn:eventIRI": return entityIRI("event", using: &random)
    case "akn:roleIRI": return entityIRI("role", using: &random)
    case "akn:organizationIRI":
      if random.once(in: 2) { return entityIRI("organization", using: &random) }
      return "https://identifier.overheid.nl/tooi/id/ministerie/mnre\(random.number(1001...1199))"
    case "akn:documentTarget": return random.pick(documents, else: "/akn/nl/act/1")
    case "akn:webAddress": return random.pick(addresses, else: "https://example.org")
    case "p:byteCount":
      return String(random.number(0...random.pick([9, 99_999, 1 << 50], else: 9)))
    case "p:form":
      return random.pick(["plain", "pdf", "pdf-markdown", "docx2python"], else: "plain")
    case "p:digest": return digest(using: &random)
    case "p:edits":
      return (0..<random.number(0...6)).map { _ in edit(using: &random) }
        .joined(separator: random.pick([" ", "\n", "  ", "\t"], else: " "))
    default: return nil
    }
  }

  /// Text for mixed content: words, white space, marks that XML escapes, letters of all planes.
  static func words(using random: inout some RandomNumberGenerator) -> String {
    (0..<random.number(1...4)).map { _ in random.pick(pieces, else: " ") }.joined()
  }

  /// Words that identifiers of entities are made of.
  static let slugs = [
    "veldkamp", "minister", "mnre1013", "tweede-kamer", "ontvangst", "van-der-lee", "2e-kamer",
  ]

  private static let pieces = [
    "Kent u het stuk", "Ja.", " ", "\n", "\t", "\u{A0}", "“é—ë”", "a < b & c > d", "]]>", "\"'",
    "𝔄😀", "\u{2028}", "{}[]", "Zie het antwoord op vraag 4 en 5", "e\u{301}", "\u{E000}", "\u{85}",
  ]

  private static let labels = [
    "Veldkamp", "Tweede Kamer der Staten-Generaal", "Volksgezondheid, Welzijn en Sport – Jeugd",
    "x", "“A” & <B>", "É\u{A0}n", "officielebekendmakingen.nl", "😀 d", "AH 604", "a  b ",
  ]

  private static let documents = [
    "/akn/nl/doc/kamerstuk/33694/16", "/akn/nl/doc/kamerstuk/21501-02/2976",
    "/akn/nl/act/stb/2024-01-01/153/!main~art_5", "/akn/eu/act/regulation/2016/679",
    "/akn/nl/judgment/ecli/ECLI:NL:RBMNE:2021:6269", "/akn/un/act/1949-04-04/navo/~art_5",
    "/akn/nl-ams/doc/1/nld@2024-02-29/!main",
  ]

  private static let addresses = [
    "https://www.rijksoverheid.nl/a?b=c&d=e#f", "http://nos.nl/l/2500000", "https://example.nl/é",
    "https://nl.wikipedia.org/wiki/A_(b)", "https://example.nl/a%20b",
    "https://x.nl/%7Bid%7d%5B1%5D",
    "https://user@example.nl:8080/~a;b=1/'$*+,!'", "http://xn--caf-dma.nl", "https://x.nl/ë?é=ü",
  ]

  private static func day(using random: inout some RandomNumberGenerator) -> String {
    if random.once(in: 8) { return random.pick(["0001-01-01", "2024-02-29"], else: "0001-01-01") }
    return "\(random.number(1800...2199))-\(padded(random.number(1...12)))"
      + "-\(padded(random.number(1...28)))"
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static func entityIRI(
    _ kind: String, using random: inout some RandomNumberGenerator
  ) -> String {
    let country = random.once(in: 2) ? "/nl" : ""
    return "/akn/ontology/\(kind)\(country)/\(random.pick(slugs, else: "x"))"
  }

  private static func digest(using random: inout some RandomNumberGenerator) -> String {
    String((0..<64).map { _ in random.pick(Array("0123456789abcdef"), else: "0") })
  }

  private static func edit(using random: inout some RandomNumberGenerator) -> String {
    let skip = random.once(in: 4) ? "0" : String(random.number(1...99_999))
    let delete =
      random.once(in: 2) ? random.pick(["-", "^"], else: "-") + "\(random.number(1...300))" : ""
    guard delete.isEmpty || random.once(in: 2) else { return skip + delete }
    let insert = (0..<random.number(1...4)).map { _ in
      let count = random.once(in: 2) ? "" : String(random.number(2...200))
      let scalar = String(random.number(0...0x10FFFF), radix: 16, uppercase: true)
      if random.once(in: 4) { return "\"Pagina’s-x,\"" }
      return count + random.pick(["b", "f", "n", "r", "s", "t", "v", "x\(scalar);"], else: "s")
    }
    return skip + delete + "+" + insert.joined()
  }
}
