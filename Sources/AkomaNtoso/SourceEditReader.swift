import AnswerLetter

/// Reads edits in the notation of ``SourceRecordCoding`` from the front of a text.
struct SourceEditReader {
  private let text: UnsafeRawBufferPointer
  private var position = 0
  /// What the edit in hand inserts.
  private var insert: [UInt8] = []

  /// Reads a text, which must outlive the reader.
  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
  }

  /// Skips white space; tells whether anything follows.
  mutating func skipSpace() -> Bool {
    while let byte = peek, Self.isSpace(byte) { position += 1 }
    return position < text.count
  }

  /// Takes the next edit; nothing when there is none that can be read.
  mutating func takeEdit() -> SourceRecord.Edit? {
    guard let skip = takeNumber() else { return nil }
    var edit = SourceRecord.Edit(skip: skip, delete: 0, insert: "")
    if take(UInt8(ascii: "-")) {
      guard let delete = takeNumber() else { return nil }
      edit.delete = delete
    } else if take(UInt8(ascii: "^")) {
      guard let back = takeNumber() else { return nil }
      edit.delete = -back
    }
    if take(UInt8(ascii: "+")) {
      guard takeInsert() else { return nil }
      edit.insert = String(decoding: insert, as: UTF8.self)
    }
    let isWhole = peek.map(Self.isSpace) ?? true
    return isWhole && (edit.delete != 0 || !edit.insert.isEmpty) ? edit : nil
  }

  private mutating func takeInsert() -> Bool {
    insert.removeAll(keepingCapacity: true)
    while let first = peek, first > 0x20 {
      if take(UInt8(ascii: "\"")) {
        guard takeWords() else { return false }
        continue
      }
      let count = Self.isDigit(first) ? takeNumber() : 1
      guard let count, (1...SourceRecordCoding.longestRun).contains(count),
        let scalar = takeScalar()
      else { return false }
      if scalar.isASCII {
        insert.append(contentsOf: repeatElement(UInt8(scalar.value), count: count))
      } else {
        for _ in 0..<count { insert.append(contentsOf: scalar.utf8) }
      }
    }
    return !insert.isEmpty
  }

  private mutating func takeWords() -> Bool {
    let start = position
    while let byte = peek {
      position += 1
      if byte == UInt8(ascii: "\"") {
        insert.append(contentsOf: text[start..<position - 1])
        return position - 1 > start
      }
    }
    return false
  }

  private mutating func takeScalar() -> Unicode.Scalar? {
    guard let code = peek else { return nil }
    position += 1
    if let known = SourceRecordCoding.scalar(code) { return known }
    let digits = text[position...].prefix(9).prefix { $0 != UInt8(ascii: ";") }
    guard code == UInt8(ascii: "x"), digits.count < 9,
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    position = digits.endIndex
    return take(UInt8(ascii: ";")) ? Unicode.Scalar(value) : nil
  }

  private mutating func takeNumber() -> Int? {
    let start = position
    var number = 0
    while let byte = peek, Self.isDigit(byte), position - start < 19 {
      number = number &* 10 &+ Int(byte &- 0x30)
      position += 1
    }
    return (1...18).contains(position - start) ? number : nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private var peek: UInt8? { position < text.count ? text[position] : nil }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
}
