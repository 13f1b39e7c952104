package import AnswerLetter

/// The ministries of the Netherlands and their identifiers in the TOOI register.
///
/// TOOI (*Thesauri en Ontologieën voor Overheidsinformatie*) gives each ministry one identifier
/// that stays when the ministry is renamed. A ministry without a row gets an identifier made of its
/// name.
package enum Ministries {
  /// The identifier of a ministry, by the name that stands in a title line.
  ///
  /// `Volksgezondheid, Welzijn en Sport – Jeugd, Preventie en Sport` names a ministry and a part of
  /// it: what stands before the dash decides.
  ///
  /// - Parameters:
  ///   - portfolio: The name as the letter writes it.
  ///   - date: The day of the letter, which tells two ministries of one name apart.
  package static func identifier(of portfolio: String, on date: CalendarDate?) -> String? {
    if let row = row(named: portfolio, on: date) { return row.identifier }
    for separator in [" – ", " - "] {
      guard let range = portfolio.firstRange(of: separator) else { continue }
      if let row = row(named: String(portfolio[..<range.lowerBound]), on: date) {
        return row.identifier
      }
    }
    return nil
  }

  private static func row(named name: String, on date: CalendarDate?) -> Row? {
    guard let rows = bySlug[Slug.make(name)] else { return nil }
    guard let date else { return rows.last }
    return rows.first { row in row.until.map { date <= $0 } ?? true } ?? rows.last
  }

  /// The IRI of an identifier.
  package static func iri(_ identifier: String) -> String {
    "https://identifier.overheid.nl/tooi/id/ministerie/" + identifier
  }

  private struct Row {
    var identifier: String
    var names: [String]
    /// The last day of the ministry, for one whose name another has since.
    var until: CalendarDate?

    init(_ identifier: String, _ names: String..., until: CalendarDate? = nil) {
      self.identifier = identifier
      self.names = names
      self.until = until
    }
  }

  /// The register's set of ministries, version 6 of 2026-02-24, with the names of each through time.
  private static let table = [
    Row("mnre1010", "Algemene Zaken"),
    Row("mnre1013", "Buitenlandse Zaken"),
    Row("mnre1018", "Defensie"),
    Row("mnre1025", "Volksgezondheid, Welzijn en Sport"),
    Row("mnre1034", "Binnenlandse Zaken en Koninkrijksrelaties"),
    Row(
      "mnre1040", "Economische Zaken", until: CalendarDate(year: 2010, month: 10, day: 13)),
    Row(
      "mnre1045", "Economische Zaken, Landbouw en Innovatie", "Economische Zaken",
      "Economische Zaken en Klimaat"),
    Row("mnre1058", "Justitie", "Veiligheid en Justitie", "Justitie en Veiligheid"),
    Row("mnre1073", "Sociale Zaken en Werkgelegenheid"),
    Row("mnre1090", "Financiën"),
    Row("mnre1109", "Onderwijs, Cultuur en Wetenschap"),
    Row("mnre1130", "Infrastructuur en Milieu", "Infrastructuur en Waterstaat"),
    Row(
      "mnre1150", "Landbouw, Natuur en Voedselkwaliteit",
      until: CalendarDate(year: 2010, month: 10, day: 13)),
    Row(
      "mnre1153", "Landbouw, Natuur en Voedselkwaliteit",
      "Landbouw, Visserij, Voedselzekerheid en Natuur"),
    Row("mnre1162", "Asiel en Migratie"),
    Row("mnre1171", "Volkshuisvesting en Ruimtelijke Ordening"),
    Row("mnre1182", "Klimaat en Groene Groei"),
    Row("mnre0170", "Verkeer en Waterstaat"),
    Row("mnre0180", "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer"),
  ]

  /// The rows by the slugs of their names, the older before the newer.
  private static let bySlug: [String: [Row]] = table.reduce(into: [:]) { slugs, row in
    for name in row.names { slugs[Slug.make(name), default: []].append(row) }
  }
}
