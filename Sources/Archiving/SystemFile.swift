#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Calls of the system on open files.
enum SystemFile {
  /// Writes all of some bytes; what went wrong is in `errno`.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes {
        writeBytes(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start)
      }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Takes away a folder with all that is in it.
  static func removeTree(_ path: String) {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      let inner = "\(path)/\(name)"
      if unlink(inner) != 0 { removeTree(inner) }
    }
    closedir(folder)
    rmdir(path)
  }
}

extension ArchivingError {
  /// That a package cannot be written, with the system's words for the last error or other words.
  static func unwritable(_ target: String, _ message: String? = nil) -> ArchivingError {
    let message = message ?? String(cString: strerror(errno))
    return ArchivingError(
      .unwritable, target, "unwritable", "cannot write: \(message)",
      advice: "Nothing is left of it.")
  }
}

// Inside `SystemFile` the name of the system's function is taken.
private func writeBytes(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
