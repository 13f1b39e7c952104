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

  /// `antwoord`, `mededeling` or `vragen`, when the title says it.
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
  /// The offices in whose name the letter is sent too.
  public var medeNamens: [String] = []
  /// The offices to which the questions are put.
  public var addressees: [String] = []
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
    medeNamens = outline.medeNamens
    addressees = outline.addressees
    for number in outline.numbers { add(number) }
    vergaderjaar = publication.flatMap(Self.vergaderjaar)
  }

  /// Adds one of the numbers that stand above the title.
  private mutating func add(_ number: String) {
    if number.hasPrefix("AH ") {
      aanhangsel = Int(number.dropFirst(3))
    } else if number.hasPrefix("kenmerk ") {
      kenmerk = kenmerk ?? String(number.dropFirst(8))
    } else if number.first?.isNumber == true, number.contains("Z") {
      zaken.append(number)
    } else {
      publication = number
    }
  }

  /// The session year in the identifier of a publication: `2024-2025` of `ah-tk-20242025-1716`.
  static func vergaderjaar(of publication: String) -> String? {
    let parts = publication.split(separator: "-")
    guard parts.count == 4, parts[0] == "ah", parts[2].utf8.count == 8, Int(parts[2]) != nil else {
      return nil
    }
    return "\(parts[2].prefix(4))-\(parts[2].suffix(4))"
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
    guard let who = office else { return organization }
    guard let organization, !who.contains(organization) else { return who }
    return "\(who) (\(organization))"
  }

  /// The office and the person who answer, without the ministry.
  private var office: String? {
    let who = [role, person].compactMap { $0 }.joined(separator: " ")
    return who.isEmpty ? nil : who
  }

  /// Whether the document holds questions alone, and no answer.
  var isQuestionsAlone: Bool { kind == LetterKind.vragen.rawValue }

  /// A name for a person, of at most 80 characters as MDTO advises when the letter allows it: the
  /// first of some that is short enough, else the last.
  var title: String {
    let date =
      isQuestionsAlone
      ? submitted.map { ", ingezonden \($0)" }
      : received.map { ", ontvangen \($0)" } ?? dated.map { ", van \($0)" }
    let titles = titlesWithoutDate.map { $0 + (date ?? "") }
    // Scalars are what Dutch text has for characters, and are counted in a hundredth of the time.
    return titles.first { $0.unicodeScalars.count <= 80 } ?? titles[titles.count - 1]
  }

  /// Names from long to short, at least one.
  private var titlesWithoutDate: [String] {
    switch kind.flatMap(LetterKind.init(rawValue:)) {
    case .antwoord:
      authors.map { "Antwoord van \($0) op Kamervragen" } + ["Antwoord op Kamervragen, \(number)"]
    case .mededeling:
      authors.map { "Mededeling van \($0) over Kamervragen" }
        + ["Mededeling over Kamervragen, \(number)"]
    case .vragen:
      [
        questionerNames { "\($0.name)\($0.party.map { " (\($0))" } ?? "")" },
        questionerNames(\.name),
      ]
      .compactMap { $0 }.map { "Kamervragen van \($0)" } + ["Kamervragen \(number)"]
    case nil: authors.map { "Brief van \($0)" } + ["Brief \(number)"]
    }
  }

  /// The one who answers, with the ministry and without.
  private var authors: [String] { [agent, office].compactMap { $0 } }

  private func questionerNames(_ name: (Questioner) -> String) -> String? {
    questioners.isEmpty ? nil : questioners.map(name).joined(separator: ", ")
  }
}
