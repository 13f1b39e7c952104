#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file cannot be read or written.
package struct FileError: Error, Sendable, Hashable {
  /// What was to be done with the file.
  package enum Kind: Sendable, Hashable {
    /// It was to be read.
    case unreadable
    /// It was to be written.
    case unwritable
  }

  package var path: String
  /// What is wrong, in the system's own words where it was the system that refused.
  package var message: String
  package var kind: Kind
  /// The number of the system's error; 0 when there is none.
  package var number: Int32

  package init(_ kind: Kind, path: String, message: String, number: Int32 = 0) {
    self.kind = kind
    self.path = path
    self.message = message
    self.number = number
  }

  /// The last error of the system.
  package static func last(_ kind: Kind, _ path: String) -> FileError {
    system(kind, path, errno)
  }

  /// An error of the system.
  package static func system(_ kind: Kind, _ path: String, _ number: Int32) -> FileError {
    let action = kind == .unreadable ? "read" : "write"
    return FileError(
      kind, path: path, message: "cannot \(action): \(String(cString: strerror(number)))",
      number: number)
  }

  /// The error of a file that would have to be replaced.
  package static func exists(
    _ path: String, _ message: String = "the file exists; --force replaces it"
  ) -> FileError {
    FileError(.unwritable, path: path, message: message, number: EEXIST)
  }

  /// Whether nothing more can be written after this error, whatever the file.
  package var endsAllWriting: Bool {
    kind == .unwritable && [ENOSPC, EDQUOT, EROFS, EIO].contains(number)
  }
}
