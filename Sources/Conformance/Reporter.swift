import AnswerLetter
import XMLKit

/// Takes the findings of the checks at one place of a document.
struct Reporter {
  var log = FindingLog()
  /// The elements around the place.
  var elements = OpenElements()
  /// The identifiers so far, and the references to them.
  var links = LinkTable()

  /// Adds a finding at the innermost element.
  mutating func add(
    _ rule: Rule, _ message: String, found: String = "", expected: String = "", hint: String = ""
  ) {
    if log.countAgain(rule, message) { return }
    add(
      rule, message, found: found, expected: expected, hint: hint,
      at: elements.last?.position, path: elements.path)
  }

  /// Adds a finding at a place that lies behind.
  mutating func add(
    _ rule: Rule, _ message: String, found: String, expected: String, hint: String = "",
    at position: XMLPosition?, path: String
  ) {
    log.add(
      Finding(
        rule, at: position.map { SourceLocation(line: $0.line, column: $0.column) },
        offset: position?.offset, path: path, message, found: found, expected: expected, hint: hint)
    )
  }
}
