import AnswerLetter

/// The edits of a source record as the text of the `source` element.
///
/// A list of edits separated by spaces, each `skip[-delete|^back][+insert]`: the bytes of canonical
/// text kept since the edit before, the bytes left out or gone back, and what the source has in
/// their place. What is inserted is a list of characters, each with a count before it when it
/// repeats: `s` a space, `n` a line feed, `r` a carriage return, `t` a tab, `f` a form feed, `v` a
/// vertical tab, `b` a no-break space, `x…;` any other by its code point in hexadecimal; and of
/// words between quotation marks.
enum SourceRecordCoding {
  private static let codes: [(code: UInt8, scalar: Unicode.Scalar)] = [
    (UInt8(ascii: "s"), " "), (UInt8(ascii: "n"), "\n"), (UInt8(ascii: "r"), "\r"),
    (UInt8(ascii: "t"), "\t"), (UInt8(ascii: "f"), "\u{C}"), (UInt8(ascii: "v"), "\u{B}"),
    (UInt8(ascii: "b"), "\u{A0}"),
  ]

  /// The longest run that is believed when a record is read.
  static let longestRun = 1 << 30

  static func encode(_ edits: SourceRecord.Edits, to output: inout XMLOutput) {
    var isFirst = true
    edits.forEach { skip, delete, insert in
      if !isFirst { output.append(" ") }
      isFirst = false
      output.append(skip)
      if delete != 0 {
        output.append(delete > 0 ? "-" : "^")
        output.append(abs(delete))
      }
      if !insert.isEmpty {
        output.append("+")
        encode(insert, to: &output)
      }
    }
  }

  /// Reads the edits; nothing when the text is not a list of them.
  static func decode(_ text: UnsafeRawBufferPointer) -> SourceRecord.Edits? {
    var reader = SourceEditReader(text)
    var edits = SourceRecord.Edits()
    while reader.skipSpace() {
      guard let edit = reader.takeEdit() else { return nil }
      edits.append(edit)
    }
    return edits
  }

  /// The character that a code stands for.
  static func scalar(_ code: UInt8) -> Unicode.Scalar? {
    codes.first { $0.code == code }?.scalar
  }

  /// Writes an insertion, given in UTF-8.
  private static func encode(_ bytes: UnsafeRawBufferPointer, to output: inout XMLOutput) {
    var index = 0
    while index < bytes.count {
      let plain = index..<plainEnd(of: bytes, from: index)
      if !plain.isEmpty {
        output.append("\"")
        output.append(UnsafeRawBufferPointer(rebasing: bytes[plain]))
        output.append("\"")
        index = plain.upperBound
        continue
      }
      let start = index
      let (first, length) = scalar(in: bytes, at: index)
      repeat {
        index += length
      } while index < bytes.count && scalar(in: bytes, at: index).scalar == first
      write((first, (index - start) / length), to: &output)
    }
  }

  /// Where the characters end that can stand between quotation marks.
  private static func plainEnd(of bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard isPlain(Unicode.Scalar(byte)) else { return index }
        index += 1
      } else {
        let (scalar, length) = scalar(in: bytes, at: index)
        guard isPlain(scalar) else { return index }
        index += length
      }
    }
    return index
  }

  /// The character that begins at an index of valid UTF-8, and its length in bytes.
  private static func scalar(
    in bytes: UnsafeRawBufferPointer, at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for byte in bytes[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Whether a character can stand between quotation marks: visible, and without a meaning in XML.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!", "#"..."%", "'"..."~": scalar != "<" && scalar != ">"
    case "\u{A1}"..."\u{AC}", "\u{AE}"..."\u{17F}", "\u{2010}"..."\u{2027}": true
    default: false
    }
  }

  private static func write(
    _ run: (scalar: Unicode.Scalar, count: Int), to output: inout XMLOutput
  ) {
    if run.count > 1 { output.append(run.count) }
    for code in codes where code.scalar == run.scalar {
      output.append(byte: code.code)
      return
    }
    output.append("x")
    output.append(Array(String(run.scalar.value, radix: 16, uppercase: true).utf8))
    output.append(";")
  }
}
