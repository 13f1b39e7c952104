import AnswerLetter

/// Reads the lines of a text into a letter.
struct LetterReader {
  let text: LogicalText
  private let sections: Sections
  /// What was not understood, with its place in the lines; nothing for the letter as a whole.
  var remarks: [Remark] = []
  /// Reads running text; knows what the headings refer to.
  var inlines: InlineReader
  var lists = ListBuilder()
  /// Where things stand.
  var places: PlaceList
  /// Where the reading of blocks ended last.
  var reached: Place
  /// The numbers by which the letter is known.
  var numbers: [DocumentNumber] = []
  /// Room for pieces, used again where no paragraph keeps it.
  private var spare: [Inline] = []
  private var questionCount = 0
  private var answerCount = 0

  init(_ lines: SectionedText, places: PlaceList) {
    text = lines.text
    sections = lines.sections
    self.places = places
    inlines = InlineReader(bytes: text.bytes, index: ReferenceIndex())
    reached = Place(line: 0, in: text)
  }

  /// What was not understood, with its place in the source of the prepared text.
  func remarks(in prepared: PreparedText) -> [Remark] {
    var located = remarks.filter { $0.offset != nil }
    located.sort { ($0.offset ?? 0) < ($1.offset ?? 0) }
    let offsets = text.sourceOffsets(of: located.map { $0.offset ?? 0 })
    for (index, offset) in offsets.enumerated() {
      located[index].offset = prepared.sourceOffset(of: offset)
    }
    return remarks.filter { $0.offset == nil } + located
  }

  /// Reads the whole text.
  mutating func read() -> Letter {
    inlines.index = sections.index
    var letter = Letter(body: .communication([]))
    var place = Place(line: 0, in: text)
    if let cover = coverLines(above: sections) { letter.coverPage = readCover(cover, at: &place) }
    readPreface(upTo: sections.start, of: sections, at: &place, into: &letter)
    if sections.isEmpty {
      if letter.header.kind == .mededeling, place.line < text.lines.count {
        places.add(.mededeling, at: place.start)
      }
    }
    let bodyStart = self
    var tail = TailLines(text, from: sections.all.last?.content.lowerBound ?? place.line)
    letter.body = readBody(sections, from: place, upTo: tail.start)
    if reached.isBehind(tail.start, in: text) {
      // The body of a note goes on below: what looked like the end of the letter is none.
      self = bodyStart
      tail = .none(in: text)
      letter.body = readBody(sections, from: place, upTo: tail.start)
    }
    if !letter.body.titles.isEmpty {
      letter.header = header(
        of: letter, hasQuestions: true, hasAnswers: !letter.answers.isEmpty)
    }
    read(tail, into: &letter)
    if letter.header.kind == .mededeling, sections.isEmpty {
      letter.header = header(of: letter, hasQuestions: false, hasAnswers: false)
    }
    reportSections(sections, of: letter)
    reportHeader(letter)
    return letter
  }

  private mutating func readBody(_ sections: Sections, from place: Place, upTo end: Int) -> Body {
    if sections.isEmpty {
      let lines = place.line..<max(place.line, end)
      return .communication(blocks(in: lines, from: place.start))
    }
    return .questions(sections.all.map { entry($0, upTo: end) })
  }

  private mutating func entry(_ section: Sections.Section, upTo end: Int) -> Entry {
    lists.reset()
    let content = section.content.clamped(to: 0..<max(end, section.content.lowerBound))
    let line = text.lines[section.line].range
    switch section.kind {
    case .question(let num):
      places.add(.question(questionCount), at: line.lowerBound)
      questionCount += 1
      let words = num.map { String(decoding: text.bytes[$0], as: UTF8.self) }
      return .question(
        Question(num: words ?? "", blocks: blocks(in: content, from: section.textStart)))
    case .answer(let list, let wordsStart, let end, let covers):
      places.add(.answer(answerCount), at: line.lowerBound)
      answerCount += 1
      let heading = AnswerHeading.pieces(
        text.bytes, line.lowerBound..<end, list, wordsStart: wordsStart, inlines.index)
      return .answer(
        Answer(
          heading: heading, covers: covers,
          blocks: blocks(in: content, from: section.textStart, mayBeTitle: true)))
    case .toelichting:
      return .toelichting(blocks(in: section.line..<content.upperBound))
    case .opschrift: return .opschrift(opschrift(line))
    case .mededeling:
      places.add(.mededeling, at: line.lowerBound)
      let heading = String(decoding: text.bytes[line], as: UTF8.self)
      return .mededeling(heading: heading, blocks(in: content))
    }
  }

  /// Reads a line within the body that belongs to no question and no answer.
  private mutating func opschrift(_ line: Range<Int>) -> [Inline] {
    if let title = Self.title(inlines, line) {
      places.add(title, from: line.lowerBound)
      return title
    }
    var pieces: [Inline] = []
    addPieces(of: line, to: &pieces)
    return pieces
  }

  /// Reads the lines above the body; moves the place to where the body begins.
  private mutating func readPreface(
    upTo limit: Int, of sections: Sections, at place: inout Place, into letter: inout Letter
  ) {
    let reader = inlines
    var end = limit
    if sections.isEmpty {
      let start = place.line
      let title = (min(start, limit)..<limit).last { line in
        let range = text.lines[line].range
        return TitleOpening.begins(text.bytes, range) && Self.title(reader, range) != nil
      }
      end = title.map { $0 + 1 } ?? start
    }
    var stray: Int?
    var hasTitle = false
    while place.line < end {
      let range = place.rest(in: text)
      let number = DocumentNumberForm.read(text.bytes, range) ?? mastheadNumber(place.line, range)
      if let number {
        if !numbers.contains(number) { numbers.append(number) }
        letter.preface.append(Paragraph([.docNumber(Words(of: text.bytes, range))]))
        place = Place(line: place.line + 1, in: text)
      } else if let title = title(reader, range, at: &place) {
        letter.preface.append(title)
        if !hasTitle, let stray { reportTextBeforeTitle(at: stray) }
        hasTitle = true
        // What follows the notes of the last title begins the body.
        if sections.isEmpty, place.line == end - 1 { break }
      } else {
        if stray == nil, !TitleOpening.mayStandAbove(text.bytes, range) { stray = range.lowerBound }
        letter.preface.append(paragraph(range, at: &place))
      }
    }
    letter.header = header(
      of: letter, hasQuestions: !sections.isEmpty, hasAnswers: sections.hasAnswers)
    inlines.index.letterDate = letter.header.date ?? letter.header.submitted
  }

  /// Reads a line that is a title, or a part of one; moves the place behind it and its notes.
  private mutating func title(
    _ reader: InlineReader, _ range: Range<Int>, at place: inout Place
  ) -> Paragraph? {
    let mark = FootnoteForm.marks(text.bytes, in: range).first?.range.lowerBound
    let words = range.lowerBound..<(mark ?? range.upperBound)
    guard !words.isEmpty, let title = Self.title(reader, words) else { return nil }
    places.add(title, from: range.lowerBound)
    var paragraph = Paragraph(title)
    if let mark {
      paragraph.content.add(self.paragraph(mark..<range.upperBound, at: &place).content)
    } else {
      place = Place(line: place.line + 1, in: text)
    }
    return paragraph
  }

  /// The pieces of a line that is a title, or a part of one.
  static func title(_ reader: InlineReader, _ range: Range<Int>) -> [Inline]? {
    TitleForm.read(reader, range) ?? QuestionTitleForm.read(reader, range)
      ?? QuestionTitleForm.readReply(reader, range)
      ?? BracketedDateForm.read(reader.bytes, range) ?? SignatureForm.read(reader.bytes, range)
      ?? LetterheadForm.readPlaceAndDate(reader.bytes, range)
  }

  /// The number of an *Aanhangsel* under its masthead, a line of its own.
  private func mastheadNumber(_ line: Int, _ range: Range<Int>) -> DocumentNumber? {
    guard line > 0 else { return nil }
    var cursor = ByteCursor(text.bytes, range)
    guard let number = cursor.takeNumber(1...5), cursor.isAtEnd,
      text.bytes[text.lines[line - 1].range].ends(with: "regering gegeven antwoorden")
    else { return nil }
    return .aanhangsel(number)
  }

  /// Reads lines into blocks.
  ///
  /// - Parameters:
  ///   - start: Where the text begins in the first line, when not at its start.
  ///   - mayBeTitle: Whether the first line may be a title.
  mutating func blocks(
    in lines: Range<Int>, from start: Int? = nil, mayBeTitle: Bool = false
  ) -> [Block] {
    var blocks = BlockBuilder()
    var place = Place(line: lines.lowerBound, in: text, from: start)
    if mayBeTitle, !lines.isEmpty, TitleOpening.begins(text.bytes, place.rest(in: text)),
      TitleForm.read(inlines, place.rest(in: text)) != nil,
      let title = title(inlines, place.rest(in: text), at: &place)
    {
      blocks.open.append(.paragraph(title))
    }
    while place.line < lines.upperBound {
      let range = place.rest(in: text)
      if let marker = ListMarker.read(text.bytes, range), lists.accepts(marker) {
        let num = String(decoding: text.bytes[marker.range], as: UTF8.self)
        let content = paragraph(marker.contentStart..<range.upperBound, at: &place)
        lists.add(marker, num: num, content: content.quoted)
      } else {
        lists.finish(into: &blocks.open)
        let isStart = range.lowerBound == start
        if !readMarked(range, isStart, at: &place, upTo: lines.upperBound, into: &blocks) {
          blocks.open.append(.paragraph(paragraph(range, at: &place).quoted))
        }
      }
    }
    lists.finish(into: &blocks.open)
    reached = place
    return blocks.finish()
  }

  /// Reads a paragraph with its notes; moves the place behind it and their bodies.
  mutating func paragraph(_ range: Range<Int>, at place: inout Place) -> Paragraph {
    var marks = FootnoteForm.marks(text.bytes, in: range)
    guard !marks.isEmpty else {
      place = Place(line: place.line + 1, in: text)
      return plainParagraph(range)
    }
    let found = FootnoteForm.findBodies(of: &marks, in: text, line: range)
    let end = WhiteSpace.trim(text.bytes, range.lowerBound..<(found?.textEnd ?? range.upperBound))
    let content = content(of: range.lowerBound..<end.upperBound, marks)
    place.move(after: found?.bodiesEnd ?? range.upperBound, in: text)
    return Paragraph(content)
  }

  /// The paragraph of a range without marks.
  private mutating func plainParagraph(_ range: Range<Int>) -> Paragraph {
    var content: [Inline] = []
    swap(&content, &spare)
    addPieces(of: range, to: &content)
    let paragraph = Paragraph(content)
    if paragraph.plainText != nil {
      content.removeAll(keepingCapacity: true)
      spare = content
    }
    return paragraph
  }

  /// The pieces of a range, with its marks as notes.
  mutating func content(of range: Range<Int>, _ marks: [FootnoteForm.Mark]) -> [Inline] {
    var content: [Inline] = []
    var start = range.lowerBound
    for mark in marks {
      let marker = String(decoding: text.bytes[mark.marker], as: UTF8.self)
      guard let body = mark.body else {
        reportMissingBody(marker, at: mark.range.lowerBound)
        continue
      }
      addPieces(of: start..<mark.range.lowerBound, to: &content)
      if places.isDetailed {
        places.add(.noteMark(marker), at: mark.marker.lowerBound)
        places.add(.noteBody, at: body[0].lowerBound)
      }
      let paragraphs = body.map { plainParagraph($0) }
      content.append(.note(Note(marker: marker, paragraphs: paragraphs)))
      start = mark.range.upperBound
    }
    addPieces(of: start..<range.upperBound, to: &content)
    return content
  }

  /// Reads a range of text without notes, and adds its pieces to others.
  private mutating func addPieces(of range: Range<Int>, to pieces: inout [Inline]) {
    let known = pieces.count
    var found: [(InlineMatch.Remark, Int)] = []
    inlines.read(range, into: &pieces) { found.append(($0, $1)) }
    for (remark, offset) in found { report(remark, at: offset) }
    if places.isDetailed { places.add(pieces[known...], from: range.lowerBound) }
  }
}

/// A place where reading goes on: the start of a line, or what follows the bodies of notes on it.
struct Place {
  private(set) var line: Int
  private(set) var start: Int

  init(line: Int, in text: LogicalText, from position: Int? = nil) {
    self.line = line
    start = position ?? (line < text.lines.count ? text.lines[line].range.lowerBound : 0)
  }

  /// Whether the place is behind the start of a line.
  func isBehind(_ other: Int, in text: LogicalText) -> Bool {
    line > other
      || line == other && line < text.lines.count
        && start > text.lines[line].range.lowerBound
  }

  /// What the line holds from here on.
  func rest(in text: LogicalText) -> Range<Int> { start..<text.lines[line].range.upperBound }

  /// Moves to the first text behind a position that is not above the place.
  mutating func move(after position: Int, in text: LogicalText) {
    while line < text.lines.count, text.lines[line].range.upperBound <= position { line += 1 }
    guard line < text.lines.count else { return }
    let begin = max(position, text.lines[line].range.lowerBound)
    start = WhiteSpace.skip(text.bytes, from: begin, end: text.lines[line].range.upperBound)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with words: String) -> Bool {
    suffix(words.utf8.count).elementsEqual(words.utf8)
  }
}
