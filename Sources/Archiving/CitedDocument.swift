extension LetterFacts {
  /// A document that the letter cites.
  public struct CitedDocument: Sendable, Hashable {
    /// The words with which the letter cites it first.
    public var text: String
    /// The IRI in the form of the Akoma Ntoso Naming Convention.
    public var iri: String
    /// Where the public finds it, when that follows from the citation.
    public var address: String?
  }
}

extension LetterFacts.CitedDocument {
  /// The name by which others know the document.
  ///
  /// That of a parliamentary paper follows from its IRI, for the words of a letter may be cut by the
  /// end of a line, or lean on those before them: `29 984, nr. 1207`.
  var name: String {
    let parts = iri.split(separator: "/").map(String.init)
    guard parts.count > 4 else { return text }
    switch (parts[2], parts[3], parts.count) {
    case ("doc", "kamerstuk", 5): return "Kamerstukdossier \(Self.spaced(parts[4]))"
    case ("doc", "kamerstuk", 6):
      return "Kamerstuk \(Self.spaced(parts[4])), nr. \(parts[5])"
    case ("doc", "kamervraag", 5): return "Vragen \(parts[4])"
    case ("debate", "aanhangsel", 6):
      return "Aanhangsel van de Handelingen \(parts[4]), nr. \(parts[5])"
    default: return text
    }
  }

  /// The number of a dossier as the Kamer writes it: `33 694`, `36 600-VII`.
  private static func spaced(_ dossier: String) -> String {
    let digits = dossier.prefix { $0.isNumber }
    return digits.count == 5 ? "\(dossier.prefix(2)) \(dossier.dropFirst(2))" : dossier
  }

  /// What identifies the document: its identifier in the register that has it, else its IRI.
  var identification: MDTO.Identification {
    guard let address else {
      return MDTO.Identification(kenmerk: iri, bron: MDTOMapping.source)
    }
    for register in Self.registers where address.hasPrefix(register.opening) {
      return MDTO.Identification(
        kenmerk: String(address.dropFirst(register.opening.count).dropLast(register.ending.count)),
        bron: register.name)
    }
    return MDTO.Identification(kenmerk: address, bron: "webadres")
  }

  /// Registers, with what stands around an identifier in their addresses.
  private static let registers: [(opening: String, ending: String, name: String)] = [
    ("https://zoek.officielebekendmakingen.nl/", ".html", "officielebekendmakingen.nl"),
    ("https://deeplink.rechtspraak.nl/uitspraak?id=", "", "ECLI (rechtspraak.nl)"),
    ("https://curia.europa.eu/juris/liste.jsf?num=", "", "InfoCuria (curia.europa.eu)"),
    ("https://wetten.overheid.nl/", "", "Basiswettenbestand (wetten.overheid.nl)"),
  ]
}
