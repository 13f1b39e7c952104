import AnswerLetter

/// The numbers of notes that an extractor glued to the words before them: `bericht?1`, `woord2`.
///
/// LibreOffice writes marks so and leaves the bodies out; other ways to plain text put the bodies at
/// the end. One number may be anything: only numbers that count up from 1 through the text are taken
/// for marks, and only when a sign of punctuation stands before one of them at least.
struct GluedNumbers {
  /// The marks in the order of the text, that of note 1 first.
  private(set) var marks: [NoteWeaver.Mark] = []
  private let bytes: [UInt8]

  init(in bytes: [UInt8]) {
    self.bytes = bytes
    var isMarked = false
    var words: Set<ArraySlice<UInt8>> = []
    for index in Self.places(in: bytes) {
      guard let mark = mark(at: index) else { continue }
      isMarked = isMarked || mark.word == nil
      // `groep1`, `groep2`: the numbers belong to the words.
      if let word = mark.word, !words.insert(word).inserted {
        marks = []
        return
      }
      marks.append(
        NoteWeaver.Mark(range: mark.range, marker: mark.range, body: marks.count))
    }
    if !isMarked { marks = [] }
  }

  /// The digits that stand behind a letter or a sign.
  private static func places(in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { buffer in
      var found: [Int] = []
      var before: UInt8 = 0
      for (index, byte) in buffer.enumerated() {
        if Byte.isDigit(byte), before > Byte.space, !Byte.isDigit(before) { found.append(index) }
        before = byte
      }
      return found
    }
  }

  /// The mark of the next note at a place, and the word that it is glued to; no word where a sign
  /// stands between them.
  private func mark(at start: Int) -> (range: Range<Int>, word: ArraySlice<UInt8>?)? {
    var cursor = ByteCursor(bytes, start..<bytes.count)
    guard bytes[start] != UInt8(ascii: "0"), cursor.takeNumber(1...3) == marks.count + 1,
      endsToken(cursor)
    else { return nil }
    let range = start..<cursor.index
    let signStart = signStart(before: start)
    let word = letters(before: signStart)
    if signStart < start {
      return follows(word, signStart: signStart, range) ? (range, nil) : nil
    }
    guard word.count >= Self.shortestWord, word.dropFirst().allSatisfy({ !Byte.isUpper($0) }),
      isText(before: word.startIndex)
    else { return nil }
    return (range, word)
  }

  /// The shortest word to which a number is believed to be glued: shorter ones are `m2`, `pm10`.
  private static let shortestWord = 4

  /// Whether what stands behind a number ends the word.
  private func endsToken(_ cursor: ByteCursor) -> Bool {
    let next = cursor.peek
    return next <= Byte.space
      || [0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x21, 0x29].contains(next)
        && !Byte.isWordPart(cursor.peek(1))
  }

  private static let signs: [StaticString] = [
    ".", "?", "!", ",", ";", ")", "%", "’", "”", "»", "\"", "'",
  ]

  /// Where the signs begin that stand right before a place.
  private func signStart(before place: Int) -> Int {
    var start = place
    while start > 0 {
      let sign = Self.signs.first { sign in
        let length = sign.utf8CodeUnitCount
        var cursor = ByteCursor(bytes, max(0, start - length)..<start)
        return start >= length && cursor.take(sign)
      }
      guard let sign, place - start < 12 else { break }
      start -= sign.utf8CodeUnitCount
    }
    return start
  }

  private func letters(before place: Int) -> ArraySlice<UInt8> {
    var start = place
    while start > 0, Byte.isWordPart(bytes[start - 1]) || bytes[start - 1] & 0xC0 == 0x80 {
      start -= 1
    }
    return bytes[start..<place]
  }

  /// Words that a full stop shortens, before a number that is theirs.
  private static let abbreviations: Set<String> = [
    "nr", "nrs", "no", "art", "blz", "p", "pp", "par", "hfst", "stb", "stcrt", "trb", "vol", "lid",
    "jl", "ca", "tel",
  ]

  /// Whether a word is one that a full stop shortens.
  static func isAbbreviation(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 5 && abbreviations.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  /// Whether a mark can stand behind signs that follow a word.
  private func follows(
    _ word: ArraySlice<UInt8>, signStart: Int, _ mark: Range<Int>
  ) -> Bool {
    guard let last = word.last, isText(before: word.startIndex) else { return false }
    if bytes[signStart] == UInt8(ascii: "%") { return mark.lowerBound > signStart + 1 }
    if word.allSatisfy(Byte.isDigit) {
      // `2024.2` at the end of a sentence; all else are decimals and numbers of sections.
      let isYear = word.count == 4 && bytes[signStart..<mark.lowerBound].elementsEqual([0x2E])
      return isYear && endsSentence(mark.upperBound)
    }
    let isShort =
      bytes[signStart] == UInt8(ascii: ".")
      && Self.isAbbreviation(word)
    return !isShort && !Byte.isDigit(last)
  }

  private func endsSentence(_ place: Int) -> Bool {
    var cursor = ByteCursor(bytes, place..<bytes.count)
    if cursor.isAtEnd || cursor.peek == Byte.lineFeed || cursor.peek == Byte.carriageReturn {
      return true
    }
    return cursor.skipSpace() && (cursor.isAtEnd || Byte.isUpper(cursor.peek))
  }

  /// Whether the word that begins at a place belongs to running text, and not to an address.
  private func isText(before place: Int) -> Bool {
    guard place > 0 else { return true }
    return ![0x2F, 0x40, 0x2E, 0x3D, 0x5F, 0x26, 0x23].contains(bytes[place - 1])
  }
}

extension GluedNumbers {
  /// The bodies, when lines begin with the numbers of all marks, in order: the last lines of the text,
  /// or of the questions.
  var bodies: [NoteWeaver.Body]? {
    guard let last = marks.last else { return nil }
    return bodies(below: last.range.upperBound, endingAt: bytes.count)
      ?? endOfQuestions(below: last.range.upperBound).flatMap {
        bodies(below: last.range.upperBound, endingAt: $0)
      }
  }

  /// Where a title or the heading of an answer begins below a place.
  private func endOfQuestions(below place: Int) -> Int? {
    var start = ByteSearch.first(Byte.lineFeed, in: bytes, from: place) ?? bytes.count
    while start < bytes.count {
      let next = ByteSearch.first(Byte.lineFeed, in: bytes, from: start + 1) ?? bytes.count
      let line = WhiteSpace.trim(bytes, start..<next)
      if !line.isEmpty {
        if TitleOpening.begins(bytes, line) { return line.lowerBound }
        if case .answer? = HeadingForm.read(bytes, line) { return line.lowerBound }
      }
      start = next
    }
    return nil
  }

  private func bodies(below last: Int, endingAt end: Int) -> [NoteWeaver.Body]? {
    EndBodies.find(in: bytes, from: last, endingAt: end, last: marks.count)
  }

  /// What is to be said where the text has no bodies for the marks, with its places in the source.
  func remarks(in prepared: PreparedText) -> [Remark] {
    marks.map { mark in
      var remark = Remark.markWithoutBody(mark, in: bytes)
      remark.offset = prepared.sourceOffset(of: mark.range.lowerBound)
      return remark
    }
  }
}
