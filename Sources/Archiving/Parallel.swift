import Dispatch
import FoundationEssentials
import Synchronization

/// Work on many values at once, on all processors.
package enum Parallel {
  /// How many values are held at once by those who go through many: enough for all processors.
  package static let batch = 64

  /// How many processors there are.
  static var processors: Int { ProcessInfo.processInfo.activeProcessorCount }

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
}
