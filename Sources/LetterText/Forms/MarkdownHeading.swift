/// A heading within an answer in Markdown: `### Achtergrond`, or a short line wholly in bold.
struct MarkdownHeading {
  /// The last sign with the space behind it; nothing for a line in bold.
  private let sign: Range<Int>?
  private let line: Range<Int>
  /// The line without mark-up.
  private let words: PreparedText

  /// The longest line in bold that is believed to be a heading, in bytes.
  private static let longest = 120

  /// Reads a line of a Markdown text as one; headings of questions and answers are none.
  ///
  /// - Parameter part: The heading of the part in which the line stands; questions are often wholly
  ///   in bold.
  init?(_ source: [UInt8], _ range: Range<Int>, in part: HeadingForm) {
    let line = WhiteSpace.trim(source, range)
    guard let first = source[line].first else { return nil }
    if first == UInt8(ascii: "#"), let signs = MarkdownMarkup.headingSigns(source, line) {
      let end = line.lowerBound + signs
      sign = end - 1..<end + 1
    } else if case .answer = part, first == UInt8(ascii: "*"), Self.isBold(source[line]) {
      sign = nil
    } else {
      return nil
    }
    self.line = line
    var words = PreparedText()
    MarkdownMarkup.strip(line, of: source, to: &words)
    self.words = words
    let content = WhiteSpace.trim(words.bytes, 0..<words.bytes.count)
    guard let start = words.bytes[content].first, start != UInt8(ascii: "#"),
      HeadingForm.read(words.bytes, content) == nil, !TitleOpening.begins(words.bytes, content)
    else { return nil }
  }

  /// Writes it with the sign of the plain notation, unless its words say what it is.
  func write(to output: inout PreparedText, of source: [UInt8]) {
    let content = WhiteSpace.trim(words.bytes, 0..<words.bytes.count)
    if !KnownHeading.isOne(words.bytes[content]) {
      if let sign { output.copy(sign, of: source) } else { output.add("# ") }
    }
    output.copy(content, of: words)
  }

  /// `**Achtergrond**`, and no bold beside it.
  private static func isBold(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = "**".utf8
    guard line.count > 4, line.count <= longest, line.starts(with: marks),
      line.suffix(2).elementsEqual(marks)
    else { return false }
    let inner = line.dropFirst(2).dropLast(2)
    let isSentence = inner.last.map { [0x2E, 0x3A, 0x3B, 0x3F].contains($0) } ?? true
    // `**2**` is the number of a question.
    return !inner.contains(UInt8(ascii: "*")) && !isSentence && inner.contains(where: Byte.isLetter)
  }
}
