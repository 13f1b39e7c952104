public import AnswerLetter

/// What a writer of Akoma Ntoso is told besides the letter.
public struct WritingOptions: Sendable, Hashable {
  /// Whether to leave out the layout between elements.
  public var isCompact: Bool
  /// The day of the conversion, for the manifestation; without one it is the letter's own date.
  public var conversionDate: CalendarDate?

  /// Makes options.
  public init(isCompact: Bool = false, conversionDate: CalendarDate? = nil) {
    self.isCompact = isCompact
    self.conversionDate = conversionDate
  }
}

/// Writes letters as Akoma Ntoso documents.
public enum LetterXMLWriter {
  /// Writes a letter as a complete document in UTF-8, ending in a line feed.
  ///
  /// - Parameters:
  ///   - letter: The letter.
  ///   - number: The number of the work, which has no dot: the document's own, or a stable one.
  ///   - source: How the text that was read departs from the canonical text.
  ///   - options: The layout and the day of the conversion.
  public static func write(
    _ letter: Letter, number: String, source: SourceRecord? = nil,
    options: WritingOptions = WritingOptions()
  ) -> [UInt8] {
    document(
      letter, with: body(of: letter, reserving: (source?.byteCount ?? 0) * 2, options: options),
      number: number, source: source, options: options)
  }

  /// Writes all of a letter that does not depend on its number and its source.
  ///
  /// - Parameters:
  ///   - letter: The letter.
  ///   - capacity: How many bytes are expected.
  ///   - options: The layout.
  public static func body(
    of letter: Letter, reserving capacity: Int = 0, options: WritingOptions
  ) -> LetterBody {
    var references = References(date: letter.header.date)
    let parties = Parties(letter.header, in: &references)
    var body = BodyWriter(
      letter, parties, references,
      output: XMLOutput(isCompact: options.isCompact, depth: 2, reserving: capacity + 16384))
    body.write(letter)
    return LetterBody(
      metaPlaces: body.metaPlaces, xml: body.finish(), parties: parties,
      references: body.references, targets: body.targets, links: body.links)
  }

  /// Writes a document of a letter whose body is written.
  public static func document(
    _ letter: Letter, with body: consuming LetterBody, number: String, source: SourceRecord?,
    options: WritingOptions
  ) -> [UInt8] {
    let iris = LetterIRIs(
      subtype: (letter.header.kind ?? .antwoord).rawValue, author: body.parties.author,
      date: letter.header.date?.description ?? LetterIRIs.unknownDate, number: number)
    var xml: [UInt8] = []
    swap(&xml, &body.xml)
    // From the last to the first, so that the places stay right.
    for (position, place) in body.metaPlaces.enumerated().reversed() {
      var meta = MetaWriter(
        iris: iris, parties: body.parties, references: body.references,
        output: XMLOutput(isCompact: options.isCompact, depth: 5))
      meta.writeMeta(ofComponent: "bijlage_\(position + 1)", letter, options: options)
      xml.insert(contentsOf: meta.finish(), at: place)
    }
    var meta = MetaWriter(
      iris: iris, parties: body.parties, references: body.references,
      output: XMLOutput(isCompact: options.isCompact))
    meta.begin()
    meta.writeMeta(
      letter, source: source, options: options, targets: body.targets, links: body.links)
    xml.insert(contentsOf: meta.finish(), at: 0)
    return xml
  }
}

/// All of a document that stands behind `meta`, and what `meta` is to say of it.
public struct LetterBody: Sendable {
  /// Where the `meta` of each annex comes.
  let metaPlaces: [Int]
  var xml: [UInt8]
  let parties: Parties
  let references: References
  let targets: TargetIdentifiers
  let links: AnalysisLinks
}

/// What `analysis` says about the body of a document.
struct AnalysisLinks {
  /// The positions of answers, each with that of a question that it covers.
  var coverage: [(answer: Int, question: Int)] = []
  /// The citations, in the order of the letter.
  var citations: [Citation] = []
  /// The eIds of their references.
  var refs = IdentifierList()
}
