internal import CFileSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that appears under its name complete or not at all.
///
/// It is written under a hidden name beside it, `.NAME.tmp`, and renamed at the end. What a process
/// that was killed left under the hidden name is written over by the next: the name is the same, and
/// a lock that ends with its process tells a file that is being written from one that was left.
package final class AtomicFile {
  /// The open file.
  package let descriptor: Int32
  private let path: String
  private let temporary: String
  private let replacing: Bool
  private var isFinished = false

  /// Starts a file.
  ///
  /// - Parameters:
  ///   - path: The name under which it appears.
  ///   - replacing: Whether it may take the place of a file that is there.
  package init(_ path: String, replacing: Bool) throws(FileError) {
    if !replacing, Files.exists(path) { throw FileError.exists(path) }
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    temporary = "\(path[..<slash]).\(path[slash...]).tmp"
    self.path = path
    self.replacing = replacing
    descriptor = try Self.open(temporary, for: path)
  }

  deinit {
    if !isFinished { unlink(temporary) }
    close(descriptor)
  }

  /// Adds bytes at the end.
  package func write(_ bytes: some Collection<UInt8>) throws(FileError) {
    try Files.write(bytes, to: descriptor, path: path)
  }

  /// Puts the file under its name, when all of it is on the disk.
  package func finish() throws(FileError) {
    guard fsync(descriptor) == 0 else { throw FileError.last(.unwritable, path) }
    let status = replacing ? rename(temporary, path) : griffie_rename_new(temporary, path)
    if status != 0 {
      throw errno == EEXIST ? FileError.exists(path) : FileError.last(.unwritable, path)
    }
    isFinished = true
  }

  /// Opens the hidden file and locks it.
  private static func open(_ temporary: String, for path: String) throws(FileError) -> Int32 {
    while true {
      let flags = O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC
      let descriptor = openFile(temporary, flags)
      guard descriptor >= 0 else { throw FileError.last(.unwritable, path) }
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        close(descriptor)
        throw FileError(
          .unwritable, path: path, message: "cannot write: another process is writing it",
          number: EBUSY)
      }
      // Between opening and locking, another may have renamed the file.
      var (own, named) = (stat(), stat())
      guard fstat(descriptor, &own) == 0, lstat(temporary, &named) == 0,
        own.st_ino == named.st_ino, own.st_dev == named.st_dev
      else {
        close(descriptor)
        continue
      }
      if ftruncate(descriptor, 0) == 0 { return descriptor }
      let error = FileError.last(.unwritable, path)
      close(descriptor)
      throw error
    }
  }
}

// Inside `AtomicFile` the name of the system's function is taken.
private func openFile(_ path: String, _ flags: Int32) -> Int32 { open(path, flags, 0o666) }
