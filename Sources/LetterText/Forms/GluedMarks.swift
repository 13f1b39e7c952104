import AnswerLetter

/// Numbers in brackets that are glued to the text before them: `beleid.[2]`.
struct GluedMarks {
  /// The marks; the body of each is the place of its number among the numbers as they first come, for
  /// a number that comes again is the mark of the same note.
  private(set) var marks: [NoteWeaver.Mark] = []
  /// How many notes the marks name.
  private(set) var noteCount = 0
  private let bytes: [UInt8]

  init(in bytes: [UInt8]) {
    self.bytes = bytes
    var known: [Int: Int] = [:]
    var start = 0
    while let bracket = ByteSearch.first(UInt8(ascii: "["), in: bytes, from: start) {
      start = bracket + 1
      var cursor = ByteCursor(bytes, start..<bytes.count)
      guard bracket > 0, bytes[bracket - 1] > Byte.space, let number = cursor.takeNumber(1...4),
        cursor.take("]")
      else { continue }
      let body = known[number] ?? known.count
      known[number] = body
      marks.append(
        NoteWeaver.Mark(
          range: bracket..<cursor.index, marker: start..<cursor.index - 1, body: body))
    }
    noteCount = known.count
  }

  /// What is to be said where the text has no bodies for the marks.
  var remarks: [Remark] { marks.map { .markWithoutBody($0, in: bytes) } }
}

extension Remark {
  /// What looks like the mark of a note that the text does not have.
  static func markWithoutBody(_ mark: NoteWeaver.Mark, in bytes: [UInt8]) -> Remark {
    let words = String(decoding: bytes[mark.range], as: UTF8.self)
    return Remark(
      offset: mark.range.lowerBound,
      diagnostic: Diagnostic(
        .warning, "note-without-body",
        "‘\(words)’ looks like the mark of a note, and no body of a note has its number",
        advice: "It stays plain text; look for the body in the source document."))
  }
}
