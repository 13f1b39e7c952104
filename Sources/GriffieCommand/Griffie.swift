import Archiving
import ArgumentParser
import CMemory

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
    subcommands: subcommands)

  private static let subcommands: [any ParsableCommand.Type] = [
    Convert.self, Pipe.self, Validate.self, Explain.self, Text.self, OutlineCommand.self,
    Package.self, Verify.self, Metadata.self,
  ]

  static func main() {
    griffie_keep_memory()
    if let preparation = Preparation.needed {
      preparation.beside { runSubcommand() }
    } else {
      runSubcommand()
    }
  }

  private static func runSubcommand() {
    guard var command = subcommand() else { return main(nil) }
    do { try command.run() } catch let code as ExitCode { end(code) } catch {
      exit(withError: error)
    }
    end(.success)
  }

  /// Ends the process, when all output is written: to take apart what is in memory, and to wait for what is
  /// still being prepared, would only cost time.
  private static func end(_ code: ExitCode) -> Never {
    fflush(nil)
    _exit(code.rawValue)
  }

  /// The subcommand that is asked for, with its arguments; nothing when help is asked for or an
  /// argument is wrong.
  ///
  /// The parser of all commands looks at each of them before the one that is named, which for a small
  /// document takes longer than its validation. It is left what it alone can tell.
  private static func subcommand() -> (any ParsableCommand)? {
    let arguments = CommandLine.arguments.dropFirst()
    guard let name = arguments.first,
      let type = subcommands.first(where: { $0.configuration.commandName == name }),
      let command = try? type.parseAsRoot(Array(arguments.dropFirst())),
      Swift.type(of: command) == type
    else { return nil }
    return command
  }
}

extension CommandConfiguration {
  /// The configuration of a subcommand of griffie.
  ///
  /// Its name is said because to make it from the name of the type takes time, and that griffie is
  /// above it because then no script for a shell is looked for among its arguments.
  init(subcommand name: String, abstract: String, discussion: String = "") {
    self.init(
      commandName: name, _superCommandName: "griffie", abstract: abstract, discussion: discussion)
  }
}
