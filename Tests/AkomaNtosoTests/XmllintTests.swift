import Foundation
import TestSupport
import Testing
import XMLKit

/// The judgement of another program on what griffie writes.
@Suite struct XmllintTests {
  private struct Missing: Error, CustomStringConvertible {
    var description = "xmllint is missing. Run Tests/run, or install libxml2-utils."
  }

  /// Whether xmllint finds documents valid, by their names.
  private func judge(_ documents: [String: [UInt8]], schema: URL) throws -> [String: Bool] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "griffie-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = documents.keys.sorted()
    for (index, name) in names.enumerated() {
      try Data(documents[name] ?? []).write(to: folder.appending(path: "\(index).xml"))
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["xmllint", "--nonet", "--noout", "--schema", schema.path] + names.indices.map { "\($0).xml" }
    process.currentDirectoryURL = folder
    let errors = folder.appending(path: "errors")
    try Data().write(to: errors)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus == 127 { throw Missing() }
    let lines = Set(try String(contentsOf: errors, encoding: .utf8).split(separator: "\n"))
    return Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($1, lines.contains("\($0).xml validates")) })
  }

  private static let schemas = [
    PackageFiles.package.appending(path: "schemas/akn-nl-antwoord.xsd"),
    PackageFiles.officialSchemas.appending(path: "akomantoso30.xsd"),
  ]

  @Test(arguments: schemas)
  func findsEveryLetterValid(_ schema: URL) throws {
    var documents = ["sample": try Written.sample()]
    for golden in try Golden.all() {
      documents[golden.testDescription] = try Written.xml(of: Array(golden.text.utf8))
    }
    for file in try PackageFiles.realLetters() {
      documents[file.path] = try Written.xml(of: PackageFiles.bytes(file, advice: ""))
    }
    #expect(documents.count >= 12)
    #expect(try judge(documents, schema: schema).filter { !$0.value }.map(\.key) == [])
  }

  @Test func agreesWithGriffieOnBrokenDocuments() throws {
    let xml = String(decoding: try Written.sample(), as: UTF8.self)
    let damages = [
      ("<num>", "<nummer>"), ("</num>", "</num><num>x</num>"), (" eId=\"body\"", ""),
      ("by=\"#veldkamp\"", "by=\"veldkamp\""), ("date=\"2025-03-24\"", "date=\"24-3-2025\""),
      ("<debateBody", "<p>x</p><debateBody"), ("language=\"nld\"", "language=\"n l d\""),
      ("placement=\"bottom\"", "placement=\"onder\""), (" showAs=\"minister\"", ""),
      ("__heading\">", "__heading\"><p>x</p>"), ("sha256=\"", "sha256=\"z"),
      ("bom=\"false\"", "bom=\"no\""),
    ]
    var documents: [String: [UInt8]] = ["whole": Array(xml.utf8)]
    for (old, new) in damages {
      let range = try #require(xml.firstRange(of: old))
      documents[new] = Array(xml.replacingCharacters(in: range, with: new).utf8)
    }
    let compiled = [try PackageFiles.profileSchema(), try PackageFiles.officialSchema()]
    for (file, schema) in zip(Self.schemas, compiled) {
      let judged = try judge(documents, schema: file)
      for (name, document) in documents {
        let isValid = XMLReader.read(document, schema: schema).diagnostics.isEmpty
        #expect(judged[name] == isValid, "\(name) under \(file.lastPathComponent)")
      }
    }
    #expect(try judge(documents, schema: Self.schemas[0]).filter(\.value).map(\.key) == ["whole"])
  }
}
