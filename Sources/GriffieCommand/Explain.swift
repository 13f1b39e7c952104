import AnswerLetter
import ArgumentParser
import FileKit
import Griffie

/// `griffie explain`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "explain",
    abstract: "Explain the rules that griffie checks.",
    discussion: "Without a rule, all are listed.")

  @Argument(help: "The identifiers of rules, as messages show them in brackets.")
  var rules: [String] = []

  @Option(
    help: ArgumentHelp(
      "Write a page in Markdown for each rule into a directory.", valueName: "directory"))
  var pages: String?

  @Flag(name: [.short, .long], help: "Replace files that exist.")
  var force = false

  func run() throws {
    let chosen = try rules.map { identifier in
      guard let rule = Rulebook.rule(identifier) else {
        throw ValidationError("There is no rule ‘\(identifier)’; ‘griffie explain’ lists all.")
      }
      return rule
    }
    if let pages {
      for rule in chosen.isEmpty ? Rulebook.all : chosen {
        let page = Array(RulePage.markdown(rule).utf8)
        try write(page, to: "\(pages)/\(rule.identifier).md")
      }
      if chosen.isEmpty { try write(Array(RulePage.index.utf8), to: "\(pages)/Rules.md") }
    } else {
      let text =
        chosen.isEmpty ? RulePage.list : chosen.map(RulePage.text).joined(separator: "\n")
      try write(Array(text.utf8), to: Files.standard)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    do { try Files.write(bytes, to: path, replacing: force) } catch {
      Report.print(error)
      throw error.exitCode
    }
  }
}
