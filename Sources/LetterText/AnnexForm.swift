/// The headings of annexes: `Bijlage`, `Bijlage 1`, `Bijlage A: Overzicht`, `BIJLAGE II – Cijfers`.
enum AnnexForm {
  /// The longest line that is believed to be a heading.
  private static let longest = 160

  /// The lines in a range that are headings of annexes with text below them, in order.
  static func headings(_ text: LogicalText, in lines: Range<Int>) -> [Int] {
    var found: [Int] = []
    for line in lines where text.bytes[text.lines[line].range.lowerBound] == UInt8(ascii: "B") {
      guard isHeading(text.bytes, text.lines[line].range) else { continue }
      // A list of annexes has no text below each.
      if found.last == line - 1 { found.removeLast() }
      found.append(line)
    }
    if let last = found.last, last + 1 == lines.upperBound { found.removeLast() }
    return found
  }

  /// Whether a line is that alone.
  static func isHeading(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, line)
    guard line.count <= longest, cursor.take("bijlage") else { return false }
    _ = cursor.take("n")
    guard cursor.isAtWordEnd else { return false }
    cursor.skipSpace()
    let isNumbered = takeNumber(&cursor)
    if cursor.isAtEnd { return true }
    cursor.skipSpace()
    let isMarked = cursor.take(":") || cursor.take(".") || cursor.takeDash()
    cursor.skipSpace()
    if cursor.isAtEnd { return true }
    // Words must be parted from the number, and be no sentence.
    let last = bytes[line.upperBound - 1]
    let isSentence = [UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "?")].contains(last)
    return isMarked && !isSentence && (isNumbered || Byte.isUpper(cursor.peek))
      && !Byte.isDigit(cursor.peek)
  }

  /// `1`, `A`, `IV`.
  private static func takeNumber(_ cursor: inout ByteCursor) -> Bool {
    var ahead = cursor
    if ahead.takeNumber(1...2) == nil {
      let start = ahead.index
      while [0x49, 0x56, 0x58].contains(ahead.peek) { ahead.index += 1 }
      if ahead.index == start, Byte.isUpper(ahead.peek) { ahead.index += 1 }
      guard ahead.index > start else { return false }
    }
    guard ahead.isAtWordEnd else { return false }
    cursor = ahead
    return true
  }
}
