package import AnswerLetter
import FileKit
package import Griffie
import LetterText

/// The conversion of many letters.
package struct Batch: Sendable {
  /// What a batch is told besides its letters.
  package struct Settings: Sendable {
    /// How letters are converted.
    package var conversion = ConversionOptions()
    /// The version of griffie.
    package var version: String
    /// Whether a letter with warnings is not converted.
    package var isStrict = false
    /// Whether documents that are there are replaced.
    package var replaces = false
    /// Whether documents that are there are left as they are when they would come out the same.
    package var resumes = false
    /// Where the sources of letters that fail are copied to.
    package var keepFailed: String?
    /// How many letters are converted at the same time.
    package var jobs = 1
    /// Whether reports tell how long letters took.
    package var tellsTime = true

    package init(version: String) { self.version = version }

    /// What the bytes of a document depend on besides its text.
    fileprivate var recipe: String {
      let parts = [
        version, conversion.encoding?.rawValue ?? "", conversion.textForm ?? "",
        conversion.number ?? "", "\(conversion.isCompact)",
        conversion.conversionDate?.description ?? "", "\(isStrict)",
      ]
      return LetterText.digest(Array(parts.joined(separator: "\n").utf8))
    }
  }

  /// What the work on one item of a batch gave.
  package struct Result: Sendable {
    /// What became of the letter; nothing when the item was no letter.
    package var entry: BatchEntry?
    /// The document, when it is not in the folder already.
    package var document: [UInt8]?
    /// The path of the document below the folder or in the archive.
    package var relative = ""
    /// What is to be told about the letter.
    package var remarks = ""
    /// The line of the report.
    package var line: [UInt8] = []

    var weight: Int { (document?.count ?? 0) + remarks.utf8.count + line.count + 256 }
  }

  /// Where documents go.
  package enum Destination: Sendable {
    /// Into a folder; several are written at the same time.
    case folder(OutputFolder)
    /// Into an archive; they are handed over with their paths in it.
    case archive
    /// The one document into a file of this name; it is handed over.
    case file(String)
  }

  private let settings: Settings
  /// What the journal of a folder says of how its documents were made; empty where there is none.
  private let recipe: String
  private let destination: Destination
  private let naming = OutputNaming.letters
  private let describe: @Sendable (LetterName, [UInt8], [Diagnostic]) -> String

  /// - Parameters:
  ///   - settings: What is to be done.
  ///   - destination: Where documents go.
  ///   - describe: Puts remarks on a letter, of these bytes, into words.
  package init(
    _ settings: Settings, to destination: Destination,
    describe: @escaping @Sendable (LetterName, [UInt8], [Diagnostic]) -> String
  ) {
    var settings = settings
    // A second thread for one letter would be taken from the others.
    if case .file = destination {} else { settings.conversion.usesOneThread = true }
    self.settings = settings
    self.destination = destination
    self.describe = describe
    recipe = if case .folder = destination { settings.recipe } else { "" }
  }

  /// Converts letters, and hands over what became of each in the order of the letters.
  package func run<Failure: Error>(
    _ source: sending LetterSource, take: (Result) throws(Failure) -> Void
  ) throws(Failure) {
    let work = OrderedWork<BatchItem, Result>(
      jobs: settings.jobs, weight: { $0.weight }, work: { self.result(of: $0) })
    var source = source
    try work.run(drawing: { source.next() }, take: take)
  }

  private func result(of item: BatchItem) -> Result {
    switch item {
    case .other: return Result()
    case .fault(let name, let error):
      var entry = BatchEntry(name: name, outcome: .failed)
      entry.fileError = error
      return Result(entry: entry, line: entry.line)
    case .letter(let letter):
      let clock = ContinuousClock()
      let start = clock.now
      var result = result(of: letter)
      if settings.tellsTime {
        let time = clock.now - start
        result.entry?.seconds =
          Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
      }
      result.line = result.entry?.line ?? []
      return result
    }
  }

  private func result(of letter: BatchLetter) -> Result {
    var result = Result(relative: naming.name(for: letter.relative))
    var entry = BatchEntry(name: letter.name, outcome: .failed)
    var bytes: [UInt8] = []
    do {
      bytes = try self.bytes(of: letter)
      try convert(bytes, &entry, &result)
    } catch let error as FileError {
      entry.fileError = error
    } catch let error as GriffieError {
      entry.errors = error.diagnostics
      entry.failure = error.kind
    } catch {
      entry.errors = [Diagnostic(.error, "unexpected", "\(error)")]
      entry.failure = .fault
    }
    if !entry.errors.isEmpty {
      result.remarks = describe(letter.name, bytes, entry.errors)
    }
    if entry.outcome == .failed, entry.source != nil { keep(bytes, of: letter, &entry) }
    result.entry = entry
    return result
  }

  private func bytes(of letter: BatchLetter) throws(FileError) -> [UInt8] {
    switch letter.content {
    case .bytes(let bytes): bytes
    case .file: try Files.read(letter.name.path)
    }
  }

  private func convert(
    _ bytes: [UInt8], _ entry: inout BatchEntry, _ result: inout Result
  ) throws {
    let digest = LetterText.digest(bytes)
    entry.source = (digest, bytes.count)
    let known = try standing(result.relative, source: digest)
    if case .current(let facts) = known {
      (entry.outcome, entry.facts) = (.unchanged, facts)
      entry.output = outputName(result.relative)
      return
    }
    let conversion = try Conversion(of: bytes, options: settings.conversion)
    if settings.isStrict, !conversion.diagnostics.isEmpty {
      throw GriffieError(.invalid, conversion.diagnostics.map(\.asError))
    }
    let facts = BatchEntry.Facts(
      conversion, outputSHA256: LetterText.digest(conversion.xml))
    if case .folder(let folder) = destination {
      try write(conversion.xml, facts, source: digest, known, result.relative, to: folder)
    } else {
      result.document = conversion.xml
    }
    result.remarks = describe(entry.name, bytes, conversion.diagnostics)
    (entry.outcome, entry.facts) = (.converted, facts)
    entry.output = outputName(result.relative)
  }

  private func outputName(_ relative: String) -> String {
    switch destination {
    case .folder(let folder): folder.path(of: relative)
    case .archive: relative
    case .file(let path): path
    }
  }

  /// Copies the source of a letter that failed, so that nobody has to look for it.
  private func keep(_ bytes: [UInt8], of letter: BatchLetter, _ entry: inout BatchEntry) {
    guard let folder = settings.keepFailed else { return }
    let name = letter.relative.isEmpty ? "stdin.txt" : letter.relative
    let path = Files.join(folder, name)
    do throws(FileError) {
      if let parent = Files.parent(of: path) { try Files.makeDirectory(parent) }
      try Files.write(bytes, to: path, replacing: true)
    } catch  where entry.fileError == nil {
      entry.fileError = error
    } catch {}
  }
}

// What stands in the folder already.
extension Batch {
  private enum Standing {
    /// Nothing.
    case free
    /// The document that would be written.
    case current(BatchEntry.Facts)
    /// A document that griffie wrote and that is to be another now, or one that may be replaced.
    case replaceable
    /// Something of which nobody knows who wrote it.
    case unknown
  }

  private func standing(_ output: String, source: String) throws(FileError) -> Standing {
    guard case .folder(let folder) = destination else { return .free }
    let path = folder.path(of: output)
    guard Files.exists(path) else { return .free }
    guard settings.resumes else {
      if settings.replaces { return .replaceable }
      throw FileError.exists(path)
    }
    let entries = folder.journal.entries(of: output)
    if entries.isEmpty { return settings.replaces ? .replaceable : .unknown }
    let digest = LetterText.digest(try Files.read(path))
    if let last = entries.first, last.facts.outputSHA256 == digest, last.source == source,
      last.recipe == recipe
    {
      return .current(last.facts)
    }
    if settings.replaces || entries.contains(where: { $0.facts.outputSHA256 == digest }) {
      return .replaceable
    }
    return .unknown
  }

  private func write(
    _ document: [UInt8], _ facts: BatchEntry.Facts, source: String, _ standing: Standing,
    _ output: String, to folder: OutputFolder
  ) throws(FileError) {
    let entry = BatchJournal.Entry(output: output, source: source, recipe: recipe, facts: facts)
    var standing = standing
    if case .unknown = standing {
      // A power failure may take the end of the journal and leave the documents, or cut those off.
      let found = try Files.read(folder.path(of: output))
      if found == document { return try folder.journal.append(entry) }
      guard Self.isCutOff(found, of: document) else {
        throw FileError.exists(
          folder.path(of: output), "the file is not as griffie wrote it; --force replaces it")
      }
      standing = .replaceable
    }
    let pending = try folder.prepare(document, for: output)
    try folder.journal.append(entry)
    let replaces = if case .replaceable = standing { true } else { settings.replaces }
    try folder.place(pending, replacing: replaces)
  }

  /// Whether a file is the beginning of a document, with nothing after it or with the zeros that a file
  /// system puts where it lost something.
  private static func isCutOff(_ found: [UInt8], of document: [UInt8]) -> Bool {
    guard found.count <= document.count else { return false }
    let kept = found.lastIndex { $0 != 0 }.map { found[...$0] } ?? []
    return document.starts(with: kept)
  }
}
