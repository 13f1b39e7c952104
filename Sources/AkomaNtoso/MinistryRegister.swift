package import AnswerLetter

/// Finds ministries by the names that letters use.
///
/// A ministry that the table does not have gets an identifier made of its name.
package enum MinistryRegister {
  /// The ministry of a name: a portfolio of a title line, or `Ministerie van …`.
  ///
  /// `Volksgezondheid, Welzijn en Sport – Jeugd, Preventie en Sport` names a ministry and a part of
  /// it: what stands before the dash decides.
  ///
  /// - Parameters:
  ///   - name: The name as the letter writes it.
  ///   - date: The day of the letter, which tells two ministries of one name apart.
  package static func ministry(named name: String, on date: CalendarDate?) -> KnownMinistry? {
    var name = name[...]
    for prefix in ["Ministerie van ", "ministerie van "] where name.hasPrefix(prefix) {
      name = name.dropFirst(prefix.count)
    }
    if let ministry = row(named: String(name), on: date) { return ministry }
    for separator in [" – ", " - "] {
      guard let end = place(of: Array(separator.utf8), in: name.utf8) else { continue }
      if let ministry = row(named: String(name[..<end]), on: date) { return ministry }
    }
    return nil
  }

  private static func place(
    of separator: [UInt8], in name: Substring.UTF8View
  ) -> Substring.Index? {
    name.indices.first { name[$0] == separator[0] && name[$0...].starts(with: separator) }
  }

  private static func row(named name: String, on date: CalendarDate?) -> KnownMinistry? {
    guard let rows = rows(named: name) else { return nil }
    guard let date else { return rows.last }
    return rows.first { row in row.until.map { date <= $0 } ?? true } ?? rows.last
  }

  /// The ministries of a name, the older before the newer.
  ///
  /// Most letters name a ministry as the table does; only for others the slugs of all names are made.
  private static func rows(named name: String) -> [KnownMinistry]? {
    let exact = KnownMinistry.all.filter {
      $0.names.contains(name) || $0.abbreviations.contains(name)
    }
    return exact.isEmpty ? bySlug[Slug.make(name)] : exact
  }

  /// The ministries by the slugs of their names, the older before the newer.
  private static let bySlug: [String: [KnownMinistry]] = KnownMinistry.all.reduce(into: [:]) {
    slugs, ministry in
    for name in ministry.names + ministry.abbreviations {
      slugs[Slug.make(name), default: []].append(ministry)
    }
  }
}
