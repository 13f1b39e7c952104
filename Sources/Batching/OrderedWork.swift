import Griffie
import Synchronization

/// The same work on each value of a stream, on several threads, with the results in the order of the
/// values.
///
/// Values are drawn from the stream one at a time, when a thread is free for one; results wait for
/// those before them. When as many wait as the window holds, or as much as is allowed, no more values
/// are drawn: memory holds a value for each thread and the window, whatever the length of the stream.
package struct OrderedWork<Item: Sendable, Output: Sendable>: Sendable {
  /// How many threads work.
  package var jobs: Int
  /// How many values may be drawn before the results of the first are taken.
  package var window = 256
  /// The weight of waiting results from which on no more values are drawn.
  package var heaviest = 16 << 20
  /// The work.
  package var work: @Sendable (Item) -> Output
  /// How much memory a result takes, in bytes.
  package var weight: @Sendable (Output) -> Int

  package init(
    jobs: Int, weight: @escaping @Sendable (Output) -> Int,
    work: @escaping @Sendable (Item) -> Output
  ) {
    self.jobs = jobs
    self.work = work
    self.weight = weight
  }

  /// Does the work on a whole stream.
  ///
  /// - Parameters:
  ///   - next: Gives the next value of the stream, and nothing at its end; it is asked by one thread
  ///     at a time.
  ///   - take: Takes the results, in the order of the stream, on the caller's thread. When it
  ///     throws, no more values are drawn, the work at hand is ended, and the error is thrown on.
  package func run<Failure: Error>(
    drawing next: sending @escaping () -> Item?, take: (Output) throws(Failure) -> Void
  ) throws(Failure) {
    if jobs == 1 {
      while let item = next() { try take(work(item)) }
      return
    }
    let line = Monitor(WaitingLine<Output>(window: window, heaviest: heaviest))
    let stream = Stream(next)
    let threads = (0..<jobs).compactMap { _ in
      WorkerThread { [work, weight] in
        while let (item, number) = stream.draw(line) {
          let output = work(item)
          let weight = weight(output)
          line.change { $0.put(output, number, weight: weight) }
        }
      }
    }
    precondition(!threads.isEmpty, "the system gives no thread")
    defer { for thread in threads { thread.join() } }
    do throws(Failure) {
      while let output = line.wait(until: \.mayTake, then: { $0.take() }) { try take(output) }
    } catch {
      line.change { $0.end() }
      throw error
    }
  }

  /// The stream, of which one thread at a time draws: it may have to wait for the next value, and
  /// nobody else is to wait for that.
  private final class Stream: Sendable {
    private struct Drawing {
      let next: () -> Item?
    }

    private let drawing: Mutex<Drawing>

    init(_ next: sending @escaping () -> Item?) { drawing = Mutex(Drawing(next: next)) }

    /// Draws the next value, with its number.
    func draw(_ line: Monitor<WaitingLine<Output>>) -> (Item, Int)? {
      drawing.withLock { drawing in
        let isAtEnd = line.wait(until: \.mayDraw, then: { ($0.isAtEnd, .nobody) })
        guard !isAtEnd, let item = drawing.next() else {
          line.change { $0.end() }
          return nil
        }
        return (item, line.wait(until: { _ in true }, then: { ($0.draw(), .nobody) }))
      }
    }
  }
}

/// The results that wait for those before them.
private struct WaitingLine<Output> {
  private let window: Int
  private let heaviest: Int
  /// The results, by the number of the value modulo the window.
  private var results: [(output: Output, weight: Int)?]
  private var drawn = 0
  private var taken = 0
  private var weight = 0
  /// Whether no more values are drawn.
  private(set) var isAtEnd = false

  init(window: Int, heaviest: Int) {
    self.window = window
    self.heaviest = heaviest
    results = Array(repeating: nil, count: window)
  }

  /// Whether a value may be drawn, or never will be again. The first result that is missing is always
  /// being worked on, so a line that is full grows shorter again.
  var mayDraw: Bool { isAtEnd || drawn - taken < window && weight < heaviest }

  /// Whether the next result is there, or never will be.
  var mayTake: Bool { results[taken % window] != nil || isAtEnd && taken == drawn }

  /// The number of the next value.
  mutating func draw() -> Int {
    defer { drawn += 1 }
    return drawn
  }

  /// Only the next result is waited for.
  mutating func put(_ output: Output, _ number: Int, weight: Int) -> Wake {
    results[number % window] = (output, weight)
    self.weight += weight
    return number == taken ? .all : .nobody
  }

  /// Room in a line that was full is waited for.
  mutating func take() -> (Output?, Wake) {
    guard let (output, weight) = results[taken % window] else { return (nil, .nobody) }
    let wasFull = !mayDraw
    results[taken % window] = nil
    self.weight -= weight
    taken += 1
    return (output, wasFull ? .all : .nobody)
  }

  mutating func end() -> Wake {
    isAtEnd = true
    return .all
  }
}
