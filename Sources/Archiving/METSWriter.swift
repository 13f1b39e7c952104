import AkomaNtoso

/// A METS document of an E-ARK package, after the *Common Specification for Information Packages*
/// (CSIP) and the *Specification for Submission Information Packages* (SIP), both version 2.2.0.
struct METSDocument {
  static let namespace = "http://www.loc.gov/METS/"
  static let path = "METS.xml"

  /// A file, by its path from the METS document.
  struct Entry {
    var file: PackageFile
    var format: FileFormat
  }

  /// A group of files: `Schemas`, `Documentation`, `Data`, or a representation's METS document.
  struct Group {
    var use: String
    var entries: [Entry]
  }

  /// What the document describes: the folder of the package, or of a representation.
  var identifier: String
  /// The name for a person.
  var label: String
  var time: Timestamp
  /// The organisation that makes the package.
  var organization: String
  /// Metadata in MDTO.
  var descriptive: [Entry] = []
  /// Metadata in PREMIS.
  var preservation: [Entry] = []
  var groups: [Group] = []
  /// Whether it is the document of the package and not of a representation.
  var isRoot: Bool

  /// Writes the document.
  ///
  /// The root document carries a checksum of itself as `metsDocumentID`, for no file of the package
  /// holds one of it: computed with as many zeros in its place.
  func write() -> [UInt8] {
    var bytes = XMLOutput.document { output in
      output.element(
        "mets",
        [
          "xmlns": Self.namespace,
          "xmlns:csip": "https://DILCIS.eu/XML/METS/CSIPExtensionMETS",
          "xmlns:sip": "https://DILCIS.eu/XML/METS/SIPExtensionMETS",
          "xmlns:xlink": "http://www.w3.org/1999/xlink",
          "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
          "OBJID": identifier, "LABEL": label, "TYPE": "Textual works – Digital",
          "csip:CONTENTINFORMATIONTYPE": "MIXED",
          "PROFILE": "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml",
        ]
      ) {
        header(&$0)
        metadata(&$0)
        fileSection(&$0)
        structure(&$0)
      }
    }
    if isRoot { SelfChecksum.fill(&bytes, opening: SelfChecksum.metsOpening) }
    return bytes
  }

  private func header(_ output: inout XMLOutput) {
    output.element(
      "metsHdr",
      [
        "CREATEDATE": time.description, "RECORDSTATUS": "NEW", "csip:OAISPACKAGETYPE": "SIP",
      ]
    ) {
      $0.element("agent", ["ROLE": "CREATOR", "TYPE": "OTHER", "OTHERTYPE": "SOFTWARE"]) {
        $0.element("name", "griffie")
        $0.empty("note")
        $0.attribute("csip:NOTETYPE", "SOFTWARE VERSION")
        $0.finishStart()
        $0.text(GriffieVersion.current)
        $0.end("note")
      }
      for role in ["ARCHIVIST", "CREATOR"] where isRoot {
        $0.element("agent", ["ROLE": role, "TYPE": "ORGANIZATION"]) {
          $0.element("name", organization)
          $0.empty("note")
          $0.attribute("csip:NOTETYPE", "IDENTIFICATIONCODE")
          $0.finishStart()
          $0.text(XMLText.allowed(organization))
          $0.end("note")
        }
      }
      if isRoot { $0.element("metsDocumentID", SelfChecksum.blank) }
    }
  }

  private func metadata(_ output: inout XMLOutput) {
    for (index, entry) in descriptive.enumerated() {
      output.element(
        "dmdSec", ["ID": "dmd-\(index + 1)", "CREATED": time.description, "STATUS": "CURRENT"]
      ) { reference(&$0, entry, ["MDTYPE": "OTHER", "OTHERMDTYPE": "MDTO"]) }
    }
    guard !preservation.isEmpty else { return }
    output.element("amdSec", ["ID": "amd-1"]) { output in
      for (index, entry) in preservation.enumerated() {
        output.element(
          "digiprovMD",
          ["ID": "digiprov-\(index + 1)", "CREATED": time.description, "STATUS": "CURRENT"]
        ) { reference(&$0, entry, ["MDTYPE": "PREMIS", "MDTYPEVERSION": "3.0"]) }
      }
    }
  }

  private func reference(
    _ output: inout XMLOutput, _ entry: Entry, _ type: KeyValuePairs<StaticString, String>
  ) {
    output.empty("mdRef")
    for (name, value) in type { output.attribute(name, value) }
    locate(&output, entry.file.path)
    describe(&output, entry)
    output.finishEmpty()
  }

  private func locate(_ output: inout XMLOutput, _ path: String) {
    output.attribute("LOCTYPE", "URL")
    output.attribute("xlink:type", "simple")
    output.attribute("xlink:href", path)
  }

  private func describe(_ output: inout XMLOutput, _ entry: Entry) {
    output.attribute("MIMETYPE", entry.format.mediaType)
    output.attribute("SIZE", String(entry.file.size))
    output.attribute("CREATED", time.description)
    output.attribute("CHECKSUM", entry.file.sha512)
    output.attribute("CHECKSUMTYPE", "SHA-512")
  }

  private func fileSection(_ output: inout XMLOutput) {
    output.element("fileSec", ["ID": "files"]) { output in
      for (number, group) in groups.enumerated() {
        output.open("fileGrp")
        output.attribute("ID", "group-\(number + 1)")
        output.attribute("USE", group.use)
        if group.use.hasPrefix("Representations") {
          output.attribute("csip:CONTENTINFORMATIONTYPE", "MIXED")
        }
        output.finishStart()
        for (index, entry) in group.entries.enumerated() {
          output.open("file")
          output.attribute("ID", "file-\(number + 1)-\(index + 1)")
          describe(&output, entry)
          output.attribute("sip:FILEFORMATNAME", entry.format.name)
          output.attribute("sip:FILEFORMATREGISTRY", "PRONOM")
          output.attribute("sip:FILEFORMATKEY", entry.format.pronom)
          output.finishStart()
          output.empty("FLocat")
          locate(&output, entry.file.path)
          output.finishEmpty()
          output.close("file")
        }
        output.close("fileGrp")
      }
    }
  }

  private func structure(_ output: inout XMLOutput) {
    output.element("structMap", ["ID": "structure", "TYPE": "PHYSICAL", "LABEL": "CSIP"]) {
      $0.element("div", ["ID": "div-0", "LABEL": identifier]) { output in
        output.empty("div")
        output.attribute("ID", "div-metadata")
        output.attribute("LABEL", "Metadata")
        if !descriptive.isEmpty {
          output.attribute(
            "DMDID", descriptive.indices.map { "dmd-\($0 + 1)" }.joined(separator: " "))
        }
        if !preservation.isEmpty {
          output.attribute(
            "ADMID", preservation.indices.map { "digiprov-\($0 + 1)" }.joined(separator: " "))
        }
        output.finishEmpty()
        for (number, group) in groups.enumerated() {
          output.element("div", ["ID": "div-\(number + 1)", "LABEL": group.use]) { output in
            if let mets = group.entries.first, group.use.hasPrefix("Representations") {
              output.empty("mptr")
              locate(&output, mets.file.path)
              output.attribute("xlink:title", "group-\(number + 1)")
              output.finishEmpty()
            } else {
              output.element("fptr", ["FILEID": "group-\(number + 1)"])
            }
          }
        }
      }
    }
  }
}
