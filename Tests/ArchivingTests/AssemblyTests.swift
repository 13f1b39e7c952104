import Foundation
import TestSupport
import Testing

@testable import Archiving

/// How packages of any number of letters are put together.
@Suite struct AssemblyTests {
  private func spool(_ workshop: Workshop) throws -> Spool {
    try Spool(at: workshop.folder.appending(path: "spool").path, for: "p")
  }

  @Test func rowsOfAnyLengthComeBack() throws {
    let workshop = try Workshop()
    let rows = SpooledRows(columns: 2, in: try spool(workshop))
    #expect(try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path) == [])
    var random = SplitMix64(seed: 3)
    let written = (0..<300).map { number in
      [String(repeating: "é\u{0}\n", count: random.number(0...2000)), "\(number)"]
    }
    for row in written { try rows.append(row) }
    var read: [[String]] = []
    try rows.forEach { (row) throws(ArchivingError) in read.append(row) }
    #expect(read == written)
  }

  @Test func aSelfChecksumOfALongDocumentIsRight() throws {
    let workshop = try Workshop()
    let document = GrowingDocument(in: try spool(workshop))
    try document.append(Array("<a><hash>\(SelfChecksum.blank)</hash>".utf8))
    for number in 0..<20_000 { try document.append(Array("<b>\(number)</b>".utf8)) }
    try document.append(Array("</a>".utf8))
    try document.fillChecksum(behind: "<hash>")
    var bytes: [UInt8] = []
    try document.content.forEachBlock { (block) throws(ArchivingError) in bytes += block }
    #expect(bytes.count > Spool.blockSize)
    #expect(SelfChecksum.isRight(bytes, opening: "<hash>"))
  }

  @Test func aWorkIsKnownByItsName() throws {
    let workshop = try Workshop()
    let works = WorkRegister(in: try spool(workshop))
    for number in 0..<1000 { #expect(try works.add("/akn/\(number)", of: "\(number).txt") == nil) }
    #expect(try works.add("/akn/7", of: "again.txt") == "7.txt")
  }

  /// Names that clash are numbered in time that grows with their number, and no faster.
  @Test func manyNamesThatClashAreNumbered() {
    let names = PackageNames.names(for: Array(repeating: "x/brief.txt", count: 20_000))
    #expect(names.last == "brief-20000" && Set(names).count == 20_000)
  }
}
