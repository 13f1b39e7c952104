import AnswerLetter

/// Puts the bodies of notes below the paragraphs that have their marks, in the plain notation.
///
/// A form finds the marks and the bodies, in whatever way its extractor writes them; the weaver does
/// the rest, so that every form ends in the same text.
struct NoteWeaver {
  /// A mark in the text.
  struct Mark {
    /// All that is written for the mark.
    var range: Range<Int>
    /// The number or sign in it.
    var marker: Range<Int>
    /// The body, as a position in the list of bodies.
    var body: Int
  }

  /// A body.
  struct Body {
    /// All that is written for the body.
    var range: Range<Int>
    /// The number or sign before it; nothing where the extractor lost it.
    var marker: Range<Int>?
    /// Its lines.
    var lines: [Range<Int>]
    /// How each line but the first goes on with the one before; without them each is a paragraph.
    var joints: [Joint] = []

    /// How the line at a position goes on with the one before.
    func joint(before line: Int) -> Joint {
      joints.indices.contains(line - 1) ? joints[line - 1] : .paragraph
    }
  }

  let text: PreparedText
  let marks: [Mark]
  let bodies: [Body]

  /// The text with its notes woven in.
  func woven() -> PreparedText {
    var writer = NoteWriter(text, marks: marks, bodies: bodies)
    var body = 0
    var position = 0
    while position < text.bytes.count {
      let end = ByteSearch.first(Byte.lineFeed, in: text.bytes, from: position) ?? text.bytes.count
      var start = position
      position = end + 1
      while body < bodies.count, bodies[body].range.lowerBound <= end {
        writer.copy(start..<bodies[body].range.lowerBound)
        start = bodies[body].range.upperBound
        position = max(position, start)
        body += 1
      }
      if start <= end {
        writer.copy(start..<end)
        writer.endParagraph()
        writer.copy(end..<min(end + 1, text.bytes.count))
      }
    }
    writer.endParagraph()
    return writer.output
  }

  /// Whether lines can stand in the brackets of the plain notation: theirs balance, and they hold
  /// no heading and no mark.
  static func canHold(_ lines: [Range<Int>], in bytes: [UInt8]) -> Bool {
    var depth = 0
    for line in lines {
      if HeadingForm.read(bytes, WhiteSpace.trim(bytes, line)) != nil { return false }
      if !FootnoteForm.marks(bytes, in: line).isEmpty { return false }
      for byte in bytes[line] {
        if byte == UInt8(ascii: "[") { depth += 1 }
        if byte == UInt8(ascii: "]") { depth -= 1 }
        if depth < 0 { return false }
      }
    }
    return depth == 0
  }
}
