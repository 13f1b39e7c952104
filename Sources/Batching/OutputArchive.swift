package import ArchiveKit
package import FileKit

/// The archive into which a batch writes: a file that appears when it is complete, or a stream.
package final class OutputArchive {
  private let writer: ArchiveWriter
  private let file: AtomicFile?
  private let path: String

  /// Starts an archive.
  ///
  /// - Parameters:
  ///   - path: Its name; `-` for standard output.
  ///   - format: Its format.
  ///   - seconds: The time of every entry, in seconds since 1970.
  ///   - replacing: Whether it may take the place of a file that is there.
  package init(
    _ path: String, format: ArchiveFormat, seconds: Int, replacing: Bool
  ) throws(FileError) {
    let isStream = path == Files.standard
    self.path = isStream ? "standard output" : path
    file = isStream ? nil : try AtomicFile(path, replacing: replacing)
    do throws(ArchiveError) {
      writer = try ArchiveWriter(
        descriptor: file?.descriptor ?? Files.standardOutput, format: format, seconds: seconds)
    } catch {
      throw Self.error(path, error)
    }
  }

  /// Adds a document.
  package func add(_ relative: String, _ document: [UInt8]) throws(FileError) {
    do throws(ArchiveError) { try writer.add(relative, document) } catch {
      throw Self.error(path, error)
    }
  }

  /// Writes what is left, and lets the archive appear.
  package func finish() throws(FileError) {
    do throws(ArchiveError) { try writer.close() } catch { throw Self.error(path, error) }
    try file?.finish()
  }

  private static func error(_ path: String, _ error: ArchiveError) -> FileError {
    FileError(
      .unwritable, path: path, message: "cannot write the archive: \(error.message)",
      number: error.number)
  }
}
