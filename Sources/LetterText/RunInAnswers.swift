import AnswerLetter

/// Answers on the line of their question: `Vraag 3. Kent u …? Antwoord: Ja.`
///
/// Only in a text of which no line says `Antwoord` the words count within a line: elsewhere they may
/// be those of any sentence.
enum RunInAnswers {
  /// The text with a line of its own for each answer on the line of its question, and for each
  /// question behind such an answer; nothing where there are none.
  static func apart(_ text: LogicalText) -> LogicalText? {
    var places: [Int] = []
    var last = 0
    var isAsked = false
    for line in text.lines {
      if let number = question(text.bytes, line.range)?.upperBound {
        last = number
        isAsked = true
      }
      var start = line.range.lowerBound
      while let place = nextHeading(text.bytes, from: start, end: line.range.upperBound) {
        start = place + 1
        let rest = place..<line.range.upperBound
        if text.bytes[place] == UInt8(ascii: "A") {
          guard isAnswer(text.bytes, rest, in: line.range) else { continue }
          isAsked = false
        } else {
          guard !isAsked, !places.isEmpty, let numbers = question(text.bytes, rest),
            numbers.lowerBound == last + 1
          else { continue }
          last = numbers.upperBound
          isAsked = true
        }
        places.append(place)
      }
    }
    guard !places.isEmpty else { return nil }
    var apart = text
    apart.breakLines(before: places)
    return apart
  }

  /// The next place behind a space where a heading may begin.
  private static func nextHeading(_ bytes: [UInt8], from start: Int, end: Int) -> Int? {
    guard start + 1 < end else { return nil }
    return (start + 1..<end).first { index in
      (bytes[index] == UInt8(ascii: "A") || bytes[index] == UInt8(ascii: "V"))
        && bytes[index - 1] == Byte.space
    }
  }

  /// Whether a heading of an answer with its text stands behind the end of a sentence: a sign, or the
  /// mark of a note behind it.
  private static func isAnswer(_ bytes: [UInt8], _ rest: Range<Int>, in line: Range<Int>) -> Bool {
    guard case .answer? = HeadingForm.readRunIn(bytes, rest)?.form else { return false }
    let before = WhiteSpace.trim(bytes, line.lowerBound..<rest.lowerBound)
    guard let last = bytes[before].last, let lead = bytes[before].last(where: { $0 & 0xC0 != 0x80 })
    else { return false }
    let isLetter = Byte.isWordPart(lead) && !Byte.isDigit(lead)
    return !isLetter && last != UInt8(ascii: ",") && last != UInt8(ascii: ":")
  }

  /// The numbers of a question with which a line begins.
  private static func question(_ bytes: [UInt8], _ line: Range<Int>) -> ClosedRange<Int>? {
    guard bytes[line.lowerBound] == UInt8(ascii: "V"),
      case .question(let numbers)? =
        HeadingForm.readRunIn(bytes, line)?.form ?? HeadingForm.read(bytes, line)
    else { return nil }
    return numbers.span
  }
}
