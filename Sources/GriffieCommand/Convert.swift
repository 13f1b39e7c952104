import AnswerLetter
import ArchiveKit
import Archiving
import ArgumentParser
import Batching
import FileKit
import Griffie

/// `griffie convert`.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "convert",
    abstract: "Convert the text of letters to Akoma Ntoso.",
    discussion: """
      What is written is valid under griffie's profile and gives the text back byte for byte; \
      otherwise nothing is written. Remarks on what was not understood go to standard error, or to \
      the report when there is one.

      A directory stands for the letters below it (.txt, .md), a pattern such as 'stock/**/*.txt' for \
      what fits it, a .tar or .zip file for the letters in it. A letter that cannot be converted never \
      stops the others; the exit code is then 1. A batch into a directory can be stopped at any moment: \
      --resume goes on with it.
      """)

  @Argument(
    help: "Files, directories, patterns, archives; ‘-’ or none for standard input.")
  var files: [String] = []

  @Option(name: [.short, .long], help: OptionHelp.output)
  var output: String?

  @Option(help: OptionHelp.outputDirectory)
  var outputDirectory: String?

  @Flag(name: [.short, .long], help: OptionHelp.force)
  var force = false

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

  @Flag(help: OptionHelp.compact)
  var compact = false

  @Option(help: OptionHelp.date)
  var date: CalendarDate?

  @Option(help: "The number of the letter, such as ah-tk-20242025-1716.")
  var number: String?

  @Option(help: OptionHelp.encoding)
  var encoding: TextEncoding?

  @Option(help: OptionHelp.form)
  var form: String?

  @Flag(help: "Write nothing when there are warnings.")
  var strict = false

  @Flag(name: [.short, .long], help: "Do not print remarks, progress and summary.")
  var quiet = false

  /// The time of the entries of an archive when no day is given: 1 January 1980, before which ZIP
  /// knows none.
  private static let earliestOfZIP = 315_532_800

  func validate() throws {
    try validateOptions()
    if operands.allSatisfy(LetterSource.isOneLetter), !operands.contains(Files.standard) {
      try place.validateNames(of: operands, naming: .letters)
    }
  }

  func run() throws {
    let readsStandardInput = operands.contains(Files.standard)
    try reporting {
      let input = readsStandardInput ? try StandardInput() : nil
      let list = try nameList()
      let isOneLetter =
        operands.count == 1 && list == nil && !resume && input?.isArchive != true
        && LetterSource.isOneLetter(operands[0])
      let source = LetterSource(operands, list: list, standardInput: input)
      var run = BatchRun(
        settings: try settings(isOneLetter: isOneLetter), isOneLetter: isOneLetter,
        isQuiet: quiet, reportPath: report)
      run.operands = list == nil ? operands : []
      try run.convert(source, to: try target(isOneLetter: isOneLetter, input: input))
    }
  }

  private func settings(isOneLetter: Bool) throws -> Batch.Settings {
    var settings = Batch.Settings(version: GriffieVersion.current)
    settings.conversion = ConversionOptions(
      encoding: encoding, textForm: form, number: number, isCompact: compact,
      conversionDate: try day)
    settings.isStrict = strict
    settings.replaces = force
    settings.resumes = resume
    settings.keepFailed = keepFailed
    settings.jobs = isOneLetter ? 1 : workers
    settings.tellsTime = try SourceDateEpoch.date() == nil
    return settings
  }

  /// Where the documents go.
  private func target(isOneLetter: Bool, input: StandardInput?) throws -> BatchRun.Target {
    if let format = archiveFormat {
      let time = try day.flatMap(Timestamp.init(date:))
      return .archive(
        output ?? Files.standard, format, seconds: time?.seconds ?? Self.earliestOfZIP)
    }
    if !isOneLetter {
      guard let directory = outputDirectory else {
        throw ValidationError(
          "Several letters need --output-directory, or an archive: --output FILE.tar or FILE.zip.")
      }
      if let input, !input.isArchive { throw OutputPlace.namelessInput }
      return .folder(directory)
    }
    if input != nil, outputDirectory != nil { throw OutputPlace.namelessInput }
    return .file(place.path(for: operands[0], naming: .letters))
  }
}
