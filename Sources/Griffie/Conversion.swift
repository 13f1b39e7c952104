import AkomaNtoso
public import AnswerLetter
import LetterText
import XMLKit

/// What a conversion is told besides the text.
public struct ConversionOptions: Sendable, Hashable {
  /// The encoding of the text; without one, a byte order mark decides, else it is UTF-8.
  public var encoding: TextEncoding?
  /// The name of the form of the text (``TextForms``); without one, it is recognised.
  public var textForm: String?
  /// The number of the letter, such as `ah-tk-20242025-1716`: letters, digits and hyphens. Without
  /// one, the number that the text gives, else one made of the canonical text's SHA-256.
  public var number: String?
  /// Whether to leave out the layout between elements.
  public var isCompact: Bool
  /// The day of the conversion, for the manifestation; without one it is the letter's own date.
  public var conversionDate: CalendarDate?
  /// Whether the XML is validated against the profile and read back before it is given.
  public var verifies: Bool
  /// Whether all of the work is done on the caller's thread, as suits those who convert many letters at
  /// once; else a second one helps with a large letter.
  public var usesOneThread = false

  /// Makes options; the defaults are those of `griffie convert`.
  public init(
    encoding: TextEncoding? = nil, textForm: String? = nil, number: String? = nil,
    isCompact: Bool = false,
    conversionDate: CalendarDate? = nil, verifies: Bool = true
  ) {
    self.encoding = encoding
    self.textForm = textForm
    self.number = number
    self.isCompact = isCompact
    self.conversionDate = conversionDate
    self.verifies = verifies
  }
}

/// A letter converted from text to Akoma Ntoso.
public struct Conversion: Sendable {
  /// The document, in UTF-8.
  public var xml: [UInt8]
  /// The letter.
  public var letter: Letter
  /// How the text departs from the canonical text of the letter: its form, its SHA-256, the edits.
  public var source: SourceRecord
  /// What was not understood, in the order of the text.
  public var diagnostics: [Diagnostic]

  /// Converts a text.
  ///
  /// The text is always given back from what was read and compared with the source. Unless the
  /// options say otherwise, the document is also validated against the profile, read again, and
  /// the text given back from that: what this returns is valid and loses nothing.
  ///
  /// - Throws: A ``GriffieError`` of kind `unreadable` when the bytes are not a text; of kind
  ///   `fault` when one of the checks fails.
  public init(of text: [UInt8], options: ConversionOptions = ConversionOptions())
    throws(GriffieError)
  {
    let form = try TextForm.chosen(options.textForm)
    let draft: LetterDraft
    do {
      draft = try LetterDraft(of: text, encoding: options.encoding, form: form)
    } catch {
      throw GriffieError(error)
    }
    let known = try Self.number(of: draft.letter, given: options.number)
    let writing = WritingOptions(
      isCompact: options.isCompact, conversionDate: options.conversionDate)
    let (result, body) = TwoThreads.run(
      sideBySide: !options.usesOneThread && text.count >= Self.largeText
    ) {
      Result { () throws(LetterTextError) in
        try draft.reading(wantsPlaces: false, digestsCanonical: known == nil)
      }
    } _: {
      LetterXMLWriter.body(of: draft.letter, reserving: text.count * 2, options: writing)
    }
    let reading: TextReading
    do { reading = try result.get() } catch { throw GriffieError(error) }
    let number = known ?? Self.number(ofText: reading)
    xml = LetterXMLWriter.document(
      draft.letter, with: body, number: number, source: reading.source, options: writing)
    letter = reading.letter
    source = reading.source
    diagnostics = reading.diagnostics
    if options.verifies {
      try Self.checkLength(xml.count)
      try verify(against: text, inOneThread: options.usesOneThread || xml.count < Self.largeSize)
    }
  }

  /// From this size of a text on two threads are worth their start.
  private static let largeText = 1 << 18

  /// The number of the work: the one given, or the letter's own.
  private static func number(of letter: Letter, given: String?) throws(GriffieError) -> String? {
    if let given {
      let isNumber = given.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "-")
      }
      if isNumber, !given.isEmpty { return given }
      throw GriffieError(
        .unreadable,
        [
          Diagnostic(
            .error, "bad-number", "the number ‘\(given)’ cannot stand in an IRI",
            advice: "Use letters, digits and hyphens, such as ah-tk-20242025-1716.")
        ])
    }
    for case .publication(let identifier) in letter.header.numbers { return identifier }
    return nil
  }

  /// The number of a work that has none: made of its text.
  private static func number(ofText reading: TextReading) -> String {
    "x" + String((reading.canonicalSHA256 ?? "").prefix(12))
  }

  /// Refuses a text whose document could not be read back: short lines make a document many times as
  /// long as they are.
  static func checkLength(_ count: Int) throws(GriffieError) {
    guard count > XMLReader.longestDocument else { return }
    throw GriffieError(
      .unreadable,
      [
        Diagnostic(
          .error, "too-large",
          "the document of this text has \(count) bytes, more than \(XMLReader.longestDocument)",
          advice: "Divide the file into letters, and convert each.")
      ])
  }

  private func verify(against text: [UInt8], inOneThread: Bool) throws(GriffieError) {
    let profile = try ValidationSchema.profile()
    if inOneThread {
      let document = try ReadDocument(validating: xml, against: profile)
      return try Self.compare(document, with: text)
    }
    // Two threads are done sooner, although each parses the document.
    let verdicts = TwoThreads.run {
      Result { () throws(GriffieError) in try ReadDocument.validate(xml, against: profile) }
    } _: {
      Result { () throws(GriffieError) in try Self.compare(ReadDocument(xml), with: text) }
    }
    try verdicts.0.get()
    try verdicts.1.get()
  }

  /// From this size of a document on two threads are worth their start.
  private static let largeSize = 1 << 16

  /// Gives the text back from a document, and compares.
  private static func compare(
    _ document: ReadDocument, with text: [UInt8]
  ) throws(GriffieError) {
    let letter = try document.letter()
    guard let source = letter.source, (try? LetterText.restore(letter.letter, from: source)) == text
    else {
      throw GriffieError(
        .fault, [.fault("lossy-output", "the text read back from the XML is not the source")])
    }
  }
}

// Before there is a letter.
extension Conversion {
  /// Makes ready what a conversion needs, once in a process: compiles the profile, and converts a few words.
  ///
  /// A first conversion takes five times as long as a second, for code and tables that are not in memory
  /// yet. Who has a thread with nothing to do has it do this while the letter is on its way; who calls it
  /// while another thread does it waits for that.
  package static func prepare() { _ = preparation }

  private static let preparation: Void = {
    // What is wrong with the profile is said where a conversion is checked.
    _ = try? ValidationSchema.profile()
    _ = try? Conversion(of: Array(preparationText.utf8))
  }()

  /// The words that are converted to make a conversion ready.
  static let preparationText = """
    Antwoord van minister Jansen (Financiën) (ontvangen 2 januari 2020)

    Vraag 1
    Wat?[footnoteRef:1]
     [1: Noot.]

    Antwoord
    Zie artikel 5 van het NAVO-verdrag.

    """
}

extension Diagnostic {
  /// A remark on a fault of griffie itself.
  static func fault(_ identifier: String, _ message: String) -> Diagnostic {
    Diagnostic(
      .error, identifier, message,
      advice: "This is a fault of griffie; nothing was written. Please report it with the text.")
  }
}
