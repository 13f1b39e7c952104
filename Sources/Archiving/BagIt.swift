import AnswerLetter

/// A bag after BagIt 1.0 (RFC 8493): the tag files around a payload.
enum BagIt {
  static let payload = "data/"
  /// `bagit.txt`, section 2.1.1.
  static let declaration = Array(
    "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)

  /// A manifest of files: each line a checksum, two spaces and a path, so that `sha256sum -c` and
  /// `sha512sum -c` work on it.
  static func manifest(
    _ files: FileList, _ algorithm: DigestAlgorithm, to document: GrowingDocument
  ) throws(ArchivingError) {
    try files.forEach { (file) throws(ArchivingError) in
      try document.append(Array("\(file.digest(algorithm))  \(file.path)\n".utf8))
    }
  }

  /// `bag-info.txt`, section 2.2.2.
  static func information(identifier: String, mapping: MDTOMapping, payload: FileList)
    -> [UInt8]
  {
    let notes = mapping.configuration.pakbon
    let fields: [(String, String?)] = [
      ("Source-Organization", notes?.organisatie ?? mapping.maker.name),
      ("Contact-Name", notes?.contact), ("External-Description", mapping.dossier.name),
      ("External-Identifier", identifier), ("Bagging-Date", mapping.time.date.description),
      (
        "BagIt-Profile-Identifier",
        mapping.configuration.bagProfile ?? ArchiveConfiguration.ownBagProfile
      ),
      ("Bag-Software-Agent", "griffie \(GriffieVersion.current)"),
      ("Payload-Oxum", "\(payload.size).\(payload.count)"),
    ]
    return fields.reduce(into: []) { text, field in
      if let value = field.1 { text += "\(field.0): \(oneLine(value))\n".utf8 }
    }
  }

  /// A value without line ends, which would start a field of their own.
  private static func oneLine(_ value: String) -> String {
    value.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
