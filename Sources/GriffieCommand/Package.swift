import AnswerLetter
import Archiving
import ArgumentParser
import FileKit
import Griffie

/// `griffie package`.
struct Package: ParsableCommand {
  static let configuration = CommandConfiguration(
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

  @OptionGroup var archive: ConfigurationOptions

  @Option(
    help: """
      What the Tweede Kamer's open data (JSON) or the gazette's metadata.xml says of the letter; of \
      several letters, files called like them.
      """)
  var metadata: [String] = []

  @Option(help: "The number of the letter, such as ah-tk-20242025-1716.")
  var number: String?

  @Option(help: "The encoding of texts (default: a byte order mark decides, else utf-8).")
  var encoding: TextEncoding?

  @Option(help: "The day on which the package is made, as YYYY-MM-DD.")
  var date: CalendarDate?

  @Flag(help: "Print the configuration with its defaults, as JSON, and do nothing else.")
  var printConfig = false

  @Flag(name: [.short, .long], help: "Do not print remarks.")
  var quiet = false

  func validate() throws {
    if printConfig { return }
    if files.isEmpty { throw ValidationError("Name the letters.") }
    if output == nil { throw ValidationError("Name the package with --output.") }
    if number != nil, files.count > 1 {
      throw ValidationError("--number is that of one letter; leave it out for several.")
    }
  }

  func run() throws {
    let configuration = try archive.configuration()
    if printConfig {
      return try Files.write(
        configuration.complete.json(), to: Files.standard, replacing: true)
    }
    let day = try date ?? SourceDateEpoch.date()
    var expanded: LetterPaths?
    try reporting { expanded = try LetterPaths(files) }
    guard let letters = expanded, !letters.isEmpty else {
      throw ValidationError("There are no letters in the directory.")
    }
    let options = PackageOptions(
      kind: kind, configuration: configuration, time: try PackageTime.time(date),
      conversion: ConversionOptions(encoding: encoding, number: number, conversionDate: day))
    let metadata = try MetadataFiles(metadata, letters: letters)
    try reporting {
      let builder = try PackageBuilder(target: output ?? "", options: options)
      try builder.add(letters) { index in
        LetterInput(
          name: letters[index], bytes: try Files.read(letters[index]), metadata: metadata.of(index))
      } report: { index, record in
        if !quiet { Report(input: letters[index], bytes: record.text).print(record.diagnostics) }
      }
      try builder.finish()
    }
    if !quiet { warnUndecided(configuration) }
  }

  private func warnUndecided(_ configuration: ArchiveConfiguration) {
    let undecided = configuration.undecided
    guard !undecided.isEmpty else { return }
    Report(input: output ?? "").print([
      Diagnostic(
        .warning, "undecided",
        "not decided, and so ‘Nader te bepalen’ or the name of the package in its metadata: "
          + undecided.joined(separator: ", "),
        advice: "An archive decides these: see --config and --print-config.")
    ])
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
