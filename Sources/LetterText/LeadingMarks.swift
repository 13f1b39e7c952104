/// Byte order marks that stand before the first character of a text, beyond the one of the file.
///
/// Files put together out of others begin with several. They say nothing, and a canonical text that
/// began with one would be read as a text with a byte order mark: so they belong to the layout, with
/// the white space between them, and only the record of the source holds them.
enum LeadingMarks {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The length of the white space and marks at the start, up to the last mark.
  static func length(_ text: [UInt8]) -> Int {
    var length = 0
    var index = 0
    while true {
      index = WhiteSpace.skip(text, from: index, end: text.count)
      guard text[index...].starts(with: mark) else { return length }
      index += mark.count
      length = index
    }
  }
}
