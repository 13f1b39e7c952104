/// An IRI of a document in its parts, after the Akoma Ntoso Naming Convention 1.0, sections 4.5 to
/// 4.8: `/akn/{country}/{type}/…/{language}@{version}/!{component}~{portion}.{format}#{fragment}`.
struct DocumentIRI {
  /// The country, or a subdivision of it: `nl`, `it-45`.
  let country: Substring
  /// The type of document: `act`.
  let type: Substring
  /// What follows the type up to the language, in parts.
  let details: [Substring]
  /// The language; nothing on the level of the work.
  let language: Substring?
  /// What follows the language: `2024-07-01`; empty for the original version.
  let version: Substring?
  /// The IRI without component, portion, format and fragment.
  let base: Substring
  /// The component: `main`, `schedule_1`.
  let component: Substring?
  /// The format: `xml`.
  let format: Substring?

  /// Takes an IRI apart; nothing when it has not the form of one.
  init?(_ iri: String) {
    guard iri.hasPrefix("/akn/"), Self.isClean(iri) else { return nil }
    var rest = iri.utf8Range(of: "#").map { iri[..<$0.lowerBound] } ?? iri[...]
    var (component, format): (Substring?, Substring?)
    if let portion = rest.utf8Range(of: "~") {
      format = Self.format(in: rest[portion.upperBound...])
      rest = rest[..<portion.lowerBound]
      if rest.hasSuffix("/") { rest.removeLast() }
    }
    if let mark = rest.utf8Range(of: "!") {
      component = rest[mark.upperBound...]
      rest = rest[..<mark.lowerBound]
      if rest.hasSuffix("/") { rest.removeLast() }
      if let found = component.flatMap({ Self.format(in: $0) }) {
        format = found
        component = component?.dropLast(found.utf8.count + 1)
      }
    }
    var parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts.dropFirst().allSatisfy({ !$0.isEmpty }) else { return nil }
    if let place = parts.indices.dropFirst(4).first(where: { Self.isExpression(at: $0, parts) }) {
      let part = parts[place]
      language = part.prefix(3)
      var version = part.dropFirst(4)
      if component == nil, place == parts.count - 1, let found = Self.format(in: part) {
        format = found
        version = version.dropLast(found.utf8.count + 1)
      }
      self.version = version
      parts.removeSubrange(place...)
    } else {
      language = nil
      version = nil
    }
    let isFormatOfBase = component == nil && format != nil && rest.hasSuffix("." + (format ?? ""))
    base = isFormatOfBase ? rest.dropLast((format ?? "").utf8.count + 1) : rest
    self.component = component
    self.format = format
    country = parts[2]
    type = parts[3]
    details = Array(parts[4...])
    guard Self.isCountry(country), type.utf8.allSatisfy(\.isLetter) else { return nil }
  }

  /// Whether there is nothing that an IRI cannot hold (RFC 3987, section 2.2).
  static func isClean(_ iri: String) -> Bool {
    var last: UInt8 = 0
    return iri.utf8.allSatisfy { byte in
      defer { last = byte }
      // A range of portions is written as `~art_3->art_5`.
      return byte > 0x20 && !forbidden.contains(byte) || byte == 0x3E && last == 0x2D
    }
  }

  private static let forbidden: Set<UInt8> = Set("\"<>\\^`{|}".utf8)

  /// A code of ISO 3166-1 or of an organisation, perhaps with a subdivision.
  static func isCountry(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let country = parts.first, (2...4).contains(country.utf8.count) else { return false }
    return country.utf8.allSatisfy(\.isLetter)
      && parts.dropFirst().allSatisfy {
        !$0.isEmpty && $0.utf8.allSatisfy { $0.isLetter || $0.isDigit }
      }
  }

  /// Whether a part names a language of three letters: with a version, or after a date or number.
  private static func isExpression(at place: Int, _ parts: [Substring]) -> Bool {
    let utf8 = Array(parts[place].utf8.prefix(4))
    guard utf8.count >= 3, utf8[..<3].allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return false
    }
    if utf8.count == 4, utf8[3] == 0x40 || utf8[3] == 0x3A { return true }
    let isAfterDate = parts[4..<place].contains { $0.utf8.contains(where: \.isDigit) }
    return isAfterDate && (utf8.count == 3 || utf8[3] == 0x2E)
  }

  /// The format at the end of a part: letters and digits after the last dot.
  private static func format(in part: Substring) -> Substring? {
    guard let dot = part.lastIndex(of: ".") else { return nil }
    let format = part[part.index(after: dot)...]
    let isFormat = !format.isEmpty && format.utf8.allSatisfy { $0.isLetter || $0.isDigit }
    return isFormat && format.utf8.contains(where: \.isLetter) ? format : nil
  }
}
