import AnswerLetter
import XMLKit

/// Checks that the divisions of one kind that stand beside each other have all a `num`, or none.
///
/// One without a `num` counts only when its eId has a number: a paragraph that only quotes has none.
struct NumberedSiblings {
  /// The divisions of a name in one element.
  private struct Kind {
    var name: XMLName
    /// Whether the last of them had a `num`.
    var hasNum: Bool
  }

  /// An open element.
  private struct Level {
    var kinds: [Kind] = []
    var hasNum = false
  }

  private var levels: [Level] = []

  /// Takes the innermost element, which starts.
  mutating func start(_ report: Reporter) {
    if report.elements.last?.facts.role == .num, let parent = levels.indices.last {
      levels[parent].hasNum = true
    }
    levels.append(Level())
  }

  /// Judges the innermost element, which ends.
  mutating func end(_ report: inout Reporter) {
    guard let ended = levels.popLast(), let element = report.elements.last,
      element.facts.canHaveNum, let parent = levels.indices.last,
      ended.hasNum || Self.isNumbered(element, report.elements)
    else { return }
    guard let kind = levels[parent].kinds.firstIndex(where: { $0.name == element.name }) else {
      levels[parent].kinds.append(Kind(name: element.name, hasNum: ended.hasNum))
      return
    }
    let before = levels[parent].kinds[kind].hasNum
    levels[parent].kinds[kind].hasNum = ended.hasNum
    if before == ended.hasNum { return }
    let name = report.elements.names[element.name]
    report.add(
      ConsistencyRules.num,
      "<\(name)> has \(ended.hasNum ? "a" : "no") num, the <\(name)> before it has "
        + "\(before ? "one" : "none")", expected: before ? "a num" : "no num")
  }

  /// Whether an element has a number in its eId; nn says that it has none (Naming Convention, 5.4.3).
  private static func isNumbered(_ element: OpenElement, _ elements: OpenElements) -> Bool {
    guard let number = elements.eId(of: element).flatMap({ Identifier($0).number }) else {
      return false
    }
    return !number.starts(with: "nn".utf8)
  }
}
