/// The works that are in a package: an information object is in it once.
final class WorkRegister {
  /// Digests of the IRIs; the IRIs themselves are on the disk.
  private var digests: Set<Int> = []
  private let rows: SpooledRows

  init(in spool: Spool) {
    rows = SpooledRows(columns: 2, in: spool)
  }

  /// Adds a work.
  ///
  /// - Returns: The name of the letter by which it is in the package already, if it is.
  func add(_ work: String, of letter: String) throws(ArchivingError) -> String? {
    if !digests.insert(work.hashValue).inserted {
      var other: String?
      try rows.forEach { (row) throws(ArchivingError) in
        if row[0] == work { other = row[1] }
      }
      if let other { return other }
    }
    try rows.append([work, letter])
    return nil
  }
}
