/// Takes the mark-up of Markdown out of a text: it is the extractor's, and no word of the letter.
enum MarkdownMarkup {
  /// The text without headings' signs, emphasis, escapes, anchors and rules.
  ///
  /// - Parameter isLetter: Whether the text is a letter without pages: then headings within answers
  ///   and tables keep what shows them in the plain notation.
  static func stripped(_ source: [UInt8], isLetter: Bool = true) -> PreparedText {
    guard isLetter else {
      var output = PreparedText(reserving: source.count)
      strip(0..<source.count, of: source, keepingRules: true, to: &output)
      return output
    }
    let whole = WrappedText.joined(PlainTables.prepared(source))
    return letter(whole.bytes).following(whole)
  }

  private static func letter(_ source: [UInt8]) -> PreparedText {
    var output = PreparedText(reserving: source.count)
    var part: HeadingForm?
    var start = 0
    while start < source.count {
      if let table = MarkdownTable(source, at: start) {
        table.write(to: &output, of: source)
        start = table.end
        continue
      }
      let end = ByteSearch.first(Byte.lineFeed, in: source, from: start) ?? source.count
      let written = output.bytes.count
      if MarkdownTable.mayBegin(source, start..<end) {
        // What is no table stays as it is, lest it become one.
        output.copy(start..<end, of: source)
      } else if let part, let heading = MarkdownHeading(source, start..<end, in: part) {
        heading.write(to: &output, of: source)
      } else {
        strip(start..<end, of: source, to: &output)
      }
      let line = WhiteSpace.trim(output.bytes, written..<output.bytes.count)
      part = HeadingForm.read(output.bytes, line) ?? part
      output.copy(end..<min(end + 1, source.count), of: source)
      start = end + 1
    }
    return output
  }

  /// Copies lines without their mark-up.
  ///
  /// - Parameter keepingRules: Whether rules stay, which show where pages end.
  static func strip(
    _ lines: Range<Int>, of source: [UInt8], keepingRules: Bool = false,
    to output: inout PreparedText
  ) {
    var kept = lines.lowerBound
    var sign = MarkdownSigns.next(in: source, from: kept, end: lines.upperBound)
    var start = kept
    while start < lines.upperBound {
      let end =
        ByteSearch.first(Byte.lineFeed, in: source, from: start, end: lines.upperBound)
        ?? lines.upperBound
      let line = start..<end
      start = end + 1
      if let text = textStart(of: line, in: source), !keepingRules || !isPageEnd(source[line]) {
        output.copy(kept..<line.lowerBound, of: source)
        kept = text
        if sign < kept { sign = MarkdownSigns.next(in: source, from: kept, end: lines.upperBound) }
      }
      while sign < end {
        let length = markupLength(at: sign, in: line, of: source)
        var next = sign + max(1, length)
        if length > 0 {
          output.copy(kept..<sign, of: source)
          kept = next
          // What is escaped is text.
          if length == 1, source[sign] == UInt8(ascii: "\\"), next < end { next += 1 }
        }
        sign = MarkdownSigns.next(in: source, from: next, end: lines.upperBound)
      }
    }
    output.copy(kept..<lines.upperBound, of: source)
  }

  /// Where the text of a line begins that is a heading, or ends that is a rule; nothing for others.
  private static func textStart(of line: Range<Int>, in source: [UInt8]) -> Int? {
    let start = WhiteSpace.skip(source, from: line.lowerBound, end: line.upperBound)
    guard start < line.upperBound else { return nil }
    switch source[start] {
    case UInt8(ascii: "#"):
      let content = WhiteSpace.trim(source, line)
      return headingSigns(source, content).map { content.lowerBound + $0 + 1 }
    case UInt8(ascii: "-"), UInt8(ascii: "*"):
      return isRule(source[WhiteSpace.trim(source, line)]) ? line.upperBound : nil
    default: return nil
    }
  }

  /// How many signs of a heading a line begins with; nothing when it is none.
  static func headingSigns(_ source: [UInt8], _ line: Range<Int>) -> Int? {
    guard let first = source[line].first, first == UInt8(ascii: "#") else { return nil }
    let signs = source[line].prefix { $0 == first }.count
    guard signs <= 6, line.count > signs, source[line.lowerBound + signs] == Byte.space else {
      return nil
    }
    return signs
  }

  /// `-----`, with which PyMuPDF4LLM ends a page.
  private static func isPageEnd(_ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 5 && line.allSatisfy { $0 == UInt8(ascii: "-") || $0 <= Byte.space }
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
      if source[index] == UInt8(ascii: "*") {
        return isPaired(at: index, in: line, of: source) ? 1 : 0
      }
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

  /// Whether an asterisk is one of two around some words: `*Antwoord*`. One alone is a sign of the
  /// letter, or that of an item.
  private static func isPaired(at index: Int, in line: Range<Int>, of source: [UInt8]) -> Bool {
    let sign = source[index]
    func byte(_ place: Int) -> UInt8 { line.contains(place) ? source[place] : 0 }
    func isBlank(_ place: Int) -> Bool { byte(place) <= Byte.space }
    let opens = !Byte.isWordPart(byte(index - 1)) && !isBlank(index + 1)
    if opens, let other = source[index + 1..<line.upperBound].firstIndex(of: sign) {
      return !isBlank(other - 1)
    }
    let closes = !isBlank(index - 1) && !Byte.isWordPart(byte(index + 1))
    guard closes else { return false }
    // Of three together two are taken out before this one.
    let before = source[line.lowerBound..<index].lastIndex { $0 != sign } ?? line.lowerBound
    guard let other = source[line.lowerBound..<before].lastIndex(of: sign) else { return false }
    return !Byte.isWordPart(byte(other - 1)) && !isBlank(other + 1)
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

/// Finds the signs with which mark-up within a line begins.
private enum MarkdownSigns {
  /// The next place of one, or the end.
  static func next(in source: [UInt8], from start: Int, end: Int) -> Int {
    source.withUnsafeBytes { buffer in
      var index = start
      while index < end {
        let eight = EightBytes(buffer, index)
        let found =
          eight.places(of: UInt8(ascii: "*")) | eight.places(of: UInt8(ascii: "_"))
          | eight.places(of: UInt8(ascii: "\\")) | eight.places(of: UInt8(ascii: "<"))
        index += EightBytes.first(found)
        if found != 0 { break }
      }
      return min(index, end)
    }
  }
}
