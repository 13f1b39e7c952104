import AkomaNtoso
public import AnswerLetter
public import Griffie

/// What is known of a letter as a whole, for its metadata in every format.
///
/// Taken from the letter itself by ``init(of:)``, this file's one subject, and completed from
/// outside by ``ExternalMetadata``.
public struct LetterFacts: Sendable, Hashable {
  /// One who asks.
  public struct Questioner: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The party, when it is known.
    public var party: String?

    /// Makes one who asks.
    public init(name: String, party: String? = nil) {
      self.name = name
      self.party = party
    }
  }

  /// A document that the letter cites.
  public struct CitedDocument: Sendable, Hashable {
    /// The words with which the letter cites it first.
    public var text: String
    /// The IRI in the form of the Akoma Ntoso Naming Convention.
    public var iri: String
    /// Where the public finds it, when that follows from the citation.
    public var address: String?
  }

  /// `antwoord` or `mededeling`, when the title says it.
  public var kind: String?
  /// The IRI of the work.
  public var work: String
  /// The office of the one who answers.
  public var role: String?
  /// The one who answers.
  public var person: String?
  /// The ministry.
  public var organization: String?
  /// The address of the ministry in the TOOI register.
  public var organizationIdentifier: String?
  /// The day on which the Kamer received the letter.
  public var received: CalendarDate?
  /// The day that the letter itself bears.
  public var dated: CalendarDate?
  /// The day on which the questions were submitted.
  public var submitted: CalendarDate?
  /// What the questions are about.
  public var subject: String?
  /// Those who ask.
  public var questioners: [Questioner] = []
  /// The identifier of the published answer: `ah-tk-20242025-1716`.
  public var publication: String?
  /// The number in the *Aanhangsel van de Handelingen*.
  public var aanhangsel: Int?
  /// The number of the letter at the ministry (*ons kenmerk*).
  public var kenmerk: String?
  /// The session year: `2024-2025`.
  public var vergaderjaar: String?
  /// The number of the document in the registry of the Kamer: `2025D12345`.
  public var documentNumber: String?
  /// The numbers of the questions in the registry of the Kamer: `2025Z01234`.
  public var zaken: [String] = []
  /// The dossiers of parliamentary papers to which the letter belongs: `33694`.
  public var dossiers: [String] = []
  /// The number of headings of questions.
  public var questionCount: Int
  /// The number of answers.
  public var answerCount: Int
  /// What the letter cites, each document once, in order.
  public var citations: [CitedDocument]
  /// Where what the letter itself does not say comes from, by the names in messages.
  var origins: [String: String] = [:]
  /// The day of the conversion that a document names which was made before.
  var converted: CalendarDate?

  /// Reads the facts of a letter from its Akoma Ntoso document.
  ///
  /// - Throws: A ``Griffie/GriffieError`` of kind `unreadable` when it is not a letter.
  public init(of document: [UInt8]) throws(GriffieError) {
    self.init(try Outline(of: document))
  }

  /// Reads the facts of a letter that was just converted, without reading its document again.
  init(_ letter: Letter, document: [UInt8]) {
    self.init(
      Outline(letter, form: .xml, work: Self.work(in: document), diagnostics: []))
  }

  /// The IRI of the work as a document that griffie just wrote has it: the first `FRBRuri`.
  private static func work(in document: [UInt8]) -> String? {
    guard let start = document.range(of: "<FRBRuri value=\"")?.upperBound else { return nil }
    return String(
      decoding: document[start...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  private init(_ outline: Outline) {
    kind = outline.kind
    work = outline.work ?? ""
    role = outline.role
    person = outline.person
    organization = outline.organization
    received = outline.received.flatMap { CalendarDate($0) }
    dated = outline.dated.flatMap { CalendarDate($0) }
    questionCount = outline.questions.count
    answerCount = outline.answers.count
    citations = Self.citations(of: outline)
    organizationIdentifier = outline.organization
      .flatMap { [day = received ?? dated] in MinistryRegister.ministry(named: $0, on: day)?.iri }
    submitted = outline.submitted.flatMap { CalendarDate($0) }
    subject = outline.subject
    questioners = outline.questioners.map { Questioner(name: $0.person, party: $0.organization) }
    for number in outline.numbers {
      if number.hasPrefix("AH ") {
        aanhangsel = Int(number.dropFirst(3))
      } else if number.hasPrefix("kenmerk ") {
        kenmerk = kenmerk ?? String(number.dropFirst(8))
      } else if number.contains("Z") {
        zaken.append(number)
      } else {
        publication = number
      }
    }
  }

  /// What the letter cites, each document once.
  private static func citations(of outline: Outline) -> [CitedDocument] {
    let around = [outline.coverPage, outline.other, outline.conclusions].compactMap { $0 }
    let contents =
      around + outline.questions.map(\.content) + outline.answers.map(\.content)
      + outline.attachments.map(\.content)
    var known: Set<String> = []
    return contents.flatMap(\.citations).filter { known.insert($0.iri).inserted }.map {
      CitedDocument(text: $0.text, iri: $0.iri, address: $0.address)
    }
  }

  /// The IRI of the Dutch expression, after the rule by which griffie makes it.
  var expression: String {
    let parts = work.split(separator: "/")
    return parts.count > 5 ? "\(work)/nld@\(parts[5])" : work
  }

  /// The letter's number in its work IRI.
  var number: String { work.split(separator: "/").last.map(String.init) ?? work }

  /// The one who answers, as the title line says it: `minister Veldkamp (Buitenlandse Zaken)`.
  var agent: String? {
    let who = [role, person].compactMap { $0 }.joined(separator: " ")
    guard !who.isEmpty || organization != nil else { return nil }
    guard let organization else { return who }
    return who.isEmpty ? organization : "\(who) (\(organization))"
  }

  /// A name for a person, of at most 80 characters as MDTO advises when the letter allows it.
  var title: String {
    let kind =
      switch kind {
      case "antwoord": "Antwoord op Kamervragen"
      case "mededeling": "Mededeling over Kamervragen"
      default: "Brief"
      }
    let date = received.map { ", ontvangen \($0)" } ?? dated.map { ", van \($0)" } ?? ""
    let long = agent.map { "\(kind) van \($0)" } ?? "\(kind) \(number)"
    if long.count + date.count <= 80 { return long + date }
    let short = [role, person].compactMap { $0 }.joined(separator: " ")
    return (short.isEmpty ? "\(kind) \(number)" : "\(kind) van \(short)") + date
  }
}
