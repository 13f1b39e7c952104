/// Work whose two halves do not need each other.
enum TwoThreads {
  /// What one thread makes for the other.
  // Sendable: the thread that makes it is the only one that writes, and the other reads when that has ended.
  private final class Made<Value>: @unchecked Sendable {
    var value: Value?
  }

  /// Does two things, side by side when that is worth the start of a thread, and gives both results.
  static func run<First, Second>(
    sideBySide: Bool = true, _ first: () -> First, _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let made = Made<Second>()
    let thread = sideBySide ? WorkerThread(startsElsewhere: true) { made.value = second() } : nil
    let one = first()
    thread?.join()
    return (one, made.value ?? second())
  }
}
