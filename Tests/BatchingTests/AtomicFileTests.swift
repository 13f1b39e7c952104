import FileKit
import Foundation
import Testing

/// Files that are there complete or not at all.
@Suite final class AtomicFileTests {
  private let folder: URL
  private var path: String { folder.appending(path: "x.xml").path }
  private var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "griffie-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @Test func appearsAtTheEnd() throws {
    let file = try AtomicFile(path, replacing: false)
    try file.write(Array("abc".utf8))
    #expect(names == [".x.xml.tmp"])
    try file.finish()
    #expect(names == ["x.xml"])
    #expect(try Files.read(path) == Array("abc".utf8))
  }

  @Test func leavesNothingWhenItIsGivenUp() throws {
    do { try AtomicFile(path, replacing: false).write([1]) }
    #expect(names == [])
  }

  @Test func writesOverWhatAKilledProcessLeft() throws {
    try Data(repeating: 0x78, count: 100).write(to: folder.appending(path: ".x.xml.tmp"))
    try Files.write([0x61], to: path, replacing: false)
    #expect(names == ["x.xml"])
    #expect(try Files.read(path) == [0x61])
  }

  @Test func isWrittenByOneAtATime() throws {
    let file = try AtomicFile(path, replacing: false)
    #expect(throws: FileError.self) { try AtomicFile(path, replacing: false) }
    try file.finish()
    #expect(throws: FileError.self) { try AtomicFile(path, replacing: false) }
    _ = try AtomicFile(path, replacing: true)
    #expect(try Files.read(path) == [])
  }

  /// Nobody's file is replaced, even when it came after the start.
  @Test func replacesNothingUnasked() throws {
    let file = try AtomicFile(path, replacing: false)
    try Data("mine".utf8).write(to: URL(filePath: path))
    #expect(throws: FileError.self) { try file.finish() }
    #expect(try Files.read(path) == Array("mine".utf8))
  }
}
