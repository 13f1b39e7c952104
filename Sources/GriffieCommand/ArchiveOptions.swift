import AnswerLetter
public import Archiving
import ArgumentParser
import Griffie

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension PackageKind: OptionWord {}
extension MetadataFormat: OptionWord {}

extension ArchivingError {
  /// The exit code of a failure.
  var exitCode: ExitCode {
    switch kind {
    case .unreadable: .unreadable
    case .invalid: .invalid
    case .unwritable: .unwritable
    case .fault: .fault
    }
  }
}

// Inside `PackageTime` the name of the system's function is taken.
private func secondsNow() -> Int { Int(time(nil)) }

/// When a package is made: the only place where griffie looks at a clock.
enum PackageTime {
  /// The start of the day given, else of that of `SOURCE_DATE_EPOCH`, else now.
  static func time(_ given: CalendarDate?) throws -> Timestamp {
    guard let given = try SourceDateEpoch.date(unless: given) else {
      if let now = Timestamp(seconds: secondsNow()) { return now }
      throw ValidationError("The clock of this machine is out of range; use --date.")
    }
    guard let time = Timestamp(date: given) else {
      throw ValidationError("--date is ‘\(given)’, expected a day from 1970 on.")
    }
    return time
  }
}

/// What an archive decides, from its configuration file and options.
struct ConfigurationOptions: ParsableArguments {
  @Option(help: "What the archive decided, as JSON; --print-config shows its keys.")
  var config: String?

  @Option(help: "The organisation that made or received the letters (archiefvormer).")
  var archiefvormer: String?

  @Option(help: "The appraisal: B to be kept, V to be kept for a time, N to be decided.")
  var waardering: ArchiveConfiguration.Waardering?

  @Option(help: "The limit on use (beperkingGebruik), such as ‘Geen beperking’.")
  var beperkingGebruik: String?

  @Option(help: "The aggregation under which the letters are put.")
  var dossier: String?

  /// The configuration; an option goes before the file.
  func configuration() throws -> ArchiveConfiguration {
    var configuration = ArchiveConfiguration()
    if let config {
      try attempt(config) { path, bytes in
        configuration = try ArchiveConfiguration(json: bytes, path: path)
      }
    }
    configuration.set(
      archiefvormer: archiefvormer, waardering: waardering, beperkingGebruik: beperkingGebruik,
      dossier: dossier)
    return configuration
  }
}

extension ArchiveConfiguration.Waardering: OptionWord {}

/// What is said of the letters that go into a package or a catalogue.
struct LetterOptions: ParsableArguments {
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

  @Option(help: "The day of the conversion and of the package, as YYYY-MM-DD.")
  var date: CalendarDate?

  @Flag(name: [.short, .long], help: "Do not print remarks.")
  var quiet = false

  /// Refuses a number for several letters.
  func validate(count: Int) throws {
    if number != nil, count > 1 {
      throw ValidationError("--number is that of one letter; leave it out for several.")
    }
  }

  /// How texts are converted.
  func conversion() throws -> ConversionOptions {
    var options = ConversionOptions(
      encoding: encoding, number: number, conversionDate: try SourceDateEpoch.date(unless: date))
    // The letters of a package have a thread each.
    options.usesOneThread = true
    return options
  }

  /// When the package is made.
  func time() throws -> Timestamp { try PackageTime.time(date) }
}
