public import AnswerLetter

/// Keeps findings, and folds those that say the same.
public struct FindingLog: Sendable {
  /// The findings in the order in which the first of each was found.
  public private(set) var findings: [Finding] = []
  private var places: [Key: Int] = [:]
  private var kinds: [String: Int] = [:]

  /// How many different findings of one rule are kept; more are counted in the last one.
  private static let limit = 100

  private struct Key: Hashable {
    var rule: String
    var message: String
    var schema: String
  }

  /// Makes an empty log.
  public init() {}

  /// Counts one more of what was found before; `false` when it was not.
  mutating func countAgain(_ rule: Rule, _ message: String) -> Bool {
    let key = Key(rule: rule.identifier, message: message, schema: "")
    guard let place = places[key] else { return false }
    findings[place].count += 1
    return true
  }

  /// Adds a finding; the same rule with the same message is one finding with a count.
  public mutating func add(_ finding: Finding) {
    let rule = finding.rule.identifier
    let key = Key(rule: rule, message: finding.message, schema: finding.schema)
    if let place = places[key] {
      findings[place].count += finding.count
      return
    }
    let kind = kinds[rule, default: 0]
    kinds[rule] = kind + 1
    if kind == Self.limit {
      var rest = finding
      rest.message = "the rest of what breaks this rule, of which the first is: \(finding.message)"
      places[Key(rule: rule, message: "", schema: "")] = findings.count
      findings.append(rest)
    } else if kind > Self.limit, let place = places[Key(rule: rule, message: "", schema: "")] {
      findings[place].count += finding.count
    } else {
      places[key] = findings.count
      findings.append(finding)
    }
  }
}
