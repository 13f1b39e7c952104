import MemoryKit

/// A growing run of bytes that is fast to add to in small pieces.
///
/// Pieces go into a small stage first, so that the array behind it, with its checks on every
/// change, is touched once for many of them.
struct StagedBytes: ~Copyable {
  private var bytes: [UInt8] = []
  private let stage: UnsafeMutableRawPointer
  private var staged = 0

  /// How many bytes there are.
  var count: Int { bytes.count + staged }

  private static let stageSize = 8192

  init() {
    stage = .allocate(byteCount: Self.stageSize, alignment: 8)
  }

  deinit {
    stage.deallocate()
  }

  /// Makes room for bytes to come.
  mutating func reserve(_ capacity: Int) { bytes.reserveLargeCapacity(capacity) }

  /// Adds a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if staged == Self.stageSize { flush() }
    stage.storeBytes(of: byte, toByteOffset: staged, as: UInt8.self)
    staged += 1
  }

  /// Adds bytes.
  @inline(__always)
  mutating func append(_ start: UnsafeRawPointer, count length: Int) {
    if length > Self.stageSize - staged {
      appendLong(start, count: length)
    } else {
      (stage + staged).copyMemory(from: start, byteCount: length)
      staged += length
    }
  }

  /// Adds bytes for which the stage has no room.
  @inline(never)
  private mutating func appendLong(_ start: UnsafeRawPointer, count length: Int) {
    flush()
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: length))
  }

  /// Gives all bytes, and leaves none.
  mutating func take() -> [UInt8] {
    flush()
    var all: [UInt8] = []
    swap(&all, &bytes)
    return all
  }

  private mutating func flush() {
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: stage, count: staged))
    staged = 0
  }
}
