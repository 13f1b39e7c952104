import AkomaNtoso

/// A document of a package that names every letter, and so is on the disk while it is written.
final class GrowingDocument {
  /// Writes XML; what it wrote joins the document with ``flush()``.
  var output = XMLOutput(isCompact: false)
  private let spool: Spool

  init(in spool: Spool) {
    self.spool = spool
  }

  /// Adds bytes.
  func append(_ bytes: [UInt8]) throws(ArchivingError) { try spool.append(bytes) }

  /// Adds what was written with ``output``; to be called now and then.
  func flush() throws(ArchivingError) { try spool.append(output.take()) }

  /// Puts the checksum of the document in its place in the first lines: the digits behind an opening
  /// tag, which are zeros so far.
  func fillChecksum(behind opening: String) throws(ArchivingError) {
    try flush()
    var running = RunningDigests()
    var place: Int?
    try spool.forEachBlock { (block) throws(ArchivingError) in
      place = place ?? block.firstRange(of: Array(opening.utf8))?.upperBound
      running.add(block)
    }
    guard let place else { return }
    try spool.overwrite(Array(running.digests.sha512.utf8), at: place)
  }

  /// The bytes, when the document is complete.
  var content: Spool {
    get throws(ArchivingError) {
      try flush()
      return spool
    }
  }
}
