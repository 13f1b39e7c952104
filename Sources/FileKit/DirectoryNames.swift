#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names in a directory in the order of their bytes, held as closely as can be: a directory may
/// have a million.
package struct DirectoryNames: Sendable {
  /// What stands in a directory under a name.
  package enum Kind: UInt8, Sendable {
    case file
    case directory
    /// A device, a pipe or a socket.
    case other
  }

  private struct Entry: Sendable {
    var start: UInt32
    var length: UInt16
    var kind: Kind
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  /// Reads the names, without hidden ones.
  package init(_ path: String) throws(FileError) {
    guard let stream = opendir(path) else { throw FileError.last(.unreadable, path) }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      withUnsafeBytes(of: &entry.pointee.d_name) { field in
        let name = field.prefix { $0 != 0 }
        if name.first == UInt8(ascii: ".") { return }
        let kind = Self.kind(Int32(entry.pointee.d_type), path, name)
        entries.append(
          Entry(start: UInt32(bytes.count), length: UInt16(name.count), kind: kind))
        bytes += name
      }
    }
    if errno != 0 { throw FileError.last(.unreadable, path) }
    bytes.withUnsafeBytes { bytes in
      entries.sort { Self.isBefore($0, $1, bytes) }
    }
  }

  /// The number of names.
  package var count: Int { entries.count }

  /// A name and what it is of; the name is nothing when it is not UTF-8.
  package subscript(index: Int) -> (name: String?, shown: String, kind: Kind) {
    let entry = entries[index]
    let name = bytes[Int(entry.start)..<Int(entry.start) + Int(entry.length)]
    return (
      String(validating: name, as: UTF8.self), String(decoding: name, as: UTF8.self), entry.kind
    )
  }

  private static func isBefore(
    _ left: Entry, _ right: Entry, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let shorter = Int(min(left.length, right.length))
    let order = memcmp(base + Int(left.start), base + Int(right.start), shorter)
    return order == 0 ? left.length < right.length : order < 0
  }

  /// What a name stands for; links are followed. One that leads nowhere is taken for a file, so that
  /// reading it says why.
  private static func kind(_ type: Int32, _ folder: String, _ name: Slice<UnsafeRawBufferPointer>)
    -> Kind
  {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .directory
    case Int32(DT_LNK), Int32(DT_UNKNOWN):
      var status = stat()
      guard stat(Files.join(folder, String(decoding: name, as: UTF8.self)), &status) == 0 else {
        return .file
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .directory
      default: return .other
      }
    default: return .other
    }
  }
}
