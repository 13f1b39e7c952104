import Foundation
import TestSupport
import Testing

@testable import Archiving

/// Packages as this version makes them, and as older versions made them: files that a person reads.
@Suite struct PackageGoldenTests {
  private static let folder = PackageFiles.package.appending(
    path: "Tests/ArchivingTests/Goldens")

  private static let letter = """
    AH 1716
    Antwoord van minister Veldkamp (Buitenlandse Zaken) (ontvangen 24 maart 2025)

    Vraag 1
    Kent u Kamerstuk  33 694, nr. 16?[footnoteRef:1]

     [1: Zie ook artikel 5 van het NAVO-verdrag. ]
    Antwoord
    Ja. Zie het antwoord op vraag 2.
    Vraag 2
    Sinds wanneer?
    Antwoord
    Sinds 3 mei 2024.

    """

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["GRIFFIE_RECORD"] == "1"
  }

  /// The files of a folder; the schemas of a package are those of the folder `schemas` here.
  private func files(_ folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where !path.hasPrefix("schemas/") {
      if let data = FileManager.default.contents(atPath: "\(folder)/\(path)") {
        files[path] = [UInt8](data)
      }
    }
    return files
  }

  @Test(arguments: PackageKind.allCases)
  func aPackageIsAsItsGoldenFiles(_ kind: PackageKind) throws {
    let workshop = try Workshop()
    var input = LetterInput(name: "brieven/Brief 1716.txt", bytes: Array(Self.letter.utf8))
    let kamer = """
      {"DocumentNummer": "2025D12345", "Onderwerp": "Een vraag", "Vergaderjaar": "2024-2025",
       "Zaak": [{"Nummer": "2025Z02345", "GestartOp": "2025-02-20T00:00:00+01:00",
         "ZaakActor": [{"ActorNaam": "E. Vrager", "ActorFractie": "XYZ", "Relatie": "Indiener"}]}]}
      """
    input.metadata = [try ExternalMetadata(Array(kamer.utf8), path: "kamer.json")]
    let made = try workshop.package(kind, [input], as: "\(kind)")
    let golden = Self.folder.appending(path: "now/\(kind)")
    if Self.isRecording {
      try? FileManager.default.removeItem(at: golden)
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: made, toPath: golden.path)
      try? FileManager.default.removeItem(at: golden.appending(path: "schemas"))
      Issue.record("recorded; check the change by eye and run again without GRIFFIE_RECORD")
      return
    }
    let (actual, expected) = (try files(made), try files(golden.path))
    #expect(actual.keys.sorted() == expected.keys.sorted())
    for (path, bytes) in actual where expected[path] != bytes {
      Issue.record("\(kind)/\(path) differs from its golden file")
    }
  }

  /// Packages of older versions, which nobody rewrites: a version whose packages differ gets a
  /// folder of its own here.
  @Test func packagesOfOlderVersionsAreStillProved() throws {
    let older = Self.folder.appending(path: "older")
    let packages = try FileManager.default.contentsOfDirectory(atPath: older.path).sorted()
    #expect(packages.count >= 3)
    for package in packages {
      let verification = try Verification(of: older.appending(path: package).path)
      #expect(verification.faults == [], "\(package)")
      #expect(verification.provedCount == verification.letterCount && verification.letterCount > 0)
    }
  }
}
