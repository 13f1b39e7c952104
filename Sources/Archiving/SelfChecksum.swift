/// A checksum that stands in the document of which it is the checksum.
enum SelfChecksum {
  /// What stands in its place while it is computed.
  static let blank = String(repeating: "0", count: 128)
  static let metsOpening = "<metsDocumentID>"

  /// Computes the checksum and puts it in its place.
  static func fill(_ bytes: inout [UInt8], opening: String) {
    put(FileDigests(bytes).sha512, into: &bytes, opening: opening)
  }

  /// Whether the checksum that stands in a document is right.
  static func isRight(_ bytes: [UInt8], opening: String) -> Bool {
    var blanked = bytes
    put(blank, into: &blanked, opening: opening)
    var filled = blanked
    fill(&filled, opening: opening)
    return filled == bytes
  }

  private static func put(_ value: String, into bytes: inout [UInt8], opening: String) {
    guard let start = bytes.firstRange(of: Array(opening.utf8))?.upperBound,
      start + blank.utf8.count <= bytes.count
    else { return }
    bytes.replaceSubrange(start..<start + blank.utf8.count, with: value.utf8)
  }
}
