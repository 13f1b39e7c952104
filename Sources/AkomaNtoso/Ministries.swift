/// The ministries of the Netherlands and their identifiers in the TOOI register.
///
/// TOOI (*Thesauri en Ontologieën voor Overheidsinformatie*) gives each ministry one identifier
/// that stays when the ministry is renamed; only identifiers that were checked stand here. A
/// ministry without a row gets an identifier made of its name.
enum Ministries {
  /// The identifier of a ministry, by the name that stands in a title line.
  ///
  /// `Volksgezondheid, Welzijn en Sport – Jeugd, Preventie en Sport` names a ministry and a part of
  /// it: what stands before the dash decides.
  static func identifier(of portfolio: String) -> String? {
    let slug = Slug.make(portfolio)
    if let identifier = bySlug[slug] { return identifier }
    for separator in [" – ", " - "] {
      guard let range = portfolio.firstRange(of: separator) else { continue }
      let ministry = String(portfolio[..<range.lowerBound])
      if let identifier = bySlug[Slug.make(ministry)] { return identifier }
    }
    return nil
  }

  /// The IRI of an identifier.
  static func iri(_ identifier: String) -> String {
    "https://identifier.overheid.nl/tooi/id/ministerie/" + identifier
  }

  private static let table: [(identifier: String, names: [String])] = [
    ("mnre1013", ["Buitenlandse Zaken"]),
    ("mnre1034", ["Binnenlandse Zaken en Koninkrijksrelaties"]),
    ("mnre1045", ["Economische Zaken", "Economische Zaken en Klimaat"]),
    ("mnre1058", ["Justitie en Veiligheid", "Veiligheid en Justitie"]),
    ("mnre1090", ["Financiën"]),
    (
      "mnre1153",
      [
        "Landbouw, Natuur en Voedselkwaliteit",
        "Landbouw, Visserij, Voedselzekerheid en Natuur",
      ]
    ),
  ]

  private static let bySlug: [String: String] = table.reduce(into: [:]) { slugs, row in
    for name in row.names { slugs[Slug.make(name)] = row.identifier }
  }
}
