import MemoryKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Inside `Files` the names of the system's functions are taken.
private func readBytes(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  read(descriptor, start, count)
}

private func writeBytes(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}

/// Reads and writes whole files.
package enum Files {
  /// The name that stands for standard input or output.
  package static let standard = "-"

  /// The descriptors of standard input and standard output.
  package static let standardInput: Int32 = STDIN_FILENO
  package static let standardOutput: Int32 = STDOUT_FILENO

  /// Reads a file, or standard input.
  ///
  /// A regular file that is written to while it is read is read again, and refused when that goes on.
  package static func read(_ path: String) throws(FileError) -> [UInt8] {
    if path == standard { return try read(STDIN_FILENO, path: path) }
    for _ in 0..<3 {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError.last(.unreadable, path) }
      defer { close(descriptor) }
      let before = FileState(descriptor)
      let bytes = try read(descriptor, path: path)
      let after = FileState(descriptor)
      guard let before, before.isRegular else { return bytes }
      if before == after, bytes.count == before.size { return bytes }
    }
    throw FileError(
      .unreadable, path: path, message: "cannot read: the file is being changed", number: EBUSY)
  }

  /// Reads what is left of an open file.
  package static func read(_ descriptor: Int32, path: String) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    if let state = FileState(descriptor), state.size > 0 {
      bytes.reserveLargeCapacity(state.size + 1)
    }
    while true {
      let piece = try piece(descriptor, atMost: 1 << 16, path: path)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// Reads the next piece of an open file; empty at the end.
  package static func piece(
    _ descriptor: Int32, atMost limit: Int, path: String
  ) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { memory, filled in
      do throws(FileError) {
        let memory = UnsafeMutableBufferPointer(rebasing: memory[..<limit])
        filled = try read(descriptor, into: UnsafeMutableRawBufferPointer(memory), path: path)
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads a piece of an open file into memory, and gives its length; 0 at the end.
  package static func read(
    _ descriptor: Int32, into memory: UnsafeMutableRawBufferPointer, path: String
  ) throws(FileError) -> Int {
    while true {
      let count = readBytes(descriptor, memory.baseAddress, memory.count)
      if count >= 0 { return count }
      if errno != EINTR { throw FileError.last(.unreadable, path) }
    }
  }

  /// Whether there is something with this name.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether there is a directory with this name.
  package static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a directory and those above it, unless they are there.
  package static func makeDirectory(_ path: String) throws(FileError) {
    if path.isEmpty || mkdir(path, 0o777) == 0 { return }
    if errno == EEXIST, isDirectory(path) { return }
    guard errno == ENOENT, let parent = parent(of: path) else {
      throw FileError.last(.unwritable, path)
    }
    try makeDirectory(parent)
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw FileError.last(.unwritable, path) }
  }

  /// The directory of a path; nothing when the path has none or is one.
  package static func parent(of path: String) -> String? {
    guard let slash = path.utf8.dropLast().lastIndex(of: UInt8(ascii: "/")),
      slash > path.startIndex
    else { return nil }
    return String(path[..<slash])
  }

  /// A path below a directory.
  package static func join(_ directory: String, _ name: String) -> String {
    directory.utf8.last == UInt8(ascii: "/") ? directory + name : "\(directory)/\(name)"
  }

  /// Writes a file so that it is there complete or not at all (``AtomicFile``). A device or a pipe is
  /// written to directly.
  package static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool
  ) throws(FileError) {
    if path == standard { return try write(bytes, to: STDOUT_FILENO, path: "standard output") }
    if let device = try openDevice(path) {
      defer { close(device) }
      return try write(bytes, to: device, path: path)
    }
    let file = try AtomicFile(path, replacing: replacing)
    try file.write(bytes)
    try file.finish()
  }

  /// Opens what is no regular file and so cannot be replaced; nothing when it is one or is not there.
  package static func openDevice(_ path: String) throws(FileError) -> Int32? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return nil }
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError.last(.unwritable, path) }
    return descriptor
  }

  /// Writes to an open file.
  package static func write(
    _ bytes: some Collection<UInt8>, to descriptor: Int32, path: String
  ) throws(FileError) {
    let number =
      bytes.withContiguousStorageIfAvailable { writeAll(UnsafeRawBufferPointer($0), descriptor) }
      ?? Array(bytes).withUnsafeBytes { writeAll($0, descriptor) }
    if number != 0 { throw FileError.system(.unwritable, path, number) }
  }

  /// Writes all, and gives the number of the error; 0 when there is none.
  private static func writeAll(_ bytes: UnsafeRawBufferPointer, _ descriptor: Int32) -> Int32 {
    var start = 0
    while start < bytes.count {
      let count = writeBytes(
        descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Writes to standard error.
  package static func writeError(_ bytes: [UInt8]) throws(FileError) {
    try write(bytes, to: STDERR_FILENO, path: "standard error")
  }
}

/// What shows that a file was changed.
private struct FileState: Equatable {
  var isRegular: Bool
  var size: Int
  private var seconds: Int
  private var nanoseconds: Int

  init?(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    isRegular = status.st_mode & S_IFMT == S_IFREG
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    (seconds, nanoseconds) = (Int(time.tv_sec), Int(time.tv_nsec))
  }
}
