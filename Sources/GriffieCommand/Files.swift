import ArgumentParser

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

/// Why a file cannot be read or written: the system's own words.
struct FileError: Error {
  var path: String
  var message: String
  var exitCode: ExitCode

  /// The last error of the system.
  static func last(_ path: String, _ action: String, _ exitCode: ExitCode) -> FileError {
    FileError(
      path: path, message: "cannot \(action): \(String(cString: strerror(errno)))",
      exitCode: exitCode)
  }
}

/// Reads and writes whole files.
enum Files {
  /// The name that stands for standard input or output.
  static let standard = "-"

  /// Reads a file, or standard input.
  static func read(_ path: String) throws -> [UInt8] {
    let isStandard = path == standard
    let descriptor = isStandard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError.last(path, "read", .unreadable) }
    defer { if !isStandard { close(descriptor) } }
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_size > 0 {
      bytes.reserveCapacity(Int(status.st_size) + 1)
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes {
        readBytes(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      if count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      } else if errno != EINTR {
        throw FileError.last(path, "read", .unreadable)
      }
    }
  }

  /// Whether there is something with this name.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Writes a file so that it is there complete or not at all: a temporary file beside it is
  /// renamed. A device or a pipe is written to directly.
  static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws {
    if path == standard { return try write(bytes, to: STDOUT_FILENO, path: "standard output") }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      return try writeDirectly(bytes, to: path)
    }
    if exists(path), !replacing {
      throw FileError(
        path: path, message: "the file exists; --force replaces it", exitCode: .unwritable)
    }
    let temporary = temporaryPath(beside: path)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = open(temporary, flags, 0o666)
    guard descriptor >= 0 else { throw FileError.last(path, "write", .unwritable) }
    do {
      try write(bytes, to: descriptor, path: path)
      guard fsync(descriptor) == 0 else { throw FileError.last(path, "write", .unwritable) }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0, rename(temporary, path) == 0 else {
      let error = FileError.last(path, "write", .unwritable)
      unlink(temporary)
      throw error
    }
  }

  /// Writes to standard error.
  static func writeError(_ bytes: [UInt8]) throws {
    try write(bytes, to: STDERR_FILENO, path: "standard error")
  }

  private static func writeDirectly(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError.last(path, "write", .unwritable) }
    defer { close(descriptor) }
    try write(bytes, to: descriptor, path: path)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        writeBytes(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        throw FileError.last(path, "write", .unwritable)
      }
    }
  }

  private static func temporaryPath(beside path: String) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return "\(path[..<slash]).\(path[slash...]).\(getpid()).tmp"
  }
}
