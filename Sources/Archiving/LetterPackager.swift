/// The two representations of a letter.
enum Representation: String, Sendable, CaseIterable {
  /// The text as it came.
  case source
  /// The structured form.
  case akn

  var format: FileFormat {
    switch self {
    case .source: .text
    case .akn: .akomaNtoso
    }
  }

  /// The extension of the file.
  var fileExtension: String {
    switch self {
    case .source: ".txt"
    case .akn: ".akn.xml"
    }
  }

  /// The extension of the manifestation's IRI.
  var iriExtension: String {
    switch self {
    case .source: ".txt"
    case .akn: ".xml"
    }
  }

  /// The folder in an E-ARK package.
  var folder: String { "representations/\(rawValue)/" }
}

/// The files of a letter, as they stand in a package.
struct PackagedLetter: Sendable {
  /// What a file is.
  enum Role: Sendable, Hashable, CaseIterable {
    static let allCases: [Role] =
      [.object, .preservation] + Representation.allCases.flatMap { [.data($0), .sidecar($0)] }

    /// A representation of the letter.
    case data(Representation)
    /// The sidecar of a representation.
    case sidecar(Representation)
    /// The sidecar of the letter.
    case object
    /// What was done with the letter.
    case preservation
  }

  /// A file.
  struct Part: Sendable {
    var role: Role
    var file: PackageFile
    var bytes: [UInt8]
  }

  /// The IRI of the letter.
  var work: String
  /// The name of the input.
  var originalName: String
  var parts: [Part]

  /// The bytes of all files.
  var size: Int { parts.reduce(0) { $0 + $1.file.size } }
}

/// Makes the files of letters for a package; any number at the same time.
struct LetterPackager: Sendable {
  let layout: PackageLayout
  let mapping: MDTOMapping
  let dossierFolder: String

  /// Makes the files of a letter.
  ///
  /// - Parameters:
  ///   - record: The letter.
  ///   - name: Its name in the package, of ``PackageNames``.
  func files(of record: LetterRecord, as name: String) -> PackagedLetter {
    let data = Representation.allCases.map { representation in
      let bytes = representation == .source ? record.text : record.xml
      let fileName = name + representation.fileExtension
      let digests = FileDigests(bytes)
      let file = mapping.file(
        fileName, extension: representation.iriExtension, of: record, digests,
        format: representation.format)
      return (representation: representation, bytes: bytes, digests: digests, file: file)
    }
    var parts = [
      part(.object, name, MDTOWriter.write(mapping.letter(record, files: data.map(\.file))))
    ]
    if layout.kind == .eark {
      let premis = PREMISWriter.write(
        record, text: data[0].file, xml: data[1].file, mapping: mapping)
      parts.append(part(.preservation, name, premis))
    }
    for (representation, bytes, digests, file) in data {
      let path = layout.path(.data(representation), name, in: dossierFolder)
      parts.append(
        PackagedLetter.Part(
          role: .data(representation), file: PackageFile(path: path, digests), bytes: bytes))
      parts.append(part(.sidecar(representation), name, MDTOWriter.write(file)))
    }
    return PackagedLetter(
      work: record.facts.work, originalName: record.originalName, parts: parts)
  }

  private func part(
    _ role: PackagedLetter.Role, _ name: String, _ bytes: [UInt8]
  ) -> PackagedLetter.Part {
    PackagedLetter.Part(
      role: role,
      file: PackageFile(path: layout.path(role, name, in: dossierFolder), FileDigests(bytes)),
      bytes: bytes)
  }
}
