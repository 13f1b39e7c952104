import AnswerLetter

/// Footnotes as Apache POI writes them: `[footnoteRef:1]` in the text, ` [1: body ]` after the
/// paragraph, on the same line or on lines of their own.
enum FootnoteForm {
  /// A mark in the text.
  struct Mark {
    var marker: Range<Int>
    /// The whole of `[footnoteRef:1]`.
    var range: Range<Int>
    /// The lines of the body, once it is found.
    var body: [Range<Int>]?
    /// The whole of `[1: body]`, once it is found.
    var bodyRange: Range<Int>?
  }

  /// The words around a marker in the text.
  static let opening: StaticString = "[footnoteref:"
  /// How ``opening`` is written.
  static let markOpening = "[footnoteRef:"

  /// Takes a marker: digits, with the bracket after them that a typed note has (`1)`), or raised
  /// digits.
  private static func takeMarker(_ cursor: inout ByteCursor) -> Range<Int>? {
    let start = cursor.index
    guard cursor.takeDigits(1...6) != nil else {
      return RaisedDigits.take(&cursor) == nil ? nil : start..<cursor.index
    }
    _ = cursor.take(")")
    return start..<cursor.index
  }

  /// How long a marker is.
  private static let markerLengths = 1...7

  /// The marks of a stretch of text.
  static func marks(_ bytes: [UInt8], in range: Range<Int>) -> [Mark] {
    var marks: [Mark] = []
    var start = range.lowerBound
    while let bracket = ByteSearch.first(
      UInt8(ascii: "["), in: bytes, from: start, end: range.upperBound)
    {
      start = bracket + 1
      var cursor = ByteCursor(bytes, bracket..<range.upperBound)
      guard cursor.take(opening), isSpelledExactly(bytes, at: bracket),
        let marker = takeMarker(&cursor), cursor.take("]")
      else { continue }
      marks.append(Mark(marker: marker, range: bracket..<cursor.index))
      start = cursor.index
    }
    return marks
  }

  /// Finds the bodies of marks in the text that begins after the last of them.
  ///
  /// Bodies stand in the order of their marks. Gives the end of the paragraph's own text, and the
  /// position after the last body, or nothing when no body was found.
  static func findBodies(
    of marks: inout [Mark], in text: LogicalText, line: Range<Int>
  ) -> (textEnd: Int, bodiesEnd: Int)? {
    guard let last = marks.last else { return nil }
    let bytes = text.bytes
    var search = last.range.upperBound
    var textEnd = line.upperBound
    var bodiesEnd: Int?
    let rest = search..<line.upperBound
    // Looked for once: many marks may have no body, and much text may follow them.
    lazy var openings = BodyOpenings(bytes, in: rest)
    for index in marks.indices {
      let isFirst = bodiesEnd == nil
      guard
        let start = bodyStart(marks[index], bytes, from: search, isFirst ? openings : nil),
        let body = Body(bytes, at: start, marker: bytes[marks[index].marker])
      else { continue }
      marks[index].body = body.lines
      marks[index].bodyRange = start..<body.end
      if isFirst { textEnd = min(textEnd, start) }
      bodiesEnd = body.end
      search = body.end
    }
    return bodiesEnd.map { (textEnd, $0) }
  }

  /// Where the body of a mark begins: the first on the line of the text or below it, each other
  /// right after the one before.
  private static func bodyStart(
    _ mark: Mark, _ bytes: [UInt8], from search: Int,
    _ openings: @autoclosure () -> BodyOpenings?
  ) -> Int? {
    let after = WhiteSpace.skip(bytes, from: search, end: bytes.count)
    if isBodyStart(bytes, at: after, marker: bytes[mark.marker]) { return after }
    guard let found = openings() else { return nil }
    if let bracket = found[bytes[mark.marker]] { return bracket }
    return isBodyStart(bytes, at: found.below, marker: bytes[mark.marker]) ? found.below : nil
  }

  /// Where bodies may begin in the text behind the last mark of a line, by their markers.
  private struct BodyOpenings {
    private var first: [ArraySlice<UInt8>: Int] = [:]
    /// The start of the next line.
    let below: Int

    init(_ bytes: [UInt8], in rest: Range<Int>) {
      below = rest.upperBound + 1
      var position = rest.lowerBound
      while position < rest.upperBound,
        let bracket = bytes[position..<rest.upperBound].firstIndex(of: UInt8(ascii: "["))
      {
        position = bracket + 1
        guard bracket > 0, [0x20, 0xA0].contains(bytes[bracket - 1]) else { continue }
        for length in markerLengths {
          let colon = position + length
          guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { continue }
          let marker = bytes[position..<colon]
          if first[marker] == nil { first[marker] = bracket }
        }
      }
    }

    subscript(marker: ArraySlice<UInt8>) -> Int? { first.isEmpty ? nil : first[marker] }
  }

  private static func isBodyStart(_ bytes: [UInt8], at index: Int, marker: ArraySlice<UInt8>)
    -> Bool
  {
    let colon = index + 1 + marker.count
    guard colon < bytes.count, bytes[index] == UInt8(ascii: "[") else { return false }
    return bytes[index + 1..<colon].elementsEqual(marker) && bytes[colon] == UInt8(ascii: ":")
  }

  private static func isSpelledExactly(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index..<index + markOpening.utf8.count].elementsEqual(markOpening.utf8)
  }

  /// The body of a note, from its bracket to the bracket that closes it.
  private struct Body {
    var lines: [Range<Int>] = []
    var end: Int

    /// Reads a body; brackets within it balance, and no heading or mark stands in it.
    init?(_ bytes: [UInt8], at start: Int, marker: ArraySlice<UInt8>) {
      let contentStart = start + marker.count + 2
      var lineStart = contentStart
      var depth = 1
      var index = contentStart
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "["):
          if bytes[(index + 1)...].starts(with: FootnoteForm.markOpening.utf8.dropFirst()) {
            return nil
          }
          depth += 1
        case UInt8(ascii: "]"):
          depth -= 1
          if depth == 0 {
            lines.append(WhiteSpace.trim(bytes, lineStart..<index))
            end = index + 1
            guard Self.isEnd(bytes, at: end) else { return nil }
            if lines.count > 1 { lines.removeAll(where: \.isEmpty) }
            if lines.isEmpty { lines = [index..<index] }
            return
          }
        case Byte.lineFeed:
          lines.append(WhiteSpace.trim(bytes, lineStart..<index))
          lineStart = index + 1
          if Self.isHeading(bytes, at: lineStart) { return nil }
        default: break
        }
        index += 1
      }
      return nil
    }

    /// A line end or another body follows.
    private static func isEnd(_ bytes: [UInt8], at end: Int) -> Bool {
      var index = end
      while index < bytes.count, bytes[index] != Byte.lineFeed {
        let length = WhiteSpace.length(bytes, at: index, end: bytes.count)
        guard length > 0 else {
          guard bytes[index] == UInt8(ascii: "[") else { return false }
          var cursor = ByteCursor(bytes, index + 1..<bytes.count)
          return FootnoteForm.takeMarker(&cursor) != nil && cursor.take(":")
        }
        index += length
      }
      return true
    }

    private static func isHeading(_ bytes: [UInt8], at start: Int) -> Bool {
      guard start < bytes.count,
        let end = bytes[start...].firstIndex(of: Byte.lineFeed)
      else { return false }
      return HeadingForm.read(bytes, start..<end) != nil
    }
  }
}
