import ArgumentParser
import Griffie

/// `griffie validate`.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Validate documents against griffie's profile or another schema.",
    discussion: """
      Errors go to standard error, as file:line:column. A valid document that comes on standard \
      input is passed on to standard output, so that the command can stand in a pipe; an invalid \
      one is not.
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "The schema, in W3C XML Schema (default: griffie's profile).")
  var schema: String?

  func run() throws {
    let schema = try loadSchema()
    try forEachInput(input.inputs) { path, bytes in
      let validation = try Validation(of: bytes, against: schema)
      guard validation.isValid else {
        throw GriffieError(.invalid, validation.diagnostics)
      }
      if path == Files.standard {
        try Files.write(bytes, to: Files.standard, replacing: true)
      }
    }
  }

  private func loadSchema() throws -> ValidationSchema? {
    guard let schema else { return nil }
    var loaded: ValidationSchema?
    try forEachInput([schema]) { path, bytes in
      loaded = try ValidationSchema(
        bytes, name: path, siblings: SchemaSiblings.read(beside: path, bytes))
    }
    return loaded
  }
}
