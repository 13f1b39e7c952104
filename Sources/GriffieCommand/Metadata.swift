import AnswerLetter
import Archiving
import ArgumentParser
import FileKit
import Griffie

/// `griffie metadata`.
struct Metadata: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write what is known of letters, for catalogues and search indexes.",
    discussion: """
      mdto is the sidecar of the Nationaal Archief's standard; jsonld is in the vocabulary of \
      schema.org; ndjson is one flat line of JSON a letter; dublincore is oai_dc. Letters are given \
      as text or as XML that griffie made. The time of mdto is --date, else SOURCE_DATE_EPOCH, else \
      that of the clock; the other formats have none.
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "mdto, jsonld, ndjson or dublincore.")
  var format: MetadataFormat

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

  @Option(help: "The day of the conversion, as YYYY-MM-DD.")
  var date: CalendarDate?

  @Flag(name: [.short, .long], help: "Do not print remarks.")
  var quiet = false

  func validate() throws {
    if number != nil, input.inputs.count > 1 {
      throw ValidationError("--number is that of one letter; leave it out for several.")
    }
    if format != .ndjson, input.inputs.count > 1 {
      throw ValidationError("Only ndjson can hold several letters.")
    }
  }

  func run() throws {
    let configuration = try archive.configuration()
    let time = try PackageTime.time(date)
    let files = try MetadataFiles(metadata, letters: input.inputs)
    let options = ConversionOptions(
      encoding: encoding, number: number, conversionDate: try date ?? SourceDateEpoch.date())
    var index = 0
    try forEachInput(input.inputs) { path, bytes in
      let letter = LetterInput(name: path, bytes: bytes, metadata: files.of(index))
      index += 1
      let record = try LetterRecord(letter, options: options)
      if !quiet { Report(input: path, bytes: bytes).print(record.diagnostics) }
      try Files.write(
        format.write(record, configuration: configuration, time: time), to: Files.standard,
        replacing: true)
    }
  }
}
