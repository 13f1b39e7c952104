/// Where the files of a letter stand in a package of a kind, and which belongs to which.
struct PackageLayout: Sendable, Hashable {
  let kind: PackageKind

  /// The folder of the sidecar SIP in the package.
  var base: String { kind == .bagit ? BagIt.payload : "" }

  /// The files that every package of the kind has.
  var required: [String] {
    switch kind {
    case .mdto: [Pakbon.path]
    case .bagit:
      ["bagit.txt", "bag-info.txt", BagIt.payload + Pakbon.path]
        + DigestAlgorithm.manifests.keys.sorted()
    case .eark:
      [
        METSDocument.path, "representations/source/METS.xml", "representations/akn/METS.xml",
      ]
    }
  }

  /// Where a file of a letter stands.
  ///
  /// - Parameters:
  ///   - name: The name of the letter in the package.
  ///   - dossier: The folder of the aggregation.
  func path(_ role: PackagedLetter.Role, _ name: String, in dossier: String) -> String {
    let isEARK = kind == .eark
    let folder = "\(base)\(dossier)/\(name)/"
    switch role {
    case .object: return (isEARK ? "metadata/descriptive/" : folder) + "\(name).mdto.xml"
    case .preservation: return "metadata/preservation/\(name).premis.xml"
    case .data(let representation):
      let file = name + representation.fileExtension
      return isEARK ? "\(representation.folder)data/\(file)" : folder + file
    case .sidecar(let representation):
      let file = "\(name)\(representation.fileExtension).bestand.mdto.xml"
      return isEARK ? "\(representation.folder)metadata/descriptive/\(file)" : folder + file
    }
  }

  /// Whether a text is a letter and not a tag file or documentation.
  func isData(_ path: String) -> Bool {
    switch kind {
    case .mdto: path.contains("/")
    case .bagit: path.hasPrefix(BagIt.payload)
    case .eark: path.hasPrefix("representations/")
    }
  }

  /// The text of a document; of a text, itself.
  func source(of path: String) -> String {
    let text = Self.letter(path) + ".txt"
    guard kind == .eark, text.hasPrefix(Representation.akn.folder) else { return text }
    return Representation.source.folder + text.dropFirst(Representation.akn.folder.count)
  }

  /// The sidecar of a text or a document.
  func sidecar(of path: String) -> String {
    (kind == .eark
      ? path.replacing("/data/", with: "/metadata/descriptive/", maxReplacements: 1) : path)
      + ".bestand.mdto.xml"
  }

  /// The text or the document of a sidecar.
  func described(by sidecar: String) -> String {
    let path = Self.without(sidecar, ".bestand.mdto.xml")
    return kind == .eark
      ? path.replacing("/metadata/descriptive/", with: "/data/", maxReplacements: 1) : path
  }

  /// The sidecar of the letter of which a text or a document is a representation.
  func object(of path: String) -> String {
    let letter = Self.letter(path)
    return kind == .eark
      ? "metadata/descriptive/\(Self.name(letter)).mdto.xml" : letter + ".mdto.xml"
  }

  /// The document of the letter that a sidecar describes.
  func document(of object: String) -> String {
    let letter = Self.without(object, ".mdto.xml")
    return kind == .eark
      ? "\(Representation.akn.folder)data/\(Self.name(letter)).akn.xml" : letter + ".akn.xml"
  }

  /// The path of a text or a document without its extension.
  private static func letter(_ path: String) -> String {
    without(without(path, ".akn.xml"), ".txt")
  }

  private static func without(_ path: String, _ suffix: String) -> String {
    path.hasSuffix(suffix) ? String(path.dropLast(suffix.utf8.count)) : path
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
