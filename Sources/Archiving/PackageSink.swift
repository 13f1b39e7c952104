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
    case folder
    case archive(ArchiveWriter, descriptor: Int32)
  }

  private let target: String
  private let temporary: String
  /// The folder inside an archive file in which everything stands.
  private let root: String
  private let form: Form
  private var folders: Set<String> = []
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
      guard mkdir(temporary, 0o777) == 0 else { throw Self.error(target) }
      form = .folder
      return
    }
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.error(target) }
    do {
      form = .archive(
        try ArchiveWriter(descriptor: descriptor, format: format, seconds: time.seconds),
        descriptor: descriptor)
    } catch {
      close(descriptor)
      unlink(temporary)
      throw Self.error(target, error.message)
    }
  }

  deinit {
    if !isFinished { discard() }
  }

  /// Adds a file.
  func add(_ path: String, _ bytes: [UInt8]) throws(ArchivingError) {
    switch form {
    case .archive(let writer, _):
      do { try writer.add(root + path, bytes) } catch {
        throw Self.error(target, error.message)
      }
    case .folder:
      if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
      let descriptor = open("\(temporary)/\(path)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw Self.error(target) }
      let isWritten = Self.write(bytes, to: descriptor)
      let error = Self.error(target)
      guard close(descriptor) == 0, isWritten else { throw error }
    }
  }

  /// Puts the package under its final name, when all of it is on the disk.
  func finish() throws(ArchivingError) {
    var isSafe: Bool
    switch form {
    case .archive(let writer, let descriptor):
      do { try writer.close() } catch {
        throw Self.error(target, error.message)
      }
      isSafe = fsync(descriptor) == 0
    case .folder:
      let descriptor = open(temporary, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Self.error(target) }
      isSafe = griffie_synchronize(descriptor) == 0
      close(descriptor)
    }
    guard isSafe, griffie_rename_new(temporary, target) == 0 else { throw Self.error(target) }
    isFinished = true
    if case .archive(_, let descriptor) = form { close(descriptor) }
  }

  private func makeFolder(_ path: String) throws(ArchivingError) {
    guard !folders.contains(path) else { return }
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    guard mkdir("\(temporary)/\(path)", 0o777) == 0 else { throw Self.error(target) }
    folders.insert(path)
  }

  /// Takes away what was written.
  private func discard() {
    switch form {
    case .archive(_, let descriptor):
      close(descriptor)
      unlink(temporary)
    case .folder: Self.removeTree(temporary)
    }
  }

  private static func error(_ target: String, _ message: String? = nil) -> ArchivingError {
    let message = message ?? String(cString: strerror(errno))
    return ArchivingError(
      .unwritable, target, "unwritable", "cannot write: \(message)",
      advice: "Nothing is left of it.")
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        writeBytes(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  private static func removeTree(_ path: String) {
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

// Inside `PackageSink` the name of the system's function is taken.
private func writeBytes(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
