import AnswerLetter

/// The closing of a letter: `Hoogachtend,`, `Mede namens de Minister van A,`, `De Minister van B,`,
/// and the name.
enum ClosingForm {
  private enum Line {
    case office
    /// The portfolio below an office: `Digitalisering en Koninkrijksrelaties`.
    case portfolio
    /// The office and the name: `De Minister van Financiën, W.B. Hoekstra`.
    case signed
    case onBehalf
    case name
    /// `Bijlage(n): 2`.
    case enclosures
  }

  /// The most lines that a closing is believed to have.
  private static let longest = 14
  /// The longest line that is believed to belong to a closing.
  private static let longestLine = 160

  private static let valedictions: [StaticString] = [
    "hoogachtend", "met vriendelijke groet", "met vriendelijke groeten",
    "met de meeste hoogachting",
    "met hoogachting", "vriendelijke groet", "vriendelijke groeten", "met groet",
  ]

  /// The lines of the closing with which a range of lines ends; nothing when it ends with none.
  static func find(_ text: LogicalText, in lines: Range<Int>) -> Range<Int>? {
    let last = max(lines.lowerBound, lines.upperBound - longest)..<lines.upperBound
    // Nothing but the closing follows a valediction.
    if let line = last.last(where: { isValediction(text.bytes, text.lines[$0].range) }),
      (line..<lines.upperBound).allSatisfy({ mayBelong(text.bytes, text.lines[$0].range) })
    {
      return line..<lines.upperBound
    }
    guard let found = findSigned(text, in: last) ?? findNamedFirst(text, in: last) else {
      return nil
    }
    // `Den Haag, 3 juli 2012` above the signature.
    let above = found.lowerBound - 1
    let isDated =
      above >= last.lowerBound
      && LetterheadForm.readPlaceAndDate(text.bytes, text.lines[above].range) != nil
    return isDated ? above..<found.upperBound : found
  }

  /// A name, and the office below it, the last two lines: `Sophie Hermans`, `Minister van Klimaat en
  /// Groene Groei`.
  private static func findNamedFirst(_ text: LogicalText, in lines: Range<Int>) -> Range<Int>? {
    let start = lines.upperBound - 2
    guard start >= lines.lowerBound, name(text.bytes, text.lines[start].range) != nil,
      mayBelong(text.bytes, text.lines[start + 1].range)
    else { return nil }
    var cursor = ByteCursor(text.bytes, text.lines[start + 1].range)
    let isListed = text.bytes[cursor.end - 1] == UInt8(ascii: ",")
    return !isListed && isOffice(&cursor) ? start..<lines.upperBound : nil
  }

  /// A closing without a valediction: an office, and a name below it.
  private static func findSigned(_ text: LogicalText, in lines: Range<Int>) -> Range<Int>? {
    var start: Int?
    var isSigned = false
    var isNamed = false
    var line = lines.upperBound
    while line > lines.lowerBound {
      var kind = read(text.bytes, text.lines[line - 1].range)
      line -= 1
      if kind == nil, line > lines.lowerBound, brokenOffice(text, at: line - 1) != nil {
        kind = .office
        line -= 1
      }
      guard let kind else { break }
      switch kind {
      case .office:
        isSigned = isNamed
        if isNamed { start = line }
      case .signed:
        isSigned = true
        start = line
      case .portfolio: if !isNamed { return nil }
      case .onBehalf: if isSigned || isNamed { start = line }
      case .name: isNamed = true
      case .enclosures: break
      }
    }
    return isSigned ? start.map { $0..<lines.upperBound } : nil
  }

  private static func read(_ bytes: [UInt8], _ line: Range<Int>) -> Line? {
    guard mayBelong(bytes, line) else { return nil }
    var cursor = ByteCursor(bytes, line)
    switch Byte.lowercased(cursor.peek) {
    case UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "t"):
      if isOnBehalf(&cursor) { return .onBehalf }
      if isOffice(&cursor) { return .office }
    case UInt8(ascii: "d"), UInt8(ascii: "s"): if isOffice(&cursor) { return .office }
    case UInt8(ascii: "b"):
      if cursor.take("bijlage"), cursor.take("(n)") || cursor.take("n"), cursor.take(":") {
        return .enclosures
      }
    default: break
    }
    if names(bytes, line) != nil { return .name }
    if nameBehindOffice(bytes, line) != nil { return .signed }
    return PortfolioForm.takeKnown(&cursor) != nil && cursor.isAtEnd ? .portfolio : nil
  }

  /// The name in `De Minister van Financiën, W.B. Hoekstra`.
  static func nameBehindOffice(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    guard let comma = bytes[line].lastIndex(of: UInt8(ascii: ",")) else { return nil }
    var office = ByteCursor(bytes, line.lowerBound..<comma)
    guard line.count <= longestLine, Byte.isUpper(office.peek), isOffice(&office) else {
      return nil
    }
    return name(bytes, WhiteSpace.trim(bytes, comma + 1..<line.upperBound))
  }

  /// Whether a line may be one of a closing: it is short, and has no note.
  private static func mayBelong(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    line.count <= longestLine && !bytes[line].contains(UInt8(ascii: "["))
  }

  /// Whether a line ends what a signature begins with: `Hoogachtend,`, `De Minister van Defensie,`.
  static func isSignature(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard bytes[line].last == UInt8(ascii: ","), mayBelong(bytes, line) else { return false }
    var cursor = ByteCursor(bytes, line)
    return isValediction(bytes, line) || Byte.isUpper(cursor.peek) && isOffice(&cursor)
  }

  static func isValediction(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, line)
    guard Byte.isUpper(cursor.peek), cursor.takeAnyWord(valedictions) else { return false }
    _ = cursor.take(",") || cursor.take(".")
    return cursor.isAtEnd
  }

  /// `De Minister van Financiën,`, `De staatssecretaris Herstel en Toeslagen,`.
  private static func isOffice(_ cursor: inout ByteCursor) -> Bool {
    let start = cursor
    var office = cursor
    if office.takeWord("de") { office.skipSpace() }
    if office.takeAnyWord(OfficeForm.standings) { office.skipSpace() }
    let words = office
    guard let role = OfficeForm.takeOffice(&office) else { return false }
    let isListed = cursor.bytes[cursor.end - 1] == UInt8(ascii: ",")
    if isListed || office.isAtEnd { return true }
    guard let match = OfficeForm.portfolios(role, words, office) else { return false }
    cursor.index = match.end
    defer { cursor = start }
    return cursor.isAtEnd
  }

  /// The office that a line and the one below it name together: `De Minister van Sociale Zaken`, `en
  /// Werkgelegenheid,`.
  static func brokenOffice(_ text: LogicalText, at line: Int) -> Role? {
    guard line + 1 < text.lines.count else { return nil }
    let second = text.lines[line + 1].range
    guard mayBelong(text.bytes, text.lines[line].range), mayBelong(text.bytes, second),
      text.bytes[second].last == UInt8(ascii: ",")
    else { return nil }
    let joined =
      Array(text.bytes[text.lines[line].range]) + [Byte.space] + text.bytes[second].dropLast()
    var cursor = ByteCursor(joined, 0..<joined.count)
    if cursor.takeWord("de") { cursor.skipSpace() }
    if cursor.takeAnyWord(OfficeForm.standings) { cursor.skipSpace() }
    let words = cursor
    guard let office = OfficeForm.takeOffice(&cursor),
      let match = OfficeForm.portfolios(office, words, cursor), match.end == joined.count,
      match.pieces.count == 1, case .role(let name, let role) = match.pieces[0],
      // The office must not end where the first line does.
      words.index + name.utf8.count > text.lines[line].range.count
    else { return nil }
    return role
  }

  /// `Mede namens de Minister van Defensie,`, `namens deze,`.
  private static func isOnBehalf(_ cursor: inout ByteCursor) -> Bool {
    var ahead = cursor
    if ahead.takeAnyWord(["mede", "tevens"]) { ahead.skipSpace() }
    guard ahead.takeWord("namens"), ahead.skipSpace() else { return false }
    if ahead.takeWord("deze") { return true }
    return isOffice(&ahead)
  }

  /// The names of those who sign, on one line: `G. de Boer F. Jansen`, which stood in columns.
  static func names(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>]? {
    var rest = line
    var names: [Range<Int>] = []
    // Only where each begins with initials is it seen where the next does.
    while !rest.isEmpty, isInitial(bytes, rest, at: rest.lowerBound),
      let next = secondStart(bytes, rest)
    {
      guard let first = name(bytes, WhiteSpace.trim(bytes, rest.lowerBound..<next)) else {
        return nil
      }
      names.append(first)
      rest = next..<rest.upperBound
    }
    return name(bytes, rest).map { names + [$0] }
  }

  /// Where initials follow a word that has none: there the next name begins.
  private static func secondStart(_ bytes: [UInt8], _ names: Range<Int>) -> Int? {
    names.dropFirst(2).first { index in
      bytes[index - 1] == Byte.space && isInitial(bytes, names, at: index)
        && bytes[index - 2] != UInt8(ascii: ".")
    }
  }

  private static func isInitial(_ bytes: [UInt8], _ names: Range<Int>, at index: Int) -> Bool {
    Byte.isUpper(bytes[index]) && index + 1 < names.upperBound
      && bytes[index + 1] == UInt8(ascii: ".")
  }

  /// The name of the one who signs, on a line of its own: `D.M. van Weel`, `drs. Sophie Hermans`.
  static func name(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    var cursor = ByteCursor(bytes, line)
    guard line.count <= 60 else { return nil }
    // A copy says that the letter was signed.
    if cursor.take("w.g.") || cursor.take("(w.g.)") || cursor.take("w.g ") { cursor.skipSpace() }
    _ = PersonForm.takeAddress(&cursor)
    let first = cursor.peek
    guard let name = PersonForm.take(&cursor), cursor.isAtEnd, Byte.isUpper(first) || first >= 0xC3,
      bytes[name].contains(Byte.space) || bytes[name].contains(UInt8(ascii: ".")),
      bytes[name].contains(where: { $0 &- 0x61 < 26 })
    else { return nil }
    var office = ByteCursor(bytes, line)
    return isOffice(&office) ? nil : name
  }
}
