import Foundation
import Testing

@testable import Archiving

/// One way to tamper with a package of the letters `a`, `b` and `c`, and the files at fault then.
struct Tampering: Sendable, CustomTestStringConvertible {
  var kind: PackageKind
  var name: String
  /// The files that must be named, and no others.
  var faults: Set<String>
  var act: @Sendable (TamperedFolder) throws -> Void

  var testDescription: String { "\(kind): \(name)" }

  init(
    _ kind: PackageKind, _ name: String, _ faults: String...,
    act: @escaping @Sendable (TamperedFolder) throws -> Void
  ) {
    (self.kind, self.name, self.faults, self.act) = (kind, name, Set(faults), act)
  }

  /// A byte that is another.
  static func byte(_ kind: PackageKind, _ path: String) -> Tampering {
    Tampering(kind, "a byte in \(path)", path) { try $0.flipByte(path) }
  }

  /// A file that is not there any more.
  static func missing(_ kind: PackageKind, _ path: String) -> Tampering {
    Tampering(kind, "\(path) missing", path) { try $0.remove(path) }
  }

  /// A file altered, and every length and checksum of it mended in the whole package.
  static func mended(
    _ kind: PackageKind, _ path: String, _ old: String, _ new: String, faults: String? = nil
  ) -> Tampering {
    Tampering(kind, "‘\(old)’ in \(path) made ‘\(new)’, checksums mended", faults ?? path) {
      try $0.replaceAndMend(path, old, new)
    }
  }
}

/// A package to tamper with.
struct TamperedFolder {
  let folder: URL

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  func read(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: folder.appending(path: path))
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  func move(_ old: String, _ new: String) throws {
    try FileManager.default.moveItem(
      at: folder.appending(path: old), to: folder.appending(path: new))
  }

  func swap(_ one: String, _ other: String) throws {
    let bytes = try read(one)
    try write(one, read(other))
    try write(other, bytes)
  }

  /// Makes the last lower-case letter or digit of a file another one, and nothing else.
  func flipByte(_ path: String) throws {
    var bytes = try read(path)
    guard
      let index = bytes.lastIndex(where: {
        (0x61...0x79).contains($0) || (0x30...0x38).contains($0)
      })
    else { throw Failure(description: "\(path) has no letter") }
    bytes[index] += 1
    try write(path, bytes)
  }

  /// Replaces the first of some words.
  func replace(_ path: String, _ old: String, _ new: String) throws {
    var bytes = try read(path)
    guard let range = bytes.firstRange(of: Array(old.utf8)) else {
      throw Failure(description: "\(path) does not hold ‘\(old)’")
    }
    bytes.replaceSubrange(range, with: new.utf8)
    try write(path, bytes)
  }

  /// Replaces, as one would who knows every checksum: those of the file, then those of the files
  /// that hold them, and so on. The length of the file must stay.
  func replaceAndMend(_ path: String, _ old: String, _ new: String) throws {
    let before = try read(path)
    try replace(path, old, new)
    guard try read(path).count == before.count else {
      throw Failure(description: "the length of \(path) changed")
    }
    try mend([(path, before)])
  }

  /// Mends every checksum of changed files, and of the files that hold those.
  func mend(_ changed: [(path: String, before: [UInt8])]) throws {
    var pending = changed
    while let (path, before) = pending.popLast() {
      let (old, new) = (FileDigests(before), FileDigests(try read(path)))
      for other in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      where other != path && !other.hasSuffix(".akn.xml") {
        guard let bytes = try? read(other) else { continue }
        let text = String(decoding: bytes, as: UTF8.self)
        var mended = Array(
          text.replacing(old.sha256, with: new.sha256).replacing(old.sha512, with: new.sha512).utf8)
        guard mended != bytes else { continue }
        mendOwn(&mended)
        try write(other, mended)
        pending.append((other, bytes))
      }
    }
  }

  /// Mends the checksum that a file holds of itself.
  private func mendOwn(_ bytes: inout [UInt8]) {
    for opening in ["<hash>", SelfChecksum.metsOpening] {
      guard let start = bytes.firstRange(of: Array(opening.utf8))?.upperBound else { continue }
      bytes.replaceSubrange(start..<start + 128, with: SelfChecksum.blank.utf8)
      SelfChecksum.fill(&bytes, opening: opening)
    }
  }

  /// Alters a file that holds a checksum of itself, and mends that and every other.
  func replaceAndMendOwn(_ path: String, _ old: String, _ new: String) throws {
    let before = try read(path)
    try replace(path, old, new)
    var bytes = try read(path)
    mendOwn(&bytes)
    try write(path, bytes)
    try mend([(path, before)])
  }
}
