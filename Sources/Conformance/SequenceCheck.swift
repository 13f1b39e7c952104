import AnswerLetter
import XMLKit

/// Checks that the numbers in eIds go up in the order of the document.
///
/// The number of an element without a `num` is its place among those of its name in the same context,
/// so that it goes up by one from 1; one that a `num` gives may leave out what was never there or has
/// gone, and be no number at all.
struct SequenceCheck {
  /// The number that came last for a name.
  private struct Last {
    var name: XMLName
    var number: Int
  }

  /// An element out of sequence, until it is known whether a `num` gives its number.
  private struct Pending {
    var depth: Int
    /// The number; nothing for a letter or the like.
    var number: Int?
    /// The number before; 0 for the first.
    var before = 0
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
    guard let element = report.elements.last, let said = identifier.number,
      last.indices.contains(context)
    else { return }
    let depth = report.elements.all.count
    guard said.count < 10, said.allSatisfy(\.isDigit) else {
      // nn says that there is no number (section 5.4.3).
      if element.facts.canHaveNum, !said.starts(with: "nn".utf8) {
        pending.append(Pending(depth: depth))
      }
      return
    }
    let number = said.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    var before = 0
    if let index = last[context].firstIndex(where: { $0.name == element.name }) {
      before = last[context][index].number
      last[context][index].number = number
      // That an eId stands twice is said elsewhere.
      if number == before { return }
    } else {
      last[context].append(Last(name: element.name, number: number))
    }
    if number == before + 1 { return }
    pending.append(Pending(depth: depth, number: number, before: before))
  }

  /// Judges the innermost element, which ends.
  mutating func end(_ report: inout Reporter) {
    last.removeLast()
    guard let found = pending.last, found.depth == report.elements.all.count else { return }
    pending.removeLast()
    guard let element = report.elements.last, let eId = report.elements.eId(of: element) else {
      return
    }
    let text = String(decoding: eId, as: UTF8.self)
    guard let number = found.number else {
      if found.isNumbered { return }
      return report.add(
        NamingRules.eIdNumber, "the eId \(quoted(text)) has a number that no num gives",
        found: text, expected: "a num, or the place of the element")
    }
    if found.isNumbered, number > found.before { return }
    let fault =
      found.before == 0
      ? "is the first of its kind there" : "comes after that with the number \(found.before)"
    report.add(
      NamingRules.eIdSequence, "the eId \(quoted(text)) \(fault)", found: "\(number)",
      expected: found.isNumbered ? "" : "\(found.before + 1)")
  }
}
