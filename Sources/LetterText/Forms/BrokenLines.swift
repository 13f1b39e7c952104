/// Joins lines that were broken in the source of a web page, where nothing else shows it: no blank
/// lines stand between paragraphs, and a line with a title or a note's mark is longer than others.
///
/// Sentences that go on in the next line show it: where a line ends in the middle of one, the next
/// word had no room on it, or the last was the first to pass a column. Once that is so for nearly
/// all such lines of the first pages, every line is joined to the next that is so full, or stops in
/// the middle of a sentence.
struct BrokenLines {
  private let text: PreparedText
  private let lines: TextLines
  /// How many characters have room on a line.
  private var width = 0
  /// How many characters a line has at least where each goes on to the first space behind a column.
  private var column: Int?

  /// The widths that are believed.
  private static let widths = 60...100
  /// How many lines are looked through for what shows that they are broken.
  private static let patience = 400
  /// How many sentences must go on in the next line.
  private static let fewest = 4

  /// A text with its lines whole; the text as it is when its lines are not broken.
  static func joined(_ text: PreparedText) -> PreparedText {
    guard mayBeBroken(text.bytes) else { return text }
    var broken = BrokenLines(text)
    return broken.measure() ? broken.joined() : text
  }

  private init(_ text: PreparedText) {
    self.text = text
    lines = TextLines(text.bytes)
  }

  /// Whether there are enough sentences that go on in the next line, told by the bytes around the
  /// ends of the first lines: of most texts they are not.
  private static func mayBeBroken(_ bytes: [UInt8]) -> Bool {
    var found = 0
    var start = 0
    for _ in 0..<patience {
      guard let end = ByteSearch.first(Byte.lineFeed, in: bytes, from: start),
        end + 1 < bytes.count
      else { return false }
      if end - start >= widths.lowerBound / 2, goesOn(bytes[end + 1]) {
        found += 1
        if found == fewest { return true }
      }
      start = end + 1
    }
    return false
  }

  /// Whether the rest of a sentence begins with a byte.
  private static func goesOn(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte == 0x28 }

  /// Finds the width; tells whether the lines are broken at it.
  private mutating func measure() -> Bool {
    let first = (0..<min(lines.count, Self.patience)).filter(stopsShort)
    let lengths = first.map(length)
    guard lengths.count >= Self.fewest, let widest = lengths.filter(Self.widths.contains).max()
    else { return false }
    width = widest
    let enough = (lengths.count * 4 + 4) / 5
    if first.filter(isFull).count >= enough { return true }
    // A few may be shorter that no extractor broke.
    let least = lengths.sorted()[lengths.count / 10]
    guard Self.widths.contains(least) else { return false }
    column = least
    let full = first.filter { isFull($0) && passes($0, least) }
    return full.count >= enough
  }

  /// Whether it is the last word of a line that passes a column.
  private func passes(_ line: Int, _ column: Int) -> Bool {
    let words = lines.source[lines.trimmed(line)]
    let last = words.reversed().prefix { $0 != Byte.space && $0 != Byte.tab }
    return length(line) - last.filter { $0 & 0xC0 != 0x80 }.count <= column
  }

  private func joined() -> PreparedText {
    lines.joined(text) { canJoin($0) && (stopsShort($0) || isFull($0)) }
  }

  /// Small words with which no sentence ends.
  private static let links: [StaticString] = [
    "de", "het", "een", "en", "van", "voor", "in", "op", "met", "aan", "der", "ontvangen",
    "ingezonden",
  ]

  /// Whether a sentence goes on from a line to the next.
  private func stopsShort(_ line: Int) -> Bool {
    guard canJoin(line), let last = lines.source[lines.trimmed(line)].last else { return false }
    if Self.goesOn(lines.source[lines.trimmed(line + 1).lowerBound]) {
      return Byte.isWordPart(last) || last == UInt8(ascii: ",") || last == UInt8(ascii: ")")
    }
    return last == UInt8(ascii: ",") || endsInLink(lines.trimmed(line))
  }

  private func endsInLink(_ line: Range<Int>) -> Bool {
    let word = lines.source[line].reversed().prefix { Byte.isLetter($0) }.count
    var cursor = ByteCursor(lines.source, line.upperBound - word..<line.upperBound)
    return cursor.peek &- 0x61 < 26 && cursor.takeAnyWord(Self.links) && cursor.isAtEnd
  }

  /// Whether a line and the one below it may be one: both are text, and neither begins a part.
  private func canJoin(_ line: Int) -> Bool {
    guard line + 1 < lines.count, isText(line), isText(line + 1) else { return false }
    let (this, next) = (lines.trimmed(line), lines.trimmed(line + 1))
    return !TitleOpening.beginsPart(lines.source, next)
      && ListMarker.read(lines.source, next) == nil
      && HeadingForm.read(lines.source, next) == nil
      && HeadingForm.read(lines.source, this) == nil
  }

  private func isText(_ line: Int) -> Bool {
    let words = lines.source[lines.trimmed(line)]
    guard let first = words.first, ![0x7C, 0x2B, 0x5B].contains(first) else { return false }
    return !words.contains(Byte.tab) && words.contains(Byte.space)
  }

  /// Whether the first word of the next line has no room on a line, or the last passed the column.
  private func isFull(_ line: Int) -> Bool {
    if let column { return length(line) >= column }
    let word = lines.source[lines.trimmed(line + 1)].prefix { $0 != Byte.space }
    return length(line) + 1 + word.characterCount > width
  }

  /// How many characters a line has.
  private func length(_ line: Int) -> Int { lines.source[lines.trimmed(line)].characterCount }
}
