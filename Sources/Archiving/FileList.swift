/// Files of a package in order, with their lengths and checksums, on the disk: their number is not
/// bounded.
final class FileList {
  private let rows: SpooledRows
  /// The number of files.
  private(set) var count = 0
  /// The sum of their lengths.
  private(set) var size = 0

  init(in spool: Spool) {
    rows = SpooledRows(columns: 4, in: spool)
  }

  /// Adds a file.
  func append(_ file: PackageFile) throws(ArchivingError) {
    count += 1
    size += file.size
    try rows.append([file.path, String(file.size), file.sha256, file.sha512])
  }

  /// Goes through the files.
  func forEach(
    _ body: (PackageFile) throws(ArchivingError) -> Void
  ) throws(ArchivingError) {
    try rows.forEach { (row) throws(ArchivingError) in
      try body(
        PackageFile(path: row[0], size: Int(row[1]) ?? 0, sha256: row[2], sha512: row[3]))
    }
  }
}

/// Rows of texts on the disk.
final class SpooledRows {
  private let spool: Spool
  private let columns: Int

  init(columns: Int, in spool: Spool) {
    self.columns = columns
    self.spool = spool
  }

  /// Adds a row: each text with its length before it.
  func append(_ row: [String]) throws(ArchivingError) {
    var bytes: [UInt8] = []
    for text in row {
      withUnsafeBytes(of: UInt32(text.utf8.count)) { bytes += $0 }
      bytes += text.utf8
    }
    try spool.append(bytes)
  }

  /// Goes through the rows.
  func forEach(_ body: ([String]) throws(ArchivingError) -> Void) throws(ArchivingError) {
    var rest: [UInt8] = []
    try spool.forEachBlock { (block) throws(ArchivingError) in
      rest += block
      var start = 0
      while let (row, end) = row(in: rest, at: start) {
        try body(row)
        start = end
      }
      rest.removeFirst(start)
    }
  }

  /// The row at a place and where it ends; nothing when it is not complete.
  private func row(in bytes: [UInt8], at start: Int) -> (row: [String], end: Int)? {
    var (row, place): ([String], Int) = ([], start)
    for _ in 0..<columns {
      guard place + 4 <= bytes.count else { return nil }
      let length = bytes.withUnsafeBytes {
        Int($0.loadUnaligned(fromByteOffset: place, as: UInt32.self))
      }
      place += 4
      guard place + length <= bytes.count else { return nil }
      row.append(String(decoding: bytes[place..<place + length], as: UTF8.self))
      place += length
    }
    return (row, place)
  }
}
