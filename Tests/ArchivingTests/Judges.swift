import Foundation
import TestSupport

/// Software that judges packages and was not written here.
enum Judges {
  /// A judge that cannot be asked.
  struct Missing: Error, CustomStringConvertible {
    var description: String
  }

  static let schema = PackageFiles.archiveSchemas.appending(path: "MDTO-XML1.0.1.xsd")

  /// Whether Java is there, which commons-ip needs.
  static let hasJava = (try? run("java", ["-version"]).status) == 0

  /// Whether the schema of MDTO is there, which is not ours to copy.
  static let hasSchema = FileManager.default.fileExists(atPath: schema.path)

  /// Runs a program; gives what it wrote and its exit code.
  static func run(
    _ program: String, _ arguments: [String], in folder: URL? = nil
  ) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["PYTHONPATH"] = PackageFiles.judges.path
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    process.environment = environment
    let file = FileManager.default.temporaryDirectory.appending(
      path: "griffie-\(UUID().uuidString)")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try FileHandle(forWritingTo: file)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return (try String(contentsOf: file, encoding: .utf8), process.terminationStatus)
  }

  /// Asks `judge.py`; gives a line for each file.
  static func ask(_ arguments: [String]) throws -> [String] {
    guard FileManager.default.fileExists(atPath: PackageFiles.judges.path) else {
      throw Missing(description: "The judges are missing: run Tests/run, which fetches them.")
    }
    let script = PackageFiles.package.appending(path: "Tests/ArchivingTests/judge.py").path
    let (output, status) = try run("python3", [script] + arguments)
    guard status == 0 else { throw Missing(description: output) }
    return output.split(separator: "\n").map(String.init)
  }

  /// The packages, of some, that a judge does not find valid, each with the reason.
  static func rejected(by judge: [String], _ paths: [String]) throws -> [String] {
    let verdicts = try ask(judge + paths)
    let accepted = Set(verdicts.filter { $0.hasPrefix("VALID ") }.map { $0.dropFirst(6) })
    return paths.filter { !accepted.contains(Substring($0)) }.map { path in
      verdicts.first { $0.hasPrefix("INVALID \(path)") } ?? "no verdict on \(path)"
    }
  }

  /// The manifests of a bag that `sha256sum` or `sha512sum` does not find right.
  static func wrongSums(_ bag: String) throws -> [String] {
    try ["sha256", "sha512"].flatMap { algorithm in
      try ["manifest", "tagmanifest"].filter {
        try run(
          "\(algorithm)sum", ["--check", "--quiet", "\($0)-\(algorithm).txt"],
          in: URL(filePath: bag)
        ).status != 0
      }.map { "\($0)-\(algorithm).txt" }
    }
  }
}
