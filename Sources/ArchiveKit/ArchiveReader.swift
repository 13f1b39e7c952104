internal import CLibArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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

  private let library: LibArchive
  private let raw: OpaquePointer
  /// What libarchive reads from when it is not a named file; it holds this as a bare pointer.
  private let stream: ArchiveStream?
  private static let blockSize = 1 << 16

  /// Opens an archive file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - allowsCompression: Whether the whole file may be compressed, as in `.tar.gz`.
  public init(path: String, allowsCompression: Bool = false) throws(ArchiveError) {
    library = try LibArchive.load()
    raw = try Self.make(library, allowsCompression: allowsCompression)
    stream = nil
    guard library.pointee.archive_read_open_filename(raw, path, Self.blockSize) == ARCHIVE_OK else {
      throw ArchiveError(library, raw)
    }
  }

  /// Reads an archive from an open file that cannot be gone back in, such as a pipe; it may be
  /// compressed as a whole.
  ///
  /// - Parameters:
  ///   - descriptor: The open file, which stays the caller's to close.
  ///   - head: What was read of it already.
  public init(descriptor: Int32, after head: [UInt8]) throws(ArchiveError) {
    library = try LibArchive.load()
    raw = try Self.make(library, allowsCompression: true)
    let stream = ArchiveStream(descriptor: descriptor, head: head, blockSize: Self.blockSize)
    self.stream = stream
    let status = library.pointee.archive_read_open(
      raw, Unmanaged.passUnretained(stream).toOpaque(), nil,
      { _, stream, start in ArchiveStream.read(stream, start) }, nil)
    guard status == ARCHIVE_OK else { throw ArchiveError(library, raw) }
  }

  private static func make(
    _ library: LibArchive, allowsCompression: Bool
  ) throws(ArchiveError) -> OpaquePointer {
    let functions = library.pointee
    guard let raw = functions.archive_read_new() else {
      throw ArchiveError(message: "libarchive has no memory left")
    }
    _ = functions.archive_read_support_format_zip(raw)
    _ = functions.archive_read_support_format_tar(raw)
    if allowsCompression {
      _ = functions.archive_read_support_filter_gzip(raw)
      _ = functions.archive_read_support_filter_bzip2(raw)
      _ = functions.archive_read_support_filter_xz(raw)
      _ = functions.archive_read_support_filter_zstd(raw)
    }
    return raw
  }

  /// How many bytes of a file show whether it is an archive.
  public static let headLength = 512

  /// Whether a file that begins like this is a ZIP or tar file, or compressed as those are.
  public static func isArchive(head: [UInt8]) -> Bool {
    let isTar = head.count >= 262 && head[257..<262].elementsEqual("ustar".utf8)
    let signatures: [[UInt8]] = [
      [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06],  // ZIP; ZIP without entries
      [0x1F, 0x8B], [0x42, 0x5A, 0x68],  // gzip, bzip2
      [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD],  // xz, Zstandard
    ]
    return isTar || signatures.contains { head.starts(with: $0) }
  }

  deinit { _ = library.pointee.archive_read_free(raw) }

  /// The next entry; nothing at the end.
  public func next() throws(ArchiveError) -> Entry? {
    let functions = library.pointee
    var entry: OpaquePointer?
    let status = functions.archive_read_next_header(raw, &entry)
    if status == ARCHIVE_EOF { return nil }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
      throw ArchiveError(library, raw)
    }
    guard
      let name = functions.archive_entry_pathname(entry)
        ?? functions.archive_entry_pathname_utf8(entry)
    else {
      throw ArchiveError(message: "an entry has no name that can be read")
    }
    let isLink =
      functions.archive_entry_hardlink(entry) != nil
      || functions.archive_entry_symlink(entry) != nil
    let kind: Entry.Kind =
      switch functions.archive_entry_filetype(entry) {
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
        library.pointee.archive_read_data(raw, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      guard count > 0 else { throw ArchiveError(library, raw) }
      bytes += block[..<count]
      if bytes.count > limit {
        throw ArchiveError(message: "an entry is larger than \(limit) bytes")
      }
    }
  }
}

/// An open file from which libarchive reads block by block.
private final class ArchiveStream {
  private let descriptor: Int32
  private var block: UnsafeMutableRawBufferPointer
  /// How much of the block was read before and is to be given first.
  private var headLength: Int

  init(descriptor: Int32, head: [UInt8], blockSize: Int) {
    self.descriptor = descriptor
    block = .allocate(byteCount: max(blockSize, head.count), alignment: 16)
    block.copyBytes(from: head)
    headLength = head.count
  }

  deinit { block.deallocate() }

  /// libarchive's callback: gives the next block, which stays as it is until the next call.
  static func read(
    _ stream: UnsafeMutableRawPointer?, _ start: UnsafeMutablePointer<UnsafeRawPointer?>?
  ) -> Int {
    guard let stream, let start else { return -1 }
    let own = Unmanaged<ArchiveStream>.fromOpaque(stream).takeUnretainedValue()
    start.pointee = UnsafeRawPointer(own.block.baseAddress)
    if own.headLength > 0 {
      defer { own.headLength = 0 }
      return own.headLength
    }
    while true {
      let count = readBytes(own.descriptor, own.block.baseAddress, own.block.count)
      if count >= 0 || errno != EINTR { return count }
    }
  }
}

// Inside `ArchiveReader` the name of the system's function is taken.
private func readBytes(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  read(descriptor, start, count)
}
