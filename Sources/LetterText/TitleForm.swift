import AnswerLetter

/// The title line: `Antwoord van minister Veldkamp (Buitenlandse Zaken) (ontvangen 24 maart 2025)`.
struct TitleForm {
  private(set) var pieces: [Inline] = []
  private let reader: InlineReader
  private var hasPortfolio = false

  private static let kinds: [StaticString] = ["antwoord", "antwoorden", "mededeling"]

  /// Reads a line as the title; a line of another form is none.
  static func read(_ reader: InlineReader, _ line: Range<Int>) -> [Inline]? {
    var title = TitleForm(reader: reader)
    return title.read(line) ? title.pieces : nil
  }

  private init(reader: InlineReader) {
    self.reader = reader
  }

  private mutating func read(_ line: Range<Int>) -> Bool {
    var cursor = ByteCursor(reader.bytes, line)
    guard cursor.takeAnyWord(Self.kinds) else { return false }
    pieces.add(.docType(cursor.words(line.lowerBound..<cursor.index)))
    let gapStart = cursor.index
    guard cursor.skipSpace(), cursor.takeWord("van"), cursor.skipSpace() else { return false }
    if let end = addNamedFirst(gapStart, cursor) {
      cursor.index = end
      finish(&cursor, of: line)
      return true
    }
    if cursor.takeWord("de") { cursor.skipSpace() }
    if cursor.takeAnyWord(OfficeForm.standings) { cursor.skipSpace() }
    let roleStart = cursor.index
    guard let role = OfficeForm.takeOffice(&cursor), isName(cursor) else { return false }
    addText(cursor, gapStart..<roleStart)
    addProponent(&cursor, from: ByteCursor(reader.bytes, roleStart..<line.upperBound), role)
    addPortfolio(&cursor)
    finish(&cursor, of: line)
    return true
  }

  /// Reads what follows the first who answers.
  private mutating func finish(_ cursor: inout ByteCursor, of line: Range<Int>) {
    while addColleague(&cursor, upTo: line.upperBound) {}
    addAsked(&cursor)
    addDate(.indiening, &cursor)
    addDate(.ontvangst, &cursor)
    reader.read(cursor.index..<cursor.end, into: &pieces) { _, _ in }
  }

  /// Reads `op de vragen van het lid A (P) over …` up to the bracket with the day of receipt.
  private mutating func addAsked(_ cursor: inout ByteCursor) {
    let bytes = reader.bytes
    var end = cursor.end
    var bracket = cursor.index
    while let next = ByteSearch.first(UInt8(ascii: "("), in: bytes, from: bracket, end: cursor.end)
    {
      bracket = next + 1
      if BracketedDateForm.take(.ontvangst, ByteCursor(bytes, next..<cursor.end)) != nil {
        end = next
        break
      }
    }
    var ahead = cursor
    while !ahead.isAtEnd {
      // Without a bracket of its own the day of receipt stands where the questions would end.
      if end == cursor.end, ahead.takeWord("ontvangen") { return }
      ahead.index += 1
    }
    ahead = ByteCursor(bytes, cursor.index..<end)
    while !ahead.isAtEnd {
      if ahead.skipSpace(), ahead.peek == UInt8(ascii: "o"),
        let asked = QuestionTitleForm.readAsked(reader, ahead.index..<end)
      {
        reader.read(cursor.index..<ahead.index, into: &pieces) { _, _ in }
        pieces.add(asked)
        cursor.index = end
        return
      }
      ahead.index += 1
    }
  }

  /// `de heer Bot, minister van Buitenlandse Zaken`: the name before the office. Gives where it ends.
  private mutating func addNamedFirst(_ gapStart: Int, _ start: ByteCursor) -> Int? {
    var cursor = start
    guard PersonForm.takeAddress(&cursor), let name = PersonForm.take(&cursor), cursor.take(","),
      cursor.skipSpace()
    else { return nil }
    if cursor.takeWord("de") { cursor.skipSpace() }
    let office = cursor
    guard let role = OfficeForm.takeOffice(&cursor),
      let match = OfficeForm.portfolios(role, office, cursor), let piece = match.pieces.first
    else { return nil }
    addText(start, gapStart..<name.lowerBound)
    let words = start.words(name)
    pieces.add(
      .docProponent([
        .person(words, Person(words.description)),
        .text(start.words(name.upperBound..<office.index)), piece,
      ]))
    hasPortfolio = true
    return office.index + piece.text.utf8.count
  }

  /// Small words with which a name can begin.
  private static let particles: [StaticString] = ["van", "von", "de", "den", "der", "ten", "ter"]

  /// Whether a name can follow an office: `de minister op alle vragen` is no title.
  private func isName(_ cursor: ByteCursor) -> Bool {
    var ahead = cursor
    ahead.skipSpace()
    let isSmall = ahead.peek &- UInt8(ascii: "a") < 26
    if ahead.peek == UInt8(ascii: ":") { return false }
    if !isSmall || ahead.takeAnyWord(Self.particles) { return true }
    return ahead.takeWord("voor") && ahead.skipSpace() && Byte.isUpper(ahead.peek)
  }

  /// Whether a name with a capital follows an office, and a portfolio in brackets behind it.
  private func isNamed(_ cursor: ByteCursor) -> Bool {
    var ahead = cursor
    guard ahead.skipSpace(), PersonForm.take(&ahead) != nil else { return false }
    ahead.skipSpace()
    return ahead.peek == UInt8(ascii: "(")
  }

  private mutating func addText(_ cursor: ByteCursor, _ range: Range<Int>) {
    if !range.isEmpty { pieces.add(.text(cursor.words(range))) }
  }

  /// The office and the name after it, or the office with its portfolio.
  private mutating func addProponent(
    _ cursor: inout ByteCursor, from start: ByteCursor, _ role: String
  ) {
    if let match = portfolio(role, start, cursor) {
      cursor.index = match.end
      hasPortfolio = true
      var proponent = [match.piece]
      if let holder = OfficeForm.takeHolder(&cursor) { proponent += holder }
      pieces.add(.docProponent(proponent))
      return
    }
    let office = Inline.role(cursor.words(start.index..<cursor.index), Role(role))
    let gapStart = cursor.index
    cursor.skipSpace()
    let nameStart = cursor.index
    Self.skipName(&cursor)
    let words = WhiteSpace.trim(cursor.bytes, nameStart..<cursor.index)
    cursor.index = words.upperBound
    guard !words.isEmpty else {
      cursor.index = gapStart
      pieces.add(.docProponent([office]))
      return
    }
    let name = cursor.words(words)
    let gap = Inline.text(cursor.words(gapStart..<words.lowerBound))
    pieces.add(.docProponent([office, gap, .person(name, Person(name.description))]))
  }

  /// ` en van Minister B (C)`: another who answers.
  private mutating func addColleague(_ cursor: inout ByteCursor, upTo end: Int) -> Bool {
    var ahead = cursor
    _ = ahead.take(")")
    ahead.skipCommaAndSpace()
    // `mede namens minister A (B)`; with `de` before it an office without a name follows.
    let isOnBehalf = ahead.takeWord("mede namens") || ahead.takeWord("namens")
    if isOnBehalf { ahead.skipSpace() }
    if ahead.takeWord("en") { ahead.skipSpace() }
    if ahead.takeWord("van") { ahead.skipSpace() }
    if ahead.takeWord("de") { ahead.skipSpace() }
    if ahead.takeAnyWord(OfficeForm.standings) { ahead.skipSpace() }
    let start = ahead.index
    guard start > cursor.index + 2, let role = OfficeForm.takeOffice(&ahead), isName(ahead) else {
      return false
    }
    if isOnBehalf, !isNamed(ahead) { return false }
    addText(cursor, cursor.index..<start)
    hasPortfolio = false
    addProponent(&ahead, from: ByteCursor(reader.bytes, start..<end), role)
    addPortfolio(&ahead)
    cursor = ahead
    return true
  }

  /// `minister van Justitie en Veiligheid`. A bracket after the words holds a portfolio, and then
  /// they are a name: `minister Van Weel (Justitie en Veiligheid)`.
  private func portfolio(
    _ role: String, _ start: ByteCursor, _ afterOffice: ByteCursor
  ) -> (piece: Inline, end: Int)? {
    var cursor = afterOffice
    cursor.skipSpace()
    guard cursor.peek == UInt8(ascii: "v"),
      let piece = OfficeForm.portfolios(role, start, afterOffice)?.pieces.first
    else { return nil }
    let end = start.index + piece.text.utf8.count
    cursor.index = end
    cursor.skipSpace()
    let isPortfolio = !cursor.take("(") || cursor.takeWord("ontvangen") || cursor.takeWord("mede")
    return isPortfolio ? (piece, end) : nil
  }

  /// What follows a name or a ministry in a title that goes on.
  private static let continuations: [StaticString] = [
    "mede", "namens", "op", "over", "aan", "naar",
  ]

  /// Skips a name: all up to a bracket, a comma or a word with which the title goes on.
  private static func skipName(_ cursor: inout ByteCursor) {
    while !cursor.isAtEnd, cursor.peek != UInt8(ascii: "("), cursor.peek != UInt8(ascii: ",") {
      var word = cursor
      if word.skipSpace(), word.takeAnyWord(continuations) { return }
      cursor.index += 1
    }
  }

  /// `(Buitenlandse Zaken)`; a forgotten bracket before `(ontvangen` is forgiven.
  private mutating func addPortfolio(_ cursor: inout ByteCursor) {
    var ahead = cursor
    ahead.skipSpace()
    guard ahead.take("("), !hasPortfolio else { return }
    var check = ahead
    if check.takeWord("ontvangen") { return }
    let start = ahead.index
    while !ahead.isAtEnd, ahead.peek != UInt8(ascii: ")"), ahead.peek != UInt8(ascii: "(") {
      ahead.index += 1
    }
    let words = WhiteSpace.trim(ahead.bytes, start..<ahead.index)
    guard !words.isEmpty else { return }
    addText(cursor, cursor.index..<words.lowerBound)
    let name = ahead.words(words)
    pieces.add(.organization(name, Organization(name.description)))
    cursor.index = words.upperBound
  }

  /// `(ontvangen 24 maart 2025)`, `(ingezonden 3 maart 2025, 2025Z00123)`, wherever it stands in the
  /// rest of the line.
  private mutating func addDate(_ event: DocumentEvent, _ cursor: inout ByteCursor) {
    let bytes = reader.bytes
    // `(ingezonden 3 maart 2011, ontvangen 22 maart 2011)`.
    if event == .ontvangst, let found = BracketedDateForm.takeFurther(cursor) {
      addText(cursor, cursor.index..<found.range.lowerBound)
      pieces.add(.docDate(cursor.words(found.range), found.date, event))
      cursor.index = found.range.upperBound
      return
    }
    var bracket = cursor.index
    while let next = ByteSearch.first(
      UInt8(ascii: "("), in: bytes, from: bracket, end: cursor.end)
    {
      bracket = next + 1
      guard let found = BracketedDateForm.take(event, ByteCursor(bytes, next..<cursor.end)) else {
        continue
      }
      reader.read(cursor.index..<found.range.lowerBound, into: &pieces) { _, _ in }
      pieces.add(.docDate(cursor.words(found.range), found.date, event))
      cursor.index = found.range.upperBound
      return
    }
  }
}

/// The numbers above the title: `AH 604`, `2024Z18294`, `ah-tk-20242025-604`.
enum DocumentNumberForm {
  /// Reads a whole line as a number.
  static func read(_ bytes: [UInt8], _ line: Range<Int>) -> DocumentNumber? {
    var cursor = ByteCursor(bytes, line)
    let second = Byte.lowercased(cursor.peek(1))
    switch Byte.lowercased(cursor.peek) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard let zaak = ZaakForm.take(&cursor), cursor.isAtEnd else { return nil }
      return .zaak(zaak)
    case UInt8(ascii: "a") where second == UInt8(ascii: "h"):
      return aanhangsel(cursor) ?? publication(bytes, line).map(DocumentNumber.publication)
    case UInt8(ascii: "k") where second == UInt8(ascii: "v"):
      return publication(bytes, line).map(DocumentNumber.publication)
    default: return nil
    }
  }

  private static func aanhangsel(_ start: ByteCursor) -> DocumentNumber? {
    var cursor = start
    guard cursor.takeWord("ah"), cursor.skipSpace(), let number = cursor.takeNumber(1...5),
      cursor.isAtEnd
    else { return nil }
    return .aanhangsel(number)
  }

  /// Reads a whole line as the identifier of a publication: `ah-tk-20242025-604`, `kv-tk-2024Z18294`.
  static func publication(_ bytes: [UInt8], _ line: Range<Int>) -> String? {
    var cursor = ByteCursor(bytes, line)
    if cursor.take("ah-tk-") || cursor.take("ah-ek-") {
      guard cursor.takeDigits(8...8) != nil, cursor.take("-"), cursor.takeDigits(1...5) != nil,
        cursor.isAtEnd
      else { return nil }
      return cursor.string(line).lowercased()
    }
    guard cursor.take("kv-tk-"), ZaakForm.take(&cursor) != nil, cursor.isAtEnd else { return nil }
    return cursor.string(line)
  }
}
