/// What may stand in the record of a source instead of the document.
enum Lifted {
  /// Whether a word belongs to a page or to the notation of an extractor.
  static func isAllowed(_ found: String) -> Bool {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: found.unicodeScalars.filter { !isControl($0) })
    let word = String(scalars)
    if words.contains(word) || word.isEmpty { return true }
    // Numbers of pages, years of the foot of a page, and what is glued to them.
    let isNumber = word.allSatisfy { $0.isNumber || "–-,".contains($0) }
    if isNumber { return true }
    return fragments.contains { word.contains($0) } || isNotation(word)
  }

  /// The words of running heads and feet.
  private static let words: Set<String> = [
    "Tweede", "Kamer", "Kamer,", "vergaderjaar", "Aanhangsel", "Vragen", "ISSN", "-", "en",
  ]

  /// Parts of words that only pages and notations have.
  private static let fragments = [
    "Gravenhage", "ISSN", "Aanhangsel", "Tweede", "footnote", "</a>", "<a", "sup>",
  ]

  /// Brackets, hyphens, and the signs of Markdown and of drawn tables.
  private static func isNotation(_ word: String) -> Bool {
    word.allSatisfy { "[]()⁾{}#*_\\-–^:.,;↑<>|+=".contains($0) || $0.isNumber }
  }

  /// Whether the document has a picture of a character, which XML forbids.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || [0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value)
  }
}
