import ArgumentParser
import Batching
import FileKit

/// Where a command writes: one file, or a directory with one for each input.
struct OutputPlace {
  /// The file; ‘-’ for standard output.
  var file: String?
  /// The directory.
  var directory: String?

  /// Refuses a place that would be two.
  func validate() throws {
    if file != nil, directory != nil {
      throw ValidationError("--output and --output-directory exclude each other.")
    }
  }

  /// Refuses what cannot be: several inputs for one output, or an output without a name.
  func validate(inputs: [String], naming: OutputNaming) throws {
    try validate()
    if inputs.count > 1, directory == nil {
      throw ValidationError("Several inputs need --output-directory.")
    }
    if directory != nil, inputs.contains(Files.standard) { throw Self.namelessInput }
    try validateNames(of: inputs, naming: naming)
  }

  /// The error of standard input that would need a name.
  static var namelessInput: ValidationError {
    ValidationError("Standard input has no name for --output-directory; use --output.")
  }

  /// Refuses inputs whose outputs would have one name.
  func validateNames(of inputs: [String], naming: OutputNaming) throws {
    guard inputs.count > 1, directory != nil else { return }
    var sources: [String: String] = [:]
    for input in inputs {
      let target = path(for: input, naming: naming)
      if let other = sources.updateValue(input, forKey: target) {
        throw ValidationError("‘\(other)’ and ‘\(input)’ would both be written to ‘\(target)’.")
      }
    }
  }

  /// Where the output of an input goes, its extension replaced.
  func path(for input: String, naming: OutputNaming) -> String {
    guard let directory else { return file ?? Files.standard }
    let name = input.split(separator: "/").last.map(String.init) ?? input
    return Files.join(directory, naming.name(for: name))
  }
}
