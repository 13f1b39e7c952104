import Griffie
import XMLKit

/// What one file of a package says, found without looking at any other: so files can be inspected
/// on all processors, and only this little is kept of each.
struct FileInspection: Sendable {
  /// What a file is, by its name, and what it says.
  enum Content: Sendable {
    case text
    case akomaNtoso(LetterProof)
    case sidecar(Sidecar)
    case pakbon(Pakbon.Contents)
    /// The checksums of a METS or PREMIS document, or of a manifest of a bag, by path.
    case list([Claim], isIntact: Bool)
    case bagInformation([String: String])
    case other
    /// It is not what its name says; why.
    case unreadable(String)
  }

  var file: PackageFile
  var content: Content

  init(path: String, bytes: [UInt8]) {
    file = PackageFile(path: path, FileDigests(bytes))
    content = Self.content(path, bytes)
  }

  private static func content(_ path: String, _ bytes: [UInt8]) -> Content {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    switch name {
    case _ where name.hasSuffix(".akn.xml"): return .akomaNtoso(LetterProof(bytes))
    case _ where name.hasSuffix(".mdto.xml"):
      return Sidecar(bytes).map { .sidecar($0) } ?? .unreadable("is not MDTO")
    case Pakbon.path:
      return Pakbon.read(bytes).map { .pakbon($0) } ?? .unreadable("is not a pakbon of griffie")
    case METSDocument.path:
      guard let claims = METSReader.claims(bytes, path: path) else {
        return .unreadable("is not METS")
      }
      let isRoot = path == METSDocument.path
      return .list(
        claims,
        isIntact: !isRoot || SelfChecksum.isRight(bytes, opening: SelfChecksum.metsOpening))
    case _ where name.hasSuffix(".premis.xml"):
      return PREMISReader.claims(bytes, path: path).map { .list($0, isIntact: true) }
        ?? .unreadable("is not PREMIS 3")
    case "bagit.txt" where path == name:
      return bytes == BagIt.declaration
        ? .other : .unreadable("does not declare BagIt 1.0 in UTF-8")
    case "bag-info.txt" where path == name: return .bagInformation(BagReader.information(bytes))
    case _ where path == name && DigestAlgorithm.manifests.keys.contains(name):
      guard let algorithm = DigestAlgorithm.manifests[name],
        let claims = BagReader.claims(bytes, algorithm)
      else { return .unreadable("is not a manifest of a bag") }
      return .list(claims, isIntact: true)
    case _ where name.hasSuffix(".txt"): return .text
    default: return .other
    }
  }
}

/// What a file says of another one: its path, its length or its checksums.
struct Claim: Sendable, Hashable {
  var path: String
  var size: Int?
  var sha256: String?
  var sha512: String?

  /// Whether a file is as it is said to be.
  func agrees(with file: PackageFile) -> Bool {
    (size ?? file.size) == file.size && (sha256 ?? file.sha256) == file.sha256
      && (sha512 ?? file.sha512) == file.sha512
  }
}

extension DigestAlgorithm {
  /// The manifests of a bag of griffie by their names.
  static let manifests: [String: DigestAlgorithm] = allCases.reduce(into: [:]) {
    $0["manifest-\($1).txt"] = $1
    $0["tagmanifest-\($1).txt"] = $1
  }
}

/// Reads the tag files of a bag.
enum BagReader {
  /// The lines of a manifest as griffie writes it; nothing when one of them is another.
  static func claims(_ bytes: [UInt8], _ algorithm: DigestAlgorithm) -> [Claim]? {
    guard bytes.last == 0x0A else { return nil }
    var claims: [Claim] = []
    for line in bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false) {
      guard let text = String(validating: line, as: UTF8.self),
        let gap = text.firstRange(of: "  ")
      else { return nil }
      let digest = String(text[..<gap.lowerBound])
      var claim = Claim(path: String(text[gap.upperBound...]))
      switch algorithm {
      case .sha256: claim.sha256 = digest
      case .sha512: claim.sha512 = digest
      }
      claims.append(claim)
    }
    return claims
  }

  /// The fields of `bag-info.txt` that stand on a line of their own.
  static func information(_ bytes: [UInt8]) -> [String: String] {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.reduce(into: [:]) { fields, line in
      guard let colon = line.firstIndex(of: ":") else { return }
      fields[String(line[..<colon])] = String(
        line[line.index(after: colon)...].drop { $0 == " " })
    }
  }
}

/// Reads what a METS document says of files.
enum METSReader {
  /// The claims of a document, its paths those of the package; nothing when it is no METS.
  static func claims(_ bytes: [UInt8], path: String) -> [Claim]? {
    guard let root = XMLReader.read(bytes).root, root.name == "mets",
      root.namespace == METSDocument.namespace
    else { return nil }
    let folder = path.dropLast(METSDocument.path.utf8.count)
    var claims: [Claim] = []
    collect(root, &claims)
    return claims.map { claim in
      var claim = claim
      claim.path = folder + claim.path
      return claim
    }
  }

  private static func collect(_ element: XMLElement, _ claims: inout [Claim]) {
    let place =
      element.name == "mdRef" ? element : element.name == "file" ? element.first("FLocat") : nil
    if let href = place?.attributes.first(where: { $0.name == "href" })?.value {
      claims.append(
        Claim(
          path: href, size: element[attribute: "SIZE"].flatMap { Int($0) } ?? -1,
          sha512: element[attribute: "CHECKSUM"] ?? ""))
    }
    for child in element.elements { collect(child, &claims) }
  }
}

/// Reads what a PREMIS document says of the two files of its letter.
enum PREMISReader {
  static func claims(_ bytes: [UInt8], path: String) -> [Claim]? {
    guard let root = XMLReader.read(bytes).root, root.name == "premis",
      root.namespace == PREMISWriter.namespace
    else { return nil }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let letter = name.dropLast(".premis.xml".utf8.count)
    return root.all("object").compactMap { object in
      guard let identifier = object.first("objectIdentifier")?.value("objectIdentifierValue"),
        let characteristics = object.first("objectCharacteristics")
      else { return nil }
      let place =
        identifier.hasSuffix(".txt")
        ? "representations/source/data/\(letter).txt"
        : "representations/akn/data/\(letter).akn.xml"
      var claim = Claim(
        path: place, size: characteristics.value("size").flatMap { Int($0) } ?? -1)
      for fixity in characteristics.all("fixity") {
        let digest = fixity.value("messageDigest")
        switch fixity.value("messageDigestAlgorithm") {
        case "SHA-256": claim.sha256 = digest
        case "SHA-512": claim.sha512 = digest
        default: break
        }
      }
      return claim
    }
  }
}
