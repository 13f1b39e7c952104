#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes that wait on the disk until they are needed, in a file without a name: nothing is left of it
/// when the program ends, however it ends.
///
/// What grows with the number of letters waits here and not in memory.
final class Spool {
  private let descriptor: Int32
  private let target: String
  private var pending: [UInt8] = []

  /// The size of the pieces in which bytes are written and read.
  static let blockSize = 1 << 16

  /// Makes an empty one.
  ///
  /// - Parameters:
  ///   - path: A name that nothing has, which the file loses at once.
  ///   - target: What is being written, for messages.
  init(at path: String, for target: String) throws(ArchivingError) {
    self.target = target
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(target) }
    unlink(path)
  }

  deinit { close(descriptor) }

  /// The number of bytes.
  private(set) var size = 0

  /// Adds bytes.
  func append(_ bytes: [UInt8]) throws(ArchivingError) {
    pending += bytes
    size += bytes.count
    if pending.count >= Self.blockSize { try flush() }
  }

  /// Puts bytes over others.
  func overwrite(_ bytes: [UInt8], at offset: Int) throws(ArchivingError) {
    try flush()
    guard pwrite(descriptor, bytes, bytes.count, off_t(offset)) == bytes.count else {
      throw .unwritable(target)
    }
  }

  /// Reads all bytes, in pieces.
  func forEachBlock(
    _ body: ([UInt8]) throws(ArchivingError) -> Void
  ) throws(ArchivingError) {
    try flush()
    var offset = 0
    while offset < size {
      let block = [UInt8](unsafeUninitializedCapacity: Self.blockSize) { buffer, count in
        count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)))
      }
      guard !block.isEmpty else { throw .unwritable(target) }
      offset += block.count
      try body(block)
    }
  }

  private func flush() throws(ArchivingError) {
    guard SystemFile.write(pending, to: descriptor) else { throw .unwritable(target) }
    pending.removeAll(keepingCapacity: true)
  }
}
