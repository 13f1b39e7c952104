/// A document that breaks one constraint of the profile.
struct Mutant {
  /// The constraint.
  var constraint: Constraint
  /// How it is broken.
  var change: String
  /// The document.
  var document: Tree
}

/// Makes mutants of documents that show everything the profile allows.
///
/// For each constraint the first place is taken where a document can break it.
struct Mutants {
  private let grammar: ProfileGrammar
  private let instances: [Tree]
  private var places: [String: [Place]] = [:]

  private struct Place {
    var instance: Int
    var path: [Int]
    var element: Tree
  }

  /// The documents that together show every element, attribute and child of the profile.
  static func fullInstances(of grammar: ProfileGrammar) throws(GrammarError) -> [Tree] {
    let single = grammar.elements.values.flatMap(\.units).filter { $0.most == 1 }
    var instances: [Tree] = []
    for position in 0..<(single.map(\.names.count).max() ?? 1) {
      var generator = InstanceGenerator(grammar: grammar, seed: 7, mode: .full(position))
      instances.append(try generator.document())
    }
    return instances
  }

  /// Prepares to make mutants of the documents.
  init(grammar: ProfileGrammar, instances: [Tree]) {
    self.grammar = grammar
    self.instances = instances
    var places: [String: [Place]] = [:]
    for (index, instance) in instances.enumerated() {
      instance.visit { path, element in
        places[element.name, default: []].append(
          Place(instance: index, path: path, element: element))
      }
    }
    self.places = places
  }

  /// The mutants that break the constraint; empty when no document has a place for one.
  func breaking(_ constraint: Constraint) -> [Mutant] {
    switch constraint {
    case .requiredAttribute(let element, let name):
      edit(element, constraint, "without") { $0[attribute: name] = nil }
    case .noOtherAttribute(let element):
      ["onbekend", "p:onbekend", "class"].flatMap { name in
        edit(element, constraint, name) { $0[attribute: name] = "x" }
      }
    case .attributeValue(let element, let name): values(element, name, constraint)
    case .textValue(let element):
      NearMisses.values(of: grammar.rule(element).textType ?? "", in: grammar).flatMap { value in
        edit(element, constraint, value) { $0.children = [.text(value)] }
      }
    case .least(let element, let index): removing(element, index, constraint)
    case .most(let element, let index): adding(element, index, constraint)
    case .order(let element, let index): swapping(element, index, constraint)
    case .noChild(let element, let child): inserting(child, into: element, constraint)
    case .noText(let element):
      edit(element, constraint, "before") { $0.children.insert(.text("tekst"), at: 0) }
        + edit(element, constraint, "after") { $0.children.append(.text("tekst")) }
    case .unique(let element, let name): repeating(element, name, constraint)
    case .keyed(let element, let name): emptying(element, name, constraint)
    }
  }

  private func edit(
    _ element: String, _ constraint: Constraint, _ change: String,
    where isFit: (Tree) -> Bool = { _ in true }, _ body: (inout Tree) -> Void
  ) -> [Mutant] {
    guard let place = places[element]?.first(where: { isFit($0.element) }) else { return [] }
    let document = instances[place.instance].editing(place.path, body)
    return [Mutant(constraint: constraint, change: change, document: document)]
  }

  private func values(_ element: String, _ name: String, _ constraint: Constraint) -> [Mutant] {
    let type = grammar.rule(element).attributes.first { $0.name == name }?.type ?? ""
    return NearMisses.values(of: type, in: grammar).flatMap { value in
      edit(element, constraint, value, where: { $0[attribute: name] != nil }) {
        $0[attribute: name] = value
      }
    }
  }

  private func removing(_ element: String, _ index: Int, _ constraint: Constraint) -> [Mutant] {
    let unit = grammar.rule(element).units[index]
    return edit(element, constraint, "none of \(unit.names)") { tree in
      for child in tree.indices(of: unit.names).reversed() { tree.children.remove(at: child) }
    }
  }

  private func adding(_ element: String, _ index: Int, _ constraint: Constraint) -> [Mutant] {
    let unit = grammar.rule(element).units[index]
    return unit.names.flatMap { name in
      let sample = renumbered(places[name]?.first?.element ?? Tree(name: name))
      func isFit(_ tree: Tree) -> Bool { !tree.indices(of: unit.names).isEmpty }
      return edit(element, constraint, name, where: isFit) { tree in
        let last = tree.indices(of: unit.names).last ?? 0
        tree.children.insert(.element(sample), at: last + 1)
      }
    }
  }

  private func swapping(_ element: String, _ index: Int, _ constraint: Constraint) -> [Mutant] {
    let units = grammar.rule(element).units
    let (first, second) = (units[index].names, units[index + 1].names)
    func isFit(_ tree: Tree) -> Bool {
      !tree.indices(of: first).isEmpty && !tree.indices(of: second).isEmpty
    }
    return edit(element, constraint, "\(second) first", where: isFit) { tree in
      if let left = tree.indices(of: first).last, let right = tree.indices(of: second).first {
        tree.children.swapAt(left, right)
      }
    }
  }

  private func inserting(
    _ child: String, into element: String, _ constraint: Constraint
  ) -> [Mutant] {
    let found = places[child]?.first?.element ?? Tree(name: child)
    let sample = Tree.Child.element(renumbered(found))
    return edit(element, constraint, "first") { $0.children.insert(sample, at: 0) }
      + edit(element, constraint, "last") { $0.children.append(sample) }
  }

  /// The tree with eIds of its own, so that a copy of it repeats none but those that are fixed.
  private func renumbered(_ tree: Tree) -> Tree {
    var copy = tree
    let type = grammar.rule(tree.name).attributes.first { $0.name == "eId" }?.type ?? ""
    if let eId = tree[attribute: "eId"], grammar.enumeration(of: type).isEmpty {
      copy[attribute: "eId"] = eId + (eId.last?.isNumber == true ? "999" : "-999")
    }
    copy.children = tree.children.map { child in
      child.element.map { .element(renumbered($0)) } ?? child
    }
    return copy
  }

  private func identity(_ element: String, _ name: String) -> IdentityRule? {
    grammar.rule(element).identities.first { $0.name == name }
  }

  private func repeating(_ element: String, _ name: String, _ constraint: Constraint) -> [Mutant] {
    guard let rule = identity(element, name) else { return [] }
    guard let selected = rule.selected else { return repeatingBelow(element, rule, constraint) }
    func isFit(_ tree: Tree) -> Bool { !tree.indices(of: selected).isEmpty }
    return edit(element, constraint, "the same twice", where: isFit) { tree in
      var indices = tree.indices(of: selected)
      if indices.count == 1 {
        tree.children.insert(tree.children[indices[0]], at: indices[0])
        indices.append(indices[0] + 1)
      }
      guard let first = tree.children[indices[0]].element,
        let second = tree.children[indices[1]].element
      else { return }
      var copy = second
      for field in rule.fields { copy.setField(field, first.field(field)) }
      tree.children[indices[1]] = .element(copy)
    }
  }

  /// Gives two elements of each name, and one of each name and the next name, the same field.
  private func repeatingBelow(
    _ element: String, _ rule: IdentityRule, _ constraint: Constraint
  ) -> [Mutant] {
    guard let place = places[element]?.first, let field = rule.fields.first else { return [] }
    var holders: [(path: [Int], name: String, value: String)] = []
    place.element.visit { path, tree in
      if let value = tree.field(field) { holders.append((path, tree.name, value)) }
    }
    return zip(holders, holders.dropFirst()).flatMap { first, second in
      edit(element, constraint, "\(second.name) has the field of \(first.name)") { tree in
        tree = tree.editing(second.path) { $0.setField(field, first.value) }
      }
    }
  }

  private func emptying(_ element: String, _ name: String, _ constraint: Constraint) -> [Mutant] {
    guard let rule = identity(element, name), let selected = rule.selected else { return [] }
    func isFit(_ tree: Tree) -> Bool { !tree.indices(of: selected).isEmpty }
    return rule.fields.flatMap { field in
      edit(element, constraint, "without \(field.attribute)", where: isFit) { tree in
        guard let index = tree.indices(of: selected).first,
          var copy = tree.children[index].element
        else { return }
        copy.setField(field, nil)
        tree.children[index] = .element(copy)
      }
    }
  }
}

extension Tree {
  /// The value of a field of an identity constraint.
  fileprivate func field(_ field: IdentityRule.Field) -> String? {
    guard let child = field.child else { return self[attribute: field.attribute] }
    return indices(of: [child]).first.flatMap { children[$0].element?[attribute: field.attribute] }
  }

  /// Sets the value of a field, or removes it.
  fileprivate mutating func setField(_ field: IdentityRule.Field, _ value: String?) {
    guard let child = field.child else {
      self[attribute: field.attribute] = value
      return
    }
    guard let index = indices(of: [child]).first, var element = children[index].element else {
      return
    }
    element[attribute: field.attribute] = value
    children[index] = .element(element)
  }
}
