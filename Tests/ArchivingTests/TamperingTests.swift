import Foundation
import TestSupport
import Testing

@testable import Archiving

/// Packages that somebody altered.
@Suite(.serialized) struct TamperingTests {
  @Test func thereAreManyKindsAndEachIsItsOwn() {
    #expect(Tampering.all.count >= 60)
    #expect(Set(Tampering.all.map(\.testDescription)).count == Tampering.all.count)
  }

  /// A copy of a package that was made once.
  private func copy(_ kind: PackageKind, of workshop: Workshop) throws -> TamperedFolder {
    let whole = workshop.folder.appending(path: "\(kind)").path
    if !FileManager.default.fileExists(atPath: whole) {
      try workshop.package(kind, Inputs.three(), as: "\(kind)")
    }
    let copy = workshop.folder.appending(path: "copies/\(kind)")
    try? FileManager.default.removeItem(at: copy)
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: whole, toPath: copy.path)
    return TamperedFolder(folder: copy)
  }

  /// Every kind is found, and the right file is named. Prints a table of who finds what.
  @Test func everyKindIsFoundAndTheRightFileNamed() throws {
    let workshop = try Workshop()
    var table = ["griffie  others                tampering"]
    for tampering in Tampering.all {
      let package = try copy(tampering.kind, of: workshop)
      #expect(try Verification(of: package.folder.path).faults == [])
      try tampering.act(package)
      let faults = try Verification(of: package.folder.path).faults
      #expect(
        Set(faults.map(\.path)) == tampering.faults,
        "\(tampering.testDescription): \(faults.map { "\($0.path) \($0.message)" })")
      let others = try finders(tampering.kind, package.folder.path)
      table.append(
        [
          faults.isEmpty ? "-" : "found", others.joined(separator: " "),
          tampering.testDescription,
        ].enumerated().map { index, text in
          text.padding(
            toLength: max([9, 22, 0][index], text.count), withPad: " ", startingAt: 0)
        }.joined())
    }
    print(table.joined(separator: "\n"))
  }

  /// The independent judges that find something wrong.
  private func finders(_ kind: PackageKind, _ path: String) throws -> [String] {
    switch kind {
    case .mdto: []
    case .bagit:
      (try Judges.rejected(by: ["bag"], [path]).isEmpty ? [] : ["bagit"])
        + (try Judges.wrongSums(path).isEmpty ? [] : ["sha*sum"])
    case .eark where Judges.hasJava:
      try Judges.rejected(by: ["eark"], [path]).isEmpty ? [] : ["commons-ip"]
    case .eark: ["(no Java)"]
    }
  }

  /// Any byte of any file, made any other byte.
  @Test(arguments: PackageKind.allCases)
  func anyByteThatIsAnotherIsFound(_ kind: PackageKind) throws {
    let workshop = try Workshop()
    var random = SplitMix64(seed: 7)
    var package = try copy(kind, of: workshop)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: package.folder.path).sorted()
      .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".xml") || $0.hasSuffix(".xsd") }
    for _ in 0..<150 {
      package = try copy(kind, of: workshop)
      let path = random.pick(paths, else: "")
      var bytes = try package.read(path)
      let index = random.number(0...bytes.count - 1)
      let old = bytes[index]
      bytes[index] ^= UInt8(random.number(1...255))
      try package.write(path, bytes)
      let named = Set(try Verification(of: package.folder.path).faults.map(\.path))
      #expect(named == [path], "\(path): byte \(index), \(old) made \(bytes[index])")
    }
  }

  /// Any byte of an archive file: either that is found, or all files are as they were.
  @Test(arguments: PackageKind.allCases, ["zip", "tar"])
  func aByteOfAnArchiveFileIsFoundOrHarmless(_ kind: PackageKind, _ form: String) throws {
    let workshop = try Workshop()
    let path = try workshop.package(kind, Inputs.sample(), as: "p.\(form)")
    let whole = [UInt8](try Data(contentsOf: URL(filePath: path)))
    func digests() throws -> [String: FileDigests] {
      var digests: [String: FileDigests] = [:]
      try PackageReader.read(path) { (items) throws(ArchivingError) in
        for item in items { digests[item.path] = FileDigests(item.bytes ?? []) }
      }
      return digests
    }
    let before = try digests()
    var random = SplitMix64(seed: 11)
    for _ in 0..<60 {
      var altered = whole
      altered[random.number(0...whole.count - 1)] ^= UInt8(random.number(1...255))
      try Data(altered).write(to: URL(filePath: path))
      guard let verification = try? Verification(of: path), verification.faults.isEmpty else {
        continue
      }
      #expect(try digests() == before)
    }
  }

  @Test(arguments: PackageKind.allCases, ["zip", "tar"])
  func anArchiveFileThatWasAlteredIsFound(_ kind: PackageKind, _ form: String) throws {
    let workshop = try Workshop()
    let path = try workshop.package(kind, Inputs.three(), as: "p.\(form)")
    #expect(try Verification(of: path).faults == [])
    let whole = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let text = Array("kabinet".utf8)
    // In a ZIP file the text is compressed: any byte of it will do.
    let place = whole.firstRange(of: text)?.lowerBound ?? whole.count / 3
    var altered = whole
    altered[place] ^= 1
    try Data(altered).write(to: URL(filePath: path))
    let faults = (try? Verification(of: path))?.faults
    #expect(faults?.isEmpty != true)
    try Data(whole.prefix(whole.count / 2)).write(to: URL(filePath: path))
    let cut = (try? Verification(of: path))?.faults
    #expect(cut?.isEmpty != true)
  }
}
