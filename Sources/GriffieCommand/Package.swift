import AnswerLetter
import Archiving
import ArgumentParser
import FileKit
import Griffie

/// `griffie package`.
struct Package: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "package",
    abstract: "Put letters into a package for an archive.",
    discussion: """
      A package is a directory, or a file when its name ends in .zip or .tar. It holds each letter \
      as it came and as Akoma Ntoso, with metadata in MDTO 1.0.1. It appears whole under its name \
      or not at all, and one that exists is never altered. The time of making is --date, else \
      SOURCE_DATE_EPOCH, else that of the clock.
      """)

  @Argument(
    help: "The letters, as text or as XML that griffie made; a directory stands for those in it.")
  var files: [String] = []

  @Option(name: [.short, .long], help: "The package to make.")
  var output: String?

  @Option(help: "mdto: a SIP of MDTO; bagit: that SIP in a bag; eark: an E-ARK SIP 2.2.0.")
  var kind: PackageKind = .mdto

  @OptionGroup var letters: LetterOptions

  @Flag(help: "Print the configuration with its defaults, as JSON, and do nothing else.")
  var printConfig = false

  func validate() throws {
    if printConfig { return }
    if files.isEmpty { throw ValidationError("Name the letters.") }
    if output == nil { throw ValidationError("Name the package with --output.") }
    try letters.validate(count: files.count)
  }

  func run() throws {
    let configuration = try letters.archive.configuration()
    if printConfig {
      return try Files.write(
        configuration.complete.json(), to: Files.standard, replacing: true)
    }
    var expanded: LetterPaths?
    try reporting { expanded = try LetterPaths(files) }
    guard let paths = expanded, !paths.isEmpty else {
      throw ValidationError("There are no letters in the directory.")
    }
    let options = PackageOptions(
      kind: kind, configuration: configuration, time: try letters.time(),
      conversion: try letters.conversion())
    let metadata = try MetadataFiles(letters.metadata, letters: paths)
    try reporting {
      let builder = try PackageBuilder(target: output ?? "", options: options)
      try builder.add(paths) { index in
        LetterInput(
          name: paths[index], bytes: try Files.read(paths[index]), metadata: metadata.of(index))
      } report: { index, record in
        if letters.quiet { return }
        Report(input: paths[index], bytes: record.text).print(record.diagnostics)
      }
      try builder.finish()
    }
    if !letters.quiet { warn(of: configuration) }
  }

  /// Says what an archive has yet to decide.
  private func warn(of configuration: ArchiveConfiguration) {
    var remarks: [Diagnostic] = []
    let undecided = configuration.undecided
    if !undecided.isEmpty {
      remarks.append(
        Diagnostic(
          .warning, "undecided",
          "not decided, and so ‘Nader te bepalen’ or the name of the package in its metadata: "
            + undecided.joined(separator: ", "),
          advice: "An archive decides these: see --config and --print-config."))
    }
    for (property, term) in configuration.unlisted {
      remarks.append(
        Diagnostic(
          .warning, "unlisted-term",
          "‘\(term)’ (\(property)) is no term of a list of MDTO, and its own list is not named",
          advice: "Name the list with ‘begrippenlijst’ in --config; it stays ‘Nader te bepalen’."))
    }
    Report(input: output ?? "").print(remarks)
  }
}

/// The metadata files of the command line, each with the letter it is about.
struct MetadataFiles: Sendable {
  private var byLetter: [Int: [ExternalMetadata]] = [:]

  /// Reads the files. For several letters a file is about the one that is called like it.
  init(_ files: [String], letters: some Collection<String>) throws {
    if files.isEmpty { return }
    var places: [Substring: Int] = [:]
    for (place, letter) in letters.enumerated() where places[Self.stem(letter)] == nil {
      places[Self.stem(letter)] = place
    }
    for file in files {
      guard let letter = letters.count == 1 ? 0 : places[Self.stem(file)] else {
        throw ValidationError("‘\(file)’ is called like none of the letters.")
      }
      try attempt(file) { path, bytes in
        byLetter[letter, default: []].append(try ExternalMetadata(bytes, path: path))
      }
    }
  }

  /// What there is about a letter.
  func of(_ letter: Int) -> [ExternalMetadata] { byLetter[letter, default: []] }

  /// The name of a file up to its first dot.
  private static func stem(_ path: String) -> Substring {
    let name = path.split(separator: "/").last ?? ""
    return name.prefix { $0 != "." }
  }
}

/// Does something, and prints why it failed.
func reporting(_ body: () throws -> Void) throws {
  do { try body() } catch let error as ArchivingError {
    Report(input: error.path).print(error.diagnostics)
    throw error.exitCode
  } catch let error as FileError {
    Report.print(error)
    throw error.exitCode
  }
}
