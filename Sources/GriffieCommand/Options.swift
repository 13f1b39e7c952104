public import AnswerLetter
import Archiving
public import ArgumentParser
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

extension [String] {
  /// The inputs that the files on the command line stand for: standard input when there are none.
  var orStandardInput: [String] { isEmpty ? [Files.standard] : self }
}

/// What help says of options that several commands have.
///
/// Commands that are run for single letters declare such options each, and not by a group: to find what a
/// group holds takes the parser a quarter of a millisecond, and a small letter six in all.
enum OptionHelp {
  static let files: ArgumentHelp = "The files; ‘-’ or none for standard input."
  static let output: ArgumentHelp = "The file to write; ‘-’ for standard output."
  static let outputDirectory: ArgumentHelp = "The directory to write to, one file for each input."
  static let force: ArgumentHelp = "Replace files that exist."
  static let compact: ArgumentHelp =
    "Leave out line breaks and indentation between elements."
  static let date: ArgumentHelp = """
    The day of the conversion, as YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else the letter's date).
    """
  static let encoding: ArgumentHelp =
    "The encoding of the text (default: a byte order mark decides, else utf-8)."
  static let form = ArgumentHelp(
    "The form of the text (default: it is recognised).", discussion: "One of \(forms).")

  /// The names of the forms, put together by hand: what joins strings looks its types up by name, in all
  /// that the program has.
  private static var forms: String {
    TextForms.all.reduce(into: "") { names, form in
      if !names.isEmpty { names += ", " }
      names += form.name
    }
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
