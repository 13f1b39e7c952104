import AnswerLetter

/// Writes the frame of a document and its `meta`.
struct MetaWriter: ~Copyable {
  let iris: LetterIRIs
  let parties: Parties
  let references: References
  private var output: XMLOutput

  init(iris: LetterIRIs, parties: Parties, references: References, output: consuming XMLOutput) {
    self.iris = iris
    self.parties = parties
    self.references = references
    self.output = output
  }

  /// Writes the XML declaration and the elements around the document.
  mutating func begin() {
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<akomaNtoso xmlns=\"")
    output.append(Array(Vocabulary.namespace.utf8))
    output.append("\">")
    output.nest()
    output.open("debate")
    output.attribute("name", iris.subtype)
    output.attribute("contains", "originalVersion")
    output.finishStart()
  }

  /// Writes `meta`.
  mutating func writeMeta(
    _ letter: Letter, source: SourceRecord?, options: WritingOptions, links: AnalysisLinks
  ) {
    output.open("meta")
    output.finishStart()
    writeIdentification(letter, source: source, options: options)
    writeWorkflow(letter)
    writeAnalysis(links)
    writeReferences()
    output.close("meta")
  }

  /// Gives what was written.
  mutating func finish() -> [UInt8] { output.take() }

  private mutating func writeIdentification(
    _ letter: Letter, source: SourceRecord?, options: WritingOptions
  ) {
    openWithSource("identification")
    let isOfQuestions = letter.header.kind == .vragen
    let dateName =
      letter.header.date == nil ? "onbekend" : isOfQuestions ? "ingezonden" : "ontvangen"
    output.open("FRBRWork")
    output.finishStart()
    writeIRIs(iris.work, main: LetterIRIs.main(iris.work))
    for number in letter.header.numbers { writeAlias(number) }
    writeDate(iris.date, name: dateName, author: parties.author)
    writeValue("FRBRcountry", "nl")
    writeValue("FRBRsubtype", iris.subtype)
    writeValue("FRBRnumber", iris.number)
    output.close("FRBRWork")
    output.open("FRBRExpression")
    output.finishStart()
    writeIRIs(iris.expression, main: LetterIRIs.main(iris.expression))
    writeDate(iris.date, name: dateName, author: parties.author)
    output.empty("FRBRlanguage")
    output.attribute("language", "nld")
    output.finishEmpty()
    output.close("FRBRExpression")
    output.open("FRBRManifestation")
    output.finishStart()
    writeIRIs(iris.manifestation, main: LetterIRIs.main(iris.expression) + ".xml")
    let conversion = options.conversionDate?.description ?? iris.date
    writeDate(conversion, name: "conversie", author: parties.griffie)
    if let source { writePreservation(source) }
    writeValue("FRBRformat", "xml")
    output.close("FRBRManifestation")
    output.close("identification")
  }

  private mutating func writeIRIs(_ iri: String, main: String) {
    writeValue("FRBRthis", main)
    writeValue("FRBRuri", iri)
  }

  private mutating func writeAlias(_ number: DocumentNumber) {
    let coded = DocumentNumberCoding.encode(number)
    output.empty("FRBRalias")
    output.attribute("value", coded.value)
    output.attribute("name", coded.name)
    output.finishEmpty()
  }

  private mutating func writeDate(_ date: String, name: String, author: String) {
    output.empty("FRBRdate")
    output.attribute("date", date)
    output.attribute("name", name)
    output.finishEmpty()
    output.empty("FRBRauthor")
    output.attribute("href", "#" + author)
    output.finishEmpty()
  }

  private mutating func writeValue(_ name: StaticString, _ value: String) {
    output.empty(name)
    output.attribute("value", value)
    output.finishEmpty()
  }

  private mutating func writePreservation(_ source: SourceRecord) {
    output.open("preservation")
    output.finishStart()
    output.empty("source")
    output.attribute("xmlns", Vocabulary.preservationNamespace)
    output.attribute("bytes", String(source.byteCount))
    output.attribute("sha256", source.sha256)
    output.attribute("form", source.form)
    output.attribute("encoding", source.encoding.rawValue)
    output.attribute("bom", source.hasByteOrderMark ? "true" : "false")
    output.attribute("newline", source.newline.rawValue)
    if source.edits.isEmpty {
      output.finishEmpty()
    } else {
      output.finishStart()
      SourceRecordCoding.encode(source.edits, to: &output)
      output.end("source")
    }
    output.close("preservation")
  }

  /// Submission and receipt: steps, because events can only be generation, amendment or repeal.
  private mutating func writeWorkflow(_ letter: Letter) {
    let events = letter.header.events
    guard !events.isEmpty else { return }
    openWithSource("workflow")
    for (count, event) in events.enumerated() {
      guard let eId = parties.events[event.kind] else { continue }
      output.empty("step")
      output.attribute("eId", "step_\(count + 1)")
      output.attribute("date", event.date.description)
      output.attribute(
        "by", "#" + (event.kind == .indiening ? parties.questioner : parties.kamer))
      output.attribute("refersTo", "#" + eId)
      output.finishEmpty()
    }
    output.close("workflow")
  }

  private mutating func writeAnalysis(_ links: AnalysisLinks) {
    guard !links.isEmpty else { return }
    openWithSource("analysis")
    openWithSource("otherReferences")
    for link in links.answers {
      for question in link.questions {
        output.empty("implicitReference")
        writeEnds(link.answer) {
          $0.append("#")
          $0.append(question)
        }
        output.attribute("showAs", "beantwoordt")
        output.finishEmpty()
      }
    }
    for link in links.addresses {
      output.empty("alternativeReference")
      output.attribute("for") {
        $0.append("#")
        $0.append(link.ref)
      }
      output.attribute("href", link.address.address)
      output.attribute("showAs", link.address.place)
      output.finishEmpty()
    }
    output.close("otherReferences")
    output.close("analysis")
  }

  private mutating func writeEnds(_ start: [UInt8], _ end: (inout XMLOutput) -> Void) {
    output.attribute("for") {
      $0.append("#")
      $0.append(start)
    }
    output.attribute("href", end)
  }

  private mutating func writeReferences() {
    openWithSource("references")
    for entry in references.entries {
      output.empty(entry.kind.element)
      output.attribute("eId", entry.eId)
      output.attribute("href", entry.href)
      output.attribute("showAs", entry.showAs)
      output.finishEmpty()
    }
    output.close("references")
  }

  private mutating func openWithSource(_ name: StaticString) {
    output.open(name)
    output.attribute("source", "#" + parties.griffie)
    output.finishStart()
  }
}

/// The numbers of a letter as `FRBRalias`.
enum DocumentNumberCoding {
  static func encode(_ number: DocumentNumber) -> (name: String, value: String) {
    switch number {
    case .publication(let identifier): ("publicatie", identifier)
    case .aanhangsel(let number): ("aanhangsel", String(number))
    case .zaak(let number): ("zaak", number)
    }
  }

  static func decode(name: String, value: String) -> DocumentNumber? {
    switch name {
    case "publicatie": .publication(value)
    case "aanhangsel": Int(value).map(DocumentNumber.aanhangsel)
    case "zaak": .zaak(value)
    default: nil
    }
  }
}
