import Archiving
import ArgumentParser
import CMemory

/// The command `griffie`.
@main
struct GriffieCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "griffie",
    abstract: "Convert answers to Kamervragen to Akoma Ntoso and back.",
    discussion: """
      A file named ‘-’, or no file at all, stands for standard input.

      Exit codes: 0 success; 1 a document or a package is invalid, or a letter of a batch was not \
      converted; 2 an input cannot be read; 3 an output cannot be written; 64 wrong usage; 70 a fault of \
      griffie itself.
      """,
    version: GriffieVersion.current,
    subcommands: [
      Convert.self, Pipe.self, Validate.self, Explain.self, Text.self, OutlineCommand.self,
      Package.self, Verify.self, Metadata.self,
    ])

  static func main() {
    griffie_keep_memory()
    main(nil)
  }
}
