/// What was found of a package: whether it is whole, and whether each text follows from its XML.
public struct Verification: Sendable {
  /// The kind of package.
  public var kind: PackageKind
  /// The faults, in the order of their files; none when all is well.
  public var faults: [PackageFault]
  /// The number of files.
  public var fileCount: Int
  /// The number of letters.
  public var letterCount: Int
  /// The number of letters whose text was derived from the XML and is the archived one.
  public var provedCount: Int

  /// Verifies a package, in a folder or an archive file, and changes nothing.
  ///
  /// - Throws: ``ArchivingError`` of kind `unreadable` when there is no package at the path, or the
  ///   archive file is damaged.
  public init(of path: String) throws(ArchivingError) {
    var contents = PackageContents()
    try PackageReader.read(path) { (items) throws(ArchivingError) in contents.add(items) }
    guard let kind = contents.kind else {
      throw ArchivingError(
        .unreadable, path, "no-package",
        "found neither bagit.txt nor METS.xml nor pakbon.xml, expected a package of griffie")
    }
    self.kind = kind
    let check = PackageCheck(contents, kind: kind)
    faults = check.faults
    fileCount = contents.files.count
    letterCount = check.letterCount
    provedCount = check.provedCount
  }
}

/// The files of a package, each inspected.
struct PackageContents {
  private(set) var files: [String: FileInspection] = [:]
  private(set) var faults: [PackageFault] = []

  /// Inspects files and keeps what they say.
  mutating func add(_ items: [PackageReader.Item]) {
    let inspected = Parallel.map(items) { item in
      item.bytes.map { FileInspection(path: item.path, bytes: $0) }
    }
    for (item, inspection) in zip(items, inspected) {
      guard let inspection else {
        faults.append(
          PackageFault(item.path, "no-file", "is no plain file in the package's folder"))
        continue
      }
      let parts = item.path.split(separator: "/", omittingEmptySubsequences: false)
      if parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) {
        faults.append(PackageFault(item.path, "bad-path", "leads out of the package"))
      }
      if files.updateValue(inspection, forKey: item.path) != nil {
        faults.append(PackageFault(item.path, "twice", "is there twice"))
      }
    }
  }

  /// The kind of package, by the files that only that kind has: one of them may be missing.
  var kind: PackageKind? {
    let paths = files.keys
    if paths.contains(where: { $0 == "bagit.txt" || DigestAlgorithm.manifests[$0] != nil }) {
      return .bagit
    }
    if paths.contains(where: { $0 == METSDocument.path || $0.hasPrefix("representations/") }) {
      return .eark
    }
    return paths.contains { $0 == Pakbon.path || $0.hasSuffix(".mdto.xml") } ? .mdto : nil
  }
}
