/// Notes of cells in the middle of a table's row, whose bodies Apache POI writes within the row:
/// `2024[footnoteRef:1] [1: In miljoenen. ]<tab>12`. They are put below it, as those of the last
/// cell are.
enum CellNotes {
  private static let tab = Byte.tab

  /// A text with the bodies of notes below the rows.
  static func below(_ text: PreparedText) -> PreparedText {
    let bytes = text.bytes
    var marks: [NoteWeaver.Mark] = []
    var bodies: [NoteWeaver.Body] = []
    var start = 0
    while let found = ByteSearch.first(tab, in: bytes, from: start) {
      let end = ByteSearch.first(Byte.lineFeed, in: bytes, from: found) ?? bytes.count
      if bodyEnds(before: found, in: bytes),
        let row = notes(inRow: lineStart(found, in: bytes)..<end, of: bytes)
      {
        for (mark, body) in row {
          marks.append(
            NoteWeaver.Mark(range: mark.range, marker: mark.marker, body: bodies.count))
          bodies.append(body)
        }
        start = end + 1
      } else {
        start = found + 1
      }
    }
    guard !marks.isEmpty else { return text }
    return NoteWeaver(text: text, marks: marks, bodies: bodies).woven()
  }

  private static func lineStart(_ place: Int, in bytes: [UInt8]) -> Int {
    bytes[..<place].lastIndex(of: Byte.lineFeed).map { $0 + 1 } ?? 0
  }

  private static func bodyEnds(before tab: Int, in bytes: [UInt8]) -> Bool {
    let end = WhiteSpace.trim(bytes, max(0, tab - 2)..<tab)
    return bytes[end].last == UInt8(ascii: "]")
  }

  /// The notes of all cells of a row; nothing when one has none of its bodies behind its text.
  private static func notes(
    inRow row: Range<Int>, of bytes: [UInt8]
  ) -> [(FootnoteForm.Mark, NoteWeaver.Body)]? {
    var found: [(FootnoteForm.Mark, NoteWeaver.Body)] = []
    for cell in bytes[row].split(separator: tab, omittingEmptySubsequences: true) {
      let range = cell.startIndex..<cell.endIndex
      let marks = FootnoteForm.marks(bytes, in: range)
      guard !marks.isEmpty else { continue }
      var end = WhiteSpace.trim(bytes, range).upperBound
      var bodies: [NoteWeaver.Body] = []
      for mark in marks.reversed() {
        guard let body = body(of: mark, in: bytes, from: mark.range.upperBound, endingAt: end)
        else { return nil }
        bodies.append(body)
        end = WhiteSpace.trim(bytes, mark.range.upperBound..<body.range.lowerBound).upperBound
      }
      found += zip(marks, bodies.reversed())
    }
    return found
  }

  /// The body ` [1: … ]` that ends at a place.
  static func body(
    of mark: FootnoteForm.Mark, in bytes: [UInt8], from start: Int, endingAt end: Int
  ) -> NoteWeaver.Body? {
    guard end > start, bytes[end - 1] == UInt8(ascii: "]") else { return nil }
    var depth = 0
    var open = end
    while open > start {
      open -= 1
      if bytes[open] == UInt8(ascii: "]") { depth += 1 }
      if bytes[open] == UInt8(ascii: "[") { depth -= 1 }
      if depth == 0 { break }
    }
    let marker = open + 1..<open + 1 + mark.marker.count
    guard depth == 0, marker.upperBound < end,
      bytes[marker].elementsEqual(bytes[mark.marker]), bytes[marker.upperBound] == 0x3A
    else { return nil }
    let line = WhiteSpace.trim(bytes, marker.upperBound + 1..<end - 1)
    guard NoteWeaver.canHold([line], in: bytes) else { return nil }
    return NoteWeaver.Body(range: open..<end, marker: marker, lines: [line])
  }
}
