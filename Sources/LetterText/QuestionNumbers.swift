/// The question numbers that a heading or a cross-reference names, such as `3, 4 en 7–9`.
struct QuestionNumbers: Hashable {
  /// The numbers as runs, in the order in which they are named; a single number is a run of one.
  var runs: [ClosedRange<Int>]

  /// The highest question number that is believed; a larger one is taken for something else.
  static let highest = 999

  init(_ runs: [ClosedRange<Int>]) {
    self.runs = runs
  }

  func contains(_ number: Int) -> Bool {
    runs.contains { $0.contains(number) }
  }
}
