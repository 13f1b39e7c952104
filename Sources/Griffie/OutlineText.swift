extension Outline: CustomStringConvertible {
  /// The outline as a tree for a person, a line each, ending in a line feed.
  public var description: String {
    var tree = Tree()
    tree.add(title, at: 0)
    if let work { tree.add("work: \(work)", at: 1) }
    if let textForm { tree.add("form: \(textForm)", at: 1) }
    if !medeNamens.isEmpty { tree.add("mede namens: \(medeNamens.joined(separator: "; "))", at: 1) }
    if let received { tree.add("received: \(received)", at: 1) }
    if let dated { tree.add("dated: \(dated)", at: 1) }
    if !questioners.isEmpty {
      let names = questioners.map { one in
        one.person + (one.organization.map { " (\($0))" } ?? "")
      }
      tree.add("asked by: \(names.joined(separator: ", "))", at: 1)
    }
    if !addressees.isEmpty { tree.add("asked of: \(addressees.joined(separator: "; "))", at: 1) }
    if let subject { tree.add("about: \(subject)", at: 1) }
    if let submitted { tree.add("submitted: \(submitted)", at: 1) }
    if !numbers.isEmpty { tree.add("numbers: \(numbers.joined(separator: ", "))", at: 1) }
    if let coverPage {
      tree.add("cover page", at: 1)
      tree.add(coverPage, at: 2)
    }
    tree.add(other, at: 1)
    addQuestions(to: &tree)
    if let conclusions {
      tree.add("closing", at: 1)
      tree.add(conclusions, at: 2)
    }
    for attachment in attachments {
      tree.add("annex: \(attachment.heading)", at: 1)
      tree.add(attachment.content, at: 2)
    }
    for warning in warnings {
      let place = warning.line.map { "line \($0): " } ?? ""
      tree.add("warning: \(place)\(warning.message) [\(warning.identifier)]", at: 0)
    }
    return tree.text
  }

  private var title: String {
    let proponent = [role, person].compactMap { $0 }.joined(separator: " ")
    let ministry = organization.map { " (\($0))" } ?? ""
    let name = kind ?? "letter of unknown kind"
    return proponent.isEmpty && ministry.isEmpty ? name : "\(name): \(proponent)\(ministry)"
  }

  private func addQuestions(to tree: inout Tree) {
    let positions = Dictionary(
      questions.enumerated().map { ($0.element.eId, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let answersByQuestion = AnswersByQuestion(
      answers.lazy.map { answer in answer.covers.compactMap { positions[$0] } },
      questionCount: questions.count)
    for (position, question) in questions.enumerated() {
      add(question, answers: answersByQuestion[position].map { answers[$0] }, to: &tree)
    }
    for answer in answers where answer.covers.allSatisfy({ positions[$0] == nil }) {
      tree.add("\(answer.heading) — to no question", at: 1)
      tree.add(answer.content, at: 2)
    }
  }

  /// A question, and below it each answer, in full below the first question that it covers.
  private func add(
    _ question: QuestionOutline, answers: [AnswerOutline], to tree: inout Tree
  ) {
    let isAnswered = question.answeredBy.isEmpty ? " — no answer" : ""
    tree.add((question.num.isEmpty ? "(no number)" : question.num) + isAnswered, at: 1)
    tree.add(question.content, at: 2)
    for answer in answers {
      let isFirst = answer.covers.first == question.eId
      tree.add("\(answer.heading)\(isFirst ? "" : " (above)")", at: 2)
      if isFirst { tree.add(answer.content, at: 3) }
    }
  }
}

/// Lines of a tree in the making.
private struct Tree {
  private(set) var text = ""

  mutating func add(_ line: String, at depth: Int) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  mutating func add(_ content: Outline.Content, at depth: Int) {
    if content.paragraphs > 0 {
      add("\(content.paragraphs) paragraph\(content.paragraphs == 1 ? "" : "s")", at: depth)
    }
    for heading in content.headings { add("heading: \(heading)", at: depth) }
    if content.tables > 0 {
      add("\(content.tables) table\(content.tables == 1 ? "" : "s")", at: depth)
    }
    if content.quotations > 0 {
      add("\(content.quotations) quotation\(content.quotations == 1 ? "" : "s")", at: depth)
    }
    for note in content.notes { add("note \(note.marker): \(note.text)", at: depth) }
    for citation in content.citations {
      add("cites \(citation.text) → \(citation.address ?? citation.iri)", at: depth)
    }
    for reference in content.references {
      add("refers to \(reference.targets.joined(separator: " … ")): \(reference.text)", at: depth)
    }
    if !content.dates.isEmpty { add("dates: \(content.dates.joined(separator: ", "))", at: depth) }
    for link in content.links { add("link: \(link)", at: depth) }
  }
}
