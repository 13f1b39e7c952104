import AnswerLetter

/// Answers that no heading names, each below its question.
///
/// What shows them is in the words alone, never in blank lines, which the canonical layout puts
/// elsewhere. One sign that is missing leaves all as it was.
struct UnmarkedAnswers {
  let text: LogicalText
  /// Where each question is numbered, and reads as such.
  let numberLine: (Int) -> (number: Int, heading: Headings.Heading)?

  /// How few questions show no sequence.
  private static let fewest = 2
  /// How many paragraphs a question is believed to have.
  private static let longestQuestion = 40

  /// Lines `1. Kunt u …?` whose numbers count up from 1 to the last of them.
  func questions(from start: Int) -> [Headings.Heading] {
    var found: [Headings.Heading] = []
    var isLeftOut = false
    for line in start..<max(start, text.lines.count) {
      guard let (number, heading) = numberLine(line), number == found.count + 1 else { continue }
      if answerLine(below: heading, upTo: text.lines.count) != nil {
        found.append(heading)
        isLeftOut = false
      } else {
        // It may be the next question, or an item in the answer to the last.
        isLeftOut = true
      }
    }
    return isLeftOut ? [] : found
  }

  /// The answers below questions that count up from 1: what follows the last line of each that asks.
  func answers(among headings: [Headings.Heading]) -> [Headings.Heading] {
    let questions = headings.filter(\.isQuestion)
    guard questions.count >= Self.fewest, countUp(questions) else { return [] }
    var answers: [Headings.Heading] = []
    for (position, question) in headings.enumerated() where question.isQuestion {
      let next = position + 1 < headings.count ? headings[position + 1].line : text.lines.count
      guard let line = answerLine(below: question, upTo: next) else { return [] }
      let start = text.lines[line].range.lowerBound
      answers.append(
        Headings.Heading(
          line: line, form: .answer(nil, wordsStart: start), numEnd: start, textStart: start))
    }
    return answers
  }

  /// Whether the numbers of questions count up from 1 without a gap, and have no letters.
  private func countUp(_ questions: [Headings.Heading]) -> Bool {
    var next = 1
    return questions.allSatisfy { question in
      guard case .question(let numbers) = question.form, !numbers.elements.isEmpty else {
        return false
      }
      return numbers.elements.allSatisfy { element in
        defer { next = element.run.upperBound + 1 }
        return element.run.lowerBound == next && element.letter == nil
      }
    }
  }

  /// The line behind the last of a question that asks, with which the answer begins.
  private func answerLine(below question: Headings.Heading, upTo end: Int) -> Int? {
    let hasText = question.textStart != nil
    var place = Place(
      line: hasText ? question.line : question.line + 1, in: text, from: question.textStart)
    var answer: Int?
    var left = Self.longestQuestion
    while place.line < end, left > 0 {
      left -= 1
      if place.line > question.line + 1, numberLine(place.line) != nil { return answer }
      let range = place.rest(in: text)
      let (sign, behind) = sign(of: range)
      if sign == .ends { return answer }
      place.move(after: behind, in: text)
      if sign == .asks { answer = place.line }
      // Text behind the body of a note on its line begins nothing.
      let isAtStart = place.line >= end || place.start == text.lines[place.line].range.lowerBound
      guard isAtStart else { return nil }
    }
    return answer.flatMap { $0 < end ? $0 : nil }
  }

  private enum Sign {
    /// A question mark ends it.
    case asks
    /// A question may go on below it: an item, or the line above items.
    case goesOn
    case ends
  }

  /// What the end of a paragraph says, and where it ends with the bodies of its notes. The marks of
  /// notes, brackets and quotation marks say nothing.
  private func sign(of range: Range<Int>) -> (Sign, behind: Int) {
    var marks = FootnoteForm.marks(text.bytes, in: range)
    let found =
      marks.isEmpty ? nil : FootnoteForm.findBodies(of: &marks, in: text, line: range)
    let behind = found?.bodiesEnd ?? range.upperBound
    var end = min(found?.textEnd ?? range.upperBound, range.upperBound)
    while end > range.lowerBound {
      if let mark = marks.last, mark.range.upperBound == end {
        end = mark.range.lowerBound
        marks.removeLast()
        continue
      }
      switch text.bytes[end - 1] {
      case UInt8(ascii: "?"): return (.asks, behind)
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","): return (.goesOn, behind)
      case UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"), Byte.space, 0x80...0xFF:
        end -= 1
      default: return (.ends, behind)
      }
    }
    return (.ends, behind)
  }
}
