public import Griffie

/// The kinds of package.
public enum PackageKind: String, Sendable, Hashable, CaseIterable {
  /// A SIP after the specification of MDTO: folders with sidecars and a pakbon.
  case mdto
  /// That SIP as the payload of a bag (BagIt 1.0, RFC 8493).
  case bagit
  /// An E-ARK SIP 2.2.0: METS, PREMIS, and MDTO as descriptive metadata.
  case eark
}

/// What a package is told besides its letters.
public struct PackageOptions: Sendable {
  /// The kind of package.
  public var kind: PackageKind
  /// What the archive decided.
  public var configuration: ArchiveConfiguration
  /// When the package is made.
  public var time: Timestamp
  /// How texts are converted.
  public var conversion: ConversionOptions

  /// Makes options.
  public init(
    kind: PackageKind, configuration: ArchiveConfiguration, time: Timestamp,
    conversion: ConversionOptions = ConversionOptions()
  ) {
    self.kind = kind
    self.configuration = configuration
    self.time = time
    self.conversion = conversion
  }
}

/// Builds a package letter by letter.
///
/// Memory holds one letter at a time, and of each file of the package its path and checksums.
public final class PackageBuilder {
  private let options: PackageOptions
  private let name: String
  private let sink: PackageSink
  private let mapping: MDTOMapping
  private let dossierFolder: String
  private var files: [PackageFile] = []
  private var earkEntries = EARKEntries()
  private var counts = PackageCounts()
  /// The works in the package with the input of each: an information object is in it once.
  private var works: [String: String] = [:]

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
  }

  /// The names of letters in the package, after the names of their files.
  public static func names(for inputs: [String]) -> [String] { PackageNames.names(for: inputs) }

  /// Makes the files of letters, which can be done for many at once.
  public var packager: LetterPackager {
    LetterPackager(kind: options.kind, mapping: mapping, dossierFolder: dossierFolder)
  }

  /// Adds a letter.
  public func add(_ letter: PackagedLetter) throws(ArchivingError) {
    if let other = works.updateValue(letter.originalName, forKey: letter.work) {
      throw ArchivingError(
        .invalid, letter.originalName, "same-letter",
        "this is the letter \(letter.work), as ‘\(other)’ is",
        advice: "A letter stands in a package once: leave one out.")
    }
    counts.objects += 1
    for part in letter.parts {
      try sink.add(part.file.path, part.bytes)
      files.append(part.file)
      if case .data = part.role {
        counts.files += 1
        counts.bytes += part.file.size
      }
      if options.kind == .eark { earkEntries.add(part) }
    }
  }

  /// Writes what describes the package as a whole, and puts it under its final name.
  public func finish() throws(ArchivingError) {
    counts.objects += 1
    let dossier = MDTOWriter.write(mapping.dossier)
    switch options.kind {
    case .mdto, .bagit: try finishSidecars(dossier)
    case .eark: try finishEARK(dossier)
    }
    if options.kind == .bagit { try finishBag() }
    try sink.finish()
  }

  @discardableResult
  private func write(_ path: String, _ bytes: [UInt8]) throws(ArchivingError) -> PackageFile {
    let file = PackageFile(path: path, FileDigests(bytes))
    try sink.add(path, bytes)
    files.append(file)
    return file
  }
}

// A SIP of folders and sidecars, alone or in a bag.
extension PackageBuilder {
  private func finishSidecars(_ dossier: [UInt8]) throws(ArchivingError) {
    let base = options.kind == .bagit ? BagIt.payload : ""
    try write("\(base)\(dossierFolder)/\(dossierFolder).mdto.xml", dossier)
    let listed = files.map {
      PackageFile(
        path: String($0.path.dropFirst(base.count)), size: $0.size, sha256: $0.sha256,
        sha512: $0.sha512)
    }
    try write(
      base + Pakbon.path,
      Pakbon.write(identifier: name, mapping: mapping, counts: counts, files: listed))
  }

  private func finishBag() throws(ArchivingError) {
    let payload = files
    files = []
    try write("bagit.txt", BagIt.declaration)
    try write(
      "bag-info.txt", BagIt.information(identifier: name, mapping: mapping, payload: payload))
    for algorithm in DigestAlgorithm.allCases {
      try write(
        "manifest-\(algorithm).txt", BagIt.manifest(payload, algorithm))
    }
    let tags = files
    for algorithm in DigestAlgorithm.allCases {
      try write("tagmanifest-\(algorithm).txt", BagIt.manifest(tags, algorithm))
    }
  }
}

/// What the METS documents of an E-ARK package list.
private struct EARKEntries {
  var descriptive: [METSDocument.Entry] = []
  var preservation: [METSDocument.Entry] = []
  /// The files of each representation, by their paths from its folder.
  var data: [Representation: [METSDocument.Entry]] = [:]
  var sidecars: [Representation: [METSDocument.Entry]] = [:]

  mutating func add(_ part: PackagedLetter.Part) {
    switch part.role {
    case .object: descriptive.append(METSDocument.Entry(file: part.file, format: .xml))
    case .preservation: preservation.append(METSDocument.Entry(file: part.file, format: .xml))
    case .data(let representation):
      data[representation, default: []].append(
        METSDocument.Entry(part.file, representation.format, from: representation.folder))
    case .sidecar(let representation):
      sidecars[representation, default: []].append(
        METSDocument.Entry(part.file, .xml, from: representation.folder))
    }
  }
}

extension METSDocument.Entry {
  /// A file, by its path from a folder.
  fileprivate init(_ file: PackageFile, _ format: FileFormat, from folder: String = "") {
    self.init(file: file, format: format)
    self.file.path.removeFirst(folder.count)
  }
}

// An E-ARK SIP.
extension PackageBuilder {
  private func finishEARK(_ dossier: [UInt8]) throws(ArchivingError) {
    earkEntries.descriptive.insert(
      METSDocument.Entry(
        try write("metadata/descriptive/\(dossierFolder).dossier.mdto.xml", dossier), .xml), at: 0)
    var schemas: [METSDocument.Entry] = []
    for schema in PackageSchemas.all {
      schemas.append(
        METSDocument.Entry(try write("schemas/\(schema.name)", schema.bytes), .schema))
    }
    let manual = try write("documentation/README.txt", PackageManual.text)
    var mets = METSDocument(
      identifier: name, label: mapping.dossier.name, time: options.time,
      organization: mapping.maker.name, descriptive: earkEntries.descriptive,
      preservation: earkEntries.preservation, isRoot: true)
    mets.groups = [
      METSDocument.Group(use: "Schemas", entries: schemas),
      METSDocument.Group(use: "Documentation", entries: [METSDocument.Entry(manual, .text)]),
    ]
    for representation in Representation.allCases {
      let path = representation.folder + METSDocument.path
      let file = try write(path, self.mets(of: representation))
      mets.groups.append(
        METSDocument.Group(
          use: "Representations/\(representation)", entries: [METSDocument.Entry(file, .xml)]))
    }
    try write(METSDocument.path, mets.write())
  }

  private func mets(of representation: Representation) -> [UInt8] {
    METSDocument(
      identifier: representation.rawValue, label: mapping.dossier.name, time: options.time,
      organization: mapping.maker.name,
      descriptive: earkEntries.sidecars[representation, default: []],
      groups: [
        METSDocument.Group(use: "Data", entries: earkEntries.data[representation, default: []])
      ], isRoot: false
    ).write()
  }
}
