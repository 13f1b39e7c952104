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

  /// Adds a letter.
  ///
  /// - Parameters:
  ///   - record: The letter.
  ///   - letter: Its name in the package, of ``names(for:)``.
  public func add(_ record: LetterRecord, as letter: String) throws(ArchivingError) {
    if let other = works.updateValue(record.originalName, forKey: record.facts.work) {
      throw ArchivingError(
        .invalid, record.originalName, "same-letter",
        "this is the letter \(record.facts.work), as ‘\(other)’ is",
        advice: "A letter stands in a package once: leave one out.")
    }
    let (textName, xmlName) = ("\(letter).txt", "\(letter).akn.xml")
    let text = mapping.file(
      textName, extension: ".txt", of: record, FileDigests(record.text), format: .text)
    let xml = mapping.file(
      xmlName, extension: ".xml", of: record, FileDigests(record.xml), format: .akomaNtoso)
    let files = LetterFiles(
      name: letter, text: (text, record.text), xml: (xml, record.xml),
      object: MDTOWriter.write(mapping.letter(record, files: [text, xml])))
    counts.objects += 1
    counts.files += 2
    counts.bytes += text.size + xml.size
    switch options.kind {
    case .mdto: try add(files, under: "")
    case .bagit: try add(files, under: BagIt.payload)
    case .eark:
      let premis = PREMISWriter.write(record, text: text, xml: xml, mapping: mapping)
      try add(files, premis: premis)
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

/// The files of one letter.
private struct LetterFiles {
  var name: String
  var text: (description: MDTO.File, bytes: [UInt8])
  var xml: (description: MDTO.File, bytes: [UInt8])
  /// The sidecar of the letter.
  var object: [UInt8]
}

// A SIP of folders and sidecars, alone or in a bag.
extension PackageBuilder {
  private func add(_ letter: LetterFiles, under base: String) throws(ArchivingError) {
    let folder = "\(base)\(dossierFolder)/\(letter.name)/"
    try write("\(folder)\(letter.name).mdto.xml", letter.object)
    for (description, bytes) in [letter.text, letter.xml] {
      try write(folder + description.name, bytes)
      try write("\(folder)\(description.name).bestand.mdto.xml", MDTOWriter.write(description))
    }
  }

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
  var data: [String: [METSDocument.Entry]] = [:]
  var sidecars: [String: [METSDocument.Entry]] = [:]
}

// An E-ARK SIP.
extension PackageBuilder {
  /// The representations: the source as it came, and the structured form.
  private static let representations = ["source", "akn"]

  private func add(_ letter: LetterFiles, premis: [UInt8]) throws(ArchivingError) {
    earkEntries.descriptive.append(
      entry(try write("metadata/descriptive/\(letter.name).mdto.xml", letter.object)))
    earkEntries.preservation.append(
      entry(try write("metadata/preservation/\(letter.name).premis.xml", premis)))
    for (representation, part) in zip(Self.representations, [letter.text, letter.xml]) {
      let folder = "representations/\(representation)/"
      let isText = part.description.format.code == FileFormat.text.pronom
      let format: FileFormat = isText ? .text : .akomaNtoso
      let data = try write("\(folder)data/\(part.description.name)", part.bytes)
      let sidecar = try write(
        "\(folder)metadata/descriptive/\(part.description.name).bestand.mdto.xml",
        MDTOWriter.write(part.description))
      earkEntries.data[representation, default: []].append(
        entry(data, format: format, from: folder))
      earkEntries.sidecars[representation, default: []].append(entry(sidecar, from: folder))
    }
  }

  private func finishEARK(_ dossier: [UInt8]) throws(ArchivingError) {
    earkEntries.descriptive.insert(
      entry(try write("metadata/descriptive/\(dossierFolder).dossier.mdto.xml", dossier)), at: 0)
    var schemas: [METSDocument.Entry] = []
    for schema in PackageSchemas.all {
      schemas.append(entry(try write("schemas/\(schema.name)", schema.bytes), format: .schema))
    }
    let manual = try write("documentation/README.txt", PackageManual.text)
    var mets = METSDocument(
      identifier: name, label: mapping.dossier.name, time: options.time,
      organization: mapping.maker.name, descriptive: earkEntries.descriptive,
      preservation: earkEntries.preservation, isRoot: true)
    mets.groups = [
      METSDocument.Group(use: "Schemas", entries: schemas),
      METSDocument.Group(use: "Documentation", entries: [entry(manual, format: .text)]),
    ]
    for representation in Self.representations {
      let path = "representations/\(representation)/\(METSDocument.path)"
      let file = try write(path, self.mets(of: representation))
      mets.groups.append(
        METSDocument.Group(use: "Representations/\(representation)", entries: [entry(file)]))
    }
    try write(METSDocument.path, mets.write())
  }

  private func mets(of representation: String) -> [UInt8] {
    METSDocument(
      identifier: representation, label: mapping.dossier.name, time: options.time,
      organization: mapping.maker.name,
      descriptive: earkEntries.sidecars[representation, default: []],
      groups: [
        METSDocument.Group(use: "Data", entries: earkEntries.data[representation, default: []])
      ], isRoot: false
    ).write()
  }

  private func entry(
    _ file: PackageFile, format: FileFormat = .xml, from folder: String = ""
  ) -> METSDocument.Entry {
    var file = file
    file.path.removeFirst(folder.count)
    return METSDocument.Entry(file: file, format: format)
  }
}
