import AnswerLetter
public import ArchiveKit
import ArgumentParser
import Batching
import FileKit
import FoundationEssentials

extension ArchiveFormat: OptionWord {}

// What the options mean.
extension Convert {
  /// Refuses what makes no sense.
  func validateOptions() throws {
    if let jobs, jobs < 1 {
      throw ValidationError("--jobs is \(jobs), expected 1 or more.")
    }
    if isNullSeparated, filesFrom == nil { throw ValidationError("--null needs --files-from.") }
    try place.validate()
    if archive != nil, outputDirectory != nil {
      throw ValidationError("--archive and --output-directory exclude each other.")
    }
    if resume, outputDirectory == nil {
      throw ValidationError("--resume needs --output-directory.")
    }
    if filesFrom == Files.standard, operands.contains(Files.standard) {
      throw ValidationError("Standard input cannot be both a letter and the list of letters.")
    }
    let isSeveral =
      operands.count > 1 || filesFrom != nil || !operands.allSatisfy(LetterSource.isOneLetter)
    if isSeveral, outputDirectory == nil, archiveFormat == nil {
      throw ValidationError(
        "Several letters need --output-directory, or an archive: --output FILE.tar or FILE.zip.")
    }
  }

  /// What is to be converted.
  var operands: [String] {
    files.isEmpty && filesFrom == nil ? [Files.standard] : files
  }

  /// Where single documents go.
  var place: OutputPlace { OutputPlace(file: output, directory: outputDirectory) }

  /// The day of the conversion, when one is given.
  var day: CalendarDate? {
    get throws { try SourceDateEpoch.date(unless: date) }
  }

  /// How many letters are converted at once.
  var workers: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// The list of names.
  func nameList() throws -> NameList? {
    try filesFrom.map { try NameList($0, separator: isNullSeparated ? 0x00 : 0x0A) }
  }

  /// The format of the archive that is written; nothing when none is.
  var archiveFormat: ArchiveFormat? {
    archive ?? ArchiveFormat.allCases.first { output?.hasSuffix(".\($0.rawValue)") == true }
  }
}
