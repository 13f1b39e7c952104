/// Joins lines that an extractor broke at a width, as pandoc does unless it is told not to.
///
/// Such a text shows itself: it has no long line, blank lines part its headings from the text below
/// them, as in no canonical text, and nearly every line that another follows at once is so full that
/// the next word had no room on it. Only such lines are joined.
struct WrappedText {
  private let text: PreparedText
  private let lines: TextLines
  /// How many characters have room on a line.
  private var width = 0

  /// The widths that are believed.
  private static let widths = 60...100
  /// How many full lines show that a text is broken at a width.
  private static let fewestFull = 8

  /// A text with its lines whole; the text as it is when its lines are not broken.
  static func joined(_ text: PreparedText) -> PreparedText {
    if hasShortLines(text.bytes) {
      var wrapped = WrappedText(text)
      if wrapped.measure() { return wrapped.joined() }
    }
    return BrokenLines.joined(text)
  }

  private init(_ text: PreparedText) {
    self.text = text
    lines = TextLines(text.bytes)
  }

  /// Whether no line is longer than any that is believed; told at the first that is.
  private static func hasShortLines(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      let end = ByteSearch.first(Byte.lineFeed, in: bytes, from: start) ?? bytes.count
      // A character has two bytes at times; a word alone may be longer than a line.
      if end - start > 2 * widths.upperBound, bytes[start..<end].contains(Byte.space) {
        let words = WhiteSpace.trim(bytes, start..<end)
        if bytes[words].contains(Byte.space) { return false }
      }
      start = end + 1
    }
    return true
  }

  /// Finds the width; tells whether the lines are broken at it.
  private mutating func measure() -> Bool {
    for line in 0..<lines.count where lines.source[lines.trimmed(line)].contains(Byte.space) {
      width = max(width, length(line))
    }
    guard Self.widths.contains(width), hasSpacedHeadings else { return false }
    var (full, others) = (0, 0)
    for line in 0..<lines.count where canJoin(line) {
      if isFull(line) { full += 1 } else { others += 1 }
    }
    return full >= Self.fewestFull && full >= 4 * others
  }

  /// Whether two headings or more have a blank line and then text below them.
  private var hasSpacedHeadings: Bool {
    let places = (0..<lines.count).lazy.filter { line in
      guard lines.isBlank(line + 1), !lines.isBlank(line), isHeading(line) else { return false }
      let next = (line + 1..<lines.count).first { !lines.isBlank($0) }
      return next.map { !isHeading($0) } ?? false
    }
    return places.prefix(2).count == 2
  }

  private func isHeading(_ line: Int) -> Bool {
    let words = lines.trimmed(line)
    return HeadingForm.read(lines.source, words) != nil || AnnexForm.isHeading(lines.source, words)
      || lines.source[words].first == UInt8(ascii: "#") || KnownHeading.isOne(lines.source[words])
  }

  private func joined() -> PreparedText { lines.joined(text) { canJoin($0) && isFull($0) } }

  /// Whether a line and the one below it may be one: both are text.
  private func canJoin(_ line: Int) -> Bool {
    guard isText(line), line + 1 < lines.count, isText(line + 1) else { return false }
    let next = lines.trimmed(line + 1)
    return lines.source[next.lowerBound] != UInt8(ascii: "[")
      && ListMarker.read(lines.source, next) == nil && HeadingForm.read(lines.source, next) == nil
      && HeadingForm.read(lines.source, lines.trimmed(line)) == nil
  }

  private func isText(_ line: Int) -> Bool {
    let words = lines.source[lines.trimmed(line)]
    guard let first = words.first, ![0x7C, 0x2B].contains(first) else { return false }
    return !words.contains(Byte.tab) && words.contains { Byte.isWordPart($0) }
  }

  /// Whether the first word of the next line has no room on a line.
  private func isFull(_ line: Int) -> Bool {
    let next = lines.trimmed(line + 1)
    let word = lines.source[next].prefix { $0 != Byte.space }
    return length(line) + 1 + word.characterCount > width
  }

  /// How many characters a line has, those before its first word included.
  private func length(_ line: Int) -> Int {
    lines.source[
      lines[line]
        .lowerBound..<max(
          lines[line].lowerBound, lines.trimmed(line).upperBound)
    ].characterCount
  }
}

extension ArraySlice<UInt8> {
  /// How many characters the bytes are.
  var characterCount: Int { lazy.filter { $0 & 0xC0 != 0x80 }.count }
}
