internal import CLibArchive

/// Reads an archive file, ZIP or tar, entry by entry.
///
/// Nothing is ever unpacked to disk. Belongs to one task: libarchive keeps the state of the file.
public final class ArchiveReader {
  /// One entry of an archive file.
  public struct Entry: Sendable, Hashable {
    /// The kinds of entry.
    public enum Kind: Sendable, Hashable {
      case file
      case directory
      /// A link, a device or anything else that has no place in a package.
      case other
    }

    /// The path as it stands in the archive file.
    public var path: String
    /// What it is.
    public var kind: Kind
  }

  private let raw: OpaquePointer
  private static let blockSize = 1 << 16

  /// Opens an archive file.
  public init(path: String) throws(ArchiveError) {
    guard let raw = archive_read_new() else {
      throw ArchiveError(message: "libarchive has no memory left")
    }
    self.raw = raw
    archive_read_support_format_zip(raw)
    archive_read_support_format_tar(raw)
    guard archive_read_open_filename(raw, path, Self.blockSize) == ARCHIVE_OK else {
      throw ArchiveError(raw)
    }
  }

  deinit { archive_read_free(raw) }

  /// The next entry; nothing at the end.
  public func next() throws(ArchiveError) -> Entry? {
    var entry: OpaquePointer?
    let status = archive_read_next_header(raw, &entry)
    if status == ARCHIVE_EOF { return nil }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
      throw ArchiveError(raw)
    }
    guard let name = archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry) else {
      throw ArchiveError(message: "an entry has no name that can be read")
    }
    let isLink = archive_entry_hardlink(entry) != nil || archive_entry_symlink(entry) != nil
    let kind: Entry.Kind =
      switch archive_entry_filetype(entry) {
      case griffie_archive_regular_file() where !isLink: .file
      case griffie_archive_directory(): .directory
      default: .other
      }
    return Entry(path: String(cString: name), kind: kind)
  }

  /// The bytes of the entry last given.
  ///
  /// - Parameter limit: The number of bytes that is too many: an archive file can claim any size.
  public func read(limit: Int) throws(ArchiveError) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: Self.blockSize)
    while true {
      let count = block.withUnsafeMutableBytes {
        archive_read_data(raw, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      guard count > 0 else { throw ArchiveError(raw) }
      bytes += block[..<count]
      if bytes.count > limit {
        throw ArchiveError(message: "an entry is larger than \(limit) bytes")
      }
    }
  }
}
