import ArchiveKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads the files of a package, from a folder or an archive file, without unpacking anything.
struct PackageReader {
  /// A file of a package, or what stands in a package and is none.
  struct Item: Sendable {
    /// The path from the folder of the package.
    var path: String
    /// The bytes; nothing when it is no file.
    var bytes: [UInt8]?
  }

  /// The largest file that is read: letters have some kilobytes.
  static let largestFile = 1 << 30

  /// Reads all files, in batches that fit in memory.
  ///
  /// - Throws: ``ArchivingError`` of kind `unreadable` when there is no package at the path.
  static func read(
    _ path: String, _ body: ([Item]) throws(ArchivingError) -> Void
  ) throws(ArchivingError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw error(path) }
    var batch = Batch()
    if status.st_mode & S_IFMT == S_IFDIR {
      try readFolder(path, "", &batch, body)
    } else {
      try readArchive(path, &batch, body)
    }
    try body(batch.items)
  }

  /// Files that wait until there are enough of them.
  private struct Batch {
    var items: [Item] = []
    private var size = 0
    private static let largest = 32 << 20

    mutating func add(
      _ item: Item, _ body: ([Item]) throws(ArchivingError) -> Void
    ) throws(ArchivingError) {
      items.append(item)
      size += item.bytes?.count ?? 0
      guard items.count >= Parallel.batch * 4 || size >= Self.largest else { return }
      try body(items)
      (items, size) = ([], 0)
    }
  }

  private static func readFolder(
    _ root: String, _ folder: String, _ batch: inout Batch,
    _ body: ([Item]) throws(ArchivingError) -> Void
  ) throws(ArchivingError) {
    for name in try names(in: "\(root)/\(folder)") {
      let (path, full) = (folder + name, "\(root)/\(folder)\(name)")
      var status = stat()
      guard lstat(full, &status) == 0 else { throw error(full) }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try readFolder(root, path + "/", &batch, body)
      case S_IFREG: try batch.add(Item(path: path, bytes: try readFile(full)), body)
      default: try batch.add(Item(path: path, bytes: nil), body)
      }
    }
  }

  private static func names(in folder: String) throws(ArchivingError) -> [String] {
    guard let stream = opendir(folder) else { throw error(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func readFile(_ path: String) throws(ArchivingError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw error(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size <= largestFile else {
      throw ArchivingError(.unreadable, path, "too-large", "the file is larger than 1 GiB")
    }
    let size = Int(status.st_size)
    var failure: ArchivingError?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let count = readBytes(descriptor, buffer.baseAddress.map { $0 + filled }, size - filled)
        if count == 0 { return }
        if count > 0 {
          filled += count
        } else if errno != EINTR {
          failure = error(path)
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads an archive file; everything must stand in one folder.
  private static func readArchive(
    _ path: String, _ batch: inout Batch, _ body: ([Item]) throws(ArchivingError) -> Void
  ) throws(ArchivingError) {
    do {
      let reader = try ArchiveReader(path: path)
      while let entry = try reader.next() {
        let inner = entry.path.split(separator: "/", omittingEmptySubsequences: false)
        if entry.kind == .directory { continue }
        let isBelow = inner.count > 1 && !inner[0].isEmpty
        let name = isBelow ? inner.dropFirst().joined(separator: "/") : entry.path
        let bytes =
          entry.kind == .file && isBelow ? try reader.read(limit: largestFile) : nil
        try batch.add(Item(path: name, bytes: bytes), body)
      }
    } catch let error as ArchiveError {
      throw ArchivingError(.unreadable, path, "damaged", error.message)
    } catch let error as ArchivingError {
      throw error
    } catch {
      throw ArchivingError(.fault, path, "unexpected", "\(error)")
    }
  }

  private static func error(_ path: String) -> ArchivingError {
    ArchivingError(
      .unreadable, path, "unreadable", "cannot read: \(String(cString: strerror(errno)))")
  }
}

// Inside `PackageReader` the name of the system's function is taken.
private func readBytes(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  read(descriptor, start, count)
}
