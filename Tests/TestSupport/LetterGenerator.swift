/// Makes letters out of a seed: everything that the reader knows, next to everything that only
/// looks like it, in odd layout and odd bytes.
package struct LetterGenerator {
  private var random: SplitMix64
  var text = ""
  /// The number of the next note.
  private var note = 1

  private init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// The bytes of the letter of a seed; the same seed gives the same bytes.
  package static func letter(seed: UInt64, sample: [UInt8]) -> [UInt8] {
    var generator = LetterGenerator(seed: seed)
    switch generator.random.number(1...20) {
    case 1: generator.soup()
    case 2: return generator.mutated(sample)
    case 3: generator.line(generator.random.pick(Phrases.odd, else: ""))
    default: generator.wholeLetter()
    }
    return generator.encoded()
  }

  private mutating func wholeLetter() {
    if random.once(in: 5) { letterhead() }
    preface()
    body()
    if random.once(in: 5) { closing() }
    if random.once(in: 8) { annexes() }
  }

  private mutating func letterhead() {
    for _ in 0..<random.number(1...9) {
      line(random.pick(Phrases.letterhead, else: ""))
      if random.once(in: 9) { line(sentence()) }
    }
    if !random.once(in: 3) { line(random.pick(Phrases.salutations, else: "")) }
    if random.once(in: 2) { paragraphs(1...2) }
    if random.once(in: 2) { closing() }
  }

  private mutating func closing() {
    for _ in 0..<random.number(1...4) { line(random.pick(Phrases.closings, else: "")) }
  }

  private mutating func annexes() {
    for _ in 0..<random.number(1...3) {
      line(random.pick(Phrases.annexes, else: ""))
      paragraphs(0...3)
    }
  }

  private mutating func body() {
    if random.once(in: 12) { return paragraphs(1...4) }
    var number = 1
    for _ in 0..<random.number(1...6) {
      let count = random.once(in: 5) ? random.number(2...3) : 1
      for _ in 0..<count {
        heading("Vraag", random.once(in: 9) ? random.number(1...12) : number)
        paragraphs(0...3)
        number += 1
      }
      if random.once(in: 15) {
        line("Toelichting" + random.pick(["", ":", " "], else: ""))
        paragraphs(0...2)
      }
      if !random.once(in: 8) {
        answerHeading(first: max(1, number - count), last: number - 1)
        paragraphs(0...4)
      }
    }
  }

  private mutating func preface() {
    for form in ["AH 604", "2024Z18294", "2024Z 17972", "ah-tk-20242025-1716", "Den Haag"]
    where random.once(in: 6) { line(form) }
    if random.once(in: 8) { return }
    let kind = random.pick(["Antwoord", "Antwoord", "Antwoord", "Mededeling"], else: "")
    let role = random.pick(
      ["minister", "Minister", "staatssecretaris", "minister-president"], else: "")
    let name = random.pick(Phrases.names, else: "")
    let portfolio = random.pick(Phrases.portfolios, else: "")
    let received = random.pick(Phrases.received, else: "")
    line("\(kind) van \(role) \(name) (\(portfolio)) \(received)")
    if random.once(in: 5) {
      line("Zie ook Aanhangsel Handelingen, vergaderjaar 2023-2024, nr. 1137")
    }
  }

  private mutating func heading(_ word: String, _ number: Int) {
    let other = random.pick([" en \(number + 1)", ", \(number + 1) en \(number + 2)"], else: "")
    let end = random.pick(["", "", "", ":", "."], else: "")
    line("\(word) \(number)\(random.once(in: 8) ? other : "")\(end)")
  }

  private mutating func answerHeading(first: Int, last: Int) {
    let list = first == last ? "\(last)" : "\(first) en \(last)"
    let forms = [
      "Antwoord", "Antwoord \(list)", "Antwoord op vraag \(list)", "Antwoord op vragen \(list)",
      "Antwoord op de vragen \(first) tot en met \(last)", "Antwoorden \(first) t/m \(last)",
      "Antwoord \(first)–\(last)", "Antwoord:", "Antwoord vraag \(list):", "ANTWOORD \(list)",
      "Antwoord op vraag \(last + 7)",
    ]
    line(random.pick(forms, else: "Antwoord"))
  }

  private mutating func paragraphs(_ count: ClosedRange<Int>) {
    for _ in 0..<random.number(count) {
      switch random.number(1...14) {
      case 1...2: list()
      case 3: line(random.pick(Phrases.nearHeadings, else: ""))
      case 4: paragraphWithNote()
      case 5: table()
      case 6: quotation()
      case 7: line(random.pick(Phrases.innerHeadings, else: ""))
      default: line(sentence())
      }
      if random.once(in: 3) { blank() }
    }
  }

  private mutating func list() {
    let forms: [(Int) -> String] = [
      { _ in "-" }, { _ in "•" }, { _ in "–" }, { "\($0)." }, { "\($0))" },
      { "\("abcdefghij".map(String.init)[($0 - 1) % 10]))" }, { "(\($0))" },
      { ["i.", "ii.", "iii.", "iv.", "v."][($0 - 1) % 5] },
    ]
    var open = [random.pick(forms, else: { _ in "-" })]
    for item in 1...random.number(1...4) {
      line(open[0](item) + random.pick([" ", "  ", "\t"], else: " ") + sentence())
      if random.once(in: 4) {
        open.append(random.pick(forms, else: { _ in "-" }))
        for inner in 1...random.number(1...2) { line("  " + open[1](inner) + " " + sentence()) }
        open.removeLast()
      }
    }
  }

  /// Rows with tabs, cells on lines of their own, or rows as in Markdown.
  private mutating func table() {
    let columns = random.number(1...4)
    let form = random.number(1...3)
    for row in 0..<random.number(1...4) {
      let count = random.once(in: 12) ? columns + 1 : columns
      let cells = (0..<count).map { _ in
        random.once(in: 6)
          ? "" : random.once(in: 9) ? sentence() : random.pick(Phrases.cells, else: "")
      }
      switch form {
      case 1: text += cells.joined(separator: "\t") + "\n"
      case 2: text += cells.map { "\t\($0)\n" }.joined() + "\n"
      default:
        text += "| " + cells.joined(separator: " | ") + " |\n"
        if row == 0, !random.once(in: 4) {
          text += "|" + String(repeating: " --- |", count: count) + "\n"
        }
      }
      if form == 1, row == 0, random.once(in: 4) {
        text += Array(repeating: "---", count: count).joined(separator: "\t") + "\n"
      }
    }
  }

  private mutating func quotation() {
    let words = sentence()
    let marks = random.pick(Phrases.quotationMarks, else: ("«", "»"))
    line(marks.0 + words + marks.1 + random.pick(["", "", ".", "[footnoteRef:\(note)]"], else: ""))
  }

  private mutating func paragraphWithNote() {
    var bodies = ""
    var words = sentence()
    for _ in 0..<random.number(1...3) {
      let marker = random.once(in: 10) ? random.number(1...30) : note
      note += 1
      words += "[footnoteRef:\(marker)]" + random.pick([" ", "", ", en ", "."], else: "")
      if random.once(in: 9) { continue }
      let lines = (0..<random.number(1...3)).map { _ in sentence() }
      let body = lines.joined(separator: random.pick(["\n", "\n\n", " "], else: "\n"))
      bodies +=
        random.pick([" ", "\n ", "\n"], else: " ")
        + "[\(marker): \(body)\(random.pick(["]", " ]", "\n]"], else: "]"))"
    }
    line(words + (random.once(in: 12) ? " [9: los]" : bodies))
  }

  private mutating func sentence() -> String {
    var pieces: [String] = []
    for _ in 0..<random.number(1...6) {
      let phrase =
        random.once(in: 3)
        ? random.pick(Phrases.meaningful, else: "") : random.pick(Phrases.plain, else: "")
      pieces.append(phrase)
    }
    if random.once(in: 2000) { pieces += Array(repeating: "lang woord", count: 3000) }
    let gap = random.once(in: 5) ? random.pick(Phrases.gaps, else: " ") : " "
    return pieces.joined(separator: gap) + random.pick([".", "?", "", ";"], else: ".")
  }

  private mutating func soup() {
    for _ in 0..<random.number(1...40) {
      text += random.pick(Phrases.soup + Phrases.meaningful + Phrases.odd, else: "")
      text += random.pick(["", " ", "\n", "\n\n", "  "], else: " ")
    }
  }

  private mutating func line(_ words: String) {
    if random.once(in: 6) { text += random.pick(Phrases.gaps, else: " ") }
    text += words
    if random.once(in: 6) { text += random.pick(Phrases.gaps, else: " ") }
    text += "\n"
    if random.once(in: 4) { blank() }
  }

  private mutating func blank() {
    for _ in 0..<random.number(1...2) { text += random.once(in: 5) ? " \t\n" : "\n" }
  }
}

extension LetterGenerator {
  /// The text as a file: with some line end, byte order mark and encoding.
  private mutating func encoded() -> [UInt8] {
    if random.once(in: 5), text.hasSuffix("\n") { text.removeLast() }
    if random.once(in: 6) {
      let places = Array(text.indices)
      for _ in 0..<random.number(1...3) where !places.isEmpty {
        text.insert(
          contentsOf: random.pick(Phrases.odd, else: ""),
          at: random.pick(places, else: text.startIndex))
        break
      }
    }
    switch random.number(1...12) {
    case 1...2:
      text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    case 3:
      text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r")
    case 4: text = text.replacingEvery(second: "\n", by: "\r\n")
    default: break
    }
    switch random.number(1...14) {
    case 1: return [0xEF, 0xBB, 0xBF] + text.utf8
    case 2: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 3: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default: return Array(text.utf8)
    }
  }

  /// The sample letter with a few characters or lines lost, doubled or moved.
  private mutating func mutated(_ sample: [UInt8]) -> [UInt8] {
    var characters = Array(String(decoding: sample, as: UTF8.self).unicodeScalars)
    for _ in 0..<random.number(1...12) {
      let start = random.number(0...characters.count - 1)
      let end = min(characters.count, start + random.number(1...30))
      switch random.number(1...4) {
      case 1: characters.removeSubrange(start..<end)
      case 2: characters.insert(contentsOf: characters[start..<end], at: start)
      case 3: characters.insert(characters[start], at: random.number(0...characters.count - 1))
      default: characters.swapAt(start, end - 1)
      }
    }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: characters)
    return Array(String(scalars).utf8)
  }
}

extension String {
  /// The string with every second of a separator written otherwise.
  fileprivate func replacingEvery(second separator: Character, by other: String) -> String {
    var isSecond = false
    var result = ""
    for character in self {
      if character == separator {
        result += isSecond ? other : String(separator)
        isSecond.toggle()
      } else {
        result.append(character)
      }
    }
    return result
  }
}
