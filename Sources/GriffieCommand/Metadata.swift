import AnswerLetter
import Archiving
import ArgumentParser
import FileKit
import Griffie

/// `griffie metadata`.
struct Metadata: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "metadata",
    abstract: "Write what is known of letters, for catalogues and search indexes.",
    discussion: """
      mdto is the sidecar of the Nationaal Archief's standard; jsonld is in the vocabulary of \
      schema.org; ndjson is one flat line of JSON a letter; dublincore is oai_dc. Letters are given \
      as text or as XML that griffie made. The time of mdto is --date, else SOURCE_DATE_EPOCH, else \
      that of the clock; the other formats have none.
      """)

  @Argument(help: OptionHelp.files)
  var files: [String] = []

  @Option(help: "mdto, jsonld, ndjson or dublincore.")
  var format: MetadataFormat

  @OptionGroup var letters: LetterOptions

  func validate() throws {
    try letters.validate(count: files.orStandardInput.count)
    if format != .ndjson, files.orStandardInput.count > 1 {
      throw ValidationError("Only ndjson can hold several letters.")
    }
  }

  func run() throws {
    let configuration = try letters.archive.configuration()
    let time = try letters.time()
    let metadata = try MetadataFiles(letters.metadata, letters: files.orStandardInput)
    let options = try letters.conversion()
    var index = 0
    try forEachInput(files.orStandardInput) { path, bytes in
      let letter = LetterInput(name: path, bytes: bytes, metadata: metadata.of(index))
      index += 1
      let record = try LetterRecord(letter, options: options)
      if !letters.quiet { Report(input: path, bytes: bytes).print(record.diagnostics) }
      try Files.write(
        format.write(record, configuration: configuration, time: time), to: Files.standard,
        replacing: true)
    }
  }
}
