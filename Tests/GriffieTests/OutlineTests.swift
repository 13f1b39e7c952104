import Testing

@testable import Griffie

/// What the outline costs, and what it says, where many answers cover one question.
@Suite struct OutlineTests {
  /// Questions covered by an answer, which count how often one is taken.
  private struct Counted: Sequence {
    final class Count { var taken = 0 }

    let covered: [Int]
    let count: Count

    func makeIterator() -> AnyIterator<Int> {
      var inner = covered.makeIterator()
      return AnyIterator {
        count.taken += 1
        return inner.next()
      }
    }
  }

  @Test(arguments: [10, 100, 1000])
  func eachAnswerIsLookedAtOnce(_ size: Int) {
    let count = Counted.Count()
    let covers = (0..<size).map { Counted(covered: $0 % 2 == 0 ? [0] : [$0], count: count) }
    let found = AnswersByQuestion(covers, questionCount: size)
    #expect(found[0] == Array(stride(from: 0, to: size, by: 2)))
    #expect(found[1] == [1])
    #expect(found[2] == [])
    // Each answer's question, and the end of its list.
    #expect(count.taken == 2 * size)
  }

  @Test func manyAnswersToOneQuestionAreListed() throws {
    let size = 2_000
    let text = "Vraag 1\nWaarom?\n" + String(repeating: "Antwoord 1\nDaarom.\n", count: size)
    let outline = try Outline(of: Array(text.utf8))
    #expect(outline.questions[0].answeredBy.count == size)
    let lines = outline.description.split(separator: "\n")
    #expect(lines.filter { $0 == "    Antwoord 1" }.count == size)
  }
}
