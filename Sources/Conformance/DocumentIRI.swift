/// An IRI of a document in its parts, after the Akoma Ntoso Naming Convention 1.0, sections 4.5 to
/// 4.8: `/akn/{country}/{type}/…/{language}@{version}/!{component}~{portion}.{format}#{fragment}`.
struct DocumentIRI {
  private typealias Bytes = ArraySlice<UInt8>

  private let countryPart: Bytes
  private let typePart: Bytes
  private let detailParts: Bytes
  private let expressionPart: Bytes?
  private let basePart: Bytes
  private let componentPart: Bytes?
  private let formatPart: Bytes?

  /// The country, or a subdivision of it: `nl`, `it-45`.
  var country: String { Self.text(countryPart) }
  /// The type of document: `act`.
  var type: String { Self.text(typePart) }
  /// What follows the type up to the language, in parts.
  var details: [String] { detailParts.split(separator: Self.slash).map(Self.text) }
  /// The language; nothing on the level of the work.
  var language: String? { expressionPart.map { Self.text($0.prefix(3)) } }
  /// What follows the language: `2024-07-01`; empty for the original version.
  var version: String? { expressionPart.map { Self.text($0.dropFirst(4)) } }
  /// The IRI without component, portion, format and fragment.
  var base: String { Self.text(basePart) }
  /// The component: `main`, `schedule_1`.
  var component: String? { componentPart.map(Self.text) }
  /// The format: `xml`.
  var format: String? { formatPart.map(Self.text) }

  private static let slash = UInt8(ascii: "/")

  private static func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Takes an IRI apart; nothing when it has not the form of one.
  init?(_ iri: String) {
    self.init(Array(iri.utf8)[...])
  }

  /// Takes an IRI in UTF-8 apart; nothing when it has not the form of one.
  init?(_ iri: ArraySlice<UInt8>) {
    guard iri.starts(with: "/akn/".utf8), Self.isClean(iri) else { return nil }
    var rest = iri.prefix { $0 != UInt8(ascii: "#") }
    var format: Bytes?
    if let portion = Self.cut(&rest, at: UInt8(ascii: "~")) { format = Self.format(in: portion) }
    var component = Self.cut(&rest, at: UInt8(ascii: "!"))
    if let named = component, let found = Self.format(in: named) {
      format = found
      component = named.dropLast(found.count + 1)
    }
    componentPart = component
    guard let parts = Parts(rest) else { return nil }
    (countryPart, typePart, detailParts) = (parts.country, parts.type, parts.details)
    var expression = parts.expression
    if component == nil, parts.isExpressionLast, let found = expression.flatMap(Self.format(in:)) {
      format = found
      expression = expression?.dropLast(found.count + 1)
    }
    expressionPart = expression
    let isFormatOfBase = component == nil && format.map { Self.ends(rest, in: $0) } ?? false
    basePart = isFormatOfBase ? rest.dropLast((format?.count ?? 0) + 1) : rest
    formatPart = format
    guard Self.isCountry(countryPart), typePart.allSatisfy(\.isLetter) else { return nil }
  }

  /// Cuts a text off at a mark and the slash before it, and gives what follows the mark.
  private static func cut(_ text: inout Bytes, at mark: UInt8) -> Bytes? {
    guard let place = text.firstIndex(of: mark) else { return nil }
    defer {
      text = text[..<place]
      if text.last == slash { text.removeLast() }
    }
    return text[(place + 1)...]
  }

  /// Whether a text ends in a dot and a format.
  private static func ends(_ text: Bytes, in format: Bytes) -> Bool {
    text.suffix(format.count) == format
      && text.dropLast(format.count).last == UInt8(ascii: ".")
  }

  /// Whether there is nothing that an IRI cannot hold (RFC 3987, section 2.2).
  static func isClean(_ iri: ArraySlice<UInt8>) -> Bool {
    iri.withUnsafeBufferPointer { iri in
      var last: UInt8 = 0
      for byte in iri {
        switch byte {
        case ...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: "\\"),
          UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
          UInt8(ascii: "}"):
          return false
        // A range of portions is written as `~art_3->art_5`.
        case UInt8(ascii: ">") where last != UInt8(ascii: "-"): return false
        default: last = byte
        }
      }
      return true
    }
  }

  /// A code of ISO 3166-1 or of an organisation, perhaps with a subdivision.
  static func isCountry(_ text: ArraySlice<UInt8>) -> Bool {
    let country = text.prefix { $0 != UInt8(ascii: "-") }
    guard (2...4).contains(country.count), country.allSatisfy(\.isLetter) else { return false }
    if country.count == text.count { return true }
    return text.dropFirst(country.count + 1)
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isDigit } }
  }

  /// The format at the end of a part: letters and digits after the last dot.
  private static func format(in part: Bytes) -> Bytes? {
    guard let dot = part.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let format = part[(dot + 1)...]
    return format.allSatisfy { $0.isLetter || $0.isDigit } && format.contains(where: \.isLetter)
      ? format : nil
  }

  /// The parts of `/akn/{country}/{type}/…`, found in one walk; none of them is empty.
  private struct Parts {
    private(set) var country: Bytes = []
    private(set) var type: Bytes = []
    private(set) var details: Bytes = []
    private(set) var expression: Bytes?
    private(set) var isExpressionLast = false

    init?(_ iri: Bytes) {
      var count = 0
      var isAfterDate = false
      var start = iri.startIndex + 1
      while true {
        let end = iri[start...].firstIndex(of: slash) ?? iri.endIndex
        if end == start { return nil }
        let part = iri[start..<end]
        switch count {
        case 0: break
        case 1: country = part
        case 2:
          type = part
          details = iri[end...]
        case _ where expression != nil: break
        default:
          if Self.isExpression(part, isAfterDate: isAfterDate) {
            expression = part
            isExpressionLast = end == iri.endIndex
            details = iri[details.startIndex..<start]
          }
          if part.contains(where: \.isDigit) { isAfterDate = true }
        }
        count += 1
        if end == iri.endIndex { break }
        start = end + 1
      }
      if count < 3 { return nil }
    }

    /// Whether a part names a language of three letters: with a version, or after a date or number.
    private static func isExpression(_ part: Bytes, isAfterDate: Bool) -> Bool {
      guard part.count >= 3, part.prefix(3).allSatisfy({ (0x61...0x7A).contains($0) }) else {
        return false
      }
      let mark = part.dropFirst(3).first
      if mark == UInt8(ascii: "@") || mark == UInt8(ascii: ":") { return true }
      return isAfterDate && (mark == nil || mark == UInt8(ascii: "."))
    }
  }
}
