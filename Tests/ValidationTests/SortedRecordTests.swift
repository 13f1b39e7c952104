import Foundation
import TestSupport
import Testing

@testable import Conformance

/// Records that do not fit into memory, and the links that they hold.
@Suite struct SortedRecordTests {
  @Test(arguments: [1, 2, 7, 1_000, 1 << 18])
  func recordsComeInOrderHoweverFewFitIntoMemory(limit: Int) {
    var random = SplitMix64(seed: 7)
    let records = (0..<5_000).map { _ in
      Record(key: random.next() % 900, value: random.next() % 4)
    }
    for count in limit < 7 ? [0, 1, 2, 300] : [0, 1, 7, 8, 5_000] {
      var sorted = SortedRecords(limit: limit)
      for record in records.prefix(count) { sorted.append(record) }
      let drained = Array(sorted.drain())
      #expect(drained == records.prefix(count).sorted())
      #expect(sorted.isEmpty)
    }
  }

  /// A file that can be written and not read loses nothing in silence.
  @Test func recordsThatCannotBeReadAreMissed() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var sorted = SortedRecords(limit: 2) { fopen(path, "w") }
    for key in 0..<9 { sorted.append(Record(key: UInt64(key), value: 0)) }
    var stream = sorted.drain()
    while stream.next() != nil {}
    #expect(stream.isBroken)

    var links = SortedRecords(limit: 2) { fopen(path, "w") }
    for key in 0..<9 { links.append(Record(key: UInt64(key), value: 0)) }
    var table = LinkTable(links)
    _ = table.join()
    #expect(table.isBroken)
  }

  @Test func linksAreJoinedWhenAllAreKnown() {
    var table = LinkTable()
    func hash(_ text: String) -> UInt64 { Link.hash(Array(text.utf8)[...]) }
    func place(_ offset: Int) -> Link.Place { Link.Place(offset: offset, attribute: 3) }
    table.add(hash("later"), .agent, at: place(1))
    table.add(hash("nowhere"), .any, at: place(2))
    table.add(hash("later"), .other, at: place(3))
    table.add(hash("later"), .person, at: place(4))
    table.add(hash("minister"), Link.Kind.role, at: place(5))
    table.add(hash("minister"), .agent, at: place(6))
    table.add(hash("minister"), .rangeStart, at: place(7))
    table.add(hash("later"), .rangeEnd, at: place(7))
    let isWrong = table.join()
    #expect(isWrong)
    var problems = table.drainProblems()
    var found: [String] = []
    while let problem = problems.next {
      found.append("\(problem.kind) at \(problem.place.offset)")
      problems.advance()
    }
    #expect(
      found == [
        "unresolved at 2", "duplicate at 4", "wrongKind at 6", "backwards at 7",
      ])
  }
}
