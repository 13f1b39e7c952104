import AkomaNtoso
import XMLKit

/// The *pakbon*: the note that goes with a delivery to an archive, as XML.
///
/// The specification of the SIP of MDTO says what it holds and leaves the form free; this is
/// griffie's, in the namespace `urn:griffie:pakbon:1`. It also lists every file with its checksum,
/// so that sidecars are covered too, and carries a checksum of itself.
enum Pakbon {
  static let namespace = "urn:griffie:pakbon:1"
  static let path = "pakbon.xml"
  private static let hashOpening = "<hash>"

  /// Writes the pakbon.
  ///
  /// - Parameter base: The folder of the SIP in the package, from which paths are given.
  static func write(
    identifier: String, mapping: MDTOMapping, counts: PackageCounts, files: FileList,
    below base: String, to document: GrowingDocument
  ) throws(ArchivingError) {
    let notes = mapping.configuration.pakbon
    let undecided = ArchiveConfiguration.undecidedName
    document.output.append(XMLText.declaration)
    document.output.open("pakbon", ["xmlns": namespace, "mdto": MDTO.version])
    document.output.element("identificatie", identifier)
    document.output.element("titel", mapping.dossier.name)
    document.output.element("doel", notes?.doel ?? undecided)
    document.output.element("hash", SelfChecksum.blank)
    document.output.element("tijdstip", mapping.time.description)
    document.output.element("organisatie", notes?.organisatie ?? mapping.maker.name)
    document.output.element("contact", notes?.contact ?? undecided)
    document.output.element("aantalInformatieobjecten", String(counts.objects))
    document.output.element("aantalBestanden", String(counts.files))
    document.output.element("omvangBestanden", String(counts.bytes))
    document.output.element("bijzonderheden", optional: notes?.bijzonderheden)
    document.output.element("software", "griffie \(GriffieVersion.current)")
    document.output.open("bestanden", [:])
    try files.forEach { (file) throws(ArchivingError) in
      document.output.element(
        "bestand",
        [
          "pad": String(file.path.dropFirst(base.count)), "omvang": String(file.size),
          "sha512": file.sha512,
        ])
      try document.flush()
    }
    document.output.close("bestanden")
    document.output.close("pakbon")
    document.output.append("\n")
    try document.fillChecksum(behind: hashOpening)
  }

  /// What a pakbon says, for verification.
  struct Contents: Sendable {
    var objects: Int?
    var files: Int?
    var bytes: Int?
    /// The files that it lists.
    var list: [PackageFile]
    /// Whether the checksum of the pakbon itself is right.
    var isIntact: Bool
  }

  /// Reads a pakbon; nothing when it is none.
  static func read(_ bytes: [UInt8]) -> Contents? {
    guard let root = XMLReader.read(bytes).root, root.name == "pakbon",
      root.namespace == namespace
    else { return nil }
    func number(_ name: String) -> Int? {
      root.elements.first { $0.name == name }.flatMap { Int($0.text) }
    }
    let list = root.elements.first { $0.name == "bestanden" }.map { Array($0.elements) } ?? []
    return Contents(
      objects: number("aantalInformatieobjecten"), files: number("aantalBestanden"),
      bytes: number("omvangBestanden"),
      list: list.map {
        PackageFile(
          path: $0[attribute: "pad"] ?? "", size: $0[attribute: "omvang"].flatMap { Int($0) } ?? -1,
          sha256: "", sha512: $0[attribute: "sha512"] ?? "")
      },
      isIntact: SelfChecksum.isRight(bytes, opening: hashOpening))
  }
}
