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
  /// The text since the outermost element that is pending began, and the attributes of all.
  private var text: [UInt8] = []
  private var values: [UInt8] = []
  private var noteDepth: Int?
  /// How deep the element is that marks words up and has none yet.
  private var emptyDepth: Int?
  /// What the top-level classes are called, by the hashes of their eIds.
  private var names: [UInt64: [UInt8]] = [:]
  private var eventDates: [String: CalendarDate] = [:]
  /// The attribute `name` of the last document, such as `debate`, and how deep that is.
  private var document: (name: String?, depth: Int)?

  mutating func start(_ tag: XMLTag, _ report: inout Reporter) {
    emptyDepth = nil
    guard let element = report.elements.last, element.isAkomaNtoso else { return }
    let depth = report.elements.all.count
    if element.facts.needsText { emptyDepth = depth }
    if identification != nil {
      identification?.check.start(tag, report.elements)
      return
    }
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
    case .event: noteEvent(tag)
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
      }), !onlyWithin || tag.values[found.value].first == UInt8(ascii: "#")
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
    let depth = report.elements.all.count
    if let (check, start) = identification, start == depth {
      check.finish(&report)
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

  /// Compares the numbers in the text of a reference with those in the eId that it leads to.
  private static func checkReference(
    _ reference: ArraySlice<UInt8>, _ said: ArraySlice<UInt8>, _ report: inout Reporter
  ) {
    let others = reference.split { !$0.isDigit }
    let own = said.split { !$0.isDigit }
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
    // An abbreviation shares no word with the name in full.
    let isAbbreviation = own.count == 1 && !text.contains(where: \.isLowercase)
    if own.isEmpty || other.isEmpty || isAbbreviation || Self.share(own, other) { return }
    let element = report.elements.last.map { report.elements.names[$0.name] } ?? ""
    report.add(
      ConsistencyRules.entity,
      "<\(element)> says \(quoted(text.trimmed)), but refers to \(quoted(name))",
      found: String(decoding: reference, as: UTF8.self), expected: "the entry of \(text.trimmed)")
  }

  private mutating func noteEvent(_ tag: XMLTag) {
    guard let eId = tag[attribute: "eId"], let date = tag[attribute: "date"] else { return }
    eventDates[eId] = CalendarDate(date.prefix(10))
  }

  private func checkInterval(_ tag: XMLTag, _ report: inout Reporter) {
    guard let start = tag[attribute: "start"]?.dropFirst(),
      let end = tag[attribute: "end"]?.dropFirst(),
      let first = eventDates[String(start)], let last = eventDates[String(end)], last < first
    else { return }
    report.add(
      ConsistencyRules.interval, "the interval starts on \(first) and ends before that, on \(last)",
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

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init))
  }
}

extension String {
  /// The text without white space around it, and with single spaces in it.
  var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
