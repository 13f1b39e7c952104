import AnswerLetter

/// The title of a set of questions, `Vragen van het lid A (P) aan de Minister van X over …
/// (ingezonden D)`, and of the answers to one: `Antwoorden op Kamervragen van het lid A (P) …`.
struct QuestionTitleForm {
  private(set) var pieces: [Inline] = []
  private let line: Range<Int>
  private let reader: InlineReader

  private static let kinds: [StaticString] = [
    "mondelinge vragen", "schriftelijke vragen", "kamervragen", "vragen", "vraag",
  ]
  private static let replies: [StaticString] = ["antwoorden", "antwoord", "beantwoording"]

  /// Reads a line as the title of questions; a line of another form is none.
  static func read(_ reader: InlineReader, _ line: Range<Int>) -> [Inline]? {
    var form = QuestionTitleForm(line: line, reader: reader)
    return form.read() ? form.pieces : nil
  }

  /// Reads a line as the title of answers that does not name who answers.
  static func readReply(_ reader: InlineReader, _ line: Range<Int>) -> [Inline]? {
    var form = QuestionTitleForm(line: line, reader: reader)
    return form.readReply() ? form.pieces : nil
  }

  /// Reads what follows who answers: `op de vragen van het lid A (P) over …`.
  static func readAsked(_ reader: InlineReader, _ range: Range<Int>) -> [Inline]? {
    var form = QuestionTitleForm(line: range, reader: reader)
    var cursor = ByteCursor(reader.bytes, range)
    guard cursor.takeWord("op"), cursor.skipSpace() else { return nil }
    if cursor.takeAnyWord(["de", "uw"]) { cursor.skipSpace() }
    guard cursor.takeAnyWord(kinds) else { return nil }
    form.appendPlain(range.lowerBound..<cursor.index)
    return form.readMembers(from: cursor, asProponents: false) ? form.pieces : nil
  }

  private init(line: Range<Int>, reader: InlineReader) {
    self.line = line
    self.reader = reader
  }

  private mutating func read() -> Bool {
    var cursor = ByteCursor(reader.bytes, line)
    guard Byte.isUpper(cursor.peek), cursor.takeAnyWord(Self.kinds) else { return false }
    pieces.add(.docType(cursor.words(line.lowerBound..<cursor.index)))
    return readMembers(from: cursor, asProponents: true)
  }

  /// `Beantwoording van de schriftelijke vragen van …`: those who ask are no proponents of it.
  private mutating func readReply() -> Bool {
    var cursor = ByteCursor(reader.bytes, line)
    guard Byte.isUpper(cursor.peek) else { return false }
    if cursor.takeWord("de") { cursor.skipSpace() }
    let word = cursor.index
    guard cursor.takeAnyWord(Self.replies) else { return false }
    appendPlain(line.lowerBound..<word)
    pieces.add(.docType(cursor.words(word..<cursor.index)))
    let gap = cursor.index
    cursor.skipSpace()
    if cursor.takeAnyWord(["op", "van"]) { cursor.skipSpace() }
    if cursor.takeAnyWord(["de", "uw"]) { cursor.skipSpace() }
    guard cursor.takeAnyWord(Self.kinds) else { return false }
    appendPlain(gap..<cursor.index)
    return readMembers(from: cursor, asProponents: false)
  }

  private mutating func readMembers(from kindEnd: ByteCursor, asProponents: Bool) -> Bool {
    var cursor = kindEnd
    let gap = kindEnd
    guard cursor.skipSpace(), cursor.takeWord("van"), cursor.skipSpace() else { return false }
    if !PersonForm.takeAddress(&cursor) {
      if cursor.takeWord("de") || cursor.takeWord("het") { cursor.skipSpace() }
      guard cursor.takeAnyWord(["leden", "lid", "kamerleden", "kamerlid"]), cursor.skipSpace()
      else { return false }
    }
    if cursor.takeWord("lid") { cursor.skipSpace() }
    guard let members = MemberForm.list(gap, from: cursor, asProponents: asProponents) else {
      return false
    }
    pieces.add(members.pieces)
    readSubject(from: members.end)
    return true
  }

  /// Reads what follows the names: those addressed, the subject, the date.
  private mutating func readSubject(from start: Int) {
    let date = submission(from: start)
    let end =
      date?.bracket ?? numberBracket(from: start) ?? numberBehindComma(from: start)
      ?? line.upperBound
    if let over = subjectStart(from: start, upTo: end) {
      readText(start..<over)
      let subject = WhiteSpace.trim(reader.bytes, over..<end)
      let title = withoutStop(subject)
      var content: [Inline] = []
      reader.read(title, into: &content) { _, _ in }
      pieces.add(.docTitle(content))
      appendPlain(title.upperBound..<end)
    } else {
      readText(start..<end)
    }
    guard let date else { return readText(end..<line.upperBound) }
    readText(date.bracket..<date.range.lowerBound)
    let words = ByteCursor(reader.bytes, line).words(date.range)
    pieces.add(.docDate(words, date.date, .indiening))
    readText(date.range.upperBound..<line.upperBound)
  }

  /// Where the words behind `over` begin.
  private func subjectStart(from start: Int, upTo end: Int) -> Int? {
    var cursor = ByteCursor(reader.bytes, start..<end)
    while !cursor.isAtEnd {
      var word = cursor
      if word.skipSpace(), word.takeWord("over"), word.skipSpace(), !word.isAtEnd {
        return word.index
      }
      cursor.index += 1
    }
    return nil
  }

  private func withoutStop(_ range: Range<Int>) -> Range<Int> {
    let isStop = !range.isEmpty && reader.bytes[range.upperBound - 1] == UInt8(ascii: ".")
    return range.lowerBound..<range.upperBound - (isStop ? 1 : 0)
  }

  /// Where the bracket begins that holds the number of the questions alone: `(2025Z04555)`.
  private func numberBracket(from start: Int) -> Int? {
    var cursor = ByteCursor(reader.bytes, start..<line.upperBound)
    while let bracket = ByteSearch.first(
      UInt8(ascii: "("), in: reader.bytes, from: cursor.index, end: line.upperBound)
    {
      cursor.index = bracket + 1
      if cursor.takeWord("kenmerk") { cursor.skipSpace() }
      if ZaakForm.take(&cursor) != nil, cursor.take(")") { return bracket }
    }
    return nil
  }

  /// Where `, kenmerk 2012Z19442` begins.
  private func numberBehindComma(from start: Int) -> Int? {
    var cursor = ByteCursor(reader.bytes, start..<line.upperBound)
    while let comma = ByteSearch.first(
      UInt8(ascii: ","), in: reader.bytes, from: cursor.index, end: line.upperBound)
    {
      cursor.index = comma + 1
      cursor.skipSpace()
      if cursor.takeWord("met") { cursor.skipSpace() }
      if cursor.takeAnyWord(["kenmerk", "nummer", "onder nummer"]), cursor.skipSpace(),
        ZaakForm.take(&cursor) != nil
      {
        return comma
      }
    }
    return nil
  }

  private func submission(
    from start: Int
  ) -> (bracket: Int, range: Range<Int>, date: CalendarDate)? {
    var cursor = ByteCursor(reader.bytes, start..<line.upperBound)
    while let bracket = ByteSearch.first(
      UInt8(ascii: "("), in: reader.bytes, from: cursor.index, end: line.upperBound)
    {
      cursor.index = bracket + 1
      if let found = BracketedDateForm.take(
        .indiening, ByteCursor(reader.bytes, bracket..<line.upperBound))
      {
        return (bracket, found.range, found.date)
      }
    }
    return unbracketed(from: start)
  }

  /// `, ingezonden op 11 juni 2015 onder nummer 2015Z10987`.
  private func unbracketed(
    from start: Int
  ) -> (bracket: Int, range: Range<Int>, date: CalendarDate)? {
    var cursor = ByteCursor(reader.bytes, start..<line.upperBound)
    while let comma = ByteSearch.first(
      UInt8(ascii: ","), in: reader.bytes, from: cursor.index, end: line.upperBound)
    {
      cursor.index = comma + 1
      guard cursor.skipSpace(), cursor.takeWord("ingezonden"), cursor.skipSpace() else { continue }
      if cursor.takeWord("op") || cursor.take("d.d.") { cursor.skipSpace() }
      let dateStart = cursor.index
      if let date = DateForm.take(&cursor) { return (comma, dateStart..<cursor.index, date) }
    }
    return nil
  }

  private mutating func readText(_ range: Range<Int>) {
    reader.read(range, into: &pieces) { _, _ in }
  }

  private mutating func appendPlain(_ range: Range<Int>) {
    if !range.isEmpty {
      pieces.add(.text(ByteCursor(reader.bytes, line).words(range)))
    }
  }
}
