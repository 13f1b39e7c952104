import ArchiveKit
import CFileSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a package is written: a folder or an archive file, whole under its final name or not at
/// all.
///
/// Everything goes into a hidden neighbour of the target first, which is renamed at the end; a name
/// that exists is never replaced.
final class PackageSink {
  /// The forms of a package.
  private enum Form {
    /// A folder, which is open.
    case folder(Int32)
    case archive(ArchiveWriter, descriptor: Int32)
  }

  private let target: String
  private let temporary: String
  /// The folder inside an archive file in which everything stands.
  private let root: String
  private let form: Form
  private var lastFolder = ""
  private var spoolCount = 0
  private var isFinished = false

  /// Starts a package.
  ///
  /// - Parameters:
  ///   - target: Its path; `.zip` and `.tar` at the end make it an archive file.
  ///   - name: Its name, that of the folder inside an archive file.
  ///   - time: The time of the entries of an archive file.
  init(target: String, name: String, time: Timestamp) throws(ArchivingError) {
    self.target = target
    root = name + "/"
    guard !Self.exists(target) else {
      throw ArchivingError(
        .unwritable, target, "exists", "there is something of this name already",
        advice: "A package is never altered: choose another name.")
    }
    let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    temporary = "\(target[..<slash]).\(target[slash...]).\(getpid()).tmp"
    guard let format = ArchiveFormat.allCases.first(where: { target.hasSuffix(".\($0)") }) else {
      form = .folder(try Self.makeRoot(temporary, for: target))
      return
    }
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(target) }
    do {
      form = .archive(
        try ArchiveWriter(descriptor: descriptor, format: format, seconds: time.seconds),
        descriptor: descriptor)
    } catch {
      _ = closeFile(descriptor)
      unlink(temporary)
      throw .unwritable(target, error.message)
    }
  }

  deinit {
    if !isFinished { discard() }
    switch form {
    case .folder(let descriptor), .archive(_, let descriptor): _ = closeFile(descriptor)
    }
  }

  /// A place on the same disk for what is not yet to be added.
  func makeSpool() throws(ArchivingError) -> Spool {
    spoolCount += 1
    return try Spool(at: "\(temporary).\(spoolCount)", for: target)
  }

  /// Adds a file.
  func add(_ path: String, _ bytes: [UInt8]) throws(ArchivingError) {
    switch form {
    case .archive(let writer, _):
      try telling { () throws(ArchiveError) in try writer.add(root + path, bytes) }
    case .folder:
      let descriptor = try makeFile(path)
      let isWritten = SystemFile.write(bytes, to: descriptor)
      try close(descriptor, isWritten)
    }
  }

  /// Adds a file that is on the disk; gives its length and checksums.
  func add(_ path: String, _ content: Spool) throws(ArchivingError) -> FileDigests {
    var running = RunningDigests()
    switch form {
    case .archive(let writer, _):
      try telling { () throws(ArchiveError) in
        try writer.start(root + path, size: content.size)
      }
      try content.forEachBlock { (block) throws(ArchivingError) in
        running.add(block)
        try telling { () throws(ArchiveError) in try writer.write(block) }
      }
      try telling { () throws(ArchiveError) in try writer.finishEntry() }
    case .folder:
      let descriptor = try makeFile(path)
      var isWritten = true
      try content.forEachBlock { (block) throws(ArchivingError) in
        running.add(block)
        isWritten = isWritten && SystemFile.write(block, to: descriptor)
      }
      try close(descriptor, isWritten)
    }
    return running.digests
  }

  /// Puts the package under its final name, when all of it is on the disk.
  func finish() throws(ArchivingError) {
    let isSafe: Bool
    switch form {
    case .archive(let writer, let descriptor):
      try telling { () throws(ArchiveError) in try writer.close() }
      isSafe = fsync(descriptor) == 0
    case .folder(let descriptor): isSafe = griffie_synchronize(descriptor) == 0
    }
    guard isSafe, griffie_rename_new(temporary, target) == 0 else { throw .unwritable(target) }
    isFinished = true
  }

  /// Does something with the archive file, and says of what when it fails.
  private func telling(_ body: () throws(ArchiveError) -> Void) throws(ArchivingError) {
    do { try body() } catch { throw .unwritable(target, error.message) }
  }

  /// Makes a file in the folder, and the folders around it.
  private func makeFile(_ path: String) throws(ArchivingError) -> Int32 {
    guard case .folder(let base) = form else { return -1 }
    if let slash = path.lastIndex(of: "/") { try makeFolder(path[..<slash], in: base) }
    let descriptor = openat(base, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(target) }
    return descriptor
  }

  /// Closes a file and throws when that or the writing before it failed.
  private func close(_ descriptor: Int32, _ isWritten: Bool) throws(ArchivingError) {
    let error = ArchivingError.unwritable(target)
    guard closeFile(descriptor) == 0, isWritten else { throw error }
  }

  /// Makes a folder in the package, and those around it, unless it is there.
  private func makeFolder(_ path: Substring, in base: Int32) throws(ArchivingError) {
    // The files of a letter come one after another.
    guard path != lastFolder else { return }
    if mkdirat(base, String(path), 0o777) != 0, errno != EEXIST {
      guard errno == ENOENT, let slash = path.lastIndex(of: "/") else { throw .unwritable(target) }
      try makeFolder(path[..<slash], in: base)
      guard mkdirat(base, String(path), 0o777) == 0 else { throw .unwritable(target) }
    }
    lastFolder = String(path)
  }

  /// Makes the hidden folder and opens it.
  private static func makeRoot(_ path: String, for target: String) throws(ArchivingError) -> Int32 {
    guard mkdir(path, 0o777) == 0 else { throw .unwritable(target) }
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let error = ArchivingError.unwritable(target)
      rmdir(path)
      throw error
    }
    return descriptor
  }

  /// Takes away what was written.
  private func discard() {
    switch form {
    case .archive: unlink(temporary)
    case .folder: SystemFile.removeTree(temporary)
    }
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}

// Inside `PackageSink` the name of the system's function is taken.
private func closeFile(_ descriptor: Int32) -> Int32 { close(descriptor) }
