import AnswerLetter

/// The edits of a source record as the text of the `source` element.
///
/// A list of edits separated by spaces, each `skip[-delete][+insert]`: the bytes of canonical text
/// kept since the edit before, the bytes left out, and what the source has in their place. What is
/// inserted is a list of characters, each with a count before it when it repeats: `s` a space, `n`
/// a line feed, `r` a carriage return, `t` a tab, `f` a form feed, `v` a vertical tab, `b` a
/// no-break space, and `x…;` any other by its code point in hexadecimal.
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
      if edit.delete > 0 {
        output.append("-")
        output.append(edit.delete)
      }
      if !edit.insert.isEmpty {
        output.append("+")
        encode(edit.insert, to: &output)
      }
    }
  }

  /// Reads the edits; nothing when the text is not a list of them.
  static func decode(_ text: String) -> [SourceRecord.Edit]? {
    var edits: [SourceRecord.Edit] = []
    for token in text.split(whereSeparator: \.isWhitespace) {
      guard let edit = decode(edit: token) else { return nil }
      edits.append(edit)
    }
    return edits
  }

  private static func encode(_ insert: String, to output: inout XMLOutput) {
    var run: (scalar: Unicode.Scalar, count: Int)?
    for scalar in insert.unicodeScalars {
      if let known = run, known.scalar == scalar {
        run = (scalar, known.count + 1)
      } else {
        write(run, to: &output)
        run = (scalar, 1)
      }
    }
    write(run, to: &output)
  }

  private static func write(
    _ run: (scalar: Unicode.Scalar, count: Int)?, to output: inout XMLOutput
  ) {
    guard let run else { return }
    if run.count > 1 { output.append(run.count) }
    for code in codes where code.scalar == run.scalar {
      output.append(byte: code.code)
      return
    }
    output.append(Array("x\(String(run.scalar.value, radix: 16, uppercase: true));".utf8))
  }

  private static func decode(edit token: Substring) -> SourceRecord.Edit? {
    var rest = token
    guard let skip = takeNumber(&rest) else { return nil }
    var edit = SourceRecord.Edit(skip: skip, delete: 0, insert: "")
    if rest.first == "-" {
      rest.removeFirst()
      guard let delete = takeNumber(&rest) else { return nil }
      edit.delete = delete
    }
    if rest.first == "+" {
      rest.removeFirst()
      guard let insert = decode(insert: rest) else { return nil }
      edit.insert = insert
      rest = ""
    }
    return rest.isEmpty && (edit.delete > 0 || !edit.insert.isEmpty) ? edit : nil
  }

  private static func decode(insert text: Substring) -> String? {
    var scalars = String.UnicodeScalarView()
    var rest = text
    while let first = rest.first {
      let count = first.isNumber ? takeNumber(&rest) : 1
      guard let count, (1...longestRun).contains(count), let scalar = takeScalar(&rest) else {
        return nil
      }
      scalars.append(contentsOf: repeatElement(scalar, count: count))
    }
    return String(scalars)
  }

  private static func takeScalar(_ rest: inout Substring) -> Unicode.Scalar? {
    guard let code = rest.popFirst() else { return nil }
    if let known = codes.first(where: { $0.code == code.asciiValue }) { return known.scalar }
    guard code == "x", let end = rest.firstIndex(of: ";"),
      let value = UInt32(rest[..<end], radix: 16)
    else { return nil }
    rest = rest[rest.index(after: end)...]
    return Unicode.Scalar(value)
  }

  private static func takeNumber(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest.removeFirst(digits.count)
    return Int(digits)
  }
}
