internal import CThreads

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether a change of shared state is one that others may wait for; waking them for nothing costs time.
package enum Wake {
  case nobody
  case all
}

/// State that several threads share, and on whose changes they wait.
// Sendable: the state is only ever touched between locking and unlocking the mutex; the pointers are
// set once and freed when nobody holds the monitor any more.
package final class Monitor<State>: @unchecked Sendable {
  private var state: State
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  package init(_ state: sending State) {
    self.state = state
    mutex.initialize(to: pthread_mutex_t())
    condition.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Changes the state, and wakes those who wait when the change is one that they may wait for.
  package func change(_ body: (inout State) -> Wake) {
    pthread_mutex_lock(mutex)
    let wake = body(&state)
    pthread_mutex_unlock(mutex)
    if wake == .all { pthread_cond_broadcast(condition) }
  }

  /// Waits until something is so, then changes the state as ``change(_:)`` does.
  package func wait<Result>(
    until isSo: (State) -> Bool, then body: (inout State) -> sending (Result, Wake)
  ) -> sending Result {
    pthread_mutex_lock(mutex)
    while !isSo(state) { pthread_cond_wait(condition, mutex) }
    let (result, wake) = body(&state)
    pthread_mutex_unlock(mutex)
    if wake == .all { pthread_cond_broadcast(condition) }
    return result
  }
}

/// A thread with as much stack as the first thread of a process has: the depth that a letter may have
/// is the same on all.
package final class WorkerThread {
  private let thread: pthread_t
  private static let stackSize = 8 << 20

  /// What the thread does, on its way through C.
  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts a thread; nothing when the system gives none.
  ///
  /// - Parameter startsElsewhere: Whether it begins on another processor than the one that this thread runs
  ///   on, where the system can be told so. A thread that lasts a few milliseconds may be over before the
  ///   system sees that another processor has nothing to do.
  package init?(startsElsewhere: Bool = false, _ run: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackSize)
    let body = Unmanaged.passRetained(Body(run))
    var thread = pthread_t()
    let status = griffie_start_thread(
      &thread, &attributes, startsElsewhere,
      { body in
        if let body { Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run() }
        return nil
      }, body.toOpaque())
    guard status == 0 else {
      body.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits until the thread has ended.
  package func join() { pthread_join(thread, nil) }
}
