import AnswerLetter
import MemoryKit

/// The lines of a text that say something, without the layout around them.
///
/// Blank lines are left out, white space at the edges of a line is taken off, runs of white space
/// within a line become one space (a no-break space stays), and characters that XML forbids become
/// their pictures. All reading is done on these lines, so that layout never changes what is read.
struct LogicalText {
  /// The lines, each followed by a line feed, and ``lookAhead`` zero bytes after the last.
  private(set) var bytes: [UInt8] = []
  /// The lines from first to last.
  private(set) var lines: [Line] = []
  let source: [UInt8]

  /// How many bytes can be read after any byte of a line.
  static let lookAhead = 8

  struct Line {
    /// The line in ``LogicalText/bytes``, without its line feed.
    var range: Range<Int>
    /// Where the line starts in the source.
    var sourceOffset: Int
    /// Whether a tab stands within the line.
    var hasTabs = false
  }

  init(_ source: [UInt8]) {
    self.source = source
    bytes.reserveLargeCapacity(source.count + 8 + Self.lookAhead)
    lines.reserveCapacity(source.count / 64 + 4)
    let leading = LeadingMarks.length(source)
    var start = leading
    while start < source.count {
      let end = Self.lineEnd(source, from: start)
      append(WhiteSpace.trim(source, start..<end), lineStart: start)
      start = end + 1
    }
    bytes.append(contentsOf: repeatElement(0, count: Self.lookAhead))
  }

  /// The offsets in the source of bytes of ``bytes``, which are given in ascending order.
  ///
  /// One walk over each line that has any of them, however many it has.
  func sourceOffsets(of offsets: [Int]) -> [Int] {
    var found: [Int] = []
    var index = 0
    var walked: (index: Int, offset: Int, position: Int)?
    for offset in offsets {
      while index < lines.count, lines[index].range.upperBound < offset { index += 1 }
      guard index < lines.count else {
        found.append(source.count)
        continue
      }
      let line = lines[index]
      var (start, position) = (line.range.lowerBound, line.sourceOffset)
      if let walked, walked.index == index { (start, position) = (walked.offset, walked.position) }
      for _ in 0..<inkBytes(in: start..<max(start, offset)) {
        position = WhiteSpace.skip(source, from: position, end: source.count)
        position += max(1, ForbiddenCharacters.length(source, at: position))
      }
      walked = (index, max(start, offset), position)
      found.append(WhiteSpace.skip(source, from: position, end: source.count))
    }
    return found
  }

  /// How many characters that are not white space a range holds, a picture counted once.
  private func inkBytes(in range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < min(range.upperBound, bytes.count) {
      let blank = WhiteSpace.length(bytes, at: index, end: bytes.count)
      if blank == 0 {
        count += 1
        let isPicture =
          bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x90
        index += isPicture ? 3 : 1
      } else {
        index += blank
      }
    }
    return count
  }

  static func lineEnd(_ source: [UInt8], from start: Int) -> Int {
    ByteSearch.first(Byte.lineFeed, in: source, from: start) ?? source.count
  }

  private mutating func append(_ range: Range<Int>, lineStart: Int) {
    guard !range.isEmpty else { return }
    let start = bytes.count
    var hasTabs = false
    if Self.isClean(source, range) {
      source.withUnsafeBufferPointer {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
      }
    } else {
      hasTabs = Self.appendCleaned(source, range, to: &bytes)
    }
    lines.append(Line(range: start..<bytes.count, sourceOffset: lineStart, hasTabs: hasTabs))
    bytes.append(Byte.lineFeed)
  }

  /// Whether a range can be taken as it is.
  private static func isClean(_ source: [UInt8], _ range: Range<Int>) -> Bool {
    source.withUnsafeBufferPointer { buffer in
      // Without an early exit the loop runs many bytes at a time.
      let line = UnsafeBufferPointer(rebasing: buffer[range])
      var found: UInt8 = Self.isSuspect(line[0])
      for index in 1..<line.count {
        let pair = (line[index] ^ Byte.space) | (line[index - 1] ^ Byte.space)
        found |= Self.isSuspect(line[index]) | (pair == 0 ? 1 : 0)
      }
      return found == 0
    }
  }

  /// 1 for a byte that may need cleaning: a control character, or the start of U+FFFE or U+FFFF.
  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> UInt8 {
    (byte < 0x20 ? 1 : 0) | (byte == 0xEF ? 1 : 0)
  }

  /// Appends a range as a line has it; tells whether it has a tab.
  @discardableResult
  static func appendCleaned(
    _ source: [UInt8], _ range: Range<Int>, to bytes: inout [UInt8]
  ) -> Bool {
    var index = range.lowerBound
    var wasSpace = false
    var hasTabs = false
    while index < range.upperBound {
      let byte = source[index]
      let forbidden = ForbiddenCharacters.length(source, at: index)
      if forbidden > 0 {
        bytes.append(contentsOf: ForbiddenCharacters.picture(source, at: index))
        index += forbidden
        wasSpace = false
      } else if byte == Byte.space || byte &- 0x09 < 5 {
        if byte == Byte.tab { hasTabs = true }
        if !wasSpace { bytes.append(Byte.space) }
        wasSpace = true
        index += 1
      } else {
        bytes.append(byte)
        wasSpace = false
        index += 1
      }
    }
    return hasTabs
  }
}
