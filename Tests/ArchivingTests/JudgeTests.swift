import Foundation
import TestSupport
import Testing

@testable import Archiving

/// The verdict of other software on packages of the sample, of 20 real letters where they lie beside
/// the package, and of 1,000 generated ones.
@Suite(.serialized) struct JudgeTests {
  /// Packages each collection that is there.
  private func packages(_ kind: PackageKind, in workshop: Workshop, _ form: String = "") throws
    -> [String]
  {
    try Inputs.collections.get().map { name, records in
      try workshop.package(kind, records, as: name + form)
    }
  }

  private func files(_ package: String, _ suffix: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: package).sorted()
      .filter { $0.hasSuffix(suffix) }.map { "\(package)/\($0)" }
  }

  @Test func bagsAreValid() throws {
    let workshop = try Workshop()
    let bags = try packages(.bagit, in: workshop)
    #expect(try files(bags.last ?? "", ".akn.xml").count >= 1000)
    #expect(try Judges.rejected(by: ["bag"], bags) == [])
    #expect(try Judges.rejected(by: ["profile"], bags) == [])
    for bag in bags {
      #expect(try Judges.wrongSums(bag) == [])
      #expect(try Verification(of: bag).faults == [])
    }
  }

  @Test(.enabled(if: Judges.hasJava, "Java is missing: E-ARK PACKAGES ARE NOT JUDGED"))
  func submissionPackagesAreValid() throws {
    let workshop = try Workshop()
    let folders = try packages(.eark, in: workshop)
    let archives = try packages(.eark, in: workshop, ".zip")
    #expect(try Judges.rejected(by: ["eark"], folders + archives) == [])
    for archive in archives { #expect(try Verification(of: archive).faults == []) }
  }

  @Test(
    .enabled(if: Judges.hasSchema, "the schema of MDTO is missing: SIDECARS ARE NOT JUDGED"),
    arguments: [PackageKind.mdto, .eark])
  func sidecarsAreValid(_ kind: PackageKind) throws {
    let workshop = try Workshop()
    for package in try packages(kind, in: workshop) {
      let sidecars = try files(package, ".mdto.xml")
      #expect(sidecars.count > 3)
      let output = try Judges.run(
        "xmllint", ["--nonet", "--noout", "--schema", Judges.schema.path] + sidecars
      ).output
      let lines = Set(output.split(separator: "\n"))
      #expect(sidecars.filter { !lines.contains("\($0) validates") } == [])
      // xmlschema takes some milliseconds a file.
      let some = stride(from: 0, to: sidecars.count, by: max(1, sidecars.count / 300))
      #expect(
        try Judges.rejected(by: ["mdto", Judges.schema.path], some.map { sidecars[$0] }) == [])
    }
  }

  @Test func documentsAreKnownAsAkomaNtoso() throws {
    let workshop = try Workshop()
    for package in try packages(.mdto, in: workshop) {
      let documents = try files(package, ".akn.xml")
      #expect(try Judges.ask(["pronom"] + documents) == documents.map { "fmt/1724 \($0)" })
    }
  }
}
