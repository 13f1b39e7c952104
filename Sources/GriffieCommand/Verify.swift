import AnswerLetter
import Archiving
import ArgumentParser
import FileKit

/// `griffie verify`.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "verify",
    abstract: "Verify packages: that they are whole, and that each text follows from its XML.",
    discussion: """
      Every file is held against every checksum that the package has of it, every sidecar against \
      its file, every document against griffie's profile; and the text of each letter is derived \
      again from the archived XML, byte for byte, and held against the archived text. Each file at \
      fault is named on standard error. Nothing is changed, and nothing is unpacked.
      """)

  @Argument(help: "The packages: directories, .zip or .tar files.")
  var packages: [String]

  func run() throws {
    var worst: Int32 = 0
    for package in packages {
      do { try reporting { try verify(package) } } catch let code as ExitCode {
        worst = max(worst, code.rawValue)
      }
    }
    if worst != 0 { throw ExitCode(worst) }
  }

  private func verify(_ package: String) throws {
    let verification = try Verification(of: package)
    guard verification.faults.isEmpty else {
      for fault in verification.faults {
        let path = fault.path.isEmpty ? package : "\(package)/\(fault.path)"
        Report(input: path).print([Diagnostic(.error, fault.identifier, fault.message)])
      }
      throw ExitCode.invalid
    }
    let (files, letters) = (verification.fileCount, verification.letterCount)
    try Files.write(
      Array(
        """
        \(package): whole (\(verification.kind), \(files) files); \(verification.provedCount) of \
        \(letters) \(letters == 1 ? "text" : "texts") derived again from the XML, byte for byte

        """.utf8), to: Files.standard, replacing: true)
  }
}
