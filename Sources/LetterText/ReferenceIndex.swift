import AnswerLetter

/// What references in the text can point to: the questions and answers of the letter, and its day.
struct ReferenceIndex: Sendable {
  /// The day of the letter, from which `jl.` counts.
  var letterDate: CalendarDate?
  /// The position of the first question of each number.
  private var questions: [Int?] = []
  /// The position of the first answer that covers each question position.
  private var answers: [Int?] = []

  /// Adds the next question; its position is the number of those before it.
  mutating func addQuestion(_ numbers: NumberList) {
    let position = answers.count
    answers.append(nil)
    for element in numbers.elements {
      for number in element.run {
        while questions.count <= number { questions.append(nil) }
        if questions[number] == nil { questions[number] = position }
      }
    }
  }

  mutating func addAnswer(covering positions: [Int], at position: Int) {
    for question in positions where answers[question] == nil { answers[question] = position }
  }

  /// The position of the first question of a number.
  func question(_ number: Int) -> Int? {
    questions.indices.contains(number) ? questions[number] : nil
  }

  /// The positions of the questions that no answer covers.
  var unanswered: [Int] { answers.indices.filter { answers[$0] == nil } }

  /// The place to which a question number refers.
  func target(_ number: Int, isAnswer: Bool) -> CrossReference.Target? {
    guard let question = question(number) else { return nil }
    return isAnswer ? answers[question].map { .answer($0) } : .question(question)
  }
}
