import AnswerLetter
import Foundation
import Griffie
import TestSupport
import Testing

/// Documents by other makers, where they lie beside the package: how often each rule is reported.
///
/// They are not ours to copy; the golden file has their names and numbers only. The numbers were
/// checked by hand when they were recorded.
@Suite struct ForeignDocumentTests {
  private static let golden = PackageFiles.package.appending(
    path: "Tests/ValidationTests/Goldens/foreign-documents.tsv")

  @Test func reportWhatWasCheckedByHand() throws {
    let files = FileManager.default
    let folder = PackageFiles.foreignDocuments
    guard files.fileExists(atPath: folder.path) else { return }
    let validator = try ExampleDocuments.officialValidator()
    var lines = ["document\tlayer\trule\tcount"]
    for name in try files.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasSuffix(".xml") {
      let bytes = try PackageFiles.bytes(folder.appending(path: name), advice: "")
      let validation = validator.validate(bytes)
      var counts: [String: Int] = [:]
      for finding in validation.findings {
        let key = "\(finding.rule.layer.rawValue)\t\(finding.rule.identifier)"
        counts[key, default: 0] += finding.count
      }
      lines += counts.sorted { $0.key < $1.key }.map { "\(name)\t\($0.key)\t\($0.value)" }
      try Self.agrees(name, folder, validation)
    }
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["GRIFFIE_RECORD"] == "1" {
      try Data(text.utf8).write(to: Self.golden)
      Issue.record("recorded; check the change by eye and run again without GRIFFIE_RECORD")
    }
    let expected = try String(contentsOf: Self.golden, encoding: .utf8)
    #expect(text.split(separator: "\n") == expected.split(separator: "\n"))
  }

  /// xmllint and lxml judge a document as griffie does.
  private static func agrees(_ name: String, _ folder: URL, _ validation: Validation) throws {
    let schema = PackageFiles.officialSchemas.appending(path: "akomantoso30.xsd")
    let bytes = try PackageFiles.bytes(folder.appending(path: name), advice: "")
    let others = try OtherJudges(schema: schema).judge([bytes])
    let isValid = !validation.findings.contains {
      $0.rule.layer == .schema || $0.rule.layer == .wellFormed
    }
    #expect(others.xmllint == [isValid] && others.lxml == [isValid], "\(name)")
  }
}
