import AnswerLetter
import ArgumentParser
import Griffie

/// `griffie convert`.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Convert the text of letters to Akoma Ntoso.",
    discussion: """
      What is written is valid under griffie's profile and gives the text back byte for byte; \
      otherwise nothing is written. Remarks on what was not understood go to standard error.
      """)

  private static let naming = OutputNaming(extensions: [".txt", ".md"], newExtension: ".akn.xml")

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Leave out line breaks and indentation between elements.")
  var compact = false

  @Option(
    help:
      "The day of the conversion, as YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else the letter's date)."
  )
  var date: CalendarDate?

  @Option(help: "The number of the letter, such as ah-tk-20242025-1716.")
  var number: String?

  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Write nothing when there are warnings.")
  var strict = false

  @Flag(name: [.short, .long], help: "Do not print remarks.")
  var quiet = false

  func validate() throws {
    try output.validate(inputs: input.inputs, naming: Self.naming)
  }

  func run() throws {
    let day = try date ?? SourceDateEpoch.date()
    let options = ConversionOptions(
      encoding: reading.encoding, textForm: reading.form, number: number, isCompact: compact,
      conversionDate: day)
    try forEachInput(input.inputs) { path, bytes in
      let conversion = try Conversion(of: bytes, options: options)
      let report = Report(input: path, bytes: bytes)
      if strict, !conversion.diagnostics.isEmpty {
        report.print(conversion.diagnostics.map(\.asError))
        throw ExitCode.invalid
      }
      if !quiet { report.print(conversion.diagnostics) }
      let target = output.path(for: path, naming: Self.naming)
      try Files.write(conversion.xml, to: target, replacing: output.force)
    }
  }
}

extension Diagnostic {
  /// The same as an error.
  fileprivate var asError: Diagnostic {
    var error = self
    error.severity = .error
    return error
  }
}
