extension Header {
  /// What the parts around the body say about the letter.
  ///
  /// Readers mark up the pieces of these lines, whatever they read; here alone is decided what they
  /// mean for the letter as a whole.
  ///
  /// - Parameters:
  ///   - preface: The lines above the body.
  ///   - coverPage: The letterhead and the covering letter.
  ///   - conclusions: The closing below the body.
  ///   - titles: The lines within the body that may be titles.
  ///   - notice: The first paragraph of a body that is no run of questions.
  ///   - hasQuestions: Whether the body is one of questions and answers.
  ///   - hasAnswers: Whether there are answers in it: then it is an answer, whatever its title.
  ///   - numbers: The numbers by which the letter is known.
  public init(
    of preface: [Paragraph], coverPage: CoverPage? = nil, conclusions: [Paragraph] = [],
    titles: [[Inline]] = [], notice: Paragraph? = nil,
    hasQuestions: Bool = true, hasAnswers: Bool = false, numbers: [DocumentNumber] = []
  ) {
    self.init(numbers: numbers)
    for line in preface { add(line.content) }
    for line in titles { add(line) }
    if hasAnswers, kind == .vragen { kind = .antwoord }
    if let coverPage { add(coverPage, hasQuestions: hasQuestions) }
    addClosing((coverPage?.closing ?? []) + conclusions)
    // Whoever signs answers to questions answers, also without a title.
    if kind == nil, hasAnswers, role != nil { kind = .antwoord }
    if kind == .mededeling, let notice { add(notice: notice) }
  }

  private mutating func add(_ line: [Inline]) {
    let kind = line.documentKind
    switch kind {
    case .antwoord?, .mededeling?:
      if self.kind == nil || self.kind == .vragen {
        self.kind = kind
        addRespondents(line)
      }
      addQuestioners(line)
      if addressees.isEmpty { addressees = line.addressed }
      if subject == nil { subject = line.subject }
    case .vragen?:
      if self.kind == nil { self.kind = kind }
      addQuestioners(line)
      if addressees.isEmpty { addressees = line.roles }
      if subject == nil { subject = line.subject }
    case nil:
      addQuestioners(line)
      addSubmission(line)
      addAnnouncement(line)
    }
    for piece in line {
      switch piece {
      case .docDate(_, let date, .ontvangst): received = received ?? date
      case .docDate(_, let date, .indiening): submitted = submitted ?? date
      case .docDate(_, let date, .dagtekening): dated = dated ?? date
      case .signature(let content):
        for case .person(_, let person) in content { self.person = self.person ?? person }
      default: break
      }
    }
  }

  /// The one who answers stands first: office, name, portfolio; offices after that are `mede
  /// namens`, and a colleague who answers too counts among them.
  private mutating func addRespondents(_ line: [Inline]) {
    var isFirst = true
    // The office of a colleague whose portfolio stands in brackets behind the name.
    var colleague: Role?
    for piece in line {
      switch piece {
      case .docProponent(let content) where !isFirst:
        colleague = nil
        for case .role(_, let role) in content {
          medeNamens.append(role)
          if role.portfolio == nil { colleague = role }
        }
      case .docProponent(let content):
        isFirst = false
        for inner in content {
          if case .role(_, let role) = inner {
            self.role = self.role ?? role
            if organization == nil { organization = role.portfolio.map { Organization($0) } }
          }
          if case .person(_, let person) = inner { self.person = self.person ?? person }
        }
      case .organization(_, let organization):
        if let role = colleague {
          medeNamens[medeNamens.count - 1] = Role("\(role.name) \(organization.name)")
          colleague = nil
        } else if self.organization == nil {
          self.organization = organization
        }
      case .role(_, let role): medeNamens.append(role)
      case .person: return
      default: break
      }
    }
  }

  /// Names are followed by the group of all of them since the group before.
  /// A later line with the same names may have the groups that the first has not.
  private mutating func addQuestioners(_ line: [Inline]) {
    guard !questioners.isEmpty else { return questioners = Self.questioners(of: line) }
    guard questioners.allSatisfy({ $0.organization == nil }) else { return }
    let found = Self.questioners(of: line)
    if found.map(\.person) == questioners.map(\.person) { questioners = found }
  }

  private static func questioners(of line: [Inline]) -> [Questioner] {
    var questioners: [Questioner] = []
    var open = 0
    var isHolder = false
    for piece in line {
      defer { isHolder = piece.namesOffice }
      switch piece {
      // `Minister Schouten beantwoordt vragen van …`: the one behind an office asks nothing.
      case .person where isHolder: break
      case .person(_, let person): questioners.append(Questioner(person))
      case .docProponent(let content):
        // With an office behind the name it is one who answers.
        guard content.count == 1, case .person(_, let person)? = content.first else { continue }
        questioners.append(Questioner(person))
      case .organization(_, let organization):
        for index in open..<questioners.count { questioners[index].organization = organization }
        open = questioners.count
      // Who is asked is named behind who asks.
      case .role where !questioners.isEmpty: return questioners
      default: break
      }
    }
    return questioners
  }
}

extension Header {
  /// What a title does not say, the letterhead does.
  private mutating func add(_ coverPage: CoverPage, hasQuestions: Bool) {
    for line in coverPage.letterhead {
      for piece in line.content {
        switch piece {
        case .docDate(_, let date, .dagtekening): dated = dated ?? date
        case .docTitle(let content):
          subject = subject ?? content.text
          addQuestioners(content)
        default: break
        }
      }
    }
    for case .paragraph(let paragraph) in coverPage.letter {
      addQuestioners(paragraph.content)
      addSubmission(paragraph.content)
      addMedeNamens(paragraph.content)
    }
    if kind == nil { kind = hasQuestions ? .antwoord : Self.kind(of: subject) }
  }

  /// What stands before the day on which questions were submitted.
  private static let submissions = [
    "ingezonden ", "ingezonden op ", "ingezonden d.d. ", "ingediend op ", "gesteld op ",
  ]
  /// What stands between those who ask and that day.
  private static let gapsBeforeSubmission = [") van ", ") d.d. ", ") van d.d. ", " van ", " d.d. "]
  /// What stands behind the day: `die de leden A en B op 27 maart 2009 hebben ingezonden`.
  private static let submissionsBehind = [
    " hebben ingezonden", " heeft ingezonden", " zijn ingezonden", " werden ingezonden",
    " ingezonden", " hebben gesteld", " heeft gesteld", " zijn gesteld", " gestelde",
    " hebben ingediend", " heeft ingediend",
  ]

  /// `de vragen van het lid A (B) … (ingezonden op 7 juli 2014)`, `van het lid A (B) van 7 juli 2014`.
  private mutating func addSubmission(_ line: [Inline]) {
    guard submitted == nil else { return }
    for place in line.indices.dropFirst() {
      guard case .date(_, let day) = line[place], case .text(let words) = line[place - 1] else {
        continue
      }
      let before = words.description.lowercased()
      if Self.submissions.contains(where: before.hasSuffix)
        || isAsked(line, before: place - 1) && Self.gapsBeforeSubmission.contains(before)
        || before.hasSuffix(" op ") && isSubmitted(line, behind: place)
        || before == ") op " && isAsked(line, before: place - 1) && line[0].text.contains("gesteld")
      {
        submitted = day
        return
      }
    }
  }

  /// Whether the piece before a place names one who asks.
  private func isAsked(_ line: [Inline], before place: Int) -> Bool {
    guard place > 0, !questioners.isEmpty else { return false }
    switch line[place - 1] {
    case .person(_, let person): return questioners.contains { $0.person == person }
    case .organization(_, let organization):
      return questioners.contains { $0.organization == organization }
    default: return false
    }
  }

  private func isSubmitted(_ line: [Inline], behind place: Int) -> Bool {
    guard place + 1 < line.count, case .text(let words) = line[place + 1] else { return false }
    let text = words.description
    return Self.submissionsBehind.contains(where: text.hasPrefix)
  }

  /// What stands before an office whose holder answers.
  private static let announcements = [
    "antwoorden van de ", "antwoord van de ", "beantwoording door de ", "antwoorden door de ",
  ]

  /// `Minister Schouten (LNV) beantwoordt Kamervragen van …`, `hieronder volgen de antwoorden van de
  /// Minister van Financiën`, where no title says who answers.
  private mutating func addAnnouncement(_ line: [Inline]) {
    guard role == nil, line.count > 1 else { return }
    for place in line.indices.dropFirst() {
      guard case .role(_, let role) = line[place], case .text(let words) = line[place - 1] else {
        continue
      }
      let before = words.description.lowercased()
      guard Self.announcements.contains(where: before.hasSuffix) else { continue }
      self.role = role
      if place + 2 < line.count, line[place + 1].text == ", ",
        case .person(_, let person) = line[place + 2]
      {
        self.person = self.person ?? person
      }
      if organization == nil { organization = role.portfolio.map { Organization($0) } }
      return
    }
    if case .role(_, let role) = line[0], line[1].text.hasPrefix(" beantwoordt ") {
      self.role = role
      if organization == nil { organization = role.portfolio.map { Organization($0) } }
    } else if case .person(_, let person) = line[1], line[0].namesOffice, line.count > 2,
      line[2].text.contains("beantwoordt ")
        || line[0].text.lowercased().hasPrefix("beantwoord door"),
      let office = line[0].text.lowercased().split(separator: " ").last
    {
      role = Role(String(office))
      self.person = self.person ?? person
      let behind = line[2].text
      if organization == nil, behind.hasPrefix(" ("), behind.contains(")"),
        let name = behind.dropFirst(2).split(separator: ")").first,
        name.contains(where: { !$0.isWhitespace })
      {
        organization = Organization(String(name))
      }
    }
  }

  /// What a notice in the place of answers says of the questions.
  private mutating func add(notice: Paragraph) {
    if questioners.isEmpty { addQuestioners(notice.content) }
    addSubmission(notice.content)
  }

  /// What stands before an office in whose name a letter is sent too.
  private static let onBehalf = [
    "mede namens de ", "mede namens de demissionaire ", "mede namens de toenmalige ",
    "mede namens de demissionair ",
  ]

  /// `Hierbij bied ik u, mede namens de Minister van A en de Minister van B, de antwoorden aan`.
  private mutating func addMedeNamens(_ line: [Inline]) {
    var isListed = false
    for piece in line {
      switch piece {
      case .text(let words):
        let text = words.description.lowercased()
        let goesOn = [" en ", " en de ", ", ", ", de "].contains(text)
        isListed = isListed && goesOn || Self.onBehalf.contains(where: text.hasSuffix)
      case .role(_, let role):
        if isListed, role != self.role, !medeNamens.contains(role) { medeNamens.append(role) }
      default: isListed = false
      }
    }
  }

  /// The kind of a letter without questions: `Onderwerp Uitstel beantwoording Kamervragen …`.
  private static func kind(of subject: String?) -> LetterKind? {
    subject?.lowercased().hasPrefix("uitstel") == true ? .mededeling : nil
  }

  /// Who signs: the office, then the name; `mede namens` stands above or between them.
  private mutating func addClosing(_ lines: [Paragraph]) {
    let isKnown = role != nil
    let areOthersKnown = !medeNamens.isEmpty
    for line in lines {
      let isForOthers = line.content.text.lowercased().contains("namens de ")
      for piece in line.content {
        switch piece {
        case .role(_, let role) where isForOthers || (self.role != nil && !isKnown):
          if !areOthersKnown, role != self.role, !medeNamens.contains(role) {
            medeNamens.append(role)
          }
        case .role(_, let role) where !isKnown:
          self.role = role
          if organization == nil { organization = role.portfolio.map { Organization($0) } }
        case .signature(let content):
          for case .person(_, let person) in content { self.person = self.person ?? person }
        case .docDate(_, let date, .dagtekening): dated = dated ?? date
        default: break
        }
      }
    }
  }
}

extension Inline {
  /// Whether it is text that ends with an office without a portfolio.
  fileprivate var namesOffice: Bool {
    guard case .text(let words) = self, words.utf8.last == UInt8(ascii: " ") else { return false }
    // The first letter may be a capital.
    return ["inister ", "taatssecretaris "].contains { office in
      words.utf8.suffix(office.utf8.count).elementsEqual(office.utf8)
    }
  }
}

extension [Inline] {
  fileprivate var documentKind: LetterKind? {
    for case .docType(let words) in self {
      let word = words.description.lowercased()
      if word.hasPrefix("antwoord") || word == "beantwoording" { return .antwoord }
      if word.hasPrefix("mededeling") { return .mededeling }
      return .vragen
    }
    return nil
  }

  fileprivate var roles: [Role] {
    compactMap { if case .role(_, let role) = $0 { role } else { nil } }
  }

  /// The offices behind `aan`, behind the names of those who ask.
  fileprivate var addressed: [Role] {
    var roles: [Role] = []
    var isBehindName = false
    for (place, piece) in enumerated() {
      switch piece {
      case .person: isBehindName = true
      case .docTitle: return roles
      case .role(_, let role) where isBehindName:
        let before = self[place - 1].text
        if !roles.isEmpty || before.hasSuffix("aan de ") || before.hasSuffix("aan ") {
          roles.append(role)
        }
      default: break
      }
    }
    return roles
  }

  fileprivate var subject: String? {
    for case .docTitle(let content) in self { return content.text }
    return nil
  }
}
