/// The rule that parts notes from the text: `________`, `-----`.
///
/// It is the sign of a place that the notes leave: once they stand at their marks it parts nothing.
enum NoteRule {
  /// The shortest rule, in bytes.
  private static let shortest = 3

  /// Where the rule begins right above a line, or that line where there is none.
  static func start(above line: Int, in bytes: [UInt8]) -> Int {
    let end = WhiteSpace.end(before: line, in: bytes)
    guard end > 0, bytes[end - 1] == UInt8(ascii: "_") || bytes[end - 1] == UInt8(ascii: "-") else {
      return line
    }
    let start = bytes[..<end].lastIndex { $0 != bytes[end - 1] }.map { $0 + 1 } ?? 0
    let isLine =
      WhiteSpace.end(before: start, in: bytes) == 0
      || bytes[WhiteSpace.end(before: start, in: bytes)..<start].contains(Byte.lineFeed)
    return isLine && end - start >= shortest ? start : line
  }
}
