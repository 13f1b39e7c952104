import Batching

/// Builds a package letter by letter.
///
/// Memory holds the letters that are being converted, and of those that are in the package only some
/// bytes each: what the package says of its files as a whole waits on the disk.
public final class PackageBuilder {
  private let options: PackageOptions
  private let name: String
  private let sink: PackageSink
  private let mapping: MDTOMapping
  private let dossierFolder: String
  private let files: PackageFiles
  private let works: WorkRegister
  private var counts = PackageCounts()

  /// Starts a package.
  ///
  /// - Parameter target: The path of the package; `.zip` and `.tar` make it an archive file.
  /// - Throws: ``ArchivingError`` of kind `unwritable` when there is something of that name, when
  ///   it cannot be written, or when its name could not stand in a package.
  public init(target: String, options: PackageOptions) throws(ArchivingError) {
    self.options = options
    var target = target
    while target.count > 1, target.hasSuffix("/") { target.removeLast() }
    var name = target.split(separator: "/").last.map(String.init) ?? target
    for known in [".zip", ".tar"] where name.hasSuffix(known) { name.removeLast(known.count) }
    guard PackageNames.isAllowed(name) else {
      throw ArchivingError(
        .unwritable, target, "package-name",
        "a package cannot be called ‘\(name)’: its name stands in the package",
        advice: "Use letters, digits, ‘-’, ‘_’ and ‘.’, at most \(PackageNames.longest) of them.")
    }
    self.name = name
    mapping = MDTOMapping(
      configuration: options.configuration, time: options.time, package: name)
    dossierFolder = PackageNames.names(for: [mapping.dossier.name])[0]
    sink = try PackageSink(target: target, name: name, time: options.time)
    files = try PackageFiles(options.kind, in: sink)
    works = WorkRegister(in: try sink.makeSpool())
  }

  private var layout: PackageLayout { PackageLayout(kind: options.kind) }

  /// Makes the files of letters, which can be done for many at once.
  var packager: LetterPackager {
    LetterPackager(layout: layout, mapping: mapping, dossierFolder: dossierFolder)
  }

  /// Adds letters, in order: they are read, converted and made into files on all processors.
  ///
  /// - Parameters:
  ///   - paths: The names of their files, after which they are called in the package.
  ///   - read: Gives a letter by its place in `paths`; called from many threads.
  ///   - report: Takes each letter when it is in the package, with what was not understood of it.
  /// - Throws: What `read` throws, or an ``ArchivingError``.
  public func add<Paths: RandomAccessCollection & Sendable>(
    _ paths: Paths, read: @escaping @Sendable (Int) throws -> LetterInput,
    report: (Int, LetterRecord) throws -> Void = { _, _ in }
  ) throws where Paths.Element == String, Paths.Index == Int {
    let (packager, conversion) = (packager, options.conversion)
    typealias Product = Result<(record: LetterRecord, files: PackagedLetter), any Error>
    let work = OrderedWork<(Int, String), Product>(
      jobs: Parallel.processors, weight: { (try? $0.get())?.files.size ?? 0 }
    ) { index, name in
      Result {
        let record = try LetterRecord(try read(index), options: conversion)
        return (record, packager.files(of: record, as: name))
      }
    }
    var (names, number) = (NamedPaths(paths), 0)
    try work.run(drawing: { names.next() }) { product in
      let (record, files) = try product.get()
      try add(files)
      try report(number, record)
      number += 1
    }
  }

  /// Adds a letter.
  func add(_ letter: PackagedLetter) throws(ArchivingError) {
    if let other = try works.add(letter.work, of: letter.originalName) {
      throw ArchivingError(
        .invalid, letter.originalName, "same-letter",
        "this is the letter \(letter.work), as ‘\(other)’ is",
        advice: "A letter stands in a package once: leave one out.")
    }
    counts.objects += 1
    for part in letter.parts {
      try sink.add(part.file.path, part.bytes)
      try files.add(part.file, part.role)
      if case .data = part.role {
        counts.files += 1
        counts.bytes += part.file.size
      }
    }
  }

  /// Writes what describes the package as a whole, and puts it under its final name.
  public func finish() throws(ArchivingError) {
    counts.objects += 1
    let dossier = MDTOWriter.write(mapping.dossier)
    switch files {
    case .flat(let files):
      try finishSidecars(dossier, files, below: layout.base)
      if options.kind == .bagit { try finishBag(payload: files) }
    case .byRole(let lists): try finishEARK(dossier, lists)
    }
    try sink.finish()
  }

  /// Writes a file of a few lines.
  private func write(_ path: String, _ bytes: [UInt8]) throws(ArchivingError) -> PackageFile {
    try sink.add(path, bytes)
    return PackageFile(path: path, FileDigests(bytes))
  }

  /// Writes a file that names every letter.
  private func write(
    _ path: String, _ body: (GrowingDocument) throws(ArchivingError) -> Void
  ) throws(ArchivingError) -> PackageFile {
    let document = GrowingDocument(in: try sink.makeSpool())
    try body(document)
    return PackageFile(path: path, try sink.add(path, document.content))
  }
}

/// The letters of a package by their places, each with its name there.
private struct NamedPaths<Paths: RandomAccessCollection & Sendable>: IteratorProtocol, Sendable
where Paths.Element == String, Paths.Index == Int {
  private let paths: Paths
  private var place: Int
  private var names = PackageNames()

  init(_ paths: Paths) {
    self.paths = paths
    place = paths.startIndex
  }

  mutating func next() -> (Int, String)? {
    guard place < paths.endIndex else { return nil }
    defer { place += 1 }
    return (place, names.name(for: paths[place]))
  }
}

/// The files that are in a package so far, as its kind needs to list them.
private enum PackageFiles {
  /// In one list, as a pakbon and the manifests of a bag have them.
  case flat(FileList)
  /// In a list for each role, as METS has them.
  case byRole([PackagedLetter.Role: FileList])

  init(_ kind: PackageKind, in sink: PackageSink) throws(ArchivingError) {
    switch kind {
    case .mdto, .bagit: self = .flat(FileList(in: try sink.makeSpool()))
    case .eark:
      var lists: [PackagedLetter.Role: FileList] = [:]
      for role in PackagedLetter.Role.allCases {
        lists[role] = FileList(in: try sink.makeSpool())
      }
      self = .byRole(lists)
    }
  }

  func add(_ file: PackageFile, _ role: PackagedLetter.Role) throws(ArchivingError) {
    switch self {
    case .flat(let list): try list.append(file)
    case .byRole(let lists): try lists[role]?.append(file)
    }
  }
}

// A SIP of folders and sidecars, alone or in a bag.
extension PackageBuilder {
  private func finishSidecars(
    _ dossier: [UInt8], _ files: FileList, below base: String
  ) throws(ArchivingError) {
    try files.append(try write("\(base)\(dossierFolder)/\(dossierFolder).mdto.xml", dossier))
    let pakbon = try write(base + Pakbon.path) { (document) throws(ArchivingError) in
      try Pakbon.write(
        identifier: name, mapping: mapping, counts: counts, files: files, below: base, to: document)
    }
    try files.append(pakbon)
  }

  private func finishBag(payload: FileList) throws(ArchivingError) {
    let tags = FileList(in: try sink.makeSpool())
    try tags.append(try write("bagit.txt", BagIt.declaration))
    let information = BagIt.information(identifier: name, mapping: mapping, payload: payload)
    try tags.append(try write("bag-info.txt", information))
    for algorithm in DigestAlgorithm.allCases {
      let manifest = try write("manifest-\(algorithm).txt") { (document) throws(ArchivingError) in
        try BagIt.manifest(payload, algorithm, to: document)
      }
      try tags.append(manifest)
    }
    for algorithm in DigestAlgorithm.allCases {
      _ = try write("tagmanifest-\(algorithm).txt") { (document) throws(ArchivingError) in
        try BagIt.manifest(tags, algorithm, to: document)
      }
    }
  }
}

// An E-ARK SIP.
extension PackageBuilder {
  private func finishEARK(
    _ dossier: [UInt8], _ lists: [PackagedLetter.Role: FileList]
  ) throws(ArchivingError) {
    var mets = METSDocument(
      identifier: name, label: mapping.dossier.name, time: options.time,
      organization: mapping.maker.name, isRoot: true)
    mets.descriptive = METSDocument.Entries(
      single: [
        (try write("metadata/descriptive/\(dossierFolder).dossier.mdto.xml", dossier), .xml)
      ], list: lists[.object].map { ($0, .xml, "") })
    mets.preservation.list = lists[.preservation].map { ($0, .xml, "") }
    var schemas = METSDocument.Entries()
    for schema in PackageSchemas.all {
      schemas.single.append((try write("schemas/\(schema.name)", schema.bytes), .schema))
    }
    let manual = try write("documentation/README.txt", PackageManual.text)
    mets.groups = [
      METSDocument.Group(use: "Schemas", entries: schemas),
      METSDocument.Group(
        use: "Documentation", entries: METSDocument.Entries(single: [(manual, .text)])),
    ]
    for representation in Representation.allCases {
      let file = try write(representation.folder + METSDocument.path) {
        (document) throws(ArchivingError) in
        try self.mets(of: representation, lists).write(to: document)
      }
      mets.groups.append(
        METSDocument.Group(
          use: "Representations/\(representation)",
          entries: METSDocument.Entries(single: [(file, .xml)])))
    }
    _ = try write(METSDocument.path) { (document) throws(ArchivingError) in
      try mets.write(to: document)
    }
  }

  private func mets(
    of representation: Representation, _ lists: [PackagedLetter.Role: FileList]
  ) -> METSDocument {
    let folder = representation.folder
    var mets = METSDocument(
      identifier: representation.rawValue, label: mapping.dossier.name, time: options.time,
      organization: mapping.maker.name, isRoot: false)
    mets.descriptive.list = lists[.sidecar(representation)].map { ($0, .xml, folder) }
    let data = METSDocument.Entries(
      list: lists[.data(representation)].map { ($0, representation.format, folder) })
    mets.groups = [METSDocument.Group(use: "Data", entries: data)]
    return mets
  }
}
