/// Finds the notes at the foot of a page.
///
/// Notes are numbered through the letter, so the first number on a page is known, and the numbers
/// decide. Extractors write the number glued to the body (`1Kamerstuk …`), with a space, or on a line
/// of its own; pdftotext also puts numbers that it reads too late below the bodies.
struct PageFoot {
  /// A note of the foot.
  struct Note {
    var number: Int
    var body: NoteWeaver.Body
  }

  /// The notes in order of their numbers.
  private(set) var notes: [Note] = []
  /// Which lines of the page stand in the foot, counted within the page.
  private(set) var lines: Range<Int>
  /// Further lines of the page that are numbers of notes only.
  private(set) var loneNumbers: [Int] = []
  /// The place of numbers that were told apart by the lengths of lines alone.
  private(set) var guess: Int?

  private let bytes: [UInt8]
  private let page: [PageLine]

  /// Whether a line of the page, counted within it, belongs to the notes.
  func contains(_ line: Int) -> Bool { lines.contains(line) || loneNumbers.contains(line) }

  /// Reads the foot of a page of text lines.
  ///
  /// - Parameter first: The number of the next note of the letter.
  init(of page: [PageLine], from first: Int, in bytes: [UInt8]) {
    self.bytes = bytes
    self.page = page
    lines = page.count..<page.count
    let joined = joinedStart(first)
    let alone = page.indices.last { page[$0].number(in: bytes) == first }
    if let joined, joined >= alone ?? -1 {
      readJoined(from: joined, first)
    } else if let alone {
      readAlone(from: alone, first)
    }
    notes.removeAll { !NoteWeaver.canHold($0.body.lines, in: bytes) || $0.body.lines.isEmpty }
    if notes.isEmpty {
      lines = page.count..<page.count
      loneNumbers = []
    }
  }

  /// Whether a line begins with a digit, or with a sign that may stand before one.
  private func mayBeginNote(_ index: Int) -> Bool {
    let first = bytes[page[index].range.lowerBound]
    return Byte.isDigit(first) || first == UInt8(ascii: "-") || first == UInt8(ascii: ">")
  }

  /// A line from where the number of a note may stand: Markdown may have made an item or a quotation
  /// of the note.
  private func numberedLine(_ index: Int) -> Range<Int> {
    let line = page[index].range
    let first = bytes[line.lowerBound]
    guard first == UInt8(ascii: "-") || first == UInt8(ascii: ">"), line.count > 2,
      bytes[line.lowerBound + 1] == Byte.space
    else { return line }
    return line.dropFirst(2)
  }

  /// The marker and the text of a line that begins a note of a number.
  private func opening(_ index: Int, _ number: Int) -> (marker: Range<Int>, text: Range<Int>)? {
    let line = numberedLine(index)
    var cursor = ByteCursor(bytes, line)
    var value = 0
    while value < number, Byte.isDigit(cursor.peek) {
      value = value * 10 + Int(cursor.peek - 0x30)
      cursor.index += 1
      if value == 0 { return nil }
    }
    guard value == number, !cursor.isAtEnd else { return nil }
    let marker = line.lowerBound..<cursor.index
    let isSpaced = cursor.skipSpace()
    guard isSpaced ? beginsSpaced(cursor) : beginsGlued(cursor) else { return nil }
    return (marker, cursor.index..<line.upperBound)
  }

  /// Whether a note can begin so behind a space: not with a small letter, which goes on with a
  /// sentence, unless it is a web address; not with a sign that makes the number a part of something.
  private func beginsSpaced(_ cursor: ByteCursor) -> Bool {
    let byte = cursor.peek
    if byte &- 0x61 < 26 {
      let word = cursor.bytes[cursor.index..<cursor.end].prefix { $0 > 0x20 }
      return word.dropFirst().dropLast().contains(UInt8(ascii: "."))
    }
    return Byte.isUpper(byte) || Byte.isDigit(byte) || byte >= 0x80
      || [0x22, 0x27, 0x28, 0x5B].contains(byte)
  }

  /// Whether a note can begin so right behind its number: with a word, or with a number that is long
  /// enough to be one of its own.
  private func beginsGlued(_ cursor: ByteCursor) -> Bool {
    let byte = cursor.peek
    if Byte.isDigit(byte) {
      return cursor.bytes[cursor.index..<cursor.end].prefix { Byte.isDigit($0) }.count >= 4
    }
    if byte &- 0x61 < 26 {
      var word = cursor
      // `2de` and `1ste` are numbers themselves, but before a name `de` is a word.
      if word.takeAnyWord(["de", "ste"]) {
        word.skipSpace()
        return Byte.isUpper(word.peek)
      }
      return cursor.bytes[cursor.index..<cursor.end].prefix { $0 &- 0x61 < 26 }.count >= 2
    }
    return Byte.isUpper(byte) || byte >= 0x80 || [0x22, 0x27, 0x28, 0x5B].contains(byte)
  }

  /// The line where the notes begin whose numbers stand before their bodies: of all lines that could
  /// be the first, the one that most others follow, and of those the last.
  private func joinedStart(_ first: Int) -> Int? {
    var best: (line: Int, length: Int)?
    /// How many notes follow each other from the next line on that can begin with a number.
    var lengths: [Int: Int] = [:]
    for index in page.indices.reversed() where mayBeginNote(index) {
      let numbers = possibleNumbers(index, from: first)
      if numbers.isEmpty { continue }
      let found = numbers.map { ($0, 1 + (lengths[$0 + 1] ?? 0)) }
      for (number, length) in found {
        lengths[number] = length
        if number == first, length > best?.length ?? 0 { best = (index, length) }
      }
    }
    return best?.line
  }

  /// The numbers of notes that a line can begin with: `12Kamerstuk` with 12, `32024Z…` with 3.
  private func possibleNumbers(_ index: Int, from first: Int) -> [Int] {
    let line = numberedLine(index)
    guard Byte.isDigit(bytes[line.lowerBound]) else { return [] }
    var numbers: [Int] = []
    var value = 0
    for byte in bytes[line].prefix(4) {
      guard Byte.isDigit(byte) else { break }
      value = value * 10 + Int(byte - 0x30)
      if value >= first, opening(index, value) != nil { numbers.append(value) }
    }
    return numbers
  }

  private mutating func readJoined(from start: Int, _ first: Int) {
    lines = start..<page.count
    for index in start..<page.count {
      let line = page[index].range
      if let (marker, text) = opening(index, first + notes.count) {
        notes.append(
          Note(
            number: first + notes.count,
            body: NoteWeaver.Body(range: line, marker: marker, lines: [text])))
      } else if let last = notes.indices.last {
        notes[last].body.lines.append(line)
      }
    }
  }

  /// Reads notes whose numbers stand on lines of their own: the last block of lines of the page, and
  /// the numbers right above it.
  private mutating func readAlone(from number: Int, _ first: Int) {
    var block = page.indices.last { page[$0].isAfterBlank } ?? 0
    if number >= block { block = number }
    var markers: [Int: Range<Int>] = [:]
    for index in number..<page.count {
      guard let value = page[index].number(in: bytes), isNext(value, first, markers) else {
        continue
      }
      markers[value] = page[index].range
      if index < block { loneNumbers.append(index) }
    }
    guard number >= block || onlyNumbers(number..<block) else {
      readLastBlock(block, marker: page[number].range, first, line: number)
      return
    }
    lines = block..<page.count
    loneNumbers.removeAll { $0 >= block }
    share(block..<page.count, among: markers, from: first)
  }

  /// One note whose number went astray above other text.
  private mutating func readLastBlock(
    _ block: Int, marker: Range<Int>, _ first: Int, line: Int
  ) {
    lines = block..<page.count
    loneNumbers = [line]
    guess = marker.lowerBound
    let bodyLines = page[block...].map(\.range)
    notes = [
      Note(
        number: first,
        body: NoteWeaver.Body(range: bodyLines[0], marker: marker, lines: bodyLines))
    ]
  }

  private func onlyNumbers(_ range: Range<Int>) -> Bool {
    range.allSatisfy { page[$0].number(in: bytes) != nil }
  }

  private func isNext(_ value: Int, _ first: Int, _ known: [Int: Range<Int>]) -> Bool {
    value >= first && value < first + 60 && known[value] == nil
  }

  /// Shares lines among the notes whose numbers are known.
  private mutating func share(
    _ range: Range<Int>, among markers: [Int: Range<Int>], from first: Int
  ) {
    var last = first
    while markers[last + 1] != nil { last += 1 }
    var assigned = first - 1
    var run: [Range<Int>] = []
    func isMarker(_ index: Int) -> Int? {
      page[index].number(in: bytes).flatMap { value in
        markers[value] == page[index].range && value <= last ? value : nil
      }
    }
    for index in range {
      if let value = isMarker(index) {
        if value > assigned + 1 || !run.isEmpty, value > assigned {
          split(run, upTo: value - 1, after: &assigned, markers)
          run = []
        }
      } else {
        run.append(page[index].range)
      }
    }
    split(run, upTo: last, after: &assigned, markers)
  }

  /// Makes the notes after one that was made, up to another, of lines.
  private mutating func split(
    _ run: [Range<Int>], upTo last: Int, after assigned: inout Int, _ markers: [Int: Range<Int>]
  ) {
    guard !run.isEmpty, last > assigned else { return }
    let count = last - assigned
    var starts = [0]
    if count > 1, count <= run.count {
      // A note ends where its last line stops short: those with the shortest lines before them.
      let shortest = (1..<run.count).sorted { run[$0 - 1].count < run[$1 - 1].count }
      starts += shortest.prefix(count - 1).sorted()
      if run.count > count { guess = run[0].lowerBound }
    }
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] : run.count
      let number = assigned + position + 1
      notes.append(
        Note(
          number: number,
          body: NoteWeaver.Body(
            range: run[start], marker: markers[number], lines: Array(run[start..<end]))))
    }
    assigned = last
  }
}
