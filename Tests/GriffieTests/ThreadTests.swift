import Foundation
import Synchronization
import Testing

@testable import Griffie

/// The threads that work is given to.
@Suite struct ThreadTests {
  @Test func bothHalvesGiveTheirResults() {
    for sideBySide in [false, true] {
      let (first, second) = TwoThreads.run(sideBySide: sideBySide) {
        Array(0..<100)
      } _: {
        "tweede"
      }
      #expect(first == Array(0..<100))
      #expect(second == "tweede")
    }
  }

  #if os(Linux)
    /// It begins elsewhere, but is bound to no processor.
    @Test func aThreadThatBeginsElsewhereMayRunWhereItsMakerMay() throws {
      let own = try #require(Self.processors())
      let found = Mutex<[String?]>([])
      for startsElsewhere in [false, true] {
        let thread = try #require(
          WorkerThread(startsElsewhere: startsElsewhere) {
            found.withLock { $0.append(Self.processors()) }
          })
        thread.join()
      }
      #expect(found.withLock { $0 } == [own, own])
    }

    /// The processors that this thread may run on, as the system writes them.
    private static func processors() -> String? {
      try? String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8)
        .split(separator: "\n").first { $0.hasPrefix("Cpus_allowed_list") }.map(String.init)
    }
  #endif
}
