import AnswerLetter
import ArgumentParser
import Batching
import FileKit
import Griffie

extension RecordConversion.Product: OptionWord {}

/// `griffie pipe`.
struct Pipe: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "pipe",
    abstract: "Convert letters that come as records, for engines that scale out.",
    discussion: """
      Reads records from standard input, one a line, and writes a record for each to standard output, \
      in the same order, until the input ends:

        {"id": …, "text": "…", "metadata": …}
        {"version": 1, "id": …, "metadata": …, "outcome": "converted", …, "xml": "…"}

      A record that cannot be converted is answered by one that says why and never ends the stream; \
      the exit code is 0 all the same. Run one process per processor.
      """)

  @Option(help: "What a record is answered with.")
  var product: RecordConversion.Product = .xml

  @Flag(help: OptionHelp.compact)
  var compact = false

  @Option(help: OptionHelp.date)
  var date: CalendarDate?

  @Option(help: OptionHelp.encoding)
  var encoding: TextEncoding?

  @Option(help: OptionHelp.form)
  var form: String?

  @Flag(help: "Do not convert letters with warnings.")
  var strict = false

  func run() throws {
    let options = ConversionOptions(
      encoding: encoding, textForm: form, isCompact: compact,
      conversionDate: try SourceDateEpoch.date(unless: date))
    try reporting {
      var stream = RecordStream(
        RecordConversion(options, product: product, isStrict: strict))
      try stream.run()
    }
  }
}
