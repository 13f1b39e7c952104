import AnswerLetter
import FileKit
import Griffie

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A document to validate, with the lines that messages show.
struct ValidationInput {
  let path: String
  /// The document; nothing when it is too large to be in memory.
  let bytes: [UInt8]?

  /// From this size on a file is validated in pieces.
  private static let limit = 1 << 26

  /// Opens a document.
  ///
  /// - Parameter limit: The size from which on the file is read in pieces.
  init(_ path: String, limit: Int? = nil) throws {
    self.path = path
    var status = stat()
    let isLarge =
      path != Files.standard && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && Int(status.st_size) > limit ?? Self.limit
    bytes = isLarge ? nil : try Files.read(path)
  }

  /// Validates the document.
  func validate(_ validator: Validator) throws -> Validation {
    if let bytes { return validator.validate(bytes) }
    let pieces = try FilePieces(path)
    defer { pieces.close() }
    let validation = validator.validate {
      pieces.rewind()
      return { pieces.read(into: $0) }
    }
    if let error = pieces.error { throw error }
    return validation
  }

  /// The line of a finding, of which it is the only one; nothing when it cannot be shown.
  func excerpt(_ finding: Finding, lines: SourceLines) -> Excerpt? {
    guard let place = finding.location else { return nil }
    if bytes != nil { return Excerpt(lines, at: place) }
    guard let line = line(of: finding) else { return nil }
    return Excerpt(SourceLines(line), at: SourceLocation(line: 1, column: place.column))
  }

  /// The column of a finding in code points.
  func column(_ finding: Finding, lines: SourceLines) -> Int? {
    guard let place = finding.location else { return nil }
    let line =
      bytes == nil
      ? line(of: finding).map { $0[...] } : lines[place.line, upTo: place.column - 1]
    return line.map { $0.prefix(place.column - 1).count { $0 & 0xC0 != 0x80 } + 1 }
  }

  /// The beginning of the line of a finding, read from the file again.
  private func line(of finding: Finding) -> [UInt8]? {
    guard let offset = finding.offset, let place = finding.location, place.column < 1 << 20 else {
      return nil
    }
    let start = offset - (place.column - 1)
    guard let bytes = try? FilePieces.bytes(of: path, from: start, count: place.column + 200) else {
      return nil
    }
    return Array(bytes.prefix { $0 != 0x0A })
  }
}

/// A file that is read in pieces.
private final class FilePieces {
  private let descriptor: Int32
  private let path: String
  private(set) var error: FileError?

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError.last(.unreadable, path) }
  }

  /// Begins again.
  func rewind() { lseek(descriptor, 0, SEEK_SET) }

  func read(into memory: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = readBytes(descriptor, memory.baseAddress, memory.count)
      if count >= 0 { return count }
      if errno != EINTR {
        error = FileError.last(.unreadable, path)
        return -1
      }
    }
  }

  func close() { closeDescriptor(descriptor) }

  /// A part of a file.
  static func bytes(of path: String, from start: Int, count: Int) throws -> [UInt8] {
    let file = try FilePieces(path)
    defer { file.close() }
    guard start >= 0, lseek(file.descriptor, off_t(start), SEEK_SET) >= 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, file.read(into: UnsafeMutableRawBufferPointer(buffer)))
    }
  }
}

// Inside `FilePieces` the names of the system's functions are taken.
private func readBytes(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  read(descriptor, start, count)
}

private func closeDescriptor(_ descriptor: Int32) { _ = close(descriptor) }
