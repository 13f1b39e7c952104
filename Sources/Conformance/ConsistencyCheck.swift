import AnswerLetter
import XMLKit

/// Checks that what a document says more than once agrees.
struct ConsistencyCheck {
  /// An element whose text is compared with its attributes.
  private struct Pending {
    var tag: XMLTag
    var depth: Int
    var text = ""
  }

  private var identification: (check: IdentificationCheck, depth: Int)?
  private var pending: [Pending] = []
  private var noteDepth: Int?
  private var names: [String: String] = [:]
  private var eventDates: [String: CalendarDate] = [:]

  var wantsText: Bool { !pending.isEmpty && noteDepth == nil }

  mutating func start(_ elements: OpenElements, _ report: inout Reporter) {
    guard let element = elements.last, element.isAkomaNtoso else { return }
    let tag = element.tag
    if identification != nil {
      identification?.check.start(elements)
      return
    }
    switch tag.name {
    case "identification":
      if elements.all.count > 2 {
        let document = elements.all[elements.all.count - 3].tag
        identification = (IdentificationCheck(document: document), elements.all.count)
      }
    case "date", "docDate", "person", "role", "organization":
      pending.append(Pending(tag: tag, depth: elements.all.count))
    case "authorialNote", "remark":
      // What stands in a note is no part of the words around it.
      if !pending.isEmpty, noteDepth == nil { noteDepth = elements.all.count }
    case "eventRef": noteEvent(tag)
    case "timeInterval": checkInterval(tag, &report)
    default:
      if tag.name.hasPrefix("TLC"), let eId = element.eId, let name = tag[attribute: "showAs"] {
        names[eId] = name
      }
    }
  }

  mutating func text(_ text: String) {
    for index in pending.indices { pending[index].text += text }
  }

  mutating func end(_ elements: OpenElements, _ report: inout Reporter) {
    let depth = elements.all.count
    if let (check, start) = identification, start == depth {
      check.finish(&report)
      identification = nil
    }
    if noteDepth == depth { noteDepth = nil }
    guard let last = pending.last, last.depth == depth else { return }
    pending.removeLast()
    if last.tag.name == "date" || last.tag.name == "docDate" {
      checkDate(last.tag, last.text, &report)
    } else {
      checkEntity(last.tag, last.text, &report)
    }
  }

  private func checkDate(_ tag: XMLTag, _ text: String, _ report: inout Reporter) {
    guard let value = tag[attribute: "date"], let date = CalendarDate(value.prefix(10)),
      let said = DateText.date(in: text), said != date
    else { return }
    report.add(
      ConsistencyRules.date,
      "<\(tag.name)> has the date \(date), but its text says \(quoted(text.trimmed))",
      found: "\(date)", expected: "\(said)")
  }

  /// Compares a name with what it refers to: one must hold a word of the other.
  private func checkEntity(_ tag: XMLTag, _ text: String, _ report: inout Reporter) {
    guard let reference = tag[attribute: "refersTo"], reference.hasPrefix("#"),
      let name = names[String(reference.dropFirst())]
    else { return }
    let (said, shown) = (Self.words(text), Self.words(name))
    // An abbreviation shares no word with the name in full.
    let isAbbreviation = said.count == 1 && !text.contains(where: \.isLowercase)
    if said.isEmpty || shown.isEmpty || isAbbreviation || Self.share(said, shown) { return }
    report.add(
      ConsistencyRules.entity,
      "<\(tag.name)> says \(quoted(text.trimmed)), but refers to \(quoted(name))", found: reference,
      expected: "the entry of \(text.trimmed)")
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
