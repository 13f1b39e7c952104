import AnswerLetter

/// What a web page has around a letter that was copied from it: `Direct naar de inhoud`, `U bent hier:
/// …` above it, `Download …`, `Deel deze pagina`, `Contact` below it.
///
/// These lines are the site's and not the letter's; like the running heads of pages they go to the record
/// of the source. Only known lines are taken above the letter. Below it they end the text: from one that
/// begins such an end on, all lines must be short, and most of them known.
struct WebPageFrame {
  /// The lines above the letter.
  private var above: [Range<Int>] = []
  /// Where the lines below the letter begin.
  private var below: Int
  private let bytes: [UInt8]

  /// Lines that are just these words.
  private static let words: [StaticString] =
    [
      "rijksoverheid", "overheid.nl", "officiële bekendmakingen", "documenten", "onderwerpen",
      "actueel", "service", "contact", "cookies", "privacy", "privacy en cookies",
      "cookies en privacy", "sitemap", "archief", "copyright", "help", "english", "inloggen",
      "toegankelijkheid", "kwetsbaarheid melden", "over deze website", "over deze site", "delen",
      "zie ook", "downloads", "rss", "abonneren", "overzicht", "volgende", "vorige",
    ] + navigation

  /// Those of which one at least stands above a letter that is on a page.
  private static let navigation: [StaticString] = [
    "direct naar de inhoud", "ga direct naar de inhoud", "direct naar inhoud", "naar de inhoud",
    "home", "menu", "zoeken", "zoeken mijn attenderingen inloggen", "terug naar boven",
    "naar boven", "deel deze pagina", "print deze pagina",
  ]

  /// How other lines begin.
  private static let openings: [StaticString] = [
    "u bent hier:", "u bevindt zich hier:", "home >", "home /", "home ›", "home »", "download ",
    "download:", "volg ons op", "deel deze pagina", "deel dit bericht",
    "deze website gebruikt cookies", "deze website maakt gebruik van cookies",
    "deze site gebruikt cookies", "wij gebruiken cookies", "cookie-instellingen",
    "pdf document |", "pdf |", "was deze informatie nuttig",
  ]

  /// The lines that may begin what stands below a letter.
  private static let ends: [StaticString] = [
    "download", "deel deze pagina", "deel dit bericht", "terug naar boven", "naar boven",
    "over deze website", "over deze site", "zie ook", "volg ons op", "print deze pagina",
  ]

  /// How many lines that are not known end the search above the letter. They stay, so that it
  /// ends at the same when the text is read again without the others.
  private static let patience = 12
  /// The longest line below a letter that is believed to be the page's, in bytes.
  private static let longest = 160
  /// How many known lines show a page.
  private static let enough = 2

  /// A text without them, and what is to be said.
  static func removed(from text: PreparedText) -> Preparation {
    let frame = WebPageFrame(in: text.bytes)
    var lines = frame.above
    if frame.below < text.bytes.count { lines.append(frame.below..<text.bytes.count) }
    guard let first = lines.first else { return Preparation(text: text) }
    var output = PreparedText(reserving: text.bytes.count)
    var position = 0
    for line in lines {
      output.copy(position..<line.lowerBound, of: text)
      position = line.upperBound
    }
    output.copy(position..<text.bytes.count, of: text)
    // A page without a letter stays what it is.
    guard WhiteSpace.skip(output.bytes, from: 0, end: output.bytes.count) < output.bytes.count
    else { return Preparation(text: text) }
    return Preparation(
      text: output, remarks: [.webPage(at: text.sourceOffset(of: first.lowerBound))])
  }

  private init(in bytes: [UInt8]) {
    self.bytes = bytes
    below = bytes.count
    findAbove()
    findBelow()
  }

  private mutating func findAbove() {
    var start = 0
    var found: [Range<Int>] = []
    var unknown = 0
    var isShown = false
    while start < bytes.count, unknown < Self.patience {
      let end = ByteSearch.first(Byte.lineFeed, in: bytes, from: start) ?? bytes.count
      let line = WhiteSpace.trim(bytes, start..<end)
      defer { start = end + 1 }
      if line.isEmpty { continue }
      if HeadingForm.read(bytes, line) != nil { break }
      let isNavigation =
        Self.begins(bytes, line, Self.openings) || Self.isOne(of: Self.navigation, bytes, line)
      if isNavigation || Self.isOne(of: Self.words, bytes, line) {
        found.append(start..<min(end + 1, bytes.count))
        isShown = isShown || isNavigation
      } else {
        unknown += 1
      }
    }
    if isShown, found.count >= Self.enough { above = found }
  }

  private mutating func findBelow() {
    let top = above.last?.upperBound ?? 0
    var end = bytes.count
    var known = 0
    var lines = 0
    while end > top {
      let start = bytes[..<end].lastIndex(of: Byte.lineFeed).map { $0 + 1 } ?? 0
      let line = WhiteSpace.trim(bytes, start..<end)
      end = start - 1
      if line.isEmpty { continue }
      guard mayBePage(line) else { break }
      lines += 1
      if Self.isKnown(bytes, line) { known += 1 }
      if known >= Self.enough, 2 * known >= lines, isEnd(line) { below = start }
    }
  }

  /// Whether a line is no part of a letter by its look.
  private func mayBePage(_ line: Range<Int>) -> Bool {
    guard line.count <= Self.longest else { return false }
    let last = bytes[line.upperBound - 1]
    let isSentence = last == UInt8(ascii: ".") || last == UInt8(ascii: "]")
    return Self.isKnown(bytes, line)
      || !isSentence && HeadingForm.read(bytes, line) == nil
        && !TitleOpening.beginsPart(bytes, line) && !Byte.isDigit(bytes[line.lowerBound])
  }

  /// Whether a line is one of a page by its words.
  static func isKnown(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    isOne(of: words, bytes, line) || begins(bytes, line, openings)
  }

  private static func isOne(
    of words: [StaticString], _ bytes: [UInt8], _ line: Range<Int>
  ) -> Bool {
    guard line.count <= longest else { return false }
    let first = Byte.lowercased(bytes[line.lowerBound])
    return words.contains { word in
      guard word.utf8Start[0] == first, word.utf8CodeUnitCount == line.count else { return false }
      var cursor = ByteCursor(bytes, line)
      return cursor.take(word)
    }
  }

  private static func begins(
    _ bytes: [UInt8], _ line: Range<Int>, _ openings: [StaticString]
  ) -> Bool {
    guard line.count <= longest else { return false }
    let first = Byte.lowercased(bytes[line.lowerBound])
    return openings.contains { words in
      var cursor = ByteCursor(bytes, line)
      return words.utf8Start[0] == first && cursor.take(words)
    }
  }

  private func isEnd(_ line: Range<Int>) -> Bool {
    Self.isKnown(bytes, line) && Self.begins(bytes, line, Self.ends)
  }
}

extension Preparation {
  /// Takes out what a web page has around the letter.
  mutating func removeWebPage() {
    let letter = WebPageFrame.removed(from: text)
    guard !letter.remarks.isEmpty else { return }
    text = letter.text
    remarks += letter.remarks
  }
}

extension Remark {
  fileprivate static func webPage(at offset: Int) -> Remark {
    Remark(
      offset: offset,
      diagnostic: Diagnostic(
        .warning, "web-page", "lines here are those of a web page around the letter",
        advice: "They are kept in the record of the source and in no answer; check them."))
  }
}
