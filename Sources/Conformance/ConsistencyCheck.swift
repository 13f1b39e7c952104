import AnswerLetter
import XMLKit

/// Checks that what a document says more than once agrees.
struct ConsistencyCheck {
  /// An open element whose text is compared with an attribute.
  private struct Pending {
    var depth: Int
    /// Where its text begins in ``text``.
    var text: Int
    /// The attribute, in ``values``.
    var value: Range<Int>
  }

  private var identification: (check: IdentificationCheck, depth: Int)?
  private var pending: [Pending] = []
  private var siblings = NumberedSiblings()
  /// The text since the outermost element that is pending began, and the attributes of all.
  private var text: [UInt8] = []
  private var values: [UInt8] = []
  private var noteDepth: Int?
  /// How deep the element is that marks words up and has none yet.
  private var emptyDepth: Int?
  /// What the top-level classes are called, by the hashes of their eIds.
  private var names: [UInt64: [UInt8]] = [:]
  private var eventDates: [String: CalendarDate] = [:]
  /// The dates of the work and the expression of the last identification.
  private var ownDates: [String] = []
  /// The attribute `name` of the last document, such as `debate`, and how deep that is.
  private var document: (name: String?, depth: Int)?

  mutating func start(_ tag: XMLTag, _ report: inout Reporter) {
    emptyDepth = nil
    siblings.start(report)
    guard let element = report.elements.last, element.isAkomaNtoso else { return }
    let depth = report.elements.all.count
    if element.facts.needsText { emptyDepth = depth }
    if identification != nil {
      identification?.check.start(tag, report.elements)
      checkName("name", of: tag, &report)
      return
    }
    if element.facts.standsOnce, element.number == 2 { reportTwice(&report) }
    if report.elements.parent?.facts.role == .references { checkEntry(tag, &report) }
    switch element.facts.role {
    case .document: document = (tag[attribute: "name"], depth)
    case .identification:
      if depth > 2 {
        let type = report.elements.names[report.elements.all[depth - 3].name]
        let name = document.flatMap { $0.depth == depth - 2 ? $0.name : nil }
        identification = (IdentificationCheck(type: type, name: name), depth)
      }
    case .date: wait(for: "date", of: tag, depth)
    case .entity: wait(for: "refersTo", of: tag, depth)
    case .reference: wait(for: "href", of: tag, depth, onlyWithin: true)
    case .note:
      // What stands in a note is no part of the words around it.
      if !pending.isEmpty, noteDepth == nil { noteDepth = depth }
    case .event: noteEvent(tag, &report)
    case .interval: checkInterval(tag, &report)
    case .topLevelClass:
      if let eId = report.elements.eId(of: element), let name = tag[attribute: "showAs"] {
        names[Link.hash(eId)] = Array(name.utf8)
      }
    default: break
    }
  }

  /// Keeps the text of an element until its end, to compare it with an attribute.
  ///
  /// - Parameter onlyWithin: Whether the attribute is of interest only when it refers to an eId.
  private mutating func wait(
    for attribute: String, of tag: XMLTag, _ depth: Int, onlyWithin: Bool = false
  ) {
    guard
      let found = tag.attributes.first(where: {
        $0.namespace == nil && tag.names[$0.name.number] == attribute
      }), !onlyWithin || Self.part(of: tag.values[found.value]) != nil
    else { return }
    let start = values.count
    values += tag.values[found.value]
    pending.append(Pending(depth: depth, text: text.count, value: start..<values.count))
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if emptyDepth != nil, piece.contains(where: { $0 > 0x20 }) { emptyDepth = nil }
    if !pending.isEmpty, noteDepth == nil { text += piece }
  }

  mutating func end(_ report: inout Reporter) {
    siblings.end(&report)
    let depth = report.elements.all.count
    if let (check, start) = identification, start == depth {
      check.finish(&report)
      ownDates = check.dates
      identification = nil
    }
    if noteDepth == depth { noteDepth = nil }
    if emptyDepth == depth { reportEmpty(&report) }
    emptyDepth = nil
    guard let last = pending.last, last.depth == depth, let element = report.elements.last else {
      return
    }
    pending.removeLast()
    let (value, said) = (values[last.value], text[last.text...])
    switch element.facts.role {
    case .date: checkDate(value, said, &report)
    case .reference: Self.checkReference(value, said, &report)
    default: checkEntity(value, said, &report)
    }
    values.removeLast(last.value.count)
    if pending.isEmpty { text.removeAll(keepingCapacity: true) }
  }

  private func checkDate(
    _ value: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>, _ report: inout Reporter
  ) {
    guard let said = DateText.date(in: text),
      let date = CalendarDate(String(decoding: value.prefix(10), as: UTF8.self)), said != date
    else { return }
    let name = report.elements.last.map { report.elements.names[$0.name] } ?? ""
    report.add(
      ConsistencyRules.date,
      "<\(name)> has the date \(date), but its text says "
        + quoted(String(decoding: text, as: UTF8.self).trimmed),
      found: "\(date)", expected: "\(said)")
  }

  private func reportEmpty(_ report: inout Reporter) {
    let name = report.elements.last.map { report.elements.names[$0.name] } ?? ""
    report.add(ConsistencyRules.text, "<\(name)> has no text", expected: "text")
  }

  private func reportTwice(_ report: inout Reporter) {
    let name = report.elements.last.map { report.elements.names[$0.name] } ?? ""
    let parent = report.elements.parent.map { report.elements.names[$0.name] } ?? ""
    report.add(
      ConsistencyRules.twice, "<\(parent)> has more than one <\(name)>", found: name,
      expected: "<\(name)> once")
  }

  private func checkName(_ attribute: String, of tag: XMLTag, _ report: inout Reporter) {
    guard tag[attribute: attribute]?.allSatisfy(\.isWhitespace) == true else { return }
    report.add(
      ConsistencyRules.nameEmpty, "\(attribute) of <\(tag.names[tag.name.number])> is empty",
      expected: "a name")
  }

  /// Compares what an entry of references is shown as with its IRI.
  private func checkEntry(_ tag: XMLTag, _ report: inout Reporter) {
    checkName("showAs", of: tag, &report)
    guard let name = tag[attribute: "showAs"], let iri = tag[attribute: "href"],
      iri.hasPrefix("/")
    else { return }
    let entry = tag.names[tag.name.number]
    if report.elements.last?.facts.role == .topLevelClass {
      guard let last = iri.split(separator: "/").last, Self.differInOneLetter(name, last) else {
        return
      }
      report.add(
        ConsistencyRules.spelling,
        "<\(entry)> is shown as \(quoted(name)), but its IRI ends in \(quoted(last))", found: name,
        expected: String(last))
    } else if let number = Self.numbers(in: Array(name.utf8)[...]).last,
      DocumentIRI(iri) != nil, !Self.numbers(in: Array(iri.utf8)[...]).contains(number)
    {
      report.add(
        ConsistencyRules.reference,
        "<\(entry)> is shown as \(quoted(name)), but leads to \(quoted(iri))", found: iri,
        expected: "an IRI with \(String(decoding: number, as: UTF8.self))")
    }
  }

  /// Whether two names of five letters or more are the same but for one letter.
  private static func differInOneLetter(_ name: String, _ other: Substring) -> Bool {
    let (one, two) = (Array(name.lowercased().utf8), Array(other.lowercased().utf8))
    guard one.count == two.count, one.count >= 5 else { return false }
    let places = one.indices.filter { one[$0] != two[$0] }
    return places.count == 1 && places.allSatisfy { one[$0].isLetter && two[$0].isLetter }
  }

  private static func numbers(in text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    text.split { !$0.isDigit }
  }

  /// What a reference says of the part that it leads to: an eId, or the portion of a document.
  private static func part(of reference: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if reference.first == UInt8(ascii: "#") { return reference }
    return reference.lastIndex(of: UInt8(ascii: "~")).map { reference[$0...] }
  }

  /// Compares the numbers in the text of a reference with those in the eId that it leads to.
  private static func checkReference(
    _ reference: ArraySlice<UInt8>, _ said: ArraySlice<UInt8>, _ report: inout Reporter
  ) {
    let part = part(of: reference) ?? reference
    // An answer is called by the questions that it answers, and has the number of its place.
    if Identifier(part.dropFirst()).reference.elementsEqual("answer".utf8) { return }
    let others = numbers(in: part)
    let own = numbers(in: said)
    if own.isEmpty || others.isEmpty || own.contains(where: others.contains) { return }
    let (text, target) = (
      String(decoding: said, as: UTF8.self).trimmed, String(decoding: reference, as: UTF8.self)
    )
    report.add(
      ConsistencyRules.reference,
      "the reference says \(quoted(text)), but leads to \(quoted(target))",
      found: target, expected: "the eId of \(text)")
  }

  /// Compares a name with what it refers to: one must hold a word of the other.
  private func checkEntity(
    _ reference: ArraySlice<UInt8>, _ said: ArraySlice<UInt8>, _ report: inout Reporter
  ) {
    guard reference.first == UInt8(ascii: "#"),
      let shown = names[Link.hash(reference.dropFirst())], shown[...] != said
    else { return }
    let (text, name) = (
      String(decoding: said, as: UTF8.self), String(decoding: shown, as: UTF8.self)
    )
    let (own, other) = (Self.words(text), Self.words(name))
    if own.isEmpty || other.isEmpty || Self.share(own, other) || Self.isAbbreviation(text, of: name)
    {
      return
    }
    let element = report.elements.last.map { report.elements.names[$0.name] } ?? ""
    report.add(
      ConsistencyRules.entity,
      "<\(element)> says \(quoted(text.trimmed)), but refers to \(quoted(name))",
      found: String(decoding: reference, as: UTF8.self), expected: "the entry of \(text.trimmed)")
  }

  private mutating func noteEvent(_ tag: XMLTag, _ report: inout Reporter) {
    guard let date = tag[attribute: "date"].map({ String($0.prefix(10)) }) else { return }
    if let eId = tag[attribute: "eId"] { eventDates[eId] = CalendarDate(date) }
    if tag[attribute: "type"] == "generation", !ownDates.isEmpty, !ownDates.contains(date) {
      report.add(
        ConsistencyRules.event,
        "the event of generation has the date \(quoted(date)), which is none of FRBRWork or "
          + "FRBRExpression", found: date, expected: ownDates.joined(separator: " or "))
    }
  }

  private func checkInterval(_ tag: XMLTag, _ report: inout Reporter) {
    guard let start = tag[attribute: "start"]?.dropFirst(),
      let end = tag[attribute: "end"]?.dropFirst(),
      let first = eventDates[String(start)], let last = eventDates[String(end)],
      last < first || start == end
    else { return }
    report.add(
      ConsistencyRules.interval, "the interval starts on \(first) and ends no later, on \(last)",
      found: "\(last)", expected: "a date after \(first)")
  }

  /// Whether two names share a word, or the beginning of one (Respondent, Respondents).
  private static func share(_ words: Set<String>, _ others: Set<String>) -> Bool {
    words.contains { word in
      others.contains { other in
        word == other
          || min(word.count, other.count) > 3
            && (word.hasPrefix(other) || other.hasPrefix(word))
      }
    }
  }

  /// Whether a text is an abbreviation, which shares no word with the name in full, or has one in it: the
  /// ministry of OCW or I&W, whose capitals are the first of the name.
  private static func isAbbreviation(_ text: String, of name: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.count == 1, !text.contains(where: \.isLowercase) { return true }
    let initials = name.split { !$0.isLetter }.compactMap(\.first).filter(\.isUppercase)
    return words.contains { word in
      let capitals = word.filter(\.isUppercase)
      return capitals.count > 1 && initials.starts(with: capitals)
    }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init))
  }
}

extension String {
  /// The text without white space around it, and with single spaces in it.
  var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
