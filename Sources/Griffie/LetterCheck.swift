import AkomaNtoso
import AnswerLetter
import Conformance
import LetterText
import XMLKit

/// Checks a document of griffie's own kind: that its text comes back, and that its mark-up is what
/// griffie makes of that text.
struct LetterCheck {
  private let root: XMLElement
  private let bytes: [UInt8]
  private let layers: Set<Rule.Layer>
  private var findings: [Finding] = []

  /// Checks a document, and gives what is found.
  ///
  /// - Parameters:
  ///   - root: The document.
  ///   - bytes: The bytes that it was read from.
  static func check(
    _ root: XMLElement, of bytes: [UInt8], layers: Set<Rule.Layer>
  ) -> [Finding] {
    var check = LetterCheck(root: root, bytes: bytes, layers: layers)
    check.run()
    return check.findings
  }

  private init(root: XMLElement, bytes: [UInt8], layers: Set<Rule.Layer>) {
    self.root = root
    self.bytes = bytes
    self.layers = layers
  }

  private mutating func run() {
    let document: LetterDocument
    do { document = try LetterXMLReader.read(root) } catch {
      let isRecord = error.position == record?.position
      return add(
        isRecord ? LetterRules.badRecord : LetterRules.form, at: error.position, error.message)
    }
    guard let source = document.source, let record else { return }
    guard let text = try? LetterText.restore(document.letter, from: source) else {
      return add(
        LetterRules.changed, at: record.position,
        "the text of the document does not give the source back that the record describes")
    }
    guard layers.contains(.letter) else { return }
    let encoding: TextEncoding? = source.encoding == .windows1252 ? source.encoding : nil
    guard let reading = try? LetterText.read(text, encoding: encoding, wantsPlaces: false) else {
      return
    }
    for remark in reading.diagnostics { add(remark) }
    compare(with: reading, number: document.number)
  }

  /// The record of the source.
  private var record: XMLElement? {
    root.first("FRBRManifestation")?.first("preservation")?.elements.first {
      $0.namespace == Vocabulary.preservationNamespace
    }
  }

  private mutating func compare(with reading: TextReading, number: String) {
    let day = root.first("FRBRManifestation")?.first("FRBRdate")?[attribute: "date"]
    // Only a document that is laid out has a line feed before its second element.
    let isCompact = root.elements.first?.position.line == root.position.line
    let again = LetterXMLWriter.write(
      reading.letter, number: number, source: reading.source,
      options: WritingOptions(
        isCompact: isCompact, conversionDate: day.flatMap { CalendarDate($0.prefix(10)) }))
    if again == bytes { return }
    guard let expected = XMLReader.read(again).root else { return }
    compare(root, expected, path: "/\(root.name)")
  }

  /// Reports where two elements of one name first differ.
  private mutating func compare(_ found: XMLElement, _ expected: XMLElement, path: String) {
    if !found.hasSameAttributes(as: expected) {
      compareAttributes(found, expected, path: path)
    }
    let (own, other) = (Array(found.elements), Array(expected.elements))
    var counts: [String: Int] = [:]
    for (index, (child, match)) in zip(own, other).enumerated() {
      guard child.name == match.name else {
        return add(
          LetterRules.markup, at: child.position, path: path + "/" + child.name,
          "found <\(child.name)> as child \(index + 1) of <\(found.name)>; of the text griffie makes "
            + "<\(match.name)>", found: child.name, expected: match.name)
      }
      counts[child.name, default: 0] += 1
      let count = counts[child.name, default: 1]
      compare(child, match, path: path + "/" + child.name + (count > 1 ? "[\(count)]" : ""))
    }
    if own.count > other.count {
      let extra = own[other.count]
      add(
        LetterRules.markup, at: extra.position, path: path + "/" + extra.name,
        "<\(found.name)> has <\(extra.name)>, which griffie does not make of the text",
        found: extra.name)
    } else if own.count < other.count {
      let missing = other[own.count].name
      add(
        LetterRules.markup, at: found.position, path: path,
        "<\(found.name)> lacks <\(missing)>, which griffie makes of the text", expected: missing)
    } else if own.isEmpty, !found.hasSameText(as: expected) {
      add(
        LetterRules.markup, at: found.position, path: path,
        "<\(found.name)> holds ‘\(found.text.prefix(60))’; of the text griffie makes "
          + "‘\(expected.text.prefix(60))’", found: found.text, expected: expected.text)
    }
  }

  private mutating func compareAttributes(
    _ found: XMLElement, _ expected: XMLElement, path: String
  ) {
    let names = (found.attributes + expected.attributes).map(\.name)
    var seen: Set<String> = []
    for name in names where seen.insert(name).inserted {
      let (own, other) = (found[attribute: name], expected[attribute: name])
      if own == other { continue }
      let ownWords = own.map { "‘\($0)’" } ?? "nothing"
      let otherWords = other.map { "‘\($0)’" } ?? "nothing"
      add(
        LetterRules.markup, at: found.position, path: path,
        "\(name) of <\(found.name)> is \(ownWords); of the text griffie makes \(otherWords)",
        found: own ?? "", expected: other ?? "")
    }
  }

  private mutating func add(
    _ rule: Rule, at position: XMLPosition, path: String = "", _ message: String,
    found: String = "", expected: String = ""
  ) {
    guard layers.contains(rule.layer) else { return }
    findings.append(
      Finding(
        rule, at: SourceLocation(line: position.line, column: position.column),
        offset: position.offset, path: path, message, found: found, expected: expected))
  }

  /// Adds a remark on the text, whose place is in the text and not in the document.
  private mutating func add(_ remark: Diagnostic) {
    guard let rule = Rulebook.rule(remark.identifier) else { return }
    // The same words are one finding, wherever they stand.
    let place =
      remark.location.map { " It is on line \($0.line) of the text that comes back." } ?? ""
    let advice = remark.advice.isEmpty ? rule.advice : remark.advice
    findings.append(Finding(rule, remark.message, hint: advice + place))
  }
}

extension XMLElement {
  /// The first element of a name, in the order of the document.
  func first(_ name: String) -> XMLElement? {
    for element in elements {
      if element.name == name { return element }
      if let found = element.first(name) { return found }
    }
    return nil
  }
}
