import AnswerLetter

/// A form that the running text can take: a date, a citation, a reference, a web address.
struct InlineForm: Sendable {
  /// How the form begins, in lower case; nothing for a form that begins with a digit.
  let openings: [StaticString]
  /// Reads the form at a cursor that stands at the start of a word.
  let read: @Sendable (ByteCursor, ReferenceIndex) -> InlineMatch?

  /// Every form, in the order in which they are tried.
  static let all: [InlineForm] = [
    InlineForm(openings: []) { cursor, _ in DateForm.read(cursor) },
    InlineForm(openings: []) { cursor, _ in ZaakForm.read(cursor) },
    InlineForm(openings: ["kamerstuk"]) { cursor, _ in KamerstukForm.read(cursor) },
    InlineForm(openings: ["stb", "staatsblad", "stcrt", "staatscourant", "trb", "tractatenblad"]) {
      cursor, _ in JournalForm.read(cursor)
    },
    InlineForm(openings: ["ecli:"]) { cursor, _ in ECLIForm.read(cursor) },
    InlineForm(openings: ["verordening", "richtlijn"]) { cursor, _ in UnionActForm.read(cursor) },
    InlineForm(openings: ["artikel"]) { cursor, _ in ArticleForm.read(cursor) },
    InlineForm(openings: ["aanhangsel", "handelingen"]) { cursor, _ in
      HandelingenForm.read(cursor)
    },
    InlineForm(openings: ["antwoord", "vraag", "vragen"]) { cursor, index in
      CrossReferenceForm.read(cursor, index)
    },
    InlineForm(openings: ["http", "www."]) { cursor, _ in WebAddressForm.read(cursor) },
  ]
}

/// Finds at a glance where a form can begin.
///
/// Most bytes of a letter begin nothing, so that one look at three bytes and no guess of the
/// processor's must be enough for them: a table of a hash of the three says whether a form may
/// begin there, and only then is looked closer.
struct InlineOpenings: Sendable {
  private struct Opening {
    /// Up to four bytes, the first the lowest.
    var bytes: UInt32
    /// Which of the four count.
    var mask: UInt32
    var forms: [InlineForm]
  }

  static let shared = InlineOpenings()

  private let openings: [Opening]
  private let digitForms: [InlineForm]
  /// Whether three bytes with a hash may begin a form.
  private let mayBegin: [Bool]

  private init() {
    var table: [Opening] = []
    for form in InlineForm.all {
      for opening in form.openings {
        let (bytes, mask) = Self.packed(opening)
        if let known = table.firstIndex(where: { $0.bytes == bytes && $0.mask == mask }) {
          table[known].forms.append(form)
        } else {
          table.append(Opening(bytes: bytes, mask: mask, forms: [form]))
        }
      }
    }
    openings = table
    digitForms = InlineForm.all.filter(\.openings.isEmpty)
    var mayBegin = [Bool](repeating: false, count: 1 << 10)
    for opening in table { mayBegin[Self.hash(opening.bytes)] = true }
    self.mayBegin = mayBegin
  }

  /// The next start of a word with which a form can begin, and the forms to try there.
  ///
  /// The bytes must go on for three after the end, as those of a ``LogicalText`` do.
  func next(in bytes: [UInt8], from start: Int, end: Int) -> (start: Int, forms: [InlineForm])? {
    bytes.withUnsafeBytes { buffer in
      mayBegin.withUnsafeBufferPointer { mayBegin in
        for index in start..<max(start, end) {
          let word = Self.word(buffer, at: index)
          let isDigit = Byte.isDigit(buffer[index])
          if isDigit || mayBegin[Self.hash(word)], !Self.isInWord(buffer, at: index) {
            if isDigit { return (index, digitForms) }
            if let opening = openings.first(where: { word & $0.mask == $0.bytes }) {
              return (index, opening.forms)
            }
          }
        }
        return nil
      }
    }
  }

  private static func packed(_ opening: StaticString) -> (bytes: UInt32, mask: UInt32) {
    opening.withUTF8Buffer { buffer in
      var (bytes, mask): (UInt32, UInt32) = (0, 0)
      for index in 0..<min(4, buffer.count) {
        // As in `word`: every byte with the bit of lower case.
        bytes |= UInt32(buffer[index] | 0x20) << (8 * index)
        mask |= 0xFF << (8 * index)
      }
      return (bytes, mask)
    }
  }

  /// Four bytes with the bit of lower case set, the first the lowest.
  @inline(__always)
  private static func word(_ buffer: UnsafeRawBufferPointer, at index: Int) -> UInt32 {
    UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt32.self))
      | 0x2020_2020
  }

  /// Ten bits of the first three bytes.
  @inline(__always)
  private static func hash(_ word: UInt32) -> Int {
    Int(truncatingIfNeeded: ((word & 0xFF_FFFF) &* 0x9E37_79B1) >> 22)
  }

  /// Whether the character before an index belongs to the same word.
  @inline(__always)
  private static func isInWord(_ buffer: UnsafeRawBufferPointer, at index: Int) -> Bool {
    guard index > 0 else { return false }
    var lead = index - 1
    while lead > 0, buffer[lead] & 0xC0 == 0x80 { lead -= 1 }
    return Byte.isWordPart(buffer[lead])
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
    let openings = InlineOpenings.shared
    while let (start, forms) = openings.next(in: bytes, from: position, end: range.upperBound) {
      position = start + 1
      for form in forms {
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
}
