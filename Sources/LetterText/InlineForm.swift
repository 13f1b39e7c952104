import AnswerLetter

/// A form that the running text can take: a date, a citation, a reference, a web address.
struct InlineForm: Sendable {
  /// How the form begins, in lower case and four bytes or more; nothing for a form that begins with
  /// a digit.
  let openings: [String]
  /// Reads the form at a cursor that stands at the start of a word.
  let read: Reader

  typealias Reader = @Sendable (ByteCursor, ReferenceIndex) -> InlineMatch?

  /// Every form, in the order in which they are tried.
  static let all: [InlineForm] = forms + GluedForm.all(of: forms)

  private static let forms: [InlineForm] = [
    InlineForm(openings: []) { cursor, _ in UnionCaseForm.read(cursor) },
    InlineForm(openings: []) { cursor, index in
      DateForm.read(cursor, letterDate: index.letterDate)
    },
    InlineForm(openings: []) { cursor, _ in ZaakForm.read(cursor) },
    InlineForm(openings: []) { cursor, _ in KamerstukForm.readBare(cursor) },
    InlineForm(openings: [
      "kamerstuk", "kamer-stuk", "kst-", "kst.", "kst ", "tweede kamer", "eerste kamer", "tk 1",
      "tk 2", "tk 3", "ek 1",
      "ek 2", "ek 3",
    ]) { cursor, _ in
      KamerstukForm.read(cursor)
    },
    InlineForm(openings: JournalForm.openings) { cursor, _ in JournalForm.read(cursor) },
    InlineForm(openings: ["ecli:"]) { cursor, _ in ECLIForm.read(cursor) },
    InlineForm(openings: ["celex"]) { cursor, _ in CelexForm.read(cursor) },
    InlineForm(openings: UnionDocumentForm.openings) { cursor, _ in UnionDocumentForm.read(cursor)
    },
    InlineForm(openings: UnionJournalForm.openings) { cursor, _ in UnionJournalForm.read(cursor) },
    InlineForm(openings: UnionActForm.openings) { cursor, _ in UnionActForm.read(cursor) },
    InlineForm(openings: ["artikel", "art. ", "art "]) { cursor, _ in ArticleForm.read(cursor) },
    InlineForm(openings: ["aanhangsel", "handelingen", "hand. ", "kamervragen"]) { cursor, _ in
      HandelingenForm.read(cursor)
    },
    InlineForm(openings: ["wet ", "wet\u{A0}"]) { cursor, _ in ArticleForm.readLawFirst(cursor) },
    InlineForm(openings: ["ah 2", "ah 1"]) { cursor, _ in HandelingenForm.readAbbreviation(cursor)
    },
    InlineForm(openings: ["ah-tk"]) { cursor, _ in HandelingenForm.readIdentifier(cursor) },
    InlineForm(openings: ["antwoord", "beantwoording", "vraag", "vragen"]) { cursor, index in
      CrossReferenceForm.read(cursor, index)
    },
    InlineForm(openings: ["minister", "staatssecretaris"]) { cursor, _ in
      MinistryForm.read(cursor) ?? OfficeForm.read(cursor)
    },
    InlineForm(openings: ["premier"]) { cursor, _ in OfficeForm.readPremier(cursor) },
    InlineForm(openings: ["lid ", "lid\u{A0}", "leden", "kamerlid", "kamerleden"]) { cursor, _ in
      MemberForm.read(cursor)
    },
    InlineForm(openings: ["mevrouw ", "heer ", "heren ", "dames "]) { cursor, _ in
      MemberForm.readAddressed(cursor)
    },
    InlineForm(openings: ["motie", "amendement"]) { cursor, _ in MemberForm.readMotion(cursor) },
    InlineForm(openings: ["http", "www."]) { cursor, _ in WebAddressForm.read(cursor) },
  ]
}

/// A form found in the text.
struct InlineMatch {
  /// What it is; its words are the text from the start of the form.
  var pieces: [Inline]
  /// Where the form begins, when that is before the place where it shows itself.
  var start: Int?
  /// Where the form ends.
  var end: Int
  /// What is to be said about it.
  var remark: Remark?

  /// What a form can leave to be said.
  enum Remark: Sendable {
    case unresolvedReference(String)
    case impossibleDate(String)
  }

  init(_ pieces: [Inline], end: Int, remark: Remark? = nil, start: Int? = nil) {
    self.pieces = pieces
    self.start = start
    self.end = end
    self.remark = remark
  }
}

/// Reads running text into pieces.
struct InlineReader {
  let bytes: [UInt8]
  var index: ReferenceIndex

  /// Reads a range of text without notes; appends its pieces.
  func read(
    _ range: Range<Int>, into pieces: inout [Inline], remark: (InlineMatch.Remark, Int) -> Void
  ) {
    var pending = range.lowerBound
    var position = range.lowerBound
    let openings = InlineOpenings.shared
    while let (start, forms) = openings.next(in: bytes, from: position, end: range.upperBound) {
      position = start + 1
      let cursor = ByteCursor(bytes, start..<range.upperBound)
      for form in forms {
        guard let match = openings.read(form, at: cursor, index),
          match.start ?? start >= pending
        else { continue }
        if let found = match.remark { remark(found, start) }
        if !match.pieces.isEmpty {
          // Text, what was found and more text: with room for them the pieces do not move.
          if pieces.isEmpty { pieces.reserveCapacity(4) }
          appendText(pending..<(match.start ?? start), to: &pieces)
          pieces.add(match.pieces)
          pending = match.end
        }
        position = match.end
        break
      }
    }
    appendText(pending..<range.upperBound, to: &pieces)
  }

  private func appendText(_ range: Range<Int>, to pieces: inout [Inline]) {
    guard !range.isEmpty else { return }
    pieces.add(Words(of: bytes, range))
  }
}
