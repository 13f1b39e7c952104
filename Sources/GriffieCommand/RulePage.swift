import AnswerLetter
import Griffie

/// Rules in words: for a terminal, and as pages of the documentation.
enum RulePage {
  /// All rules by layer, a line each.
  static var list: String {
    var text = ""
    for layer in Rule.Layer.allCases {
      text += (text.isEmpty ? "" : "\n") + layer.rawValue + "\n"
      for rule in Rulebook.all where rule.layer == layer {
        let width = max(1, 28 - rule.identifier.count)
        text += "  \(rule.identifier)" + String(repeating: " ", count: width) + rule.summary + "\n"
      }
    }
    return text
  }

  /// A rule for a terminal.
  static func text(_ rule: Rule) -> String {
    var text = "\(rule.identifier): \(rule.severity.rawValue), \(rule.layer.rawValue)\n"
    text += "  \(rule.summary)\n\n  why: \(rule.why)\n  do: \(rule.advice)\n"
    if let example = rule.example {
      text += "\n  right:\n" + indented(example.passing) + "  wrong:\n" + indented(example.failing)
    }
    return text
  }

  /// A rule as a page in Markdown.
  static func markdown(_ rule: Rule) -> String {
    var text = "# \(rule.identifier)\n\n\(rule.summary)\n\n## Overview\n\n"
    text += "This is \(rule.severity == .error ? "an error" : "a warning") of the layer "
    text += "*\(rule.layer.rawValue)*.\n\n"
    text += "**Why.** \(rule.why)\n\n**What to do.** \(rule.advice)\n"
    if let example = rule.example {
      text += "\n**Right**\n\n" + fenced(example.passing)
      text += "\n**Wrong**\n\n" + fenced(example.failing)
    }
    return text
  }

  /// The page that leads to the pages of all rules.
  static var index: String {
    var text = "# Rules\n\nAll that griffie checks, by layer.\n\n## Topics\n"
    for layer in Rule.Layer.allCases {
      text += "\n### \(layer.rawValue)\n\n"
      for rule in Rulebook.all where rule.layer == layer { text += "- <doc:\(rule.identifier)>\n" }
    }
    return text
  }

  private static func indented(_ example: String) -> String {
    lines(example).map { "    \($0)\n" }.joined()
  }

  private static func fenced(_ example: String) -> String {
    "```text\n" + lines(example).map { $0 + "\n" }.joined() + "```\n"
  }

  private static func lines(_ example: String) -> [Substring] {
    example.isEmpty
      ? ["(nothing)"] : example.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
