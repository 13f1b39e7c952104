internal import CFileSystem
package import FileKit
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder into which a batch writes.
///
/// What griffie needs besides the documents stands in `.griffie` in it: the journal, a lock that keeps
/// a second batch out, and the documents that are being written, which are renamed when they are
/// complete. What a batch that was killed left there is removed by the next.
package final class OutputFolder: Sendable {
  /// The folder in the folder that is griffie's own.
  package static let own = ".griffie"

  let path: String
  let journal: BatchJournal
  private let scratch: String
  private let lock: Int32
  private let number = Atomic<Int>(0)

  /// Opens a folder, and makes it when it is not there.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - remembers: Whether the journal of earlier batches is to be read.
  package init(_ path: String, remembers: Bool) throws(FileError) {
    self.path = path
    let own = Files.join(path, Self.own)
    scratch = own + "/unfinished"
    try Files.makeDirectory(scratch)
    lock = open(own + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard lock >= 0 else { throw FileError.last(.unwritable, own + "/lock") }
    if flock(lock, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(lock)
      throw FileError(
        .unwritable, path: path, message: "cannot write: another batch is writing into it",
        number: EBUSY)
    }
    var walk = FileWalk(scratch)
    while case .file(let left, _, _)? = walk.next() { unlink(left) }
    do throws(FileError) {
      journal = try BatchJournal(own + "/journal.jsonl", remembers: remembers)
    } catch {
      close(lock)
      throw error
    }
  }

  deinit { close(lock) }

  /// The path of a document.
  func path(of output: String) -> String { Files.join(path, output) }

  /// A document that is complete and has not appeared yet.
  struct Pending: ~Copyable {
    fileprivate let temporary: String
    fileprivate let output: String
    /// Whether it has appeared, so that nothing is left to be removed.
    fileprivate var isPlaced = false

    fileprivate init(temporary: String, output: String) {
      self.temporary = temporary
      self.output = output
    }

    deinit {
      if !isPlaced { unlink(temporary) }
    }
  }

  /// Writes a document that is to appear.
  func prepare(_ bytes: [UInt8], for output: String) throws(FileError) -> Pending {
    let number = number.add(1, ordering: .relaxed).newValue
    let temporary = "\(scratch)/\(number)"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError.last(.unwritable, path(of: output)) }
    let pending = Pending(temporary: temporary, output: output)
    do throws(FileError) {
      try Files.write(bytes, to: descriptor, path: path(of: output))
    } catch {
      close(descriptor)
      throw error
    }
    if close(descriptor) != 0 { throw FileError.last(.unwritable, path(of: output)) }
    return pending
  }

  /// Lets a document appear under its name.
  func place(_ pending: consuming Pending, replacing: Bool) throws(FileError) {
    var pending = pending
    let target = path(of: pending.output)
    var status = rename(pending.temporary, target, replacing)
    if status != 0, errno == ENOENT, let parent = Files.parent(of: target) {
      try Files.makeDirectory(parent)
      status = rename(pending.temporary, target, replacing)
    }
    if status == 0 {
      pending.isPlaced = true
      return
    }
    throw errno == EEXIST ? FileError.exists(target) : FileError.last(.unwritable, target)
  }

  private func rename(_ from: String, _ to: String, _ replacing: Bool) -> Int32 {
    replacing ? renameFile(from, to) : griffie_rename_new(from, to)
  }

  /// Waits until everything written is on the disk, and removes what is needed no more.
  package func finish() throws(FileError) {
    guard griffie_synchronize(lock) == 0 else { throw FileError.last(.unwritable, path) }
    rmdir(scratch)
  }
}

// Inside `OutputFolder` the name of the system's function is taken.
private func renameFile(_ from: String, _ to: String) -> Int32 { rename(from, to) }
