/// Takes the mark-up of Markdown out of a text: it is the extractor's, and no word of the letter.
enum MarkdownMarkup {
  /// The text without headings' signs, emphasis, escapes, anchors and rules.
  static func stripped(_ source: [UInt8]) -> PreparedText {
    var output = PreparedText(reserving: source.count)
    var start = 0
    while start < source.count {
      let end = ByteSearch.first(Byte.lineFeed, in: source, from: start) ?? source.count
      strip(start..<end, of: source, to: &output)
      output.copy(end..<min(end + 1, source.count), of: source)
      start = end + 1
    }
    return output
  }

  private static func strip(
    _ line: Range<Int>, of source: [UInt8], to output: inout PreparedText
  ) {
    let content = WhiteSpace.trim(source, line)
    if isRule(source[content]) { return }
    var index = line.lowerBound
    if let first = source[content].first, first == UInt8(ascii: "#") {
      let signs = source[content].prefix { $0 == first }.count
      if signs <= 6, content.count > signs, source[content.lowerBound + signs] == Byte.space {
        index = content.lowerBound + signs + 1
      }
    }
    var kept = index
    while index < line.upperBound {
      let length = markupLength(at: index, in: line, of: source)
      if length > 0 {
        output.copy(kept..<index, of: source)
        index += length
        kept = index
        // What is escaped is text.
        if length == 1, source[index - 1] == UInt8(ascii: "\\"), index < line.upperBound {
          index += 1
        }
      } else {
        index += 1
      }
    }
    output.copy(kept..<line.upperBound, of: source)
  }

  /// `-----` and `***` alone on a line.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "*") else {
      return false
    }
    return line.count >= 3 && line.allSatisfy { $0 == first }
  }

  private static func markupLength(at index: Int, in line: Range<Int>, of source: [UInt8]) -> Int {
    func byte(_ offset: Int) -> UInt8 {
      line.contains(index + offset) ? source[index + offset] : 0
    }
    switch source[index] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      if byte(1) == source[index] { return 2 }
      if source[index] == UInt8(ascii: "*") { return 0 }
      let isBefore = Byte.isWordPart(byte(-1))
      let isAfter = Byte.isWordPart(byte(1))
      return isBefore && isAfter ? 0 : 1
    case UInt8(ascii: "\\"):
      let next = byte(1)
      let isPunctuation = next > 0x20 && next < 0x7F && !Byte.isWordPart(next)
      return isPunctuation || next == 0 ? 1 : 0
    case UInt8(ascii: "<"): return anchorLength(at: index, in: line, of: source)
    default: return 0
    }
  }

  /// `<a id="footnote-1"></a>`, `<sup>`.
  private static func anchorLength(at index: Int, in line: Range<Int>, of source: [UInt8]) -> Int {
    var cursor = ByteCursor(source, index..<line.upperBound)
    if cursor.take("<sup>") || cursor.take("</sup>") { return cursor.index - index }
    guard cursor.take("<a id=\"") else { return 0 }
    while !cursor.isAtEnd, cursor.peek != UInt8(ascii: ">") { cursor.index += 1 }
    return cursor.take("></a>") ? cursor.index - index : 0
  }
}
