import AnswerLetter
import ArgumentParser
import FileKit
import FoundationEssentials
import Griffie

/// `griffie outline`.
struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "outline",
    abstract: "Show what letters hold, from their text or their XML.")

  @Argument(help: OptionHelp.files)
  var files: [String] = []

  @Flag(help: "Print JSON, one object for each letter.")
  var json = false

  @Option(help: OptionHelp.encoding)
  var encoding: TextEncoding?

  @Option(help: OptionHelp.form)
  var form: String?

  func run() throws {
    try forEachInput(files.orStandardInput) { _, bytes in
      let outline = try Outline(of: bytes, encoding: encoding, textForm: form)
      let text = json ? try encoded(outline) : Array(outline.description.utf8)
      try Files.write(text, to: Files.standard, replacing: true)
    }
  }

  private func encoded(_ outline: Outline) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(outline)) + [0x0A]
  }
}
