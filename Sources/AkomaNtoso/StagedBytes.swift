/// A growing run of bytes that is fast to add to in small pieces.
///
/// Pieces go into a small stage first, so that the array behind it, with its checks on every
/// change, is touched once for many of them.
struct StagedBytes: ~Copyable {
  private var bytes: [UInt8] = []
  private let stage: UnsafeMutableRawBufferPointer
  private var count = 0

  init(stageSize: Int = 8192) {
    stage = .allocate(byteCount: stageSize, alignment: 1)
  }

  deinit {
    stage.deallocate()
  }

  /// Makes room for bytes to come.
  mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Adds a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == stage.count { flush() }
    stage[count] = byte
    count += 1
  }

  /// Adds bytes.
  @inline(__always)
  mutating func append(_ piece: UnsafeRawBufferPointer) {
    if piece.count > stage.count - count {
      flush()
      if piece.count > stage.count / 2 {
        bytes.append(contentsOf: piece)
        return
      }
    }
    UnsafeMutableRawBufferPointer(rebasing: stage[count...]).copyMemory(from: piece)
    count += piece.count
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
    bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: stage[..<count]))
    count = 0
  }
}
