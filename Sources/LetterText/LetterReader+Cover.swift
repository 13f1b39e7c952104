import AnswerLetter

/// Reads what stands around the body of a letter of a ministry.
extension LetterReader {
  /// What the parts around the body say.
  func header(of letter: Letter, hasQuestions: Bool, hasAnswers: Bool) -> Header {
    Header(
      of: letter.preface, coverPage: letter.coverPage, conclusions: letter.conclusions,
      titles: letter.body.titles, notice: letter.body.notice,
      hasQuestions: hasQuestions, hasAnswers: hasAnswers, numbers: numbers)
  }

  /// The lines of the letterhead and the covering letter, when there are any.
  func coverLines(above sections: Sections) -> CoverLines? {
    let reader = inlines
    return CoverLines(text, upTo: sections.start, hasQuestions: !sections.isEmpty) {
      Self.title(reader, $0) != nil
    }
  }

  mutating func readCover(_ lines: CoverLines, at place: inout Place) -> CoverPage {
    var cover = CoverPage(letterhead: readLetterhead(upTo: lines.letterhead.upperBound, at: &place))
    if let salutation = lines.salutation, place.line == salutation {
      cover.salutation = paragraph(place.rest(in: text), at: &place)
    }
    cover.letter = blocks(
      in: place.line..<max(place.line, lines.letter.upperBound), from: place.start)
    place = reached
    cover.closing = readClosing(upTo: lines.closing.upperBound, at: &place)
    return cover
  }

  /// Reads the closing and the annexes, and what the closing says of the letter as a whole.
  mutating func read(_ tail: TailLines, into letter: inout Letter) {
    var place = Place(line: tail.start, in: text)
    letter.conclusions = readClosing(upTo: tail.closing.upperBound, at: &place)
    if !letter.conclusions.isEmpty {
      letter.header = header(
        of: letter, hasQuestions: !letter.entries.isEmpty,
        hasAnswers: !letter.answers.isEmpty)
    }
    for lines in tail.annexes {
      lists.reset()
      var place = Place(line: lines.lowerBound, in: text)
      let heading = paragraph(place.rest(in: text), at: &place).content
      letter.attachments.append(
        Attachment(
          heading: heading,
          blocks: blocks(in: place.line..<max(place.line, lines.upperBound), from: place.start)))
    }
  }

  private mutating func readLetterhead(upTo end: Int, at place: inout Place) -> [Paragraph] {
    let reader = inlines
    var paragraphs: [Paragraph] = []
    // An extractor may put the labels of a column first, and then their values.
    var open: [LetterheadForm.Label] = []
    var wasLabel = false
    while place.line < end {
      let range = place.rest(in: text)
      var known: Paragraph?
      if let number = DocumentNumberForm.read(text.bytes, range) {
        if !numbers.contains(number) { numbers.append(number) }
        known = Paragraph([.docNumber(Words(of: text.bytes, range))])
      } else if case .label(let label, let value)? = LetterheadForm.read(text.bytes, range) {
        open = wasLabel ? open : []
        if value.isEmpty { open.append(label) }
        wasLabel = value.isEmpty
        known = self.value(label, reader, value, of: range)
      } else if !open.isEmpty {
        wasLabel = false
        known = self.value(open.removeFirst(), reader, range, of: range)
        if known == nil { open = [] }
      }
      if let known {
        places.add(known.content, from: range.lowerBound)
        paragraphs.append(known)
        place = Place(line: place.line + 1, in: text)
      } else {
        paragraphs.append(paragraph(range, at: &place))
      }
    }
    return paragraphs
  }

  /// A line with the value of a label, when it has one.
  private mutating func value(
    _ label: LetterheadForm.Label, _ reader: InlineReader, _ value: Range<Int>, of line: Range<Int>
  ) -> Paragraph? {
    guard FootnoteForm.marks(text.bytes, in: line).isEmpty,
      let (pieces, number) = LetterheadForm.value(label, reader, value)
    else { return nil }
    if let number, !numbers.contains(number) { numbers.append(number) }
    var content: [Inline] = []
    content.add(
      .text(Words(of: text.bytes, line.lowerBound..<value.lowerBound)))
    content.add(pieces)
    return Paragraph(content)
  }

  /// Reads the lines of a closing; the name of the one who signs is marked as such.
  private mutating func readClosing(upTo end: Int, at place: inout Place) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    while place.line < end {
      let range = place.rest(in: text)
      let behindOffice = ClosingForm.nameBehindOffice(text.bytes, range)
      if let names = behindOffice.map({ [$0] }) ?? ClosingForm.names(text.bytes, range) {
        var content: [Inline] = []
        var end = range.lowerBound
        for name in names {
          let words = Words(of: text.bytes, name)
          if behindOffice == nil {
            content.add(.text(Words(of: text.bytes, end..<name.lowerBound)))
          } else {
            inlines.read(end..<name.lowerBound, into: &content) { _, _ in }
          }
          content.append(.signature([.person(words, Person(words.description))]))
          end = name.upperBound
        }
        places.add(content, from: range.lowerBound)
        paragraphs.append(Paragraph(content))
        place = Place(line: place.line + 1, in: text)
      } else if let content = LetterheadForm.readPlaceAndDate(text.bytes, range) {
        places.add(content, from: range.lowerBound)
        paragraphs.append(Paragraph(content))
        place = Place(line: place.line + 1, in: text)
      } else if place.line + 1 < end, let whole = ClosingForm.brokenOffice(text, at: place.line) {
        var content: [Inline] = []
        inlines.read(range, into: &content) { _, _ in }
        content = content.map { $0.named(whole) }
        places.add(content, from: range.lowerBound)
        paragraphs.append(Paragraph(content))
        place = Place(line: place.line + 1, in: text)
      } else {
        paragraphs.append(paragraph(range, at: &place))
      }
    }
    return paragraphs
  }
}

extension Inline {
  /// An office with the name that it has in full, where its words go on in the line below.
  fileprivate func named(_ whole: Role) -> Inline {
    if case .role(let words, _) = self { .role(words, whole) } else { self }
  }
}
