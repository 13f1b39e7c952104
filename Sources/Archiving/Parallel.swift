import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Work on many values at once, on all processors.
package enum Parallel {
  /// How many values are held at once by those who go through many: enough for all processors.
  package static let batch = 64

  /// Does the same to every value and gives the results in order.
  package static func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], _ body: @Sendable (Value) -> Result
  ) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: values.count) { index in
      let result = body(values[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { results in values.indices.compactMap { results[$0] } }
  }

  /// Makes something of every element of a source on all processors, and meanwhile uses what was
  /// made here, in order.
  ///
  /// The source is read no further ahead than the processors need, whatever its length.
  package static func inOrder<Source: IteratorProtocol & Sendable, Product: Sendable>(
    _ source: Source, make: @escaping @Sendable (Source.Element) -> Product,
    use: (Product) throws -> Void
  ) rethrows where Source.Element: Sendable {
    let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let line = AssemblyLine<Source, Product>(source)
    let workers = DispatchGroup()
    for _ in 0..<processors {
      DispatchQueue.global().async(group: workers) { line.work(make) }
    }
    defer {
      line.stop()
      workers.wait()
    }
    line.admit(processors * 4)
    while let product = line.next() {
      try use(product)
      line.admit(1)
    }
  }
}

/// What is between those who make things and the one who uses them in order.
private final class AssemblyLine<Source: IteratorProtocol & Sendable, Product: Sendable>: Sendable
where Source.Element: Sendable {
  private struct State {
    var source: Source
    /// The number of elements that were taken from the source.
    var taken = 0
    /// What was made and not yet used, by the numbers of the elements.
    var made: [Int: Product] = [:]
    var isOver = false
  }

  private let state: Mutex<State>
  /// How many more elements may be taken: what was made must not pile up.
  private let room = DispatchSemaphore(value: 0)
  private let arrivals = DispatchSemaphore(value: 0)
  /// The number of the product to use next; only the user's thread looks at it.
  private let used = Mutex(0)

  init(_ source: Source) {
    state = Mutex(State(source: source))
  }

  /// Lets more elements be taken.
  func admit(_ count: Int) {
    for _ in 0..<count { room.signal() }
  }

  /// Makes things until the source is empty.
  func work(_ make: (Source.Element) -> Product) {
    while true {
      room.wait()
      guard let (number, element) = take() else { break }
      let product = make(element)
      state.withLock { $0.made[number] = product }
      arrivals.signal()
    }
    // The others, and the user, learn of the end too.
    room.signal()
    arrivals.signal()
  }

  private func take() -> (number: Int, element: Source.Element)? {
    state.withLock { state in
      guard !state.isOver, let element = state.source.next() else {
        state.isOver = true
        return nil
      }
      state.taken += 1
      return (state.taken - 1, element)
    }
  }

  /// The next product in the order of the source; nothing when all were used.
  func next() -> Product? {
    let number = used.withLock { $0 }
    while true {
      let (product, isLast) = state.withLock {
        ($0.made.removeValue(forKey: number), $0.isOver && number == $0.taken)
      }
      if let product {
        used.withLock { $0 += 1 }
        return product
      }
      if isLast { return nil }
      arrivals.wait()
    }
  }

  /// Takes nothing more from the source.
  func stop() {
    state.withLock { $0.isOver = true }
    room.signal()
  }
}
