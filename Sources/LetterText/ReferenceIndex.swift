import AnswerLetter

/// What references in the text can point to: the questions and answers of the letter, and its day.
struct ReferenceIndex: Sendable {
  /// The day of the letter, from which `jl.` counts.
  var letterDate: CalendarDate?
  /// The position of the first question of each number.
  private var questions: [Int?] = []
  /// The positions of questions whose number has a letter (`2a`), by both.
  private var lettered: [Int: Int] = [:]
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
        if let letter = element.letter {
          lettered[Self.key(number, letter), default: position] = position
        }
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

  /// The position of the first question with a number and a letter.
  func question(_ number: Int, letter: UInt8) -> Int? { lettered[Self.key(number, letter)] }

  private static func key(_ number: Int, _ letter: UInt8) -> Int { number << 8 | Int(letter) }

  /// The positions of the questions that no answer covers.
  var unanswered: [Int] { answers.indices.filter { answers[$0] == nil } }

  /// The place to which a question number refers.
  func target(_ number: Int, letter: UInt8? = nil, isAnswer: Bool) -> CrossReference.Target? {
    let question = letter.flatMap { self.question(number, letter: $0) } ?? question(number)
    guard let question else { return nil }
    return isAnswer ? answers[question].map { .answer($0) } : .question(question)
  }
}
