/// What the pages of a ministry's letter carry around the text: `Pagina 2 van 5`, and the panel beside
/// the text, of which the later pages repeat a part.
enum MinistryFurniture {
  /// Whether a text has pages of this kind, and the lines of a page: each at a width.
  ///
  /// Word files have the same words at the foot of a page, but a paragraph is a line in them.
  static func isIn(_ evidence: FormEvidence) -> Bool {
    evidence.has("Pagina 1 van ") && breaksSentences(evidence.text)
  }

  /// How many sentences that go on below the end of their line show that lines say nothing.
  private static let fewestBroken = 4
  /// The lines that a sentence can go on from, in bytes: shorter ones are items and addresses.
  private static let broken = 55...150
  /// The longest line that pages have, in bytes; one line of fifty may be longer.
  private static let longest = 200

  private static func breaksSentences(_ bytes: [UInt8]) -> Bool {
    var (lines, long, found) = (0, 0, 0)
    var isOpen = false
    var start = 0
    while start < bytes.count {
      let end = ByteSearch.first(Byte.lineFeed, in: bytes, from: start) ?? bytes.count
      let line = WhiteSpace.trim(bytes, start..<end)
      start = end + 1
      guard let first = bytes[line].first, let last = bytes[line].last else { continue }
      lines += 1
      if line.count > longest { long += 1 }
      if isOpen, first &- 0x61 < 26 { found += 1 }
      isOpen = broken.contains(line.count) && (Byte.isWordPart(last) || last == 0x2C)
    }
    return found >= fewestBroken && long * 50 <= lines
  }

  /// Says of each line what it is.
  static func classify(_ lines: inout [PageLine], in bytes: [UInt8]) {
    let hasFormFeeds = ByteSearch.first(formFeed, in: bytes, from: 0) != nil
    var firstPageEnd: Int?
    for index in lines.indices {
      if hasFormFeeds, index > 0, lines[index].isAfterFormFeed { lines[index - 1].endsPage = true }
      guard isPageNumber(bytes, lines[index].range) else { continue }
      lines[index].kind = .furniture
      lines[index].endsPage = lines[index].endsPage || !hasFormFeeds
      firstPageEnd = firstPageEnd ?? index
    }
    guard let firstPageEnd else { return }
    classifyPanels(&lines, from: firstPageEnd + 1, in: bytes)
  }

  static let formFeed: UInt8 = 0x0C

  /// `Pagina 2 van 5`, and nothing else.
  private static func isPageNumber(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, line)
    guard Byte.isUpper(cursor.peek), cursor.takeWord("pagina"), cursor.skipSpace(),
      cursor.takeNumber(1...3) != nil, cursor.skipSpace(), cursor.takeWord("van"),
      cursor.skipSpace(), cursor.takeNumber(1...3) != nil
    else { return false }
    cursor.skipSpace()
    return cursor.isAtEnd
  }

  /// The longest line of a panel, in bytes.
  private static let longestOfPanel = 80

  /// Takes the panels of later pages out: two lines or more of the first page that come again, the
  /// first of them a name of a part of the ministry or a label.
  private static func classifyPanels(
    _ lines: inout [PageLine], from second: Int, in bytes: [UInt8]
  ) {
    var known: Set<ArraySlice<UInt8>> = []
    for line in lines[..<second] where line.range.count <= longestOfPanel {
      known.insert(bytes[line.range])
      // `Datum 24 maart 2025` may be two lines in a panel.
      if case .label(_, let value)? = LetterheadForm.read(bytes, line.range), !value.isEmpty {
        known.insert(bytes[value])
        known.insert(bytes[WhiteSpace.trim(bytes, line.range.lowerBound..<value.lowerBound)])
      }
    }
    var index = second
    while index < lines.count {
      var end = index
      if beginsPanel(bytes, lines[index].range) {
        while end < lines.count, lines[end].kind == .text, known.contains(bytes[lines[end].range]),
          end == index || !isTitleNumber(lines[end], below: lines[end - 1], in: bytes)
        {
          end += 1
        }
      }
      if end - index > 1 { for line in index..<end { lines[line].kind = .furniture } }
      index = max(index + 1, end)
    }
  }

  /// Whether a line is the number of the questions above their title, and no value of a label.
  private static func isTitleNumber(
    _ line: PageLine, below label: PageLine, in bytes: [UInt8]
  ) -> Bool {
    guard DocumentNumberForm.read(bytes, line.range) != nil else { return false }
    if case .label? = LetterheadForm.read(bytes, label.range) { return false }
    return true
  }

  private static let partsOfMinistries: [StaticString] = [
    "ministerie", "directie", "directoraat", "programma", "afdeling", "bestuursdepartement",
    "dienst",
  ]

  private static func beginsPanel(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, line)
    guard Byte.isUpper(cursor.peek) else { return false }
    if partsOfMinistries.contains(where: { cursor.take($0) }) { return true }
    if case .label? = LetterheadForm.read(bytes, line) { return true }
    return false
  }
}
