#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Two numbers that are kept by the first, and where that is the same by the second.
struct Record: Comparable {
  var key: UInt64
  var value: UInt64

  static func < (one: Record, other: Record) -> Bool {
    one.key != other.key ? one.key < other.key : one.value < other.value
  }
}

/// Records that are sorted, any number of them in little memory: what does not fit goes to a temporary
/// file in sorted runs, which are merged in the end.
struct SortedRecords {
  private var records: [Record] = []
  private var file: RunFile?
  private let limit: Int
  private let openFile: @Sendable () -> UnsafeMutablePointer<FILE>?

  /// - Parameters:
  ///   - limit: How many records are in memory at most.
  ///   - openFile: Opens the temporary file.
  init(
    limit: Int = 1 << 18,
    openFile: @escaping @Sendable () -> UnsafeMutablePointer<FILE>? = { tmpfile() }
  ) {
    self.limit = limit
    self.openFile = openFile
  }

  var isEmpty: Bool { records.isEmpty && file == nil }

  mutating func append(_ record: Record) {
    if records.count >= limit { spill() }
    records.append(record)
  }

  private mutating func spill() {
    // Without a place for a file everything stays in memory.
    guard let file = file ?? openFile().map({ RunFile($0) }) else { return }
    self.file = file
    records.sort()
    if file.write(records) { records.removeAll(keepingCapacity: true) }
  }

  /// Gives all records in order, and lets go of them.
  mutating func drain() -> RecordStream {
    records.sort()
    let runs = (file.map { file in file.runs.map { Run(file, $0) } } ?? []) + [Run(records)]
    defer { self = SortedRecords(limit: limit, openFile: openFile) }
    return RecordStream(runs, file)
  }
}

/// Records in order, merged from runs by a heap of their first records.
struct RecordStream: Sequence, IteratorProtocol {
  private var heap: [(first: Record, rest: Run)]
  private let file: RunFile?

  /// Whether records are missing, because the temporary file could not be read.
  var isBroken: Bool { file?.isBroken ?? false }

  fileprivate init(_ runs: [Run], _ file: RunFile?) {
    self.file = file
    heap = runs.compactMap { run in
      var run = run
      return run.next().map { (first: $0, rest: run) }
    }
    for index in heap.indices.reversed() { sink(index) }
  }

  mutating func next() -> Record? {
    guard let first = heap.first?.first else { return nil }
    if let next = heap[0].rest.next() {
      heap[0].first = next
    } else {
      heap.swapAt(0, heap.count - 1)
      heap.removeLast()
    }
    sink(0)
    return first
  }

  private mutating func sink(_ start: Int) {
    var parent = start
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].first < heap[least].first { least = child }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}

/// Records in order: in memory, or in a part of a file that is read piece by piece.
private struct Run {
  private var records: [Record]
  private var index = 0
  private let file: RunFile?
  private var rest: Range<Int> = 0..<0

  init(_ records: [Record]) {
    self.records = records
    file = nil
  }

  init(_ file: RunFile, _ range: Range<Int>) {
    records = []
    self.file = file
    rest = range
  }

  mutating func next() -> Record? {
    if index == records.count, let file {
      records = file.read(rest.prefix(1 << 11))
      rest = rest.dropFirst(records.count)
      index = 0
    }
    guard index < records.count else { return nil }
    defer { index += 1 }
    return records[index]
  }
}

/// A temporary file without a name, which the system takes away when the program ends.
private final class RunFile {
  private let file: UnsafeMutablePointer<FILE>
  /// Where the runs stand, in records.
  private(set) var runs: [Range<Int>] = []
  private var count = 0
  /// Whether something that was written could not be read.
  private(set) var isBroken = false

  /// Takes a file over.
  init(_ file: UnsafeMutablePointer<FILE>) { self.file = file }

  deinit { fclose(file) }

  /// Adds a run; `false` when the disk is full, and then nothing is added.
  func write(_ records: [Record]) -> Bool {
    let size = MemoryLayout<Record>.stride
    let isWritten = records.withUnsafeBytes { bytes in
      fseek(file, count * size, SEEK_SET) == 0
        && fwrite(bytes.baseAddress, size, records.count, file) == records.count
        && fflush(file) == 0
    }
    guard isWritten else { return false }
    runs.append(count..<count + records.count)
    count += records.count
    return true
  }

  func read(_ range: Range<Int>) -> [Record] {
    let size = MemoryLayout<Record>.stride
    let records = [Record](unsafeUninitializedCapacity: range.count) { buffer, filled in
      guard fseek(file, range.lowerBound * size, SEEK_SET) == 0 else { return }
      filled = fread(buffer.baseAddress, size, range.count, file)
    }
    if records.count < range.count { isBroken = true }
    return records
  }
}
