import AkomaNtoso

/// A METS document of an E-ARK package, after the *Common Specification for Information Packages*
/// (CSIP) and the *Specification for Submission Information Packages* (SIP), both version 2.2.0.
struct METSDocument {
  static let namespace = "http://www.loc.gov/METS/"
  static let path = "METS.xml"

  /// Files with their formats: single ones first, then those of a list.
  struct Entries {
    var single: [(file: PackageFile, format: FileFormat)] = []
    /// The list, the format of its files, and the folder from which their paths are given.
    var list: (files: FileList, format: FileFormat, folder: String)?

    var count: Int { single.count + (list?.files.count ?? 0) }

    /// Goes through the files, by their paths from the METS document.
    func forEach(
      _ body: (PackageFile, FileFormat) throws(ArchivingError) -> Void
    ) throws(ArchivingError) {
      for (file, format) in single { try body(file, format) }
      guard let list else { return }
      try list.files.forEach { (file) throws(ArchivingError) in
        var file = file
        file.path.removeFirst(list.folder.count)
        try body(file, list.format)
      }
    }
  }

  /// A group of files: `Schemas`, `Documentation`, `Data`, or a representation's METS document.
  struct Group {
    var use: String
    var entries: Entries
  }

  /// What the document describes: the folder of the package, or of a representation.
  var identifier: String
  /// The name for a person.
  var label: String
  var time: Timestamp
  /// The organisation that makes the package.
  var organization: String
  /// Metadata in MDTO.
  var descriptive = Entries()
  /// Metadata in PREMIS.
  var preservation = Entries()
  var groups: [Group] = []
  /// Whether it is the document of the package and not of a representation.
  var isRoot: Bool

  /// Writes the document.
  ///
  /// The root document carries a checksum of itself as `metsDocumentID`, for no file of the package
  /// holds one of it: computed with as many zeros in its place.
  func write(to document: GrowingDocument) throws(ArchivingError) {
    document.output.append(XMLText.declaration)
    document.output.open(
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
      ])
    header(&document.output)
    try writeMetadata(to: document)
    try writeFileSection(to: document)
    try writeStructure(to: document)
    document.output.close("mets")
    document.output.append("\n")
    if isRoot { try document.fillChecksum(behind: SelfChecksum.metsOpening) }
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

  private func writeMetadata(to document: GrowingDocument) throws(ArchivingError) {
    var number = 0
    try descriptive.forEach { (file, format) throws(ArchivingError) in
      number += 1
      document.output.element(
        "dmdSec", ["ID": "dmd-\(number)", "CREATED": time.description, "STATUS": "CURRENT"]
      ) { reference(&$0, file, format, ["MDTYPE": "OTHER", "OTHERMDTYPE": "MDTO"]) }
      try document.flush()
    }
    guard preservation.count > 0 else { return }
    document.output.open("amdSec", ["ID": "amd-1"])
    number = 0
    try preservation.forEach { (file, format) throws(ArchivingError) in
      number += 1
      document.output.element(
        "digiprovMD",
        ["ID": "digiprov-\(number)", "CREATED": time.description, "STATUS": "CURRENT"]
      ) { reference(&$0, file, format, ["MDTYPE": "PREMIS", "MDTYPEVERSION": "3.0"]) }
      try document.flush()
    }
    document.output.close("amdSec")
  }

  private func writeFileSection(to document: GrowingDocument) throws(ArchivingError) {
    document.output.open("fileSec", ["ID": "files"])
    for (number, group) in groups.enumerated() {
      document.output.open("fileGrp")
      document.output.attribute("ID", "group-\(number + 1)")
      document.output.attribute("USE", group.use)
      if group.use.hasPrefix("Representations") {
        document.output.attribute("csip:CONTENTINFORMATIONTYPE", "MIXED")
      }
      document.output.finishStart()
      var index = 0
      try group.entries.forEach { (file, format) throws(ArchivingError) in
        index += 1
        write(&document.output, file, format, identifier: "file-\(number + 1)-\(index)")
        try document.flush()
      }
      document.output.close("fileGrp")
    }
    document.output.close("fileSec")
  }

  private func writeStructure(to document: GrowingDocument) throws(ArchivingError) {
    document.output.open("structMap", ["ID": "structure", "TYPE": "PHYSICAL", "LABEL": "CSIP"])
    document.output.open("div", ["ID": "div-0", "LABEL": identifier])
    document.output.empty("div")
    document.output.attribute("ID", "div-metadata")
    document.output.attribute("LABEL", "Metadata")
    try writeIdentifiers("DMDID", "dmd", descriptive.count, to: document)
    try writeIdentifiers("ADMID", "digiprov", preservation.count, to: document)
    document.output.finishEmpty()
    for (number, group) in groups.enumerated() {
      document.output.element("div", ["ID": "div-\(number + 1)", "LABEL": group.use]) { output in
        if let mets = group.entries.single.first, group.use.hasPrefix("Representations") {
          output.empty("mptr")
          locate(&output, mets.file.path)
          output.attribute("xlink:title", "group-\(number + 1)")
          output.finishEmpty()
        } else {
          output.element("fptr", ["FILEID": "group-\(number + 1)"])
        }
      }
    }
    document.output.close("div")
    document.output.close("structMap")
  }

  /// Writes the attribute that names all sections of metadata of a kind.
  private func writeIdentifiers(
    _ attribute: StaticString, _ prefix: String, _ count: Int, to document: GrowingDocument
  ) throws(ArchivingError) {
    guard count > 0 else { return }
    document.output.append(byte: UInt8(ascii: " "))
    document.output.append(attribute)
    document.output.append("=\"")
    for number in 1...count {
      if number > 1 { document.output.append(byte: UInt8(ascii: " ")) }
      document.output.append(Array("\(prefix)-\(number)".utf8))
      if number % 1000 == 0 { try document.flush() }
    }
    document.output.append(byte: UInt8(ascii: "\""))
  }
}

extension METSDocument {
  private func write(
    _ output: inout XMLOutput, _ file: PackageFile, _ format: FileFormat, identifier: String
  ) {
    output.open("file")
    output.attribute("ID", identifier)
    describe(&output, file, format)
    output.attribute("sip:FILEFORMATNAME", format.name)
    output.attribute("sip:FILEFORMATREGISTRY", "PRONOM")
    output.attribute("sip:FILEFORMATKEY", format.pronom)
    output.finishStart()
    output.empty("FLocat")
    locate(&output, file.path)
    output.finishEmpty()
    output.close("file")
  }

  private func reference(
    _ output: inout XMLOutput, _ file: PackageFile, _ format: FileFormat,
    _ type: KeyValuePairs<StaticString, String>
  ) {
    output.empty("mdRef")
    for (name, value) in type { output.attribute(name, value) }
    locate(&output, file.path)
    describe(&output, file, format)
    output.finishEmpty()
  }

  private func locate(_ output: inout XMLOutput, _ path: String) {
    output.attribute("LOCTYPE", "URL")
    output.attribute("xlink:type", "simple")
    output.attribute("xlink:href", path)
  }

  private func describe(_ output: inout XMLOutput, _ file: PackageFile, _ format: FileFormat) {
    output.attribute("MIMETYPE", format.mediaType)
    output.attribute("SIZE", String(file.size))
    output.attribute("CREATED", time.description)
    output.attribute("CHECKSUM", file.sha512)
    output.attribute("CHECKSUMTYPE", "SHA-512")
  }
}
