internal import CLibArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why an archive file cannot be written or read: libarchive's own words.
public struct ArchiveError: Error, Sendable, Hashable {
  /// What went wrong.
  public var message: String
  /// The number of the system's error; 0 when there is none.
  public var number: Int32 = 0
}

/// The formats of archive files that are written.
public enum ArchiveFormat: String, Sendable, Hashable, CaseIterable {
  /// ZIP with deflated entries.
  case zip
  /// POSIX tar, with pax headers where a path is too long for the older form.
  case tar
}

/// Writes an archive file entry by entry; the same entries always give the same bytes.
///
/// Belongs to one task: libarchive keeps the state of the file.
public final class ArchiveWriter {
  private let library: LibArchive
  private let raw: OpaquePointer
  private let seconds: Int
  private var isClosed = false

  /// Starts an archive file.
  ///
  /// - Parameters:
  ///   - descriptor: An open file, which stays the caller's to close.
  ///   - format: The format.
  ///   - seconds: The time of every entry, in seconds since 1970.
  public init(descriptor: Int32, format: ArchiveFormat, seconds: Int) throws(ArchiveError) {
    library = try LibArchive.load()
    let functions = library.pointee
    guard let raw = functions.archive_write_new() else {
      throw ArchiveError(message: "libarchive has no memory left")
    }
    self.raw = raw
    self.seconds = seconds
    switch format {
    case .zip: _ = functions.archive_write_set_format_zip(raw)
    case .tar: _ = functions.archive_write_set_format_pax_restricted(raw)
    }
    _ = functions.archive_write_set_bytes_in_last_block(raw, 1)
    guard functions.archive_write_open_fd(raw, descriptor) == ARCHIVE_OK else { throw lastError }
  }

  deinit {
    // What was not closed is given up: nothing more is to be written.
    if !isClosed { _ = library.pointee.archive_write_fail(raw) }
    _ = library.pointee.archive_write_free(raw)
  }

  /// Adds a file.
  public func add(_ path: String, _ bytes: [UInt8]) throws(ArchiveError) {
    try start(path, size: bytes.count)
    try write(bytes)
    try finishEntry()
  }

  /// Starts a file that comes in pieces.
  public func start(_ path: String, size: Int) throws(ArchiveError) {
    let functions = library.pointee
    let entry = functions.archive_entry_new()
    defer { functions.archive_entry_free(entry) }
    functions.archive_entry_set_pathname(entry, path)
    functions.archive_entry_set_filetype(entry, griffie_archive_regular_file())
    functions.archive_entry_set_perm(entry, 0o644)
    functions.archive_entry_set_size(entry, la_int64_t(size))
    functions.archive_entry_set_mtime(entry, time_t(seconds), 0)
    guard functions.archive_write_header(raw, entry) == ARCHIVE_OK else { throw lastError }
  }

  /// Adds a piece to the file that was started.
  public func write(_ bytes: [UInt8]) throws(ArchiveError) {
    let written = bytes.withUnsafeBytes {
      library.pointee.archive_write_data(raw, $0.baseAddress, $0.count)
    }
    guard written == bytes.count else { throw lastError }
  }

  /// Ends the file that was started; all of it must have come.
  public func finishEntry() throws(ArchiveError) {
    guard library.pointee.archive_write_finish_entry(raw) == ARCHIVE_OK else { throw lastError }
  }

  /// Writes what is left; nothing can be added after it.
  public func close() throws(ArchiveError) {
    isClosed = true
    guard library.pointee.archive_write_close(raw) == ARCHIVE_OK else { throw lastError }
  }

  private var lastError: ArchiveError { ArchiveError(writing: raw, library) }
}

extension ArchiveError {
  /// The last error of a reader or a writer.
  init(_ library: LibArchive, _ raw: OpaquePointer) {
    let words = library.pointee.archive_error_string(raw)
    self.init(message: words.map { String(cString: $0) } ?? "unknown fault")
  }

  /// The last error of a writer, with the system's words for it.
  init(writing raw: OpaquePointer, _ library: LibArchive) {
    self.init(library, raw)
    number = library.pointee.archive_errno(raw)
    if number > 0 { message += ": \(String(cString: strerror(number)))" }
  }
}
