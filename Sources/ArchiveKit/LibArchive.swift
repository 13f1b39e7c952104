internal import CLibArchive

/// The functions of libarchive, which is loaded when they are first needed.
typealias LibArchive = UnsafePointer<griffie_archive_functions>

extension LibArchive {
  /// Loads the library.
  static func load() throws(ArchiveError) -> LibArchive {
    guard let functions = griffie_archive_functions() else {
      throw ArchiveError(message: String(cString: griffie_archive_fault()))
    }
    return functions
  }
}
