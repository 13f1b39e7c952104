import TestSupport

/// Makes documents that keep to the profile, from its grammar.
///
/// The children of a sequence are made from the last to the first, so that when the metadata are
/// made the identifiers that they refer to exist. References to entities, which come in the other
/// direction, are filled in at the end.
struct InstanceGenerator {
  /// How the choices that the grammar leaves are made.
  enum Mode: Hashable {
    /// At random, small documents as a rule.
    case random
    /// Everything that may stand somewhere stands there. A place that holds one of several holds
    /// the one at this position, counted round.
    case full(Int)
  }

  private let grammar: ProfileGrammar
  private let mode: Mode
  private let heights: [String: Int]
  private var random: SplitMix64
  private var identifiers: Identifiers
  private var ancestors: [String] = []
  private var expansions: [String: Int] = [:]

  /// Levels of elements below which a random document only has what it must have.
  private static let deepest = 13
  /// Elements after which a random document only has what it must have.
  private static let largest = 300

  /// Prepares to make documents.
  init(grammar: ProfileGrammar, seed: UInt64, mode: Mode) {
    self.grammar = grammar
    self.mode = mode
    heights = grammar.heights()
    random = SplitMix64(seed: seed)
    identifiers = Identifiers(seed: seed)
  }

  /// Makes the next document.
  ///
  /// - Throws: ``GrammarError`` when a type has no sample values.
  mutating func document(root: String = "akn:akomaNtoso") throws(GrammarError) -> Tree {
    identifiers = Identifiers(seed: random.next())
    ancestors = []
    expansions = [:]
    let tree = try element(root, keyed: [])
    return identifiers.fill(tree, grammar: grammar)
  }

  private mutating func element(
    _ name: String, keyed: Set<String>
  ) throws(GrammarError) -> Tree {
    let rule = grammar.rule(name)
    // What an annex has of its own does not count against what the letter shows.
    let isOfAnnex = ancestors.contains("akn:doc") && (ancestors + [name]).contains("akn:meta")
    ancestors.append(name)
    if !isOfAnnex { expansions[name, default: 0] += 1 }
    var tree = Tree(name: name)
    var opensPrefix = false
    for attribute in rule.attributes where has(attribute, keyed: keyed) {
      let made = try value(of: attribute.type)
      tree.attributes.append(Tree.Attribute(name: attribute.name, value: made))
      opensPrefix = opensPrefix || identifiers.openPrefix(made, type: attribute.type)
    }
    if let type = rule.textType {
      tree.children = [.text(try value(of: type))]
    } else {
      tree.children = try children(of: rule)
    }
    if opensPrefix { identifiers.closePrefix() }
    ancestors.removeLast()
    return tree
  }

  private mutating func has(_ attribute: AttributeRule, keyed: Set<String>) -> Bool {
    if attribute.isRequired || keyed.contains(attribute.name) { return true }
    // A note's paragraph need not have an eId, and griffie's have none.
    if mode != .random { return attribute.type != "akn:paragraphId" }
    return random.once(in: 2)
  }

  private mutating func children(of rule: ElementRule) throws(GrammarError) -> [Tree.Child] {
    var runs: [[Tree.Child]] = []
    for unit in rule.units.reversed() {
      var run: [Tree.Child] = []
      for name in chosen(from: unit, in: rule) {
        if rule.isMixed, random.once(in: 2) {
          run.append(.text(SampleValues.words(using: &random)))
        }
        run.append(.element(try element(name, keyed: keyFields(of: name, in: rule))))
      }
      runs.append(run)
    }
    var all = Array(runs.reversed().joined())
    if rule.isMixed, mode != .random || !random.once(in: 4) {
      all.append(.text(SampleValues.words(using: &random)))
    }
    return all
  }

  private func keyFields(of child: String, in rule: ElementRule) -> Set<String> {
    let keys = rule.identities.filter { $0.isKey && $0.selected?.contains(child) == true }
    return Set(keys.flatMap(\.fields).filter { $0.child == nil }.map(\.attribute))
  }

  private mutating func chosen(from unit: Unit, in rule: ElementRule) -> [String] {
    let possible = unit.names.filter { isPossible($0) }
    guard let first = possible.first else { return [] }
    // An annex has an identification only.
    if rule.name == "akn:meta", unit.least == 0, ancestors.contains("akn:doc") { return [] }
    let lowest = possible.min { heights[$0, default: 0] < heights[$1, default: 0] } ?? first
    switch mode {
    case .full(let position):
      if isExhausted(rule.name) { return Array(repeating: lowest, count: unit.least) }
      if unit.most == 1 { return [possible[position % possible.count]] }
      let fresh = possible.filter { !ancestors.contains($0) }
      let paired = rule.identities.flatMap { $0.selected ?? [] }
      let again = fresh.filter { fresh.count == 1 || paired.contains($0) }
      return fresh.isEmpty ? Array(repeating: lowest, count: unit.least) : fresh + again
    case .random:
      if ancestors.count > Self.deepest || expansions.values.reduce(0, +) > Self.largest {
        return Array(repeating: lowest, count: unit.least)
      }
      let most = unit.most ?? (unit.least + random.number(0...3))
      return (0..<random.number(unit.least...most)).map { _ in
        random.pick(possible, else: first)
      }
    }
  }

  /// In a full document each element is shown in full twice and thereafter with what it must have.
  private func isExhausted(_ name: String) -> Bool {
    expansions[name, default: 0] > 2
  }

  /// Whether the references that the element must have can lead somewhere, those of the children
  /// that it must have included.
  private func isPossible(_ name: String) -> Bool {
    let rule = grammar.rule(name)
    let referring = rule.attributes.allSatisfy { !$0.isRequired || identifiers.canRefer($0.type) }
    let descending = rule.units.allSatisfy { unit in
      unit.least == 0
        || unit.names.contains { child in
          heights[child, default: 0] < heights[name, default: 0] && isPossible(child)
        }
    }
    return referring && descending
  }

  private mutating func value(of type: String) throws(GrammarError) -> String {
    if let made = identifiers.value(of: type, ancestors: ancestors) { return made }
    let words = grammar.enumeration(of: type)
    if let first = words.first { return random.pick(words, else: first) }
    if let made = SampleValues.value(of: type, using: &random) { return made }
    throw GrammarError(description: "no sample values for the type \(type)")
  }
}
