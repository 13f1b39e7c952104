import AnswerLetter
import XMLKit

/// Checks that the numbers in eIds go up in the order of the document.
///
/// The number of an element without a `num` is its place among those of its name in the same context,
/// so that it goes up by one; one that a `num` gives may leave out what was never there or has gone.
struct SequenceCheck {
  /// The number that came last for a name.
  private struct Last {
    var name: XMLName
    var number: Int
  }

  /// An element out of sequence, until it is known whether a `num` gives its number.
  private struct Pending {
    var depth: Int
    var number: Int
    var before: Int
    var isNumbered = false
  }

  /// What came last, by how deep the element is that gives the context.
  private var last: [[Last]] = []
  private var pending: [Pending] = []

  /// Makes a place for what has an element as its context.
  mutating func start(_ report: Reporter) {
    last.append([])
    guard !pending.isEmpty, report.elements.last?.facts.role == .num else { return }
    let parent = report.elements.all.count - 1
    if let index = pending.lastIndex(where: { $0.depth == parent }) {
      pending[index].isNumbered = true
    }
  }

  /// Takes the eId of the innermost element.
  ///
  /// - Parameter context: The place of the open element whose eId is its prefix.
  mutating func take(_ identifier: Identifier, context: Int, _ report: Reporter) {
    guard let element = report.elements.last, let digits = identifier.number,
      digits.count < 10, digits.allSatisfy(\.isDigit), last.indices.contains(context)
    else { return }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard let index = last[context].firstIndex(where: { $0.name == element.name }) else {
      last[context].append(Last(name: element.name, number: number))
      return
    }
    let before = last[context][index].number
    last[context][index].number = number
    // That an eId stands twice is said elsewhere.
    if number == before || number == before + 1 { return }
    pending.append(Pending(depth: report.elements.all.count, number: number, before: before))
  }

  /// Judges the innermost element, which ends.
  mutating func end(_ report: inout Reporter) {
    last.removeLast()
    guard let found = pending.last, found.depth == report.elements.all.count else { return }
    pending.removeLast()
    if found.isNumbered, found.number > found.before { return }
    guard let element = report.elements.last, let eId = report.elements.eId(of: element) else {
      return
    }
    let text = String(decoding: eId, as: UTF8.self)
    report.add(
      NamingRules.eIdSequence,
      "the eId \(quoted(text)) comes after that with the number \(found.before)",
      found: "\(found.number)", expected: found.isNumbered ? "" : "\(found.before + 1)")
  }
}
