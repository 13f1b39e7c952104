/// Which lines of a ministry's letter stand as they are, though lines say little in the text below
/// them: those of the letterhead and of signatures.
struct LetterLines {
  private let bytes: [UInt8]
  /// Where the text of the letter begins, which the letterhead is above.
  private let textStart: Int

  /// The shortest line that a subject is believed to go on from, in bytes.
  private static let shortestSubject = 35

  /// - Parameter lines: The lines of the letter.
  init(_ lines: [PageLine], in bytes: [UInt8]) {
    self.bytes = bytes
    let first = lines.first { line in
      if case .salutation? = LetterheadForm.read(bytes, line.range) { return true }
      return LetterheadForm.opensLetter(bytes, line.range)
        || HeadingForm.read(bytes, line.range) != nil
    }
    textStart = first?.range.lowerBound ?? 0
  }

  /// Whether a line is one of the letterhead.
  func isLetterhead(_ line: PageLine) -> Bool { line.range.lowerBound < textStart }

  /// How a line and the next one are joined; nothing where they are like any others.
  func joint(_ first: PageLine, _ second: PageLine) -> Joint? {
    if isLetterhead(first) { return letterheadJoint(first, second) }
    if case .salutation? = LetterheadForm.read(bytes, first.range) { return .paragraph }
    return ClosingForm.isSignature(bytes, first.range) ? .paragraph : nil
  }

  /// Only the subject takes up more than a line.
  private func letterheadJoint(_ first: PageLine, _ second: PageLine) -> Joint? {
    let startsSmall = bytes[second.range.lowerBound] &- 0x61 < 26
    let goesOn =
      startsSmall && !second.isAfterBlank && first.range.count >= Self.shortestSubject
      && isLetterhead(second)
    return goesOn ? .space : .paragraph
  }

  /// Whether a title, which goes on over lines, ends with a line.
  func endsTitle(_ first: PageLine, _ second: PageLine) -> Bool {
    let last = bytes[first.range.upperBound - 1]
    return second.isAfterBlank || last == UInt8(ascii: ")") || last == UInt8(ascii: ".")
  }
}
