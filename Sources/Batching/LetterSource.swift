import ArchiveKit
package import FileKit

/// The letters that a command line names: files, directories, patterns, archives and lists of them,
/// one at a time.
package struct LetterSource {
  private var operands: [String]
  private var position = 0
  private var list: NameList?
  private let standardInput: StandardInput?
  private let naming: OutputNaming
  private var walk: FileWalk?
  private var archive: ArchiveMembers?
  /// The pattern at hand, as long as nothing fitted it.
  private var unmatched: String?
  /// What the paths of the letters of a list begin with.
  private var prefix = ""
  /// The outputs so far, of which no two are to have one name.
  private var outputs: Set<NameDigest> = []

  /// The extensions of archives.
  package static let archiveExtensions = [
    ".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".tar.zst",
  ]

  /// - Parameters:
  ///   - operands: Files, directories, patterns and archives; `-` is standard input.
  ///   - list: A list of more of them, of which the paths are kept.
  ///   - standardInput: Standard input, when it is among the operands.
  ///   - naming: How letters are called, and their outputs.
  package init(
    _ operands: [String], list: NameList? = nil, standardInput: StandardInput? = nil,
    naming: OutputNaming = .letters
  ) {
    self.operands = operands
    self.list = list
    self.standardInput = standardInput
    self.naming = naming
  }

  /// Whether an operand stands for one letter, whatever there is of that name.
  package static func isOneLetter(_ operand: String) -> Bool {
    if operand == Files.standard { return true }
    if Files.exists(operand) { return !Files.isDirectory(operand) && !isArchive(operand) }
    return PathPattern(operand) == nil
  }

  /// Whether a file is called as archives are.
  static func isArchive(_ path: String) -> Bool {
    archiveExtensions.contains { path.hasSuffix($0) }
  }

  /// The next letter, or what else there is; nothing at the end.
  package mutating func next() -> BatchItem? {
    while true {
      if let item = archive?.next() { return unique(item) }
      archive = nil
      if let step = walk?.next() {
        unmatched = nil
        if let item = item(of: step) { return unique(item) }
        continue
      }
      walk = nil
      if let pattern = unmatched {
        unmatched = nil
        return .fault(
          LetterName(path: pattern),
          FileError(.unreadable, path: pattern, message: "there is no file that fits the pattern"))
      }
      if position < operands.count {
        let operand = operands[position]
        position += 1
        prefix = ""
        if let item = open(operand, relative: Self.lastPart(operand)) { return unique(item) }
      } else if list != nil {
        guard let item = openListed() else { continue }
        return unique(item)
      } else {
        return nil
      }
    }
  }

  private static func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Opens the next name of the list.
  private mutating func openListed() -> BatchItem? {
    do throws(FileError) {
      guard let name = try list?.next() else {
        list = nil
        return nil
      }
      guard let relative = Self.below(name) else { return Self.unsafe(LetterName(path: name)) }
      prefix = relative
      return open(name, relative: relative)
    } catch {
      // A name that cannot be used is left out; a list that cannot be read ends.
      if error.number != 0 { list = nil }
      return .fault(LetterName(path: error.path), error)
    }
  }

  /// Opens a name: gives the letter, or goes into what holds letters.
  private mutating func open(_ name: String, relative: String) -> BatchItem? {
    if name == Files.standard, let standardInput { return open(standardInput) }
    if Files.isDirectory(name) {
      walk = FileWalk(name)
    } else if Self.isArchive(name) {
      return openArchive(name)
    } else if !Files.exists(name), let pattern = PathPattern(name) {
      prefix = ""
      unmatched = name
      walk = FileWalk(pattern.base, pattern: pattern)
    } else {
      return .letter(
        BatchLetter(name: LetterName(path: name), relative: relative, content: .file))
    }
    return nil
  }

  private mutating func open(_ input: StandardInput) -> BatchItem? {
    let name = LetterName(path: Files.standard)
    do {
      if input.isArchive {
        archive = ArchiveMembers(try input.archive(), name: Files.standard, naming: naming)
        return nil
      }
      return .letter(BatchLetter(name: name, relative: "", content: .bytes(try input.rest())))
    } catch let error as FileError {
      return .fault(name, error)
    } catch {
      return .fault(name, FileError(.unreadable, path: name.path, message: "\(error)"))
    }
  }

  private mutating func openArchive(_ path: String) -> BatchItem? {
    do {
      archive = ArchiveMembers(
        try ArchiveReader(path: path, allowsCompression: true), name: path, naming: naming)
      return nil
    } catch {
      return .fault(
        LetterName(path: path),
        FileError(.unreadable, path: path, message: "cannot read the archive: \(error.message)"))
    }
  }

  private mutating func item(of step: FileWalk.Step) -> BatchItem? {
    switch step {
    case .fault(let error): return .fault(LetterName(path: error.path), error)
    case .file(let path, let relative, let isNamed):
      if isNamed, Self.isArchive(path) { return openArchive(path) }
      guard isNamed || naming.fits(path) else { return .other }
      let below = prefix.isEmpty ? relative : Files.join(prefix, relative)
      return .letter(BatchLetter(name: LetterName(path: path), relative: below, content: .file))
    }
  }

  /// Refuses a letter whose output would have the name of another's.
  private mutating func unique(_ item: BatchItem) -> BatchItem {
    guard case .letter(let letter) = item, !letter.relative.isEmpty else { return item }
    let output = naming.name(for: letter.relative)
    if outputs.insert(NameDigest(output)).inserted { return item }
    return .fault(
      letter.name,
      FileError(
        .unreadable, path: letter.name.description,
        message: "another letter of this batch has the output ‘\(output)’ too; rename one"))
  }

  /// A path as it may stand below a folder: without a slash before it; nothing when it leads out.
  static func below(_ path: String) -> String? {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return parts.isEmpty || parts.contains("..") ? nil : parts.joined(separator: "/")
  }

  static func unsafe(_ name: LetterName) -> BatchItem {
    .fault(
      name,
      FileError(
        .unreadable, path: name.description,
        message: "a path with ‘..’ would lead out of the folder that is written to"))
  }
}

/// A name of which only so much is kept that two are never taken for one: 128 bits.
private struct NameDigest: Hashable {
  private var first: Int
  private var second: Int

  init(_ name: String) {
    first = name.hashValue
    var other = Hasher()
    other.combine(first)
    other.combine(0)
    other.combine(name)
    second = other.finalize()
  }
}

/// The letters in an archive.
private struct ArchiveMembers {
  private var reader: ArchiveReader?
  private let name: String
  private let naming: OutputNaming
  /// The largest letter that is read out of an archive, which can claim any size.
  private static let largest = 1 << 30

  init(_ reader: ArchiveReader, name: String, naming: OutputNaming) {
    self.reader = reader
    self.name = name
    self.naming = naming
  }

  mutating func next() -> BatchItem? {
    do throws(ArchiveError) {
      while let entry = try reader?.next() {
        if entry.kind == .directory { continue }
        guard entry.kind == .file, naming.fits(entry.path) else { return .other }
        return letter(entry.path)
      }
      return nil
    } catch {
      // What comes after damage cannot be found.
      reader = nil
      return fault(nil, "cannot read the archive any further: \(error.message)")
    }
  }

  private func letter(_ path: String) -> BatchItem {
    let letterName = LetterName(path: name, member: path)
    guard let relative = LetterSource.below(path) else { return LetterSource.unsafe(letterName) }
    do throws(ArchiveError) {
      let bytes = try reader?.read(limit: Self.largest) ?? []
      return .letter(
        BatchLetter(name: letterName, relative: relative, content: .bytes(bytes)))
    } catch {
      return fault(path, "cannot read: \(error.message)")
    }
  }

  private func fault(_ member: String?, _ message: String) -> BatchItem {
    let letterName = LetterName(path: name, member: member)
    return .fault(
      letterName, FileError(.unreadable, path: letterName.description, message: message))
  }
}

/// Standard input, of which the beginning shows whether it is an archive.
package struct StandardInput {
  private let head: [UInt8]

  /// Reads the beginning.
  package init() throws(FileError) {
    var head: [UInt8] = []
    while head.count < ArchiveReader.headLength {
      let piece = try Files.piece(
        Files.standardInput, atMost: ArchiveReader.headLength - head.count, path: Files.standard)
      if piece.isEmpty { break }
      head += piece
    }
    self.head = head
  }

  /// Whether it is an archive.
  package var isArchive: Bool { ArchiveReader.isArchive(head: head) }

  /// All of it.
  func rest() throws(FileError) -> [UInt8] {
    head + (try Files.read(Files.standardInput, path: Files.standard))
  }

  func archive() throws(ArchiveError) -> ArchiveReader {
    try ArchiveReader(descriptor: Files.standardInput, after: head)
  }
}
