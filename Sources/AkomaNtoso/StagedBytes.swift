/// A growing run of bytes that is fast to add to in small pieces.
///
/// Pieces go into a small stage first, so that the array behind it, with its checks on every
/// change, is touched once for many of them.
struct StagedBytes: ~Copyable {
  private var bytes: [UInt8] = []
  private let stage: UnsafeMutableRawPointer
  private var count = 0

  private static let stageSize = 8192

  init() {
    stage = .allocate(byteCount: Self.stageSize, alignment: 8)
  }

  deinit {
    stage.deallocate()
  }

  /// Makes room for bytes to come.
  mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Adds a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == Self.stageSize { flush() }
    stage.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  /// Adds bytes.
  @inline(__always)
  mutating func append(_ start: UnsafeRawPointer, count length: Int) {
    if length > Self.stageSize - count {
      appendLong(start, count: length)
    } else {
      (stage + count).copyMemory(from: start, byteCount: length)
      count += length
    }
  }

  /// Adds bytes for which the stage has no room.
  @inline(never)
  private mutating func appendLong(_ start: UnsafeRawPointer, count length: Int) {
    flush()
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: length))
  }

  /// Gives all bytes, with others before them, and leaves none.
  mutating func take(after head: [UInt8]) -> [UInt8] {
    flush()
    var all: [UInt8] = []
    swap(&all, &bytes)
    all.insert(contentsOf: head, at: 0)
    return all
  }

  private mutating func flush() {
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: stage, count: count))
    count = 0
  }
}
