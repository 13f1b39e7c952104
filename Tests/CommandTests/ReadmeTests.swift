import Foundation
import TestSupport
import Testing

/// The README, of which every command is run and every output compared.
@Suite struct ReadmeTests {
  /// A block of commands, and what the README says that they print.
  private struct Step {
    var line: Int
    var command: String
    var output: Range<Int>?
  }

  private static let file = PackageFiles.package.appending(path: "README.md")

  @Test func everyCommandPrintsWhatIsShown() throws {
    var lines = try String(contentsOf: Self.file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let runner = try CommandRunner()
    defer { runner.remove() }
    try FileManager.default.removeItem(at: runner.directory.appending(path: "letter.txt"))
    let steps = Self.steps(lines)
    #expect(steps.count > 5)
    var outputs: [(Range<Int>, String)] = []
    for step in steps {
      let outcome = try runner.run(step.command, joinsOutputs: true)
      let actual = ByteEscapes.encode(outcome.output)
      if let range = step.output {
        if !CaseFiles.isRecording {
          #expect(
            actual == lines[range].map { $0 + "\n" }.joined(), "README.md, line \(step.line)")
        }
        outputs.append((range, actual))
      } else {
        #expect(actual.isEmpty && outcome.status == 0, "README.md, line \(step.line)")
      }
    }
    guard CaseFiles.isRecording else { return }
    for (range, output) in outputs.reversed() {
      lines.replaceSubrange(
        range,
        with: output.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(
          String.init))
    }
    try lines.joined(separator: "\n").write(to: Self.file, atomically: true, encoding: .utf8)
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
