import AnswerLetter

extension TextForm {
  /// Text of the web pages of the official gazette: marks glued to words, and at the end of the text
  /// `XNoot`, the number and the body of each note, on lines of their own.
  public static let gazettePage = TextForm(
    name: "gazette-page",
    summary: "notes as glued numbers and XNoot, number and body on lines at the end (web pages)",
    recognises: { $0.hasLine("XNoot") || $0.hasLine("X Noot") },
    prepare: { source in
      var whole = Preparation(text: BrokenLines.joined(PreparedText(whole: source)))
      let notes = GazetteNotes(in: whole.text.bytes)
      let bodies = notes.bodies
      guard let start = bodies.first?.range.lowerBound else { return whole }
      let marks = notes.marks(upTo: start)
      guard marks.count == bodies.count else { return whole }
      whole.text = NoteWeaver(text: whole.text, marks: marks, bodies: bodies).woven()
      return whole
    })
}

/// The notes at the end of a page of the official gazette. The cross that closes a note, and the
/// word for it, are the page's.
private struct GazetteNotes {
  let bodies: [NoteWeaver.Body]
  private let bytes: [UInt8]

  /// Finds the bodies; none when their numbers do not count up from 1.
  init(in bytes: [UInt8]) {
    self.bytes = bytes
    let lines = PageLine.all(in: bytes).map(\.range)
    var found: [NoteWeaver.Body] = []
    var line = 0
    while line + 2 < lines.count {
      guard Self.isLabel(bytes, lines[line]),
        PageLine(range: lines[line + 1], isAfterBlank: false).number(in: bytes) == found.count + 1
      else {
        line += 1
        continue
      }
      let start = line + 2
      var end = start
      while end < lines.count, !Self.isLabel(bytes, lines[end]), !Self.isEnd(bytes, lines[end]) {
        end += 1
      }
      let content = Array(lines[start..<end])
      guard let last = content.last, NoteWeaver.canHold(content, in: bytes) else { break }
      found.append(
        NoteWeaver.Body(
          range: lines[line].lowerBound..<last.upperBound, marker: lines[line + 1], lines: content))
      line = end
    }
    bodies = found
  }

  /// The marks: for each number in order the first place where it is glued to the end of a word or a
  /// sign, as in `bericht»1`, or stands behind a comma after another mark.
  func marks(upTo end: Int) -> [NoteWeaver.Mark] {
    var marks: [NoteWeaver.Mark] = []
    var index = 1
    while index < end, marks.count < bodies.count {
      guard Byte.isDigit(bytes[index]), isBoundary(index, marks.last) else {
        index += 1
        continue
      }
      var cursor = ByteCursor(bytes, index..<end)
      let number = cursor.takeNumber(1...3)
      if number == marks.count + 1, !Byte.isWordPart(cursor.peek) {
        let range = index..<cursor.index
        marks.append(NoteWeaver.Mark(range: range, marker: range, body: marks.count))
      }
      index = max(index + 1, cursor.index)
    }
    return marks
  }

  /// Whether a mark can begin at a place.
  private func isBoundary(_ index: Int, _ last: NoteWeaver.Mark?) -> Bool {
    let before = bytes[index - 1]
    if before > Byte.space {
      return !Byte.isDigit(before) && ![0x2D, 0x2F, 0x28, 0x24, 0x5F, 0x3D, 0x2E].contains(before)
        || before == 0x2E && index > 1 && Byte.isLetter(bytes[index - 2])
    }
    guard let last else { return false }
    return bytes[last.range.upperBound..<index].allSatisfy { $0 == 0x2C || $0 == Byte.space }
  }

  private static func isLabel(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, line)
    guard cursor.peek == UInt8(ascii: "X") else { return false }
    cursor.index += 1
    cursor.skipSpace()
    return cursor.takeWord("noot") && cursor.isAtEnd
  }

  /// `Naar boven`: the page goes on below the notes.
  private static func isEnd(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, line)
    return cursor.takeWord("naar boven") && cursor.isAtEnd
  }
}
