import Dispatch
import Synchronization

/// Work whose two halves do not need each other.
enum TwoThreads {
  /// Does two things, side by side when that is worth the start of a thread, and gives both results.
  static func run<First: Sendable, Second: Sendable>(
    sideBySide: Bool = true, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    guard sideBySide else { return (first(), second()) }
    let firstResult = Mutex<First?>(nil)
    let secondResult = Mutex<Second?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      if half == 0 {
        let result = first()
        firstResult.withLock { $0 = result }
      } else {
        let result = second()
        secondResult.withLock { $0 = result }
      }
    }
    guard let one = firstResult.withLock({ $0 }), let other = secondResult.withLock({ $0 }) else {
      preconditionFailure("both halves have run")
    }
    return (one, other)
  }
}
