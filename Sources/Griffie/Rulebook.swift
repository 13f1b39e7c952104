public import AnswerLetter
import Conformance
import LetterText

/// All rules that griffie checks, from the tables of its modules.
public enum Rulebook {
  /// The rules, in the order of the layers.
  public static let all: [Rule] = {
    let rules = InputRules.all + ReadingRules.all + ConformanceChecker.rules + LetterRules.all
    return Rule.Layer.allCases.flatMap { layer in rules.filter { $0.layer == layer } }
  }()

  /// The rule of an identifier.
  public static func rule(_ identifier: String) -> Rule? { byIdentifier[identifier] }

  private static let byIdentifier = Dictionary(
    all.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
}
