import AnswerLetter
import Foundation
import Griffie
import TestSupport

@testable import Archiving

/// A folder for packages, taken away at the end.
final class Workshop {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "griffie-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let time = Timestamp(seconds: 1_795_478_400)

  /// Packages letters; gives the path.
  @discardableResult
  func package(_ kind: PackageKind, _ inputs: [LetterInput], as name: String) throws -> String {
    try package(kind, Inputs.records(inputs), as: name)
  }

  /// Packages letters that were read; a letter that is in the package already is left out.
  func package(_ kind: PackageKind, _ records: [LetterRecord], as name: String) throws -> String {
    struct NoTime: Error {}
    guard let time = Self.time else { throw NoTime() }
    var configuration = ArchiveConfiguration()
    configuration.set(
      archiefvormer: "Tweede Kamer der Staten-Generaal", waardering: .blijvend,
      beperkingGebruik: "Geen beperking", dossier: "Kamervragen")
    let options = PackageOptions(kind: kind, configuration: configuration, time: time)
    let target = folder.appending(path: name).path
    let builder = try PackageBuilder(target: target, options: options)
    var works: Set<String> = []
    let names = PackageNames.names(for: records.map(\.originalName))
    for (name, record) in zip(names, records) where works.insert(record.facts.work).inserted {
      try builder.add(builder.packager.files(of: record, as: name))
    }
    try builder.finish()
    return target
  }
}

/// Letters to package.
enum Inputs {
  /// Reads letters, on all processors.
  static func records(_ inputs: [LetterInput]) throws -> [LetterRecord] {
    try Parallel.map(inputs) { input in Result { try LetterRecord(input, options: .init()) } }
      .map { try $0.get() }
  }

  /// The sample, 20 real letters of different forms where there are any, and more than 1,000 that
  /// are made from seeds; read once for all tests.
  static let collections = Result {
    [
      ("sample", try records(sample())), ("real", try records(real(20))),
      ("many", try records(generated(1250))),
    ].filter { !$0.1.isEmpty }
  }

  static func sample() throws -> [LetterInput] {
    [LetterInput(name: "000_68a2bda9f629a30a.txt", bytes: try PackageFiles.sample())]
  }

  /// Three letters that differ.
  static func three() throws -> [LetterInput] {
    let sample = try PackageFiles.sample()
    return ["a", "b", "c"].map {
      LetterInput(name: "\($0).txt", bytes: sample + Array("Brief \($0).\n".utf8))
    }
  }

  /// Real letters of different forms, where there are any: at most so many, evenly chosen.
  static func real(_ count: Int) throws -> [LetterInput] {
    let files = try PackageFiles.realLetters().filter {
      $0.pathExtension == "txt" && !$0.path.contains("/extractors/")
    }
    let step = max(1, files.count / count)
    return try stride(from: 0, to: files.count, by: step).prefix(count).map {
      LetterInput(
        name: files[$0].lastPathComponent, bytes: try PackageFiles.bytes(files[$0], advice: ""))
    }
  }

  /// Letters that are made from seeds.
  static func generated(_ count: Int) throws -> [LetterInput] {
    let sample = try PackageFiles.sample()
    return (1...count).compactMap { seed in
      let text = LetterGenerator.letter(seed: UInt64(seed), sample: sample)
      return text.isEmpty ? nil : LetterInput(name: "letter-\(seed).txt", bytes: text)
    }
  }
}
