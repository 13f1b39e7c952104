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
  private static let longestRun = 1 << 30

  static func encode(_ edits: [SourceRecord.Edit], to output: inout XMLOutput) {
    var isFirst = true
    for edit in edits {
      if !isFirst { output.append(" ") }
      isFirst = false
      output.append(edit.skip)
      if edit.delete != 0 {
        output.append(edit.delete > 0 ? "-" : "^")
        output.append(abs(edit.delete))
      }
      if !edit.insert.isEmpty {
        output.append("+")
        encode(edit.insert, to: &output)
      }
    }
  }

  /// Reads the edits; nothing when the text is not a list of them.
  static func decode(_ text: String) -> [SourceRecord.Edit]? {
    var reader = EditReader(rest: Array(text.utf8)[...])
    var edits: [SourceRecord.Edit] = []
    while reader.skipSpace() {
      guard let edit = reader.takeEdit() else { return nil }
      edits.append(edit)
    }
    return edits
  }

  private static func encode(_ insert: String, to output: inout XMLOutput) {
    var insert = insert
    insert.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let start = index
        let (first, length) = scalar(in: bytes, at: index)
        if isPlain(first) {
          repeat {
            index += scalar(in: bytes, at: index).length
          } while index < bytes.count && isPlain(scalar(in: bytes, at: index).scalar)
          output.append("\"")
          output.append(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[start..<index])))
          output.append("\"")
        } else {
          repeat {
            index += length
          } while index < bytes.count && scalar(in: bytes, at: index).scalar == first
          write((first, (index - start) / length), to: &output)
        }
      }
    }
  }

  /// The character that begins at an index of valid UTF-8, and its length in bytes.
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
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

  /// Reads edits from the front of a text.
  private struct EditReader {
    var rest: ArraySlice<UInt8>

    /// Skips white space; tells whether anything follows.
    mutating func skipSpace() -> Bool {
      rest = rest.drop { $0 == 0x20 || $0 &- 0x09 < 5 }
      return !rest.isEmpty
    }

    mutating func takeEdit() -> SourceRecord.Edit? {
      guard let skip = takeNumber() else { return nil }
      var edit = SourceRecord.Edit(skip: skip, delete: 0, insert: "")
      if take("-") {
        guard let delete = takeNumber() else { return nil }
        edit.delete = delete
      } else if take("^") {
        guard let back = takeNumber() else { return nil }
        edit.delete = -back
      }
      if take("+") {
        guard let insert = takeInsert() else { return nil }
        edit.insert = insert
      }
      let isWhole = rest.first.map { $0 == 0x20 || $0 &- 0x09 < 5 } ?? true
      return isWhole && (edit.delete != 0 || !edit.insert.isEmpty) ? edit : nil
    }

    private mutating func takeInsert() -> String? {
      var scalars = String.UnicodeScalarView()
      while let first = rest.first, first > 0x20 {
        if take("\"") {
          guard let words = takeWords() else { return nil }
          scalars.append(contentsOf: words.unicodeScalars)
          continue
        }
        let count = first &- 0x30 < 10 ? takeNumber() : 1
        guard let count, (1...longestRun).contains(count), let scalar = takeScalar() else {
          return nil
        }
        scalars.append(contentsOf: repeatElement(scalar, count: count))
      }
      return scalars.isEmpty ? nil : String(scalars)
    }

    private mutating func takeWords() -> String? {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\"")), end > rest.startIndex else {
        return nil
      }
      defer { rest = rest[(end + 1)...] }
      return String(decoding: rest[..<end], as: UTF8.self)
    }

    private mutating func takeScalar() -> Unicode.Scalar? {
      guard let code = rest.popFirst() else { return nil }
      if let known = codes.first(where: { $0.code == code }) { return known.scalar }
      guard code == UInt8(ascii: "x"), let end = rest.firstIndex(of: UInt8(ascii: ";")),
        let value = UInt32(String(decoding: rest[..<end].prefix(8), as: UTF8.self), radix: 16)
      else { return nil }
      rest = rest[(end + 1)...]
      return Unicode.Scalar(value)
    }

    private mutating func takeNumber() -> Int? {
      let digits = rest.prefix { $0 &- 0x30 < 10 }
      guard (1...18).contains(digits.count) else { return nil }
      rest = rest[digits.endIndex...]
      return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard let first = rest.first, UInt32(first) == character.value else { return false }
      rest.removeFirst()
      return true
    }
  }
}
