import AnswerLetter
import ArgumentParser
import Batching
import FileKit
import FoundationEssentials
import Griffie

/// `griffie validate`.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "validate",
    abstract: "Validate documents against schemas and against the rules that no schema can say.",
    discussion: """
      The layers: well-formed; schema; naming (conformance level 2); references; consistency; and \
      for documents that griffie made fidelity and letter. ‘griffie explain’ tells about each rule. \
      A directory stands for the .xml files below it.

      Text goes to standard error, as file:line:column; JSON and SARIF to standard output. A valid \
      document that comes on standard input is passed on to standard output when the format is \
      text, so that the command can stand in a pipe; an invalid one is not.
      """)

  /// The forms of the result.
  enum Format: String, OptionWord {
    case text, json, sarif
  }

  @Argument(help: OptionHelp.files)
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "A schema in W3C XML Schema, or ‘profile’ for griffie's own (default: profile); may be given "
        + "several times.", valueName: "path"))
  var schema: [String] = []

  @Flag(help: "Leave out the schemas.")
  var noSchema = false

  @Option(
    name: .customLong("layer"),
    help: ArgumentHelp(
      "Check this layer only, besides well-formed; may be given several times.", valueName: "layer")
  )
  var layers: [Rule.Layer] = []

  @Option(help: "The form of the result: text, json or sarif.")
  var format = Format.text

  @Flag(name: [.short, .long], help: "Print nothing; the exit code tells.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Show every finding, and libxml2's own messages too.")
  var verbose = false

  func validate() throws {
    if noSchema, !schema.isEmpty {
      throw ValidationError("--schema and --no-schema exclude each other.")
    }
    if quiet, format != .text {
      throw ValidationError("--quiet and --format exclude each other.")
    }
  }

  func run() throws {
    let validator = Validator(
      schemas: try loadSchemas(), layers: layers.isEmpty ? Validator.layers : layers)
    var results = ValidationResults(version: GriffieCommand.configuration.version)
    var worst: Int32 = 0
    for path in files.orStandardInput {
      let code =
        Files.isDirectory(path)
        ? try run(below: path, validator, &results) : try run(path, validator, &results)
      worst = max(worst, code)
    }
    switch format {
    case .text: break
    case .json: try print(results.report)
    case .sarif: try print(results.log)
    }
    if worst != 0 { throw ExitCode(worst) }
  }

  /// Validates the documents below a directory; gives the worst of their exit codes.
  private func run(
    below directory: String, _ validator: Validator, _ results: inout ValidationResults
  ) throws -> Int32 {
    var worst: Int32?
    var walk = FileWalk(directory)
    while let step = walk.next() {
      switch step {
      case .file(let path, _, _):
        guard path.hasSuffix(".xml") else { continue }
        worst = max(worst ?? 0, try run(path, validator, &results))
      case .fault(let error):
        worst = max(worst ?? 0, report(error, &results))
      }
    }
    return worst
      ?? report(
        FileError(.unreadable, path: directory, message: "there is no .xml file below it"), &results
      )
  }

  private func report(_ error: FileError, _ results: inout ValidationResults) -> Int32 {
    Report.print(error)
    results.add(error)
    return error.exitCode.rawValue
  }

  /// Validates one document; gives its exit code.
  private func run(
    _ path: String, _ validator: Validator, _ results: inout ValidationResults
  ) throws -> Int32 {
    let document: ValidationInput
    let validation: Validation
    do {
      document = try ValidationInput(path)
      validation = try document.validate(validator)
    } catch let error as FileError {
      return report(error, &results)
    }
    results.add(document, validation, format)
    if format == .text, !quiet {
      Report.write(
        ValidationText(
          input: document, validation: validation, isVerbose: verbose, style: TerminalStyle()
        ).text)
    }
    if !validation.isReadable { return ExitCode.unreadable.rawValue }
    if !validation.isValid { return ExitCode.invalid.rawValue }
    if path == Files.standard, format == .text, let bytes = document.bytes { try print(bytes) }
    return 0
  }

  private func print(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try print(Array(encoder.encode(value)) + [0x0A])
  }

  private func print(_ bytes: [UInt8]) throws {
    do { try Files.write(bytes, to: Files.standard, replacing: true) } catch {
      Report.print(error)
      throw error.exitCode
    }
  }

  private func loadSchemas() throws -> [ValidationSchema] {
    if noSchema || !layers.isEmpty && !layers.contains(.schema) { return [] }
    var loaded: [ValidationSchema] = []
    for name in schema.isEmpty ? ["profile"] : schema {
      if name == "profile" {
        loaded.append(try ValidationSchema.profile())
        continue
      }
      try forEachInput([name]) { path, bytes in
        loaded.append(
          try ValidationSchema(
            bytes, name: path, siblings: SchemaSiblings.read(beside: path, bytes)))
      }
    }
    return loaded
  }
}

/// The results of all documents, for a program to read.
private struct ValidationResults {
  private(set) var report = ValidationReport()
  private(set) var log: SARIFLog

  init(version: String) {
    log = SARIFLog(version: version)
  }

  mutating func add(_ input: ValidationInput, _ validation: Validation, _ format: Validate.Format) {
    switch format {
    case .text: break
    case .json: report.documents.append(.init(file: Report.name(input.path), validation))
    case .sarif:
      let lines = SourceLines(input.bytes ?? [])
      log.add(validation, uri: Self.uri(input.path)) { input.column($0, lines: lines) }
    }
  }

  mutating func add(_ error: FileError) {
    report.documents.append(.init(file: Report.name(error.path), error: error.message))
    log.add(error: error.message, uri: Self.uri(error.path))
  }

  /// A path as a relative reference (RFC 3986): what cannot stand in one is percent-encoded.
  private static func uri(_ path: String) -> String {
    if path == Files.standard { return "stdin" }
    return path.utf8.reduce(into: "") { uri, byte in
      let isPlain =
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || "-._~/".utf8.contains(byte)
      if isPlain {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
  }
}
