import Batching
import Synchronization
import Testing

/// Work on many values at once, with the results in order.
@Suite struct OrderedWorkTests {
  @Test(arguments: [1, 2, 3, 16]) func keepsTheOrder(_ jobs: Int) {
    let work = OrderedWork<Int, Int>(jobs: jobs, weight: { _ in 8 }) { value in
      // Some take long, so that others come before them.
      var rest = value % 7 == 0 ? 20_000 : 10
      while rest > 0 { rest -= 1 }
      return value * 2
    }
    var (next, results) = (0, [Int]())
    work.run(
      drawing: {
        next += 1
        return next <= 2000 ? next : nil
      },
      take: { results.append($0) })
    #expect(results == (1...2000).map { $0 * 2 })
  }

  /// When results are not taken, no more values are drawn than the window holds.
  @Test func drawsNoMoreThanTheWindowHolds() {
    let (drawn, worked) = (Counter(), Counter())
    var work = OrderedWork<Int, Int>(jobs: 4, weight: { _ in 1 }) { value in
      worked.add()
      return value
    }
    work.window = 8
    var taken = 0
    work.run(
      drawing: {
        drawn.add()
        return drawn.value <= 500 ? drawn.value : nil
      },
      take: { _ in
        taken += 1
        #expect(drawn.value <= taken + 8)
      })
    #expect(taken == 500 && worked.value == 500)
  }

  /// Results that are heavy keep values from being drawn as well.
  @Test func holdsNoMoreThanIsAllowed() {
    let held = Counter()
    var work = OrderedWork<Int, Int>(jobs: 2, weight: { _ in 100 }) { value in
      held.add()
      return value
    }
    work.heaviest = 300
    var (next, highest) = (0, 0)
    work.run(
      drawing: {
        next += 1
        return next <= 300 ? next : nil
      },
      take: { _ in
        highest = max(highest, held.value)
        held.add(-1)
      })
    // Three that wait, and two that were being worked on when the third came to wait.
    #expect(highest <= 6)
  }

  @Test(arguments: [1, 4]) func stopsWhenTheTakerThrows(_ jobs: Int) {
    struct Enough: Error {}
    let drawn = Counter()
    let work = OrderedWork<Int, Int>(jobs: jobs, weight: { _ in 1 }) { $0 }
    #expect(throws: Enough.self) {
      try work.run(
        drawing: {
          drawn.add()
          return drawn.value
        },
        take: { (value: Int) throws(Enough) in if value == 10 { throw Enough() } })
    }
    #expect(drawn.value < 10 + 256 + 4)
  }
}

/// A number that several threads count up.
private final class Counter: Sendable {
  private let number = Atomic<Int>(0)
  var value: Int { number.load(ordering: .sequentiallyConsistent) }
  func add(_ more: Int = 1) { number.add(more, ordering: .sequentiallyConsistent) }
}
