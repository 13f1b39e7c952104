import Foundation
import TestSupport

/// Other programs that say whether documents are valid under a schema.
struct OtherJudges {
  /// A program that is missing.
  struct Missing: Error, CustomStringConvertible {
    var description: String
  }

  let schema: URL

  /// What xmllint and lxml say of documents, each a list in the order of the documents.
  func judge(_ documents: [[UInt8]]) throws -> (xmllint: [Bool], lxml: [Bool]) {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "griffie-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, document) in documents.enumerated() {
      try Data(document).write(to: folder.appending(path: "\(index).xml"))
    }
    let names = documents.indices.map { "\($0).xml" }
    let xmllint = try run(
      "xmllint", ["--nonet", "--noout", "--schema", schema.path] + names, in: folder)
    try Data(Self.lxml.utf8).write(to: folder.appending(path: "judge.py"))
    let lxml = try run("python3", ["judge.py", schema.path, "\(documents.count)"], in: folder)
    return (names.map { xmllint.contains("\($0) validates") }, names.map { lxml.contains($0) })
  }

  private static let lxml = """
    import sys
    from lxml import etree
    schema = etree.XMLSchema(etree.parse(sys.argv[1]))
    for index in range(int(sys.argv[2])):
        try:
            if schema.validate(etree.parse(f"{index}.xml")): print(f"{index}.xml")
        except etree.XMLSyntaxError: pass
    """

  /// The lines that a program writes.
  private func run(_ program: String, _ arguments: [String], in folder: URL) throws -> Set<String> {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin",
      "PYTHONPATH": PackageFiles.python.appending(path: "modules").path,
    ]
    let output = folder.appending(path: "output")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: output, encoding: .utf8)
    if process.terminationStatus == 127 || text.contains("No module named") {
      throw Missing(
        description: "\(program) or lxml is missing. Run Tests/run, which installs both.")
    }
    return Set(text.split(separator: "\n").map(String.init))
  }
}
