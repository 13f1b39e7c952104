/// Which answers cover each question, found in one walk over what each answer covers.
struct AnswersByQuestion {
  private var positions: [[Int]]

  /// - Parameters:
  ///   - covers: The positions of the questions that each answer covers, answer by answer.
  ///   - questionCount: How many questions there are.
  init(_ covers: some Sequence<some Sequence<Int>>, questionCount: Int) {
    positions = Array(repeating: [], count: questionCount)
    for (answer, covered) in covers.enumerated() {
      for question in covered where positions.indices.contains(question) {
        positions[question].append(answer)
      }
    }
  }

  /// The positions of the answers to a question, in order.
  subscript(question: Int) -> [Int] { positions[question] }
}
