/// Makes paragraphs of the lines of pages.
///
/// A line break in a PDF file says nothing, unless the next word would have fitted on the line.
/// Headings, titles and items of lists begin a line of their own.
struct Reflow {
  let bytes: [UInt8]
  /// The width from which a line is full, in bytes.
  private let width: Int
  /// Whether the extractor glues lines, so that their lengths say nothing.
  private let isGlued: Bool
  private let words: WordEvidence

  /// A line, with what its first words say.
  struct Line {
    var line: PageLine
    /// Whether it is a heading, or an identifier.
    var isHeading: Bool
    /// Whether it begins a title.
    var beginsTitle: Bool
    /// Whether it begins as an item of a list does.
    var beginsItem: Bool

    var range: Range<Int> { line.range }
  }

  /// - Parameters:
  ///   - lines: The lines of the letter.
  ///   - notes: The lines of each note.
  init(_ lines: [PageLine], notes: [[Range<Int>]], in bytes: [UInt8]) {
    self.bytes = bytes
    let wide = Self.wideLength(of: lines)
    isGlued = wide > Self.longestLine
    width = min(wide, 100) * 8 / 10
    var broken: [(ArraySlice<UInt8>, ArraySlice<UInt8>)] = []
    for index in lines.indices.dropFirst() {
      if case .pieces(let first, let rest)? = Self.hyphenation(
        lines[index - 1].range, lines[index].range, in: bytes)
      {
        broken.append((first, rest))
      }
    }
    for note in notes {
      for (first, second) in zip(note, note.dropFirst()) {
        if case .pieces(let first, let rest)? = Self.hyphenation(first, second, in: bytes) {
          broken.append((first, rest))
        }
      }
    }
    words = WordEvidence(for: broken, in: bytes)
  }

  /// The length in bytes that lines of pages do not pass.
  private static let longestLine = 160

  /// The length that nine lines of ten do not pass, up to one more than the longest that counts.
  private static func wideLength(of lines: [PageLine]) -> Int {
    var counts = [Int](repeating: 0, count: longestLine + 2)
    for line in lines { counts[min(line.range.count, longestLine + 1)] += 1 }
    var rank = lines.count * 9 / 10
    for (length, count) in counts.enumerated() {
      if rank < count { return length }
      rank -= count
    }
    return 0
  }

  /// What the first words of a line say.
  func line(_ line: PageLine) -> Line {
    let heading = HeadingForm.read(bytes, line.range)
    // Nothing stands behind the numbers of a heading that would make it a title.
    if let heading, heading.isNumbered {
      return Line(line: line, isHeading: true, beginsTitle: false, beginsItem: false)
    }
    return Line(
      line: line,
      isHeading: line.isQuestionNumber || heading != nil
        || DocumentNumberForm.read(bytes, line.range) != nil,
      beginsTitle: TitleOpening.begins(bytes, line.range),
      beginsItem: beginsItem(line.range))
  }

  /// How two lines are joined.
  ///
  /// - Parameters:
  ///   - isMark: Whether the second line begins with the mark of a note.
  ///   - isTitle: Whether the first line belongs to a title, which goes on to the next one or a heading.
  func joint(
    _ first: Line, _ second: Line, isMark: Bool, crossesPage: Bool, isTitle: Bool
  ) -> Joint {
    if isMark { return .nothing }
    if first.isHeading || second.isHeading || endsMasthead(first.range) { return .paragraph }
    if second.beginsTitle || second.beginsItem, !hasOpenBracket(first.range) { return .paragraph }
    if let joint = hyphenJoint(first.range, second.range) { return joint }
    let ends = endsSentence(first.range)
    let startsSmall = bytes[second.range.lowerBound] &- 0x61 < 26
    if isTitle { return .space }
    if isGlued { return ends ? .paragraph : .space }
    if crossesPage { return ends && !startsSmall ? .paragraph : .space }
    if second.line.isAfterBlank, ends || !startsSmall { return .paragraph }
    let word = bytes[second.range].prefix { $0 > 0x20 }.count
    if first.range.count + 1 + word >= width { return .space }
    // The next word would have fitted; but a sentence that goes on does so on a long line.
    return ends || first.range.count < width * 6 / 10 ? .paragraph : .space
  }

  /// How the lines of a note are joined: they are one paragraph, and a web address that was broken
  /// is whole again.
  func noteJoints(_ lines: [Range<Int>]) -> [Joint] {
    zip(lines, lines.dropFirst()).map { first, second in
      if breaksAddress(first) { return .nothing }
      return hyphenJoint(first, second) ?? .space
    }
  }

  /// Whether a line ends within a web address, after a sign that such a line is broken at.
  private func breaksAddress(_ line: Range<Int>) -> Bool {
    let last = bytes[line.upperBound - 1]
    guard [0x2F, 0x2D, 0x5F, 0x3D, 0x26, 0x3F].contains(last) else { return false }
    let start = bytes[line].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? line.lowerBound
    var cursor = ByteCursor(bytes, start..<line.upperBound)
    while !cursor.isAtEnd {
      if cursor.take("http") || cursor.take("www.") || cursor.take(".nl/") { return true }
      cursor.index += 1
    }
    return false
  }

  private func beginsItem(_ line: Range<Int>) -> Bool {
    guard let marker = ListMarker.read(bytes, line) else { return false }
    // A year or a number at the start of a line is no marker: `2024. Daarna …`.
    return marker.readings.contains { $0.ordinal <= 20 }
  }

  /// Whether a bracket is open at the end of a line: `(Financiën` before `– Fiscaliteit)`.
  private func hasOpenBracket(_ line: Range<Int>) -> Bool {
    for index in line.reversed() {
      if bytes[index] == UInt8(ascii: ")") { return false }
      if bytes[index] == UInt8(ascii: "(") { return true }
    }
    return false
  }

  /// `regering gegeven antwoorden`, below which the number of the *Aanhangsel* stands.
  private func endsMasthead(_ line: Range<Int>) -> Bool {
    bytes[line].last == UInt8(ascii: "n")
      && bytes[line].suffix(18).elementsEqual("gegeven antwoorden".utf8)
  }

  private func endsSentence(_ line: Range<Int>) -> Bool {
    var end = line.upperBound
    // Closing quotation marks and brackets, and the digits of a mark, may follow the stop.
    while end > line.lowerBound {
      let byte = bytes[end - 1]
      if [0x2E, 0x3F, 0x21, 0x3A, 0x3B].contains(byte) {
        // `15.000` is a number.
        let isNumber =
          end < line.upperBound && Byte.isDigit(bytes[end])
          && end - 2 >= line.lowerBound && Byte.isDigit(bytes[end - 2])
        return !isNumber
      }
      let isClosing = Byte.isDigit(byte) || [0x29, 0x22, 0x27, 0xBB, 0xC2].contains(byte)
      let isCurly = end - 3 >= line.lowerBound && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80
      guard isClosing || isCurly, line.upperBound - end < 8 else { return false }
      end -= isCurly ? 3 : 1
    }
    return false
  }

  /// How lines are joined of which the first ends in a hyphen; nothing when it does not.
  private func hyphenJoint(_ first: Range<Int>, _ second: Range<Int>) -> Joint? {
    switch Self.hyphenation(first, second, in: bytes) {
    case .pieces(let start, let rest)?: words.has(start, rest) ? .hyphen : .nothing
    case .enumeration?: .space
    case nil: nil
    }
  }

  /// What a hyphen at the end of a line can be.
  private enum Hyphenation {
    /// The hyphen may be the line's: the pieces of the word before it and after it.
    case pieces(ArraySlice<UInt8>, ArraySlice<UInt8>)
    /// The hyphen stands for a part of a word: `maatschappij- en`.
    case enumeration
  }

  private static func hyphenation(
    _ first: Range<Int>, _ second: Range<Int>, in bytes: [UInt8]
  ) -> Hyphenation? {
    guard first.count > 2, bytes[first.upperBound - 1] == UInt8(ascii: "-"),
      Byte.isLetter(bytes[first.upperBound - 2]), Byte.isLetter(bytes[second.lowerBound])
    else { return nil }
    var cursor = ByteCursor(bytes, second)
    if cursor.takeWord("en") || cursor.takeWord("of") { return .enumeration }
    let end = first.upperBound - 1
    var start = end
    while start > first.lowerBound, Byte.isLetter(bytes[start - 1]) { start -= 1 }
    return .pieces(bytes[start..<end], bytes[second].prefix { Byte.isLetter($0) })
  }
}

/// How a line goes on with the line before it.
enum Joint: Hashable {
  /// It begins a paragraph.
  case paragraph
  /// It goes on after a space.
  case space
  /// It goes on at once.
  case nothing
  /// It goes on at once, and the hyphen at the end of the line before was the line's.
  case hyphen
}
