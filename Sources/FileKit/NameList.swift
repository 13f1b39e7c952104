#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names of a list, read as they are asked for.
package struct NameList {
  private let descriptor: Int32
  private let path: String
  private let separator: UInt8
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Opens a list; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - separator: What ends a name: a line feed or a NUL.
  package init(_ path: String, separator: UInt8) throws(FileError) {
    self.path = path
    self.separator = separator
    descriptor = path == Files.standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError.last(.unreadable, path) }
  }

  /// The next name; nothing at the end. Empty names are left out.
  package mutating func next() throws(FileError) -> String? {
    while true {
      if let end = buffer[start...].firstIndex(of: separator) {
        defer { start = end + 1 }
        if end > start { return try name(buffer[start..<end]) }
        continue
      }
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? try name(buffer[start...]) : nil
      }
      try fill()
    }
  }

  private func name(_ bytes: ArraySlice<UInt8>) throws(FileError) -> String {
    if let name = String(validating: bytes, as: UTF8.self) { return name }
    throw FileError(
      .unreadable, path: String(decoding: bytes, as: UTF8.self),
      message: "the name is not UTF-8; rename it, and it can be read")
  }

  private mutating func fill() throws(FileError) {
    buffer.removeSubrange(..<start)
    start = 0
    guard buffer.count < 1 << 20 else {
      throw FileError(
        .unreadable, path: path, message: "a name in the list is longer than 1 MiB",
        number: ENAMETOOLONG)
    }
    let piece = try Files.piece(descriptor, atMost: 1 << 14, path: path)
    isAtEnd = piece.isEmpty
    buffer += piece
  }
}
