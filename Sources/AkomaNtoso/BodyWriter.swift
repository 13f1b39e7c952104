import AnswerLetter

/// Writes the text of a document: all that follows `meta`.
struct BodyWriter: ~Copyable {
  var output: XMLOutput
  private(set) var references: References
  private(set) var links = AnalysisLinks()
  private var iri = ByteText()
  private let parties: Parties
  var identifiers = ElementIdentifiers()
  let targets: TargetIdentifiers
  /// Where the `meta` of each annex comes, in the bytes of the output.
  var metaPlaces: [Int] = []
  /// The attributes that all questions have alike, and all answers.
  private let questionParties: [UInt8]
  private let answerParties: [UInt8]

  private static let prefaceIdentifier = Array("preface".utf8)[...]
  private static let communicationIdentifier = Array("communication_1".utf8)[...]

  init(
    _ letter: Letter, _ parties: Parties, _ references: References, output: consuming XMLOutput
  ) {
    self.parties = parties
    self.references = references
    self.output = output
    targets = TargetIdentifiers(letter)
    questionParties = Self.attributes([("by", parties.questioner), ("to", parties.agent)])
    answerParties = Self.attributes([
      ("by", parties.agent ?? parties.author), ("as", parties.role), ("to", parties.kamer),
    ])
  }

  /// Attributes that refer to parties.
  private static func attributes(_ parties: [(name: StaticString, eId: String?)]) -> [UInt8] {
    var output = XMLOutput(isCompact: true)
    for case (let name, let eId?) in parties { output.attribute(name, reference: eId) }
    return output.take()
  }

  /// Writes the whole text.
  mutating func write(_ letter: Letter) {
    if let cover = letter.coverPage { write(cover) }
    if !letter.preface.isEmpty { writePreface(letter.preface) }
    output.open("debateBody")
    output.attribute("eId", "body")
    output.finishStart()
    switch letter.body {
    case .questions(let entries): write(entries)
    case .communication(let blocks): writeCommunication(blocks)
    }
    output.close("debateBody")
    writeConclusions(letter.conclusions)
    write(letter.attachments)
  }

  /// Writes the end tags around all, and gives what was written.
  mutating func finish() -> [UInt8] {
    output.close("debate")
    output.close("akomaNtoso")
    output.append("\n")
    return output.take()
  }

  private mutating func writePreface(_ lines: [Paragraph]) {
    open("preface", eId: Self.prefaceIdentifier)
    for line in lines { write(line) }
    close("preface")
  }

  private mutating func writeCommunication(_ blocks: [Block]) {
    open("communication", eId: Self.communicationIdentifier)
    write(blocks)
    close("communication")
  }

  private mutating func write(_ entries: [Entry]) {
    open("questions", eId: TargetIdentifiers.root[...])
    var questionCount = 0
    var answerCount = 0
    for entry in entries {
      switch entry {
      case .question(let question):
        write(question, eId: targets.questions[questionCount])
        questionCount += 1
      case .answer(let answer):
        write(answer, eId: targets.answers[answerCount])
        for question in answer.covers { links.coverage.append((answerCount, question)) }
        answerCount += 1
      case .toelichting(let blocks): write(blocks, inContainer: "toelichting")
      case .opschrift(let line): write([.paragraph(Paragraph(line))], inContainer: "opschrift")
      case .mededeling(let heading, let blocks): writeMededeling(heading, blocks)
      }
    }
    close("questions")
  }

  private mutating func write(_ question: Question, eId: ArraySlice<UInt8>) {
    open("question", eId: eId, isFinished: false)
    output.append(questionParties)
    output.finishStart()
    if !question.num.isEmpty { writeLine("num", question.num) }
    write(question.blocks)
    close("question")
  }

  private mutating func write(_ answer: Answer, eId: ArraySlice<UInt8>) {
    open("answer", eId: eId, isFinished: false)
    output.append(answerParties)
    output.finishStart()
    if !answer.heading.isEmpty {
      startHeading(of: eId)
      write(answer.heading)
      output.end("heading")
    }
    write(answer.blocks)
    close("answer")
  }

  private mutating func write(_ blocks: [Block], inContainer name: String) {
    open("container", eId: identifiers.next(.container), isFinished: false)
    output.attribute("name", name)
    output.finishStart()
    write(blocks)
    close("container")
  }

  private mutating func writeMededeling(_ heading: String, _ blocks: [Block]) {
    let eId = identifiers.next(.communication)
    open("communication", eId: eId)
    if !heading.isEmpty {
      startHeading(of: eId)
      output.text(heading)
      output.end("heading")
    }
    write(blocks)
    close("communication")
  }

  /// Starts the heading of an element; an element has one, so that its eId needs no number.
  mutating func startHeading(of eId: ArraySlice<UInt8>) {
    output.beginLine()
    output.append("<heading eId=\"")
    output.append(eId)
    output.append("__heading\">")
  }

  /// Writes an element that holds text only, on a line of its own.
  private mutating func writeLine(_ name: StaticString, _ text: String) {
    output.beginLine()
    output.start(name)
    output.finishStart()
    output.text(text)
    output.end(name)
  }

  /// Opens an element that gives context to the eIds within.
  mutating func open(_ name: StaticString, eId: ArraySlice<UInt8>, isFinished: Bool = true) {
    output.open(name)
    output.attribute("eId") { $0.append(eId) }
    if isFinished { output.finishStart() }
    identifiers.enter(eId)
  }

  mutating func close(_ name: StaticString) {
    identifiers.leave()
    output.close(name)
  }

  /// Writes blocks; where the schema asks for a block and there is none, an empty paragraph.
  mutating func write(_ blocks: [Block]) {
    if blocks.isEmpty { write(Paragraph()) }
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): write(paragraph)
      case .list(let list): write(list)
      case .table(let table): write(table)
      case .titled(let titled): write(titled)
      case .quotation(let paragraphs): writeQuotation(paragraphs)
      }
    }
  }

  private mutating func write(_ list: BlockList) {
    open("blockList", eId: identifiers.next(.list))
    for item in list.items {
      let number = item.num.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      let eId =
        number.isEmpty
        ? identifiers.next(.item) : identifiers.identifier(.item, number: number)
      open("item", eId: eId)
      writeLine("num", item.num)
      write(item.blocks)
      close("item")
    }
    close("blockList")
  }

  mutating func write(_ paragraph: Paragraph) {
    output.beginLine()
    output.append("<p eId=\"")
    identifiers.writeNext(.p, to: &output)
    output.append("\">")
    write(piecesOf: paragraph)
    output.end("p")
  }

  /// Writes what stands in a paragraph.
  mutating func write(piecesOf paragraph: Paragraph) {
    if let words = paragraph.plainText {
      output.text(words)
    } else {
      write(paragraph.content)
    }
  }

  mutating func write(_ content: [Inline]) {
    for piece in content { write(piece) }
  }
}

extension BodyWriter {
  private mutating func write(_ piece: Inline) {
    switch piece {
    case .text(let text): output.text(text)
    case .note(let note): write(note)
    case .date(let text, let date): write("date", text, date: date)
    case .docDate(let text, let date, let event): writeDocDate(text, date, event)
    case .docTitle(let content): write("docTitle", content)
    case .signature(let content): write("signature", content)
    case .quotation(let content): write("embeddedText", content)
    case .docType(let text): write("docType", text)
    case .docNumber(let text): write("docNumber", text)
    case .citation(let text, let citation): write(text, citation)
    case .crossReference(let text, let reference): write(text, reference)
    case .link(let text, let address):
      output.start("a")
      output.attribute("href", address)
      output.finishStart()
      output.text(text)
      output.end("a")
    case .docProponent(let content): writeProponent(content)
    case .role(let text, let role):
      let eId = references.identify(role)
      write("role", .role, text, refersTo: eId)
    case .person(let text, let person):
      let eId = references.identify(person)
      write("person", .person, text, refersTo: eId)
    case .organization(let text, let organization):
      let eId = references.identify(organization)
      write("organization", .organization, text, refersTo: eId)
    }
  }

  private mutating func write(_ name: StaticString, _ content: [Inline]) {
    output.start(name)
    output.finishStart()
    write(content)
    output.end(name)
  }

  private mutating func write(_ name: StaticString, _ text: Words, date: CalendarDate? = nil) {
    output.start(name)
    if let date { output.attribute("date") { $0.append(date) } }
    output.finishStart()
    output.text(text)
    output.end(name)
  }

  private mutating func write(
    _ name: StaticString, _ element: ElementIdentifiers.Element, _ text: Words, refersTo: String
  ) {
    output.start(name)
    output.attribute("eId") { identifiers.writeNext(element, to: &$0) }
    output.attribute("refersTo", reference: refersTo)
    output.finishStart()
    output.text(text)
    output.end(name)
  }

  private mutating func writeDocDate(
    _ text: Words, _ date: CalendarDate, _ event: DocumentEvent
  ) {
    output.start("docDate")
    output.attribute("date") { $0.append(date) }
    if let eId = parties.events[event] { output.attribute("refersTo", reference: eId) }
    output.finishStart()
    output.text(text)
    output.end("docDate")
  }

  /// Who answers, with the office; or a member who asks.
  private mutating func writeProponent(_ content: [Inline]) {
    output.start("docProponent")
    if case .person(_, let person)? = content.first {
      output.attribute("refersTo", reference: references.identify(person))
    } else {
      output.attribute("refersTo", reference: parties.agent ?? parties.author)
      if let role = parties.role { output.attribute("as", reference: role) }
    }
    output.finishStart()
    write(content)
    output.end("docProponent")
  }

  private mutating func write(_ note: Note) {
    output.start("authorialNote")
    output.attribute("eId") { identifiers.writeNext(.authorialNote, to: &$0) }
    output.attribute("marker", note.marker)
    output.attribute("placement", "bottom")
    output.finishStart()
    for paragraph in note.paragraphs {
      output.start("p")
      output.finishStart()
      write(piecesOf: paragraph)
      output.end("p")
    }
    output.end("authorialNote")
  }

  private mutating func write(_ text: Words, _ citation: Citation) {
    identifiers.writeNext(.ref, to: &links.refs)
    links.citations.append(citation)
    output.append("<ref eId=\"")
    output.append(links.refs.last)
    output.append("\"")
    iri.removeAll()
    CitationIRI.add(citation, to: &iri)
    output.attribute("href", iri)
    output.finishStart()
    output.text(text)
    output.end("ref")
  }

  private mutating func write(_ text: Words, _ reference: CrossReference) {
    switch reference {
    case .to(let target):
      output.start("ref")
      output.attribute("eId") { identifiers.writeNext(.ref, to: &$0) }
      writeTarget("href", target)
      output.finishStart()
      output.text(text)
      output.end("ref")
    case .range(let from, let upTo):
      output.start("rref")
      output.attribute("eId") { identifiers.writeNext(.rref, to: &$0) }
      writeTarget("from", from)
      writeTarget("upTo", upTo)
      output.finishStart()
      output.text(text)
      output.end("rref")
    }
  }

  private mutating func writeTarget(_ name: StaticString, _ target: CrossReference.Target) {
    let eId =
      switch target {
      case .question(let position): targets.questions[position]
      case .answer(let position): targets.answers[position]
      }
    output.attribute(name) {
      $0.append("#")
      $0.append(eId)
    }
  }
}
