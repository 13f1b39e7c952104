import Foundation
import LetterText
import TestSupport
import Testing

/// What griffie understands of real letters, against labels that people wrote by reading them.
///
/// With `GRIFFIE_DETAILS=1` every difference is printed.
@Suite struct UnderstandingTests {
  @Test func questionsAnswersAndNotesAreThoseOfTheLetters() throws {
    var score = ["questions": Score(), "answers": Score(), "notes": Score(), "dates": Score()]
    for letter in try LabelledLetter.all() {
      let reading = try LetterText.read(letter.text, detailedPlaces: true)
      let read = OutlineLabel.read(reading)
      for kind in score.keys.sorted() {
        let difference = score[kind]?.add(
          read.filter { $0.kind == kind }, letter.outline.filter { $0.kind == kind })
        Details.print(letter.name, difference?.extra ?? [], difference?.missed ?? [])
      }
    }
    for (kind, score) in score.sorted(by: { $0.key < $1.key }) { Details.print(kind, score) }
    #expect(score["questions"]?.recall ?? 0 >= 0.98)
    #expect(score["answers"]?.recall ?? 0 >= 0.98)
    #expect(score["notes"]?.recall ?? 0 >= 0.95)
    #expect(score["dates"]?.recall ?? 0 >= 0.98)
  }

  @Test func citationsAndPartiesAreThoseOfTheLetters() throws {
    var scores = ["cite": Score(), "person": Score(), "role": Score(), "organization": Score()]
    for letter in try LabelledLetter.all() {
      let reading = try LetterText.read(letter.text, detailedPlaces: true)
      let read = MentionLabel.read(reading)
      for kind in scores.keys.sorted() {
        let difference = scores[kind]?.add(
          read.filter { $0.kind == kind }, letter.mentions.filter { $0.kind == kind })
        Details.print(letter.name, difference?.extra ?? [], difference?.missed ?? [])
      }
    }
    for (kind, score) in scores.sorted(by: { $0.key < $1.key }) { Details.print(kind, score) }
    for (kind, score) in scores {
      #expect(score.precision > 0.97 && score.recall > 0.97, "\(kind)")
    }
  }
}

extension OutlineLabel {
  /// The kind of fact, for its score.
  var kind: String {
    switch self {
    case .question: "questions"
    case .answer, .mededeling: "answers"
    case .note: "notes"
    case .received, .submitted: "dates"
    }
  }
}

/// What is printed about scores.
enum Details {
  private static var isWanted: Bool {
    ProcessInfo.processInfo.environment["GRIFFIE_DETAILS"] == "1"
  }

  static func print<Fact>(_ letter: String, _ extra: [Fact], _ missed: [Fact]) {
    guard isWanted else { return }
    for fact in extra { Swift.print("\(letter): read only: \(fact)") }
    for fact in missed { Swift.print("\(letter): labelled only: \(fact)") }
  }

  static func print(_ kind: String, _ score: Score) {
    Swift.print(
      "understanding: \(kind): precision \(Score.percent(score.precision)),",
      "recall \(Score.percent(score.recall))",
      "(\(score.hits) right, \(score.extra) extra, \(score.missed) missed)")
  }
}
