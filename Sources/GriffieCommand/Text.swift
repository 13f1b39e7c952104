import ArgumentParser
import Batching
import FileKit
import Griffie

/// `griffie text`.
struct Text: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "text",
    abstract: "Write letters back to text.",
    discussion: """
      A document that griffie made gives the source back byte for byte. When the document has \
      changed since, the text has the canonical layout and a warning says so.
      """)

  private static let naming = OutputNaming(
    extensions: [".akn.xml", ".xml"], newExtension: ".txt")

  @Argument(help: OptionHelp.files)
  var files: [String] = []

  @Option(name: [.short, .long], help: OptionHelp.output)
  var output: String?

  @Option(help: OptionHelp.outputDirectory)
  var outputDirectory: String?

  @Flag(name: [.short, .long], help: OptionHelp.force)
  var force = false

  @Flag(help: "Write the canonical layout, in UTF-8.")
  var canonical = false

  private var place: OutputPlace { OutputPlace(file: output, directory: outputDirectory) }

  func validate() throws {
    try place.validate(inputs: files.orStandardInput, naming: Self.naming)
  }

  func run() throws {
    try forEachInput(files.orStandardInput) { path, bytes in
      let restoration = try Restoration(of: bytes, layout: canonical ? .canonical : .source)
      Report(input: path).print(restoration.diagnostics)
      let target = place.path(for: path, naming: Self.naming)
      try Files.write(restoration.text, to: target, replacing: force)
    }
  }
}
