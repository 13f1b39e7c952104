import AnswerLetter
import Griffie

/// What validating a document gave, in words for a terminal.
struct ValidationText {
  let input: ValidationInput
  let validation: Validation
  let isVerbose: Bool
  let style: TerminalStyle

  /// The findings, each with its line, and a summary.
  var text: String {
    let lines = SourceLines(validation.findings.isEmpty ? [] : input.bytes ?? [])
    var text = ""
    var counts: [String: Int] = [:]
    for finding in validation.findings {
      let count = counts[finding.rule.identifier, default: 0]
      counts[finding.rule.identifier] = count + 1
      if isVerbose || count < Self.limit {
        text += describe(finding, lines, explains: count == 0)
      }
    }
    return text + rest(counts) + summary
  }

  /// How many findings of one rule are shown unless all are asked for.
  private static let limit = 10

  /// What is not shown, by rule.
  private func rest(_ counts: [String: Int]) -> String {
    if isVerbose { return "" }
    return counts.filter { $0.value > Self.limit }.sorted { $0.key < $1.key }
      .map { rule, count in
        "\(Report.name(input.path)): \(count - Self.limit) more of [\(rule)] are not shown; "
          + "--verbose shows them\n"
      }.joined()
  }

  /// A finding; what the rule is for is said once in a document.
  private func describe(_ finding: Finding, _ lines: SourceLines, explains: Bool) -> String {
    let severity = finding.rule.severity
    var text = Report.name(input.path) + ":"
    if let place = finding.location { text += "\(place.line):\(place.column):" }
    text += " " + style.paint(severity.rawValue + ":", severity == .error ? .red : .yellow)
    text += " " + style.paint(finding.message, .bold) + " [\(finding.rule.identifier)]"
    if finding.count > 1 { text += " (\(finding.count) times)" }
    text += "\n"
    if let excerpt = input.excerpt(finding, lines: lines) { text += excerpt.text }
    if !finding.path.isEmpty { text += "  at: \(finding.path)\n" }
    if explains { text += "  why: \(finding.rule.why)\n" }
    text += "  do: \(finding.advice)\n"
    if isVerbose, !finding.original.isEmpty {
      let schema = finding.schema.isEmpty ? "" : ", \(finding.schema)"
      text += "  libxml2\(schema): \(finding.original)\n"
    }
    return text
  }

  /// One line on the document as a whole: which layers it passed, and which not.
  private var summary: String {
    let (errors, warnings) = (validation.errorCount, validation.warningCount)
    var counts: [String] = []
    if errors > 0 { counts.append(errors == 1 ? "1 error" : "\(errors) errors") }
    if warnings > 0 { counts.append(warnings == 1 ? "1 warning" : "\(warnings) warnings") }
    var text = Report.name(input.path) + ": "
    text += style.paint(
      validation.isValid ? "valid" : "invalid", validation.isValid ? .green : .red)
    if !counts.isEmpty { text += ", " + counts.joined(separator: ", ") }
    for (label, isMatch) in Self.groups {
      let layers = validation.layers.filter { isMatch($0.outcome) }.map(Self.name)
      if !layers.isEmpty { text += "; \(label): " + layers.joined(separator: ", ") }
    }
    return text + "\n"
  }

  private typealias Outcome = Validation.LayerResult.Outcome

  private static let groups: [(label: String, isMatch: @Sendable (Outcome) -> Bool)] = [
    ("failed", { $0 == .failed }), ("passed", { $0 == .passed || $0 == .warned }),
    ("not run", { if case .notRun = $0 { true } else { false } }),
  ]

  private static func name(_ result: Validation.LayerResult) -> String {
    result.schema.map { "\(result.layer.rawValue) \($0)" } ?? result.layer.rawValue
  }
}
