import AnswerLetter

/// The numbers of notes that stand apart from the words before them: `bericht? 1`, with the bodies
/// `1 NRC, 3 mei 2020` as the last lines of the text.
///
/// A number apart is most often a number: only where the last lines are bodies, and each of them has
/// its number behind the end of a sentence or a quotation, in order, they are marks.
struct SpacedNumbers {
  let marks: [NoteWeaver.Mark]
  let bodies: [NoteWeaver.Body]

  init?(in bytes: [UInt8]) {
    guard let bodies = EndBodies.find(in: bytes, from: 0, endingAt: bytes.count, last: nil),
      let end = bodies.first?.range.lowerBound
    else { return nil }
    var marks: [NoteWeaver.Mark] = []
    var index = 1
    while index + 1 < end, marks.count < bodies.count {
      index += 1
      guard Byte.isDigit(bytes[index]), bytes[index - 1] == Byte.space || bytes[index - 1] == 0xA0
      else { continue }
      var cursor = ByteCursor(bytes, index..<end)
      guard cursor.takeNumber(1...3) == marks.count + 1, Self.isParted(cursor),
        Self.endsSentence(before: index, in: bytes)
      else { continue }
      let marker = index..<cursor.index
      marks.append(NoteWeaver.Mark(range: marker, marker: marker, body: marks.count))
      index = cursor.index
    }
    guard marks.count == bodies.count else { return nil }
    self.marks = marks
    self.bodies = bodies
  }

  /// Whether a sentence begins behind a number, or the line ends.
  private static func isParted(_ cursor: ByteCursor) -> Bool {
    var ahead = cursor
    switch ahead.peek {
    case 0, Byte.lineFeed, Byte.carriageReturn: return true
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "?"):
      return ahead.peek(1) <= Byte.space
    default:
      return ahead.skipSpace() && (!Byte.isWordPart(ahead.peek) || Byte.isUpper(ahead.peek))
    }
  }

  /// Whether a full stop, a question mark or the end of a quotation stands before the space before a
  /// place, and the full stop is none of a word that it shortens.
  private static func endsSentence(before place: Int, in bytes: [UInt8]) -> Bool {
    let end = WhiteSpace.end(before: place, in: bytes)
    guard end > 0, !bytes[end..<place].contains(Byte.lineFeed) else { return false }
    if bytes[end - 1] == UInt8(ascii: ".") {
      let word = bytes[..<(end - 1)].reversed().prefix { Byte.isWordPart($0) || $0 & 0xC0 == 0x80 }
      let isNumber = word.allSatisfy(Byte.isDigit)
      return isNumber
        ? word.count == 4 : !GluedNumbers.isAbbreviation(bytes[end - 1 - word.count..<end - 1])
    }
    return quotationEnds.contains { sign in
      let length = sign.utf8CodeUnitCount
      guard end > length else { return false }
      var cursor = ByteCursor(bytes, end - length..<end)
      return cursor.take(sign)
    }
  }

  private static let quotationEnds: [StaticString] = ["?", "!", "»", "”", "’", "\"", ")"]
}
