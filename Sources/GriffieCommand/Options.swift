public import AnswerLetter
import Archiving
public import ArgumentParser
import Batching
import FileKit
import Griffie

extension TextEncoding: OptionWord {}

extension CalendarDate: ExpressibleByArgument {
  /// Reads the date of an option, `YYYY-MM-DD`.
  public init?(argument: String) {
    self.init(argument)
  }
}

/// A value of an option that is one of a few words.
///
/// It says all that the parser of arguments asks for. The parser's own ways of finding that out look types
/// up by name, each time through all that the program has.
protocol OptionWord: ExpressibleByArgument, RawRepresentable<String>, CaseIterable {
  /// The words that can be given.
  static var words: [Self] { get }
}

extension OptionWord {
  static var words: [Self] { Array(allCases) }

  /// Reads one of the words.
  public init?(argument: String) {
    guard let word = Self.words.first(where: { $0.rawValue == argument }) else { return nil }
    self = word
  }

  /// The word, where help names the default.
  public var defaultValueDescription: String { rawValue }
  /// The words, for help and for shells.
  public static var allValueStrings: [String] { words.map { $0.rawValue } }
  /// Nothing: a word tells what it stands for.
  public static var allValueDescriptions: [String: String] { [:] }
  /// The words, for shells.
  public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension Rule.Layer: OptionWord {
  /// The layers that can be chosen.
  static var words: [Rule.Layer] { Validator.layers }
}

/// The inputs of a command.
struct InputOptions: ParsableArguments {
  static let help: ArgumentHelp = "The files; ‘-’ or none for standard input."

  @Argument(help: help)
  var files: [String] = []

  var inputs: [String] { Self.inputs(files) }

  /// The inputs that files on the command line, or none, stand for.
  static func inputs(_ files: [String]) -> [String] { files.isEmpty ? [Files.standard] : files }
}

/// How letters are converted.
///
/// These are one group because each group costs the parser as much as two options, which a command on one
/// small letter feels.
struct ConversionArguments: ParsableArguments {
  @Flag(help: "Leave out line breaks and indentation between elements.")
  var compact = false

  @Option(
    help:
      "The day of the conversion, as YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else the letter's date)."
  )
  var date: CalendarDate?

  @Option(help: ReadingHelp.encoding)
  var encoding: TextEncoding?

  @Option(help: ReadingHelp.form)
  var form: String?

  @Flag(help: "Convert no letter that has warnings.")
  var strict = false

  /// The day of the conversion, when one is given.
  var day: CalendarDate? {
    get throws { try date ?? SourceDateEpoch.date() }
  }

  /// What a conversion is told.
  func options(number: String? = nil) throws -> ConversionOptions {
    ConversionOptions(
      encoding: encoding, textForm: form, number: number, isCompact: compact,
      conversionDate: try day)
  }
}

/// What help says on how a text is read.
enum ReadingHelp {
  static let encoding: ArgumentHelp =
    "The encoding of the text (default: a byte order mark decides, else utf-8)."

  static let form = ArgumentHelp(
    "The form of the text (default: it is recognised).", discussion: "One of \(names).")

  /// The names of the forms, put together by hand: what joins strings looks its types up by name, in all
  /// that the program has.
  private static var names: String {
    TextForms.all.reduce(into: "") { names, form in
      if !names.isEmpty { names += ", " }
      names += form.name
    }
  }
}

/// Where a command writes.
struct OutputOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "The file to write; ‘-’ for standard output.")
  var output: String?

  @Option(help: "The directory to write to, one file for each input.")
  var outputDirectory: String?

  @Flag(name: [.short, .long], help: "Replace files that exist.")
  var force = false

  /// Refuses what cannot be: several inputs for one output, or an output without a name.
  func validate(inputs: [String], naming: OutputNaming) throws {
    if output != nil, outputDirectory != nil {
      throw ValidationError("--output and --output-directory exclude each other.")
    }
    if inputs.count > 1, outputDirectory == nil {
      throw ValidationError("Several inputs need --output-directory.")
    }
    if outputDirectory != nil, inputs.contains(Files.standard) { throw Self.namelessInput }
    try validateNames(of: inputs, naming: naming)
  }

  /// The error of standard input that would need a name.
  static var namelessInput: ValidationError {
    ValidationError("Standard input has no name for --output-directory; use --output.")
  }

  /// Refuses inputs whose outputs would have one name.
  func validateNames(of inputs: [String], naming: OutputNaming) throws {
    guard inputs.count > 1, outputDirectory != nil else { return }
    var sources: [String: String] = [:]
    for input in inputs {
      let target = path(for: input, naming: naming)
      if let other = sources.updateValue(input, forKey: target) {
        throw ValidationError("‘\(other)’ and ‘\(input)’ would both be written to ‘\(target)’.")
      }
    }
  }

  /// Where the output of an input goes, its extension replaced.
  func path(for input: String, naming: OutputNaming) -> String {
    guard let outputDirectory else { return output ?? Files.standard }
    let name = input.split(separator: "/").last.map(String.init) ?? input
    return Files.join(outputDirectory, naming.name(for: name))
  }
}

/// Does something to each input; the worst exit code of all decides the exit code.
func forEachInput(_ inputs: [String], _ body: (String, [UInt8]) throws -> Void) throws {
  var worst: Int32 = 0
  for input in inputs {
    do { try attempt(input, body) } catch let code as ExitCode {
      worst = max(worst, code.rawValue)
    }
  }
  if worst != 0 { throw ExitCode(worst) }
}

/// Reads an input and does something to it; prints why that failed.
func attempt(_ input: String, _ body: (String, [UInt8]) throws -> Void) throws {
  var bytes: [UInt8] = []
  do {
    bytes = try Files.read(input)
    try body(input, bytes)
  } catch let error as FileError {
    Report.print(error)
    throw error.exitCode
  } catch let error as ArchivingError {
    Report(input: input, bytes: bytes).print(error.diagnostics)
    throw error.exitCode
  } catch let error as GriffieError {
    Report(input: input, bytes: bytes).print(error.diagnostics)
    throw error.exitCode
  }
}
