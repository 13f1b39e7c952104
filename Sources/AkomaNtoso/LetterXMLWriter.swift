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
    var references = References(date: letter.header.date)
    let parties = Parties(letter.header, in: &references)
    let iris = LetterIRIs(
      subtype: (letter.header.kind ?? .antwoord).rawValue, author: parties.author,
      date: letter.header.date?.description ?? LetterIRIs.unknownDate, number: number)
    let size = (source?.byteCount ?? 0) * 2 + 16384
    let attachmentMeta = letter.attachments.indices.map { position in
      var meta = MetaWriter(
        iris: iris, parties: parties, references: references,
        output: XMLOutput(isCompact: options.isCompact, depth: 5))
      meta.writeMeta(ofComponent: "bijlage_\(position + 1)", letter, options: options)
      return meta.finish()
    }
    var body = BodyWriter(
      letter, parties, references, attachmentMeta: attachmentMeta,
      output: XMLOutput(isCompact: options.isCompact, depth: 2, reserving: size))
    body.write(letter)
    var meta = MetaWriter(
      iris: iris, parties: parties, references: body.references,
      output: XMLOutput(isCompact: options.isCompact))
    meta.begin()
    meta.writeMeta(
      letter, source: source, options: options, targets: body.targets, links: body.links)
    return body.finish(after: meta.finish())
  }
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
