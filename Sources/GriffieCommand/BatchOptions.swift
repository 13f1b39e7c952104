public import ArchiveKit
import ArgumentParser
import Batching
import FileKit
import FoundationEssentials

extension ArchiveFormat: OptionWord {}

/// How many letters at once are converted, and what is kept of them.
struct BatchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file with the names of more inputs, one a line; ‘-’ for standard input.",
      discussion: "Below the output directory their paths are kept, not only their names.",
      valueName: "file"))
  var filesFrom: String?

  @Flag(name: [.customShort("0"), .customLong("null")], help: "Names in that file end with a NUL.")
  var isNullSeparated = false

  @Option(
    help: "Write one archive, tar or zip (default: as the name of --output ends).")
  var archive: ArchiveFormat?

  @Option(
    name: [.short, .long],
    help: "How many letters are converted at once (default: as many as there are processors).")
  var jobs: Int?

  @Option(help: "Write a report, a line of JSON for each letter.")
  var report: String?

  @Option(help: "Copy the sources of letters that fail into a directory.")
  var keepFailed: String?

  @Flag(help: "Convert only what is missing in the output directory or changed since.")
  var resume = false

  func validate() throws {
    if let jobs, jobs < 1 {
      throw ValidationError("--jobs is \(jobs), expected 1 or more.")
    }
    if isNullSeparated, filesFrom == nil { throw ValidationError("--null needs --files-from.") }
  }

  /// Refuses what cannot be.
  func validate(operands: [String], output: OutputOptions) throws {
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
    if isSeveral, output.outputDirectory == nil, archiveFormat(output: output.output) == nil {
      throw ValidationError(
        "Several letters need --output-directory, or an archive: --output FILE.tar or FILE.zip.")
    }
  }

  /// How many letters are converted at once.
  var workers: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// The list of names.
  func list() throws -> NameList? {
    try filesFrom.map { try NameList($0, separator: isNullSeparated ? 0x00 : 0x0A) }
  }

  /// The format of the archive that is written; nothing when none is.
  func archiveFormat(output: String?) -> ArchiveFormat? {
    archive ?? ArchiveFormat.allCases.first { output?.hasSuffix(".\($0.rawValue)") == true }
  }
}
