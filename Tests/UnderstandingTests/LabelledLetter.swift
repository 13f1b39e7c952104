import AnswerLetter
import Foundation
import LetterText
import TestSupport
import Testing

/// A real letter and what a person found in it by reading.
///
/// The labels name lines of the letter and no words of it; the letters themselves are not ours.
struct LabelledLetter: Sendable, CustomTestStringConvertible {
  var name: String
  var text: [UInt8]
  var outline: [OutlineLabel]
  var mentions: [MentionLabel]

  var testDescription: String { name }

  /// Every letter that is labelled and present.
  static func all() throws -> [LabelledLetter] {
    let labels = PackageFiles.package.appending(path: "Tests/UnderstandingTests/Labels")
    return try PackageFiles.realLetters().sorted { $0.path < $1.path }.compactMap { file in
      let name = file.lastPathComponent
      let outline = labels.appending(path: "outlines/\(name).tsv")
      let mentions = labels.appending(path: "citations/\(name).tsv")
      guard FileManager.default.fileExists(atPath: outline.path) else { return nil }
      return LabelledLetter(
        name: name, text: try PackageFiles.bytes(file, advice: ""),
        outline: try rows(outline).compactMap(OutlineLabel.init),
        mentions: try rows(mentions).compactMap(MentionLabel.init))
    }
  }

  /// The fields of the lines of a table, without remarks.
  private static func rows(_ file: URL) throws -> [[String]] {
    let text = String(decoding: try PackageFiles.bytes(file, advice: ""), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

/// A fact on how a letter is built up.
enum OutlineLabel: Hashable, Sendable {
  /// The line of a question, with its numbers.
  case question(line: Int, numbers: [Int])
  /// The line of an answer, and those of the questions that it answers.
  case answer(line: Int, covers: [Int])
  case mededeling(line: Int)
  /// The lines of a mark and of the body; 0 for one that is missing.
  case note(line: Int, marker: String, bodyLine: Int)
  case received(CalendarDate)
  case submitted(CalendarDate)

  init?(_ fields: [String]) {
    func line(_ index: Int) -> Int { fields.count > index ? Int(fields[index]) ?? 0 : 0 }
    func list(_ index: Int) -> [Int] {
      fields.count > index ? fields[index].split(separator: ",").compactMap { Int($0) } : []
    }
    switch fields.first {
    case "question": self = .question(line: line(1), numbers: list(2))
    case "answer": self = .answer(line: line(1), covers: list(2).sorted())
    case "mededeling": self = .mededeling(line: line(1))
    case "note":
      // Only a note with mark and body can be joined.
      guard line(1) > 0, line(3) > 0 else { return nil }
      let marker = fields.count > 2 ? fields[2].filter { $0.isNumber } : ""
      self = .note(line: line(1), marker: marker, bodyLine: line(3))
    case "received":
      guard let date = CalendarDate(fields[1]) else { return nil }
      self = .received(date)
    case "submitted":
      guard let date = CalendarDate(fields[1]) else { return nil }
      self = .submitted(date)
    default: return nil
    }
  }

  /// The same facts as griffie reads them.
  static func read(_ reading: TextReading) -> [OutlineLabel] {
    var labels: [OutlineLabel] = []
    var questionLines: [Int] = []
    for place in reading.places {
      if case .question = place.subject { questionLines.append(place.location.line) }
    }
    let questions = reading.letter.questions
    let answers = reading.letter.answers
    var mark: (line: Int, marker: String)?
    for place in reading.places {
      let line = place.location.line
      switch place.subject {
      case .question(let position):
        labels.append(.question(line: line, numbers: numbers(in: questions[position].num)))
      case .answer(let position):
        let covers = answers[position].covers.map { questionLines[$0] }
        labels.append(.answer(line: line, covers: covers.sorted()))
      case .mededeling: labels.append(.mededeling(line: line))
      case .noteMark(let marker): mark = (line, marker.filter(\.isNumber))
      case .noteBody:
        if let mark {
          labels.append(.note(line: mark.line, marker: mark.marker, bodyLine: line))
        }
      case .piece: break
      }
    }
    if let date = reading.letter.header.received { labels.append(.received(date)) }
    if let date = reading.letter.header.submitted { labels.append(.submitted(date)) }
    return labels
  }

  /// The numbers of a heading, its ranges spelled out.
  private static func numbers(in num: String) -> [Int] {
    var numbers: [Int] = []
    var isRange = false
    var digits = ""
    func take() {
      guard let number = Int(digits) else { return }
      if isRange, let last = numbers.last, last < number {
        numbers += Array(last + 1...number)
      } else {
        numbers.append(number)
      }
      isRange = false
      digits = ""
    }
    for character in num + " " {
      if character.isNumber {
        digits.append(character)
      } else {
        take()
        if "–-/".contains(character) || character == "t" && !numbers.isEmpty { isRange = true }
        if character == "," || character == "e" && !num.contains("met") { isRange = false }
      }
    }
    return numbers
  }
}
