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
    _ letter: Letter, source: SourceRecord?, options: WritingOptions,
    targets: TargetIdentifiers, links: AnalysisLinks
  ) {
    output.open("meta")
    output.finishStart()
    writeIdentification(letter, source: source, options: options)
    writeWorkflow(letter)
    writeAnalysis(targets, links)
    writeReferences()
    output.close("meta")
  }

  /// Gives what was written.
  mutating func finish() -> [UInt8] { output.take() }

  /// Writes the `meta` of a component of the letter, such as an annex: the identification alone.
  mutating func writeMeta(ofComponent name: String, _ letter: Letter, options: WritingOptions) {
    output.open("meta")
    output.finishStart()
    writeIdentification(letter, component: name, source: nil, options: options)
    output.close("meta")
  }

  private mutating func writeIdentification(
    _ letter: Letter, component: String = LetterIRIs.mainComponent, source: SourceRecord?,
    options: WritingOptions
  ) {
    openWithSource("identification")
    let dateName = Self.dateName(of: letter.header)
    let isMain = component == LetterIRIs.mainComponent
    output.open("FRBRWork")
    output.finishStart()
    let work = iris.work
    writeIRIs(work, component)
    if isMain { for number in letter.header.numbers { writeAlias(number) } }
    writeDate(iris.date, name: dateName, author: parties.author)
    writeValue("FRBRcountry", "nl")
    writeValue("FRBRsubtype", iris.subtype)
    writeValue("FRBRnumber", iris.number)
    output.close("FRBRWork")
    output.open("FRBRExpression")
    output.finishStart()
    let expression = iris.expression
    writeIRIs(expression, component)
    writeDate(iris.date, name: dateName, author: parties.author)
    output.empty("FRBRlanguage")
    output.attribute("language", "nld")
    output.finishEmpty()
    output.close("FRBRExpression")
    output.open("FRBRManifestation")
    output.finishStart()
    writeIRIs(expression, component, suffix: ".xml")
    let conversion = options.conversionDate?.description ?? iris.date
    writeDate(conversion, name: "conversie", author: parties.griffie)
    if let source { writePreservation(source) }
    writeValue("FRBRformat", "xml")
    output.close("FRBRManifestation")
    output.close("identification")
  }

  /// What the date of the work is the date of.
  private static func dateName(of header: Header) -> String {
    if header.date == nil { return "onbekend" }
    if header.kind == .vragen { return "ingezonden" }
    return header.received == nil ? "dagtekening" : "ontvangen"
  }

  /// Writes the IRIs of a component of a level and of the level.
  private mutating func writeIRIs(
    _ iri: String, _ component: String, suffix: StaticString = ""
  ) {
    output.empty("FRBRthis")
    output.attribute("value") {
      $0.escaped(iri, inAttribute: true)
      $0.append("/!")
      $0.escaped(component, inAttribute: true)
      $0.append(suffix)
    }
    output.finishEmpty()
    output.empty("FRBRuri")
    output.attribute("value") {
      $0.escaped(iri, inAttribute: true)
      $0.append(suffix)
    }
    output.finishEmpty()
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
    output.attribute("href", reference: author)
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
    output.attribute("bytes") { $0.append(source.byteCount) }
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
      output.attribute("eId") {
        $0.append("step_")
        $0.append(count + 1)
      }
      output.attribute("date") { $0.append(event.date) }
      output.attribute("by", reference: parties.actor(of: event.kind))
      output.attribute("refersTo", reference: eId)
      output.finishEmpty()
    }
    output.close("workflow")
  }

  private mutating func writeAnalysis(_ targets: TargetIdentifiers, _ links: AnalysisLinks) {
    var isOpen = false
    for link in links.coverage {
      openAnalysis(&isOpen)
      output.beginLine()
      output.append("<implicitReference for=\"#")
      output.append(targets.answers[link.answer])
      output.append("\" href=\"#")
      output.append(targets.questions[link.question])
      output.append("\" showAs=\"beantwoordt\"/>")
    }
    for (position, citation) in links.citations.enumerated() {
      guard let address = PublicAddress(citation) else { continue }
      openAnalysis(&isOpen)
      output.beginLine()
      output.append("<alternativeReference for=\"#")
      output.append(links.refs[position])
      output.append("\"")
      output.attribute("href", address.address)
      output.attribute("showAs") { $0.append(address.place) }
      output.finishEmpty()
    }
    guard isOpen else { return }
    output.close("otherReferences")
    output.close("analysis")
  }

  /// Begins `analysis` before the first of what it holds.
  private mutating func openAnalysis(_ isOpen: inout Bool) {
    guard !isOpen else { return }
    isOpen = true
    openWithSource("analysis")
    openWithSource("otherReferences")
  }

  private mutating func writeReferences() {
    openWithSource("references")
    for entry in references.entries {
      output.empty(entry.kind.element)
      output.attribute("eId", entry.eId)
      if let href = entry.href {
        output.attribute("href", href)
      } else {
        output.attribute("href") {
          $0.append("/akn/ontology/")
          $0.append(entry.kind.ontology)
          $0.append("/nl/")
          $0.escaped(entry.eId, inAttribute: true)
        }
      }
      output.attribute("showAs", entry.showAs)
      output.finishEmpty()
    }
    output.close("references")
  }

  private mutating func openWithSource(_ name: StaticString) {
    output.open(name)
    output.attribute("source", reference: parties.griffie)
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
    case .kenmerk(let number): ("kenmerk", number)
    }
  }

  static func decode(name: String, value: String) -> DocumentNumber? {
    switch name {
    case "publicatie": .publication(value)
    case "aanhangsel": Int(value).map(DocumentNumber.aanhangsel)
    case "zaak": .zaak(value)
    case "kenmerk": .kenmerk(value)
    default: nil
    }
  }
}
