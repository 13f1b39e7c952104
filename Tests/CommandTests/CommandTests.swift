import Foundation
import TestSupport
import Testing

/// The command line as Markdown files show it: `Cases/*.md`.
@Suite struct CommandTests {
  @Test(arguments: try CaseFiles.all())
  func runs(_ command: CommandCase) throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    for file in command.files { try runner.write(file.bytes, to: file.name) }
    let outcome = try runner.run(command.command, input: command.input)
    let actual = [
      "stdout": ByteEscapes.encode(outcome.output), "stderr": ByteEscapes.encode(outcome.errors),
      "exit": "\(outcome.status)\n",
    ]
    if CaseFiles.isRecording {
      CaseFiles.record(command, actual)
      Issue.record("recorded; check the change by eye and run again without GRIFFIE_RECORD")
      return
    }
    #expect(actual["stdout"] == command.expected["stdout", default: ""])
    #expect(actual["stderr"] == command.expected["stderr", default: ""])
    #expect(actual["exit"] == command.expected["exit", default: "0\n"])
  }

  @Test func everyCaseHasACommandAndANameOfItsOwn() throws {
    let cases = try CaseFiles.all()
    #expect(cases.count > 60)
    #expect(cases.allSatisfy { !$0.command.isEmpty })
    #expect(Set(cases.map(\.testDescription)).count == cases.count)
  }
}

/// The Markdown files of the cases.
enum CaseFiles {
  static let folder = PackageFiles.package.appending(path: "Tests/CommandTests/Cases")

  /// Whether what commands write is recorded as what they must write.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["GRIFFIE_RECORD"] == "1" }

  static func all() throws -> [CommandCase] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".md") }
      .flatMap { name in
        CaseReader.read(
          try String(contentsOf: folder.appending(path: name), encoding: .utf8), file: name)
      }
  }

  private static let lock = NSLock()

  /// Writes what a command wrote into its Markdown file, after the blocks that are there.
  static func record(_ command: CommandCase, _ actual: [String: String]) {
    lock.withLock {
      let file = folder.appending(path: command.file)
      guard let text = try? String(contentsOf: file, encoding: .utf8),
        let current = CaseReader.read(text, file: command.file).first(where: {
          $0.name == command.name
        })
      else { return }
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let heading = lines.firstIndex(of: "## \(command.name)") ?? 0
      let next = lines[(heading + 1)...].firstIndex { $0.hasPrefix("## ") } ?? lines.count
      var end = next
      while end > heading, lines[end - 1].isEmpty { end -= 1 }
      var added: [String] = []
      for (name, usual) in [("stdout", ""), ("stderr", ""), ("exit", "0\n")] {
        let value = actual[name, default: ""]
        let shown =
          value == usual
          ? []
          : value.dropLast().split(
            separator: "\n", omittingEmptySubsequences: false
          ).map(String.init)
        if current.places[name] == nil, value != usual {
          added += ["", "```\(name)"] + shown + ["```"]
        }
      }
      lines.insert(contentsOf: added, at: end)
      let replaced = current.places
        .filter { $0.value.lowerBound >= 0 }
        .sorted { $0.value.lowerBound > $1.value.lowerBound }
      for (name, range) in replaced {
        let value = actual[name, default: ""]
        lines.replaceSubrange(
          range,
          with: value.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init))
      }
      try? lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
  }
}
