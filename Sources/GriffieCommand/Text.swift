import ArgumentParser
import Griffie

/// `griffie text`.
struct Text: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write letters back to text.",
    discussion: """
      A document that griffie made gives the source back byte for byte. When the document has \
      changed since, the text has the canonical layout and a warning says so.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Write the canonical layout, in UTF-8.")
  var canonical = false

  func validate() throws {
    try output.validate(inputs: input.inputs)
  }

  func run() throws {
    try forEachInput(input.inputs) { path, bytes in
      let restoration = try Restoration(of: bytes, layout: canonical ? .canonical : .source)
      Report(input: path).print(restoration.diagnostics)
      let target = output.path(for: path, removing: [".akn.xml", ".xml"], adding: ".txt")
      try Files.write(restoration.text, to: target, replacing: output.force)
    }
  }
}
