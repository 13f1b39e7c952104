import AnswerLetter

/// A form that the running text can take: a date, a citation, a reference, a web address.
struct InlineForm: Sendable {
  /// The bytes, lower case, with which the form begins.
  let initials: [UInt8]
  /// Reads the form at a cursor that stands at the start of a word.
  let read: @Sendable (ByteCursor, ReferenceIndex) -> InlineMatch?

  init(
    _ initials: String, _ read: @escaping @Sendable (ByteCursor, ReferenceIndex) -> InlineMatch?
  ) {
    self.initials = Array(initials.utf8)
    self.read = read
  }

  /// Every form, in the order in which they are tried.
  static let all: [InlineForm] = [
    InlineForm("0123456789") { cursor, _ in DateForm.read(cursor) },
    InlineForm("0123456789") { cursor, _ in ZaakForm.read(cursor) },
    InlineForm("k") { cursor, _ in KamerstukForm.read(cursor) },
    InlineForm("st") { cursor, _ in JournalForm.read(cursor) },
    InlineForm("e") { cursor, _ in ECLIForm.read(cursor) },
    InlineForm("vr") { cursor, _ in UnionActForm.read(cursor) },
    InlineForm("a") { cursor, _ in ArticleForm.read(cursor) },
    InlineForm("ah") { cursor, _ in HandelingenForm.read(cursor) },
    InlineForm("av") { cursor, index in CrossReferenceForm.read(cursor, index) },
    InlineForm("hw") { cursor, _ in WebAddressForm.read(cursor) },
  ]

  /// The forms that can begin with a byte.
  static let byInitial: [[InlineForm]] = (0...255).map { byte in
    all.filter { $0.initials.contains(Byte.lowercased(UInt8(byte))) }
  }
}

/// A form found in the text.
struct InlineMatch {
  /// What it is; its words are the text from the start of the form.
  var pieces: [Inline]
  /// Where the form ends.
  var end: Int
  /// What is to be said about it.
  var remark: Remark?

  /// What a form can leave to be said.
  enum Remark: Sendable { case unresolvedReference(String) }

  init(_ pieces: [Inline], end: Int, remark: Remark? = nil) {
    self.pieces = pieces
    self.end = end
    self.remark = remark
  }
}

/// Reads running text into pieces.
struct InlineReader {
  let bytes: [UInt8]
  let index: ReferenceIndex

  /// Reads a range of text without notes; appends its pieces.
  func read(
    _ range: Range<Int>, into pieces: inout [Inline], remark: (InlineMatch.Remark, Int) -> Void
  ) {
    var pending = range.lowerBound
    var position = range.lowerBound
    while let start = nextCandidate(from: position, end: range.upperBound) {
      position = start + 1
      for form in InlineForm.byInitial[Int(bytes[start])] {
        guard let match = form.read(ByteCursor(bytes, start..<range.upperBound), index) else {
          continue
        }
        if let found = match.remark { remark(found, start) }
        if !match.pieces.isEmpty {
          appendText(pending..<start, to: &pieces)
          pieces += match.pieces
          pending = match.end
        }
        position = match.end
        break
      }
    }
    appendText(pending..<range.upperBound, to: &pieces)
  }

  private func appendText(_ range: Range<Int>, to pieces: inout [Inline]) {
    guard !range.isEmpty else { return }
    pieces.append(.text(String(decoding: bytes[range], as: UTF8.self)))
  }

  /// The next start of a word with which a form can begin.
  private func nextCandidate(from start: Int, end: Int) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      Self.initialTable.withUnsafeBufferPointer { table in
        var index = start
        while index < end {
          if table[Int(buffer[index])], index == 0 || !isWord(buffer, before: index) {
            return index
          }
          index += 1
        }
        return nil
      }
    }
  }

  /// Whether the character before an index belongs to a word.
  @inline(__always)
  private func isWord(_ buffer: UnsafeBufferPointer<UInt8>, before index: Int) -> Bool {
    var lead = index - 1
    while lead > 0, buffer[lead] & 0xC0 == 0x80 { lead -= 1 }
    return Byte.isWordPart(buffer[lead])
  }

  private static let initialTable: [Bool] = InlineForm.byInitial.map { !$0.isEmpty }
}
