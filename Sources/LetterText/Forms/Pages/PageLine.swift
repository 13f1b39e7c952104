/// A line of a text that was taken from the pages of a PDF file.
struct PageLine {
  /// What a line is to the page.
  enum Kind {
    /// Running text, or a note below it.
    case text
    /// What belongs to the page only: running heads, page numbers, the colophon.
    case furniture
    /// The identifier of the publication: `ah-tk-20242025-584`.
    case identifier
  }

  /// The line without the white space at its edges.
  var range: Range<Int>
  /// Whether an empty line stands before it.
  var isAfterBlank: Bool
  /// Whether a form feed stands before it.
  var isAfterFormFeed = false
  var kind = Kind.text
  /// Whether the line is the number of a question and nothing else, and so none of a note.
  var isQuestionNumber = false
  /// Whether the line is the last of a page.
  var endsPage = false

  /// The lines of a text that are not empty.
  static func all(in bytes: [UInt8]) -> [PageLine] {
    var lines: [PageLine] = []
    lines.reserveCapacity(bytes.count / 64 + 4)
    var start = 0
    var isAfterBlank = false
    var lastEnd = 0
    while start < bytes.count {
      let end = ByteSearch.first(Byte.lineFeed, in: bytes, from: start) ?? bytes.count
      let range = WhiteSpace.trim(bytes, start..<end)
      if range.isEmpty {
        isAfterBlank = true
      } else {
        let gap = lastEnd..<range.lowerBound
        lines.append(
          PageLine(
            range: range, isAfterBlank: isAfterBlank,
            isAfterFormFeed: gap.count > 1 && bytes[gap].contains(MinistryFurniture.formFeed)))
        lastEnd = range.upperBound
        isAfterBlank = false
      }
      start = end + 1
    }
    return lines
  }

  /// The number that is all there is on the line; nothing where it is that of a question.
  func number(in bytes: [UInt8]) -> Int? {
    guard !isQuestionNumber else { return nil }
    var cursor = ByteCursor(bytes, range)
    guard let number = cursor.takeNumber(1...4), cursor.isAtEnd else { return nil }
    return number
  }
}
