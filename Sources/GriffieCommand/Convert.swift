import AnswerLetter
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

  @OptionGroup var output: OutputOptions
  @OptionGroup var batch: BatchOptions

  @OptionGroup var document: DocumentOptions

  @Option(help: "The number of the letter, such as ah-tk-20242025-1716.")
  var number: String?

  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Write nothing when there are warnings.")
  var strict = false

  @Flag(name: [.short, .long], help: "Do not print remarks, progress and summary.")
  var quiet = false

  /// The time of the entries of an archive when no day is given: 1 January 1980, before which ZIP
  /// knows none.
  private static let earliestOfZIP = 315_532_800

  private var operands: [String] {
    files.isEmpty && batch.filesFrom == nil ? [Files.standard] : files
  }

  func validate() throws {
    try batch.validate(operands: operands, output: output)
    if operands.allSatisfy(LetterSource.isOneLetter), !operands.contains(Files.standard) {
      try output.validateNames(of: operands, naming: .letters)
    }
  }

  func run() throws {
    let readsStandardInput = operands.contains(Files.standard)
    try reporting {
      let input = readsStandardInput ? try StandardInput() : nil
      let list = try batch.list()
      let isOneLetter =
        operands.count == 1 && list == nil && !batch.resume && input?.isArchive != true
        && LetterSource.isOneLetter(operands[0])
      let source = LetterSource(operands, list: list, standardInput: input)
      var run = BatchRun(
        settings: try settings(isOneLetter: isOneLetter), isOneLetter: isOneLetter,
        isQuiet: quiet, reportPath: batch.report)
      run.operands = list == nil ? operands : []
      try run.convert(source, to: try target(isOneLetter: isOneLetter, input: input))
    }
  }

  private func settings(isOneLetter: Bool) throws -> Batch.Settings {
    var settings = Batch.Settings(version: GriffieVersion.current)
    settings.conversion = ConversionOptions(
      encoding: reading.encoding, textForm: reading.form, number: number,
      isCompact: document.compact, conversionDate: try document.day)
    settings.isStrict = strict
    settings.replaces = output.force
    settings.resumes = batch.resume
    settings.keepFailed = batch.keepFailed
    settings.jobs = isOneLetter ? 1 : batch.workers
    settings.tellsTime = try SourceDateEpoch.date() == nil
    return settings
  }

  /// Where the documents go.
  private func target(isOneLetter: Bool, input: StandardInput?) throws -> BatchRun.Target {
    if let format = batch.archiveFormat(output: output.output) {
      let time = try document.day.flatMap(Timestamp.init(date:))
      return .archive(
        output.output ?? Files.standard, format, seconds: time?.seconds ?? Self.earliestOfZIP)
    }
    if !isOneLetter {
      guard let directory = output.outputDirectory else {
        throw ValidationError(
          "Several letters need --output-directory, or an archive: --output FILE.tar or FILE.zip.")
      }
      if let input, !input.isArchive { throw OutputOptions.namelessInput }
      return .folder(directory)
    }
    if input != nil, output.outputDirectory != nil { throw OutputOptions.namelessInput }
    return .file(output.path(for: operands[0], naming: .letters))
  }
}
