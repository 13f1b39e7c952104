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
  static func write(
    identifier: String, mapping: MDTOMapping, counts: PackageCounts, files: [PackageFile]
  ) -> [UInt8] {
    let notes = mapping.configuration.pakbon
    let undecided = ArchiveConfiguration.undecidedName
    var bytes = XMLOutput.document { output in
      output.element("pakbon", ["xmlns": namespace, "mdto": MDTO.version]) {
        $0.element("identificatie", identifier)
        $0.element("titel", mapping.dossier.name)
        $0.element("doel", notes?.doel ?? undecided)
        $0.element("hash", SelfChecksum.blank)
        $0.element("tijdstip", mapping.time.description)
        $0.element("organisatie", notes?.organisatie ?? mapping.maker.name)
        $0.element("contact", notes?.contact ?? undecided)
        $0.element("aantalInformatieobjecten", String(counts.objects))
        $0.element("aantalBestanden", String(counts.files))
        $0.element("omvangBestanden", String(counts.bytes))
        $0.element("bijzonderheden", optional: notes?.bijzonderheden)
        $0.element("software", "griffie \(GriffieVersion.current)")
        $0.element("bestanden") { output in
          for file in files {
            output.element(
              "bestand",
              ["pad": file.path, "omvang": String(file.size), "sha512": file.sha512])
          }
        }
      }
    }
    SelfChecksum.fill(&bytes, opening: hashOpening)
    return bytes
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
