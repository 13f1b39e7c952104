import AnswerLetter

/// What the pages of the Tweede Kamer's publications carry around the text: the heading of the first
/// page, its colophon, and the foot of every page.
enum PageFurniture {
  /// Whether a text has pages of this kind.
  static func isIn(_ evidence: FormEvidence) -> Bool {
    evidence.has("ISSN 0921")
      || (evidence.has("Tweede Kamer, vergaderjaar") || isOfSenate(evidence))
        && (evidence.has(", Aanhangsel") || evidence.has(", Vragen"))
        && evidence.has("Kamer der Staten-Generaal")
  }

  /// Whether the masthead is that of the Eerste Kamer, and its feet stand below the pages.
  private static func isOfSenate(_ evidence: FormEvidence) -> Bool {
    evidence.has("Eerste Kamer der Staten-Generaal", within: 400)
      && evidence.has("Eerste Kamer, vergaderjaar")
  }

  /// Says of each line what it is.
  static func classify(_ lines: inout [PageLine], in bytes: [UInt8]) {
    classifyHeading(&lines, in: bytes)
    splitFeet(&lines, in: bytes)
    for index in lines.indices where lines[index].kind == .text {
      let opening = Opening.possible(bytes, lines[index].range)
      guard !opening.isEmpty else { continue }
      var cursor = ByteCursor(bytes, lines[index].range)
      if opening.contains(.foot), isFoot(&cursor) {
        lines[index].kind = .furniture
        lines[index].endsPage = true
      } else if opening.contains(.colophon), isColophon(bytes, lines[index].range) {
        lines[index].kind = .furniture
        lines[index].endsPage = footStart(bytes, lines[index].range) != nil
      } else if opening.contains(.identifier),
        let identifier = identifier(bytes, lines[index].range)
      {
        lines[index].kind = .identifier
        lines[index].range = identifier
      } else if opening.contains(.rule), isRule(bytes[lines[index].range]) {
        lines[index].kind = .furniture
        lines[index].endsPage = index > 0 && !lines[index - 1].endsPage
      } else if opening.contains(.identifier), isCroppedIdentifier(bytes, lines[index].range) {
        lines[index].kind = .furniture
      }
    }
    let questions = QuestionNumbers(lines, in: bytes)
    for line in questions?.lines ?? [] { lines[line].isQuestionNumber = true }
    classifyPageNumbers(&lines, in: bytes)
    // Notes to the questions stand above the answers, whatever the page.
    if let start = questions?.answersStart, start > 0 { lines[start - 1].endsPage = true }
  }

  /// What furniture may begin as a line does; most lines begin as none.
  private struct Opening: OptionSet {
    let rawValue: UInt8
    static let foot = Opening(rawValue: 1)
    static let colophon = Opening(rawValue: 2)
    static let identifier = Opening(rawValue: 4)
    static let rule = Opening(rawValue: 8)

    static func possible(_ bytes: [UInt8], _ line: Range<Int>) -> Opening {
      guard line.count > 1 else { return [] }
      let second = bytes[line.lowerBound + 1] | 0x20
      switch bytes[line.lowerBound] | 0x20 {
      case UInt8(ascii: "t") where second == UInt8(ascii: "w"): return .foot
      case UInt8(ascii: "e") where second == UInt8(ascii: "e"): return .foot
      case UInt8(ascii: "i") where second == UInt8(ascii: "s"): return .colophon
      case UInt8(ascii: "s") where second == UInt8(ascii: "d"): return .colophon
      case 0x27, "’".utf8.first, 0x30...0x39: return .colophon
      case UInt8(ascii: "k") where second == UInt8(ascii: "v"): return [.colophon, .identifier]
      case UInt8(ascii: "a") where second == UInt8(ascii: "h"): return .identifier
      case UInt8(ascii: "h") where !Byte.isLetter(second): return .identifier
      case UInt8(ascii: "-"): return .rule
      default: return []
      }
    }
  }

  /// Parts the feet from the text of the next page, which stands right behind them where pages were
  /// put together with nothing between: `Aanhangsel 2Antwoord 3`. The page that it must be tells
  /// where its number ends.
  private static func splitFeet(_ lines: inout [PageLine], in bytes: [UInt8]) {
    var page = 1
    var parts: [(index: Int, end: Int)] = []
    for index in lines.indices where lines[index].kind == .text {
      guard !Opening.possible(bytes, lines[index].range).isEmpty,
        let start = footStart(bytes, lines[index].range)
      else { continue }
      var cursor = ByteCursor(bytes, start..<lines[index].range.upperBound)
      guard takeFoot(&cursor) else { continue }
      if takePage(page, &cursor), !cursor.isAtEnd { parts.append((index, cursor.index)) }
      page += 1
    }
    guard !parts.isEmpty else { return }
    var split: [PageLine] = []
    split.reserveCapacity(lines.count + parts.count)
    var next = parts[...]
    for (index, line) in lines.enumerated() {
      guard let part = next.first, part.index == index else {
        split.append(line)
        continue
      }
      next.removeFirst()
      split.append(
        PageLine(range: line.range.lowerBound..<part.end, isAfterBlank: line.isAfterBlank))
      let rest = WhiteSpace.trim(bytes, part.end..<line.range.upperBound)
      split.append(PageLine(range: rest, isAfterBlank: false))
    }
    lines = split
  }

  /// Takes the number of a page, whatever stands behind it.
  private static func takePage(_ page: Int, _ cursor: inout ByteCursor) -> Bool {
    let digits = String(page).utf8
    guard cursor.bytes[cursor.index..<cursor.end].starts(with: digits) else { return false }
    cursor.index += digits.count
    return true
  }

  /// `Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 3`, and nothing else.
  private static func isFoot(_ cursor: inout ByteCursor) -> Bool {
    guard takeFoot(&cursor) else { return false }
    if cursor.isAtEnd { return true }
    return cursor.takeNumber(1...4) != nil && cursor.isAtEnd
  }

  /// Takes a foot up to the number of its page.
  private static func takeFoot(_ cursor: inout ByteCursor) -> Bool {
    guard cursor.takeAnyWord(["tweede kamer", "eerste kamer"]), cursor.take(","),
      cursor.skipSpace(),
      cursor.takeWord("vergaderjaar"), cursor.skipSpace(), VergaderjaarForm.take(&cursor) != nil,
      cursor.take(","), cursor.skipSpace(), cursor.take("aanhangsel") || cursor.take("vragen")
    else { return false }
    cursor.skipSpace()
    return true
  }

  /// `ISSN 0921 - 7398`, `’s-Gravenhage 2024`, with what is glued to them.
  private static func isColophon(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, range)
    if isPrintersMark(cursor) { return true }
    if cursor.takeWord("issn") {
      cursor.skipSpace()
      guard cursor.takeNumber(4...4) != nil else { return false }
      cursor.skipSpace()
      guard cursor.takeDash() else { return false }
      cursor.skipSpace()
      guard cursor.takeNumber(4...4) != nil else { return false }
      cursor.skipSpace()
      if cursor.isAtEnd { return true }
    }
    guard cursor.take("’s-gravenhage") || cursor.take("'s-gravenhage"), cursor.skipSpace(),
      cursor.takeNumber(4...4) != nil
    else { return false }
    cursor.skipSpace()
    return cursor.isAtEnd || isFoot(&cursor)
  }

  /// `KVR18345`, `0304tkkvr1456`, `Sdu Uitgevers`: what the printer of older publications put below
  /// the last answer.
  private static func isPrintersMark(_ start: ByteCursor) -> Bool {
    var cursor = start
    if cursor.takeWord("sdu uitgevers") { return cursor.isAtEnd }
    if cursor.takeDigits(4...4) != nil {
      return cursor.take("tkkvr") && cursor.takeDigits(1...5) != nil && cursor.isAtEnd
    }
    return cursor.take("kvr") && cursor.takeDigits(3...6) != nil && cursor.isAtEnd
  }

  /// How a line begins that is a foot, or has one behind what stands before it.
  private static let footOpenings: [StaticString] = [
    "tweede kamer,", "eerste kamer,", "issn", "’s-gravenhage", "'s-gravenhage", "ah-", "kv-",
  ]

  /// Where a foot begins in a line that is one, or the colophon before one.
  private static func footStart(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var cursor = ByteCursor(bytes, range)
    guard footOpenings.contains(where: { cursor.take($0) }) else { return nil }
    return bytes[range].prefix(longestColophon).indices.first { start in
      switch bytes[start] {
      case UInt8(ascii: "T"): bytes[start..<range.upperBound].starts(with: "Tweede Kamer,".utf8)
      case UInt8(ascii: "E"): bytes[start..<range.upperBound].starts(with: "Eerste Kamer,".utf8)
      default: false
      }
    }
  }

  /// The longest colophon that is looked through for the foot behind it.
  private static let longestColophon = 80

  /// The identifier on a line that has nothing else, or the colophon behind it.
  private static func identifier(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let end = bytes[range].firstIndex(of: Byte.space) ?? range.upperBound
    guard DocumentNumberForm.publication(bytes, range.lowerBound..<end) != nil else { return nil }
    let rest = WhiteSpace.trim(bytes, end..<range.upperBound)
    return rest.isEmpty || isColophon(bytes, rest) ? range.lowerBound..<end : nil
  }

  /// `-----`: where PyMuPDF4LLM ends a page.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 5 && line.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// `h tk 20232024 387`: what is left of the identifier where the margin was cut off.
  private static func isCroppedIdentifier(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var cursor = ByteCursor(bytes, line)
    guard cursor.take("ah") || cursor.take("h"), cursor.skipSpace(),
      cursor.takeAnyWord(["tk", "ek"]), cursor.skipSpace(), cursor.takeDigits(8...8) != nil,
      cursor.skipSpace()
    else { return false }
    return cursor.takeDigits(1...5) != nil && cursor.isAtEnd
  }

  /// How many lines the heading of the first page can have.
  private static let headingLength = 14

  /// The number beside the name of the Kamer, which stands alone or glued to it, is ornament.
  private static func classifyHeading(_ lines: inout [PageLine], in bytes: [UInt8]) {
    var isHeading = false
    for index in lines.indices.prefix(headingLength) {
      var cursor = ByteCursor(bytes, lines[index].range)
      if cursor.take("tweede kamer der staten-generaal")
        || cursor.take("eerste kamer der staten-generaal")
      {
        isHeading = true
        lines[index].range = lines[index].range.lowerBound..<cursor.index
      } else if cursor.take("vragen gesteld door") || cursor.takeWord("vragen van") {
        return
      } else if isHeading || isAboveYear(lines, index, in: bytes),
        lines[index].number(in: bytes).map({ (1...2).contains($0) }) ?? false
      {
        lines[index].kind = .furniture
      }
    }
  }

  /// Whether the line below has the session year, where the name of the Kamer was lost.
  private static func isAboveYear(_ lines: [PageLine], _ index: Int, in bytes: [UInt8]) -> Bool {
    guard index + 1 < lines.count else { return false }
    var cursor = ByteCursor(bytes, lines[index + 1].range)
    return cursor.takeWord("vergaderjaar")
  }

  /// A number alone beside the foot of a page is the page's.
  private static func classifyPageNumbers(_ lines: inout [PageLine], in bytes: [UInt8]) {
    var page = 1
    for index in lines.indices.filter({ lines[$0].endsPage }) {
      for neighbour in [index + 1, index - 1] where lines.indices.contains(neighbour) {
        if lines[neighbour].kind == .text, lines[neighbour].number(in: bytes) == page,
          neighbour > index || !hasNumber(bytes, lines[index].range)
        {
          lines[neighbour].kind = .furniture
          if neighbour > index {
            lines[neighbour].endsPage = true
            lines[index].endsPage = false
          }
          break
        }
      }
      page += 1
    }
  }

  private static func hasNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.isEmpty || Byte.isDigit(bytes[range.upperBound - 1])
  }
}
