public import ArchiveKit
import ArgumentParser
import Batching
import FileKit
import FoundationEssentials

extension ArchiveFormat: OptionWord {}

// What the options of a batch mean.
extension Convert {
  /// Refuses what makes no sense.
  func validateBatch() throws {
    if let jobs, jobs < 1 {
      throw ValidationError("--jobs is \(jobs), expected 1 or more.")
    }
    if isNullSeparated, filesFrom == nil { throw ValidationError("--null needs --files-from.") }
    if output.output != nil, output.outputDirectory != nil {
      throw ValidationError("--output and --output-directory exclude each other.")
    }
    if archive != nil, output.outputDirectory != nil {
      throw ValidationError("--archive and --output-directory exclude each other.")
    }
    if resume, output.outputDirectory == nil {
      throw ValidationError("--resume needs --output-directory.")
    }
    if filesFrom == Files.standard, operands.contains(Files.standard) {
      throw ValidationError("Standard input cannot be both a letter and the list of letters.")
    }
    let isSeveral =
      operands.count > 1 || filesFrom != nil || !operands.allSatisfy(LetterSource.isOneLetter)
    if isSeveral, output.outputDirectory == nil, archiveFormat == nil {
      throw ValidationError(
        "Several letters need --output-directory, or an archive: --output FILE.tar or FILE.zip.")
    }
  }

  /// How many letters are converted at once.
  var workers: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// The list of names.
  func nameList() throws -> NameList? {
    try filesFrom.map { try NameList($0, separator: isNullSeparated ? 0x00 : 0x0A) }
  }

  /// The format of the archive that is written; nothing when none is.
  var archiveFormat: ArchiveFormat? {
    archive ?? ArchiveFormat.allCases.first { output.output?.hasSuffix(".\($0.rawValue)") == true }
  }
}
