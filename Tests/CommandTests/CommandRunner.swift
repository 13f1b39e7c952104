import Foundation
import TestSupport

/// Runs shell lines in a directory of their own, with `griffie` on the path.
struct CommandRunner {
  /// What a command wrote, and how it ended.
  struct Outcome {
    var output: [UInt8]
    var errors: [UInt8]
    var status: Int32
  }

  /// A command that cannot be run, or does not end.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// The directory in which commands run.
  let directory: URL

  /// Seconds after which a command is taken to hang.
  private static let limit = 60.0

  /// Makes a directory with the sample letter in it.
  init() throws {
    directory = FileManager.default.temporaryDirectory
      .appending(path: "griffie-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    try write(PackageFiles.sample(), to: "letter.txt")
  }

  /// Removes the directory with all in it.
  func remove() {
    try? FileManager.default.removeItem(at: directory)
  }

  /// Writes a file into the directory, and the directories above it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = directory.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Runs a shell line. Both outputs go to files, so that no full pipe holds it up.
  func run(_ command: String, input: [UInt8] = [], joinsOutputs: Bool = false) throws -> Outcome {
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "griffie-io-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    for name in ["in", "out", "err"] {
      try Data(name == "in" ? input : []).write(to: scratch.appending(path: name))
    }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = directory
    process.environment = [
      "PATH": try Self.binaries().path + ":/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C",
      "HOME": directory.path, "PACKAGE": PackageFiles.package.path,
      "PYTHONPATH": PackageFiles.judges.path, "PYTHONDONTWRITEBYTECODE": "1",
    ]
    process.standardInput = try FileHandle(forReadingFrom: scratch.appending(path: "in"))
    let output = try FileHandle(forWritingTo: scratch.appending(path: "out"))
    process.standardOutput = output
    process.standardError =
      joinsOutputs ? output : try FileHandle(forWritingTo: scratch.appending(path: "err"))
    try process.run()
    let end = Date(timeIntervalSinceNow: Self.limit)
    while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.002) }
    if process.isRunning {
      process.terminate()
      throw Failure(description: "‘\(command)’ did not end in \(Int(Self.limit)) seconds")
    }
    return Outcome(
      output: [UInt8](try Data(contentsOf: scratch.appending(path: "out"))),
      errors: [UInt8](try Data(contentsOf: scratch.appending(path: "err"))),
      status: process.terminationStatus)
  }

  /// The directory of the built programs: that of the tests.
  private static func binaries() throws -> URL {
    let directory = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    guard FileManager.default.isExecutableFile(atPath: directory.appending(path: "griffie").path)
    else { throw Failure(description: "there is no griffie in \(directory.path): build it first") }
    return directory
  }
}
