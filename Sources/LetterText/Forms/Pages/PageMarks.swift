/// Finds the marks of notes in the running text of a page, where the extractor has glued them to a
/// word or put them on lines of their own.
///
/// Every number that could be a mark is judged by what stands around it; of all ways to give each
/// note a mark, in the order of their numbers, the one with the best judgement is taken.
struct PageMarks {
  /// A place where a mark may stand.
  private struct Candidate {
    var note: Int
    /// The number.
    var range: Range<Int>
    /// The number with the brackets around it.
    var whole: Range<Int>
    /// How likely it is.
    var score: Int
    /// The best sum of scores up to this one, and the candidate before it.
    var sum = 0
    var previous: Int?
  }

  /// How many places are looked at for one note.
  private static let limit = 40

  /// Words after whose full stop a number is theirs.
  private static let abbreviations: [StaticString] = [
    "nr.", "nrs.", "art.", "stb.", "stcrt.", "blz.",
  ]

  /// The marks of the notes at the foot of a page, by the position of the note in it.
  static func find(
    _ foot: PageFoot, in page: [PageLine], of bytes: [UInt8]
  ) -> [Int: (whole: Range<Int>, marker: Range<Int>)] {
    let numbers = foot.notes.map(\.number)
    guard let first = numbers.first, let last = numbers.last else { return [:] }
    let positions = Dictionary(
      numbers.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var candidates: [Candidate] = []
    var counts: [Int: Int] = [:]
    for (index, line) in page.enumerated() where !foot.contains(index) && !line.isQuestionNumber {
      for candidate in self.candidates(in: line.range, first...last, bytes) {
        guard let note = positions[candidate.note],
          counts[note, default: 0] < limit
        else { continue }
        counts[note, default: 0] += 1
        var candidate = candidate
        candidate.note = note
        candidates.append(candidate)
      }
    }
    // What is weak says something only when there is one of it.
    var strong: Set<Int> = []
    var weakCounts: [Int: Int] = [:]
    for candidate in candidates {
      if candidate.score > weak {
        strong.insert(candidate.note)
      } else {
        weakCounts[candidate.note, default: 0] += 1
      }
    }
    for place in candidates.indices where candidates[place].score == weak {
      let note = candidates[place].note
      if strong.contains(note) || weakCounts[note, default: 0] > 1 { candidates[place].score = 0 }
    }
    candidates.removeAll { $0.score == 0 }
    return bestChain(&candidates)
  }

  private static func bestChain(
    _ candidates: inout [Candidate]
  ) -> [Int: (whole: Range<Int>, marker: Range<Int>)] {
    candidates.sort {
      ($0.range.lowerBound, $0.note) < ($1.range.lowerBound, $1.note)
    }
    var chains = BestChains(count: (candidates.map(\.note).max() ?? 0) + 1)
    let byEnd = candidates.indices.sorted {
      candidates[$0].range.upperBound < candidates[$1].range.upperBound
    }
    var ended = 0
    for index in candidates.indices {
      // What ends before this one begins can stand before it.
      while ended < byEnd.count,
        candidates[byEnd[ended]].range.upperBound <= candidates[index].range.lowerBound
      {
        let place = byEnd[ended]
        chains.add(sum: candidates[place].sum, place: place, note: candidates[place].note)
        ended += 1
      }
      let best = chains.best(before: candidates[index].note)
      candidates[index].sum = candidates[index].score + (best?.sum ?? 0)
      candidates[index].previous = best?.place
    }
    var marks: [Int: (whole: Range<Int>, marker: Range<Int>)] = [:]
    var place = candidates.indices.max { candidates[$0].sum < candidates[$1].sum }
    if let found = place {
      // Of equals the first.
      place = candidates.firstIndex { $0.sum == candidates[found].sum }
    }
    while let index = place {
      marks[candidates[index].note] = (candidates[index].whole, candidates[index].range)
      place = candidates[index].previous
    }
    return marks
  }

  private static func candidates(
    in line: Range<Int>, _ numbers: ClosedRange<Int>, _ bytes: [UInt8]
  ) -> [Candidate] {
    var found: [Candidate] = []
    let isNumbersOnly = holdsOnlyNumbers(line, bytes)
    var index = line.lowerBound
    while let start = firstDigit(bytes, index..<line.upperBound) {
      index = start
      while index < line.upperBound, Byte.isDigit(bytes[index]) { index += 1 }
      for length in 1...max(1, min(3, index - start)) where index - start >= length {
        let range = index - length..<index
        let value = bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard numbers.contains(value), bytes[range.lowerBound] != 0x30 else { continue }
        if let whole = brackets(around: range, in: line, bytes) {
          found.append(Candidate(note: value, range: range, whole: whole, score: 20))
          continue
        }
        let score =
          isNumbersOnly
          ? (length == index - start ? 8 : 0)
          : judge(range, isWhole: length == index - start, in: line, bytes)
        if score > 0 {
          found.append(Candidate(note: value, range: range, whole: range, score: score))
        }
      }
    }
    return found
  }

  private static func firstDigit(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var index = range.lowerBound
      while index < range.upperBound {
        let digits = EightBytes(buffer, index).digits
        index += EightBytes.first(digits)
        if digits != 0 { return index < range.upperBound ? index : nil }
      }
      return nil
    }
  }

  /// The most bytes that are looked at on each side of a number for its brackets.
  private static let longestBrackets = 40

  /// The brackets and commas around a number in `[1]`, `[1 ]` or `[1, 2 ]`: those before it, and the
  /// closing bracket after the last.
  private static func brackets(
    around range: Range<Int>, in line: Range<Int>, _ bytes: [UInt8]
  ) -> Range<Int>? {
    var start = range.lowerBound
    let limit = max(line.lowerBound, range.lowerBound - longestBrackets)
    while start > limit, [0x20, 0x2C].contains(bytes[start - 1]) { start -= 1 }
    guard start > line.lowerBound else { return nil }
    var open = start
    while open > limit, bytes[open - 1] != UInt8(ascii: "[") {
      guard Byte.isDigit(bytes[open - 1]) || [0x20, 0x2C].contains(bytes[open - 1]) else {
        return nil
      }
      open -= 1
    }
    guard open > limit, bytes[open - 1] == UInt8(ascii: "[") else { return nil }
    if open == start { start = open - 1 }
    var close = range.upperBound
    let last = min(line.upperBound, range.upperBound + longestBrackets)
    while close < last, bytes[close] != UInt8(ascii: "]") {
      guard Byte.isDigit(bytes[close]) || [0x20, 0x2C].contains(bytes[close]) else { return nil }
      close += 1
    }
    guard close < last else { return nil }
    let isLast = WhiteSpace.skip(bytes, from: range.upperBound, end: line.upperBound) == close
    return start..<(isLast ? close + 1 : range.upperBound)
  }

  /// `1`, `2 3`, `2, 3 en 4`, `6,`: a line of marks alone.
  private static func holdsOnlyNumbers(_ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var cursor = ByteCursor(bytes, line)
    while true {
      guard cursor.takeNumber(1...3) != nil else { return false }
      _ = cursor.take(",")
      cursor.skipSpace()
      if cursor.takeWord("en") { cursor.skipSpace() }
      if cursor.peek == UInt8(ascii: ".") || cursor.peek == UInt8(ascii: "?") { cursor.index += 1 }
      if cursor.isAtEnd { return true }
    }
  }

  private static func judge(
    _ range: Range<Int>, isWhole: Bool, in line: Range<Int>, _ bytes: [UInt8]
  ) -> Int {
    let after = range.upperBound < line.upperBound ? bytes[range.upperBound] : 0
    if (after | 0x20) &- 0x61 < 26 || after >= 0xC3 && after < 0xE2 { return 0 }
    if after == UInt8(ascii: "%") || after == UInt8(ascii: "/") || after == UInt8(ascii: "-") {
      return 0
    }
    guard range.lowerBound > line.lowerBound else {
      return atLineStart(range.upperBound, line, bytes)
    }
    let before = bytes[range.lowerBound - 1]
    if !isWhole {
      return (after == 0 || after <= 0x20 || after == 0x2E || after == 0x3F || after == 0x2C)
        ? 2 : 0
    }
    if before &- 0x61 < 26 { return 10 }
    if Byte.isUpper(before) { return 3 }
    if before == 0x20 { return afterSpace(range, line, bytes) }
    if after == UInt8(ascii: ","), range.upperBound + 1 < line.upperBound,
      Byte.isDigit(bytes[range.upperBound + 1])
    {
      return 0
    }
    if before == UInt8(ascii: ".") || before == UInt8(ascii: ",") {
      return afterStop(range, line, bytes, before)
    }
    if [0x3F, 0x21, 0x29, 0x22, 0x27, 0x3A, 0x3B, 0x5D].contains(before) { return 10 }
    // » and the curly quotation marks; letters with accents.
    if before >= 0x80 {
      return before == 0xA0 || before == 0x93 || before == 0x94 && isDash(range, bytes) ? 0 : 9
    }
    return 0
  }

  private static func isDash(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    range.lowerBound >= 3 && bytes[range.lowerBound - 3] == 0xE2
      && bytes[range.lowerBound - 2] == 0x80
      && (0x90...0x95).contains(bytes[range.lowerBound - 1])
  }

  /// A number at the start of a line that goes on with the sentence: `3 De wetgever`, `1? `, `2. In`.
  private static func atLineStart(_ end: Int, _ line: Range<Int>, _ bytes: [UInt8]) -> Int {
    guard end < line.upperBound else { return 8 }
    if bytes[end] == 0x20 { return 4 }
    // A closing quotation mark may stand before the stop: `6».`
    let isQuote = bytes[end] == 0xC2 && end + 1 < line.upperBound && bytes[end + 1] == 0xBB
    if isQuote { return 5 }
    let isStop = [0x2E, 0x3F, 0x2C, 0x3A, 0x3B, 0x29].contains(bytes[end])
    guard isStop else { return 0 }
    return end + 1 == line.upperBound || bytes[end + 1] == 0x20 ? 5 : 0
  }

  /// A number after a space: a mark where a sentence has ended before it, or where one ends right
  /// after it.
  private static func afterSpace(_ range: Range<Int>, _ line: Range<Int>, _ bytes: [UInt8]) -> Int {
    var index = range.lowerBound - 1
    while index > line.lowerBound, bytes[index] == 0x20 { index -= 1 }
    // `Shell?1 2`: a mark may stand before it.
    while index > line.lowerBound, Byte.isDigit(bytes[index]) { index -= 1 }
    let next = WhiteSpace.skip(bytes, from: range.upperBound, end: line.upperBound)
    let isEnd = next == line.upperBound
    guard [0x3F, 0x2E, 0x21, 0x29].contains(bytes[index]) || bytes[index] == 0xBB else {
      return afterWord(
        index, range, isStop: isEnd || isStop(bytes[next]) && next == range.upperBound, line, bytes)
    }
    if isEnd { return 5 }
    if next == range.upperBound { return isStop(bytes[next]) ? 4 : 0 }
    return Byte.isUpper(bytes[next]) || bytes[next] >= 0x80 || Byte.isDigit(bytes[next]) ? 5 : 1
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    [0x2E, 0x2C, 0x3F, 0x21, 0x3A, 0x3B].contains(byte)
  }

  /// Words that a number belongs to, or that count with it.
  private static let counting: [StaticString] = [
    "artikel", "artikelen", "lid", "leden", "vraag", "vragen", "antwoord", "nummer", "pagina",
    "week", "fase", "bijlage", "hoofdstuk", "paragraaf", "punt", "stap", "categorie", "groep",
    "klasse", "niveau", "en", "of", "tot", "met", "van", "de", "het", "een", "circa", "ongeveer",
    "ruim", "bijna", "maximaal", "minimaal", "per", "op", "in", "om", "voor", "uit", "na", "tussen",
    "minder", "meer", "dan", "deel", "tabel", "figuur", "onderdeel", "sub", "box", "nr", "zie",
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]

  /// A number that a space parts from a word: `gepubliceerd 13.`
  private static func afterWord(
    _ end: Int, _ range: Range<Int>, isStop: Bool, _ line: Range<Int>, _ bytes: [UInt8]
  ) -> Int {
    guard bytes[end] &- 0x61 < 26 else { return 0 }
    var start = end
    while start > line.lowerBound, Byte.isLetter(bytes[start - 1]) { start -= 1 }
    var word = ByteCursor(bytes, start..<end + 1)
    if word.takeAnyWord(counting) { return 0 }
    return isStop ? 4 : weak
  }

  /// The score of a number that only its being the one of its kind makes a mark.
  private static let weak = 1

  /// A number right after a full stop or a comma: not when it is a decimal or an abbreviation's.
  private static func afterStop(
    _ range: Range<Int>, _ line: Range<Int>, _ bytes: [UInt8], _ stop: UInt8
  ) -> Int {
    let position = range.lowerBound - 2
    guard position >= line.lowerBound else { return 1 }
    if Byte.isDigit(bytes[position]) {
      let next = WhiteSpace.skip(bytes, from: range.upperBound, end: line.upperBound)
      let isEnd = next == line.upperBound
      return isEnd || (next > range.upperBound && Byte.isUpper(bytes[next])) ? 6 : 0
    }
    for abbreviation in abbreviations {
      let start = range.lowerBound - abbreviation.utf8CodeUnitCount
      guard start >= line.lowerBound else { continue }
      var cursor = ByteCursor(bytes, start..<range.lowerBound)
      if cursor.take(abbreviation) { return 0 }
    }
    return 10
  }
}
