/// The profile schema as a small grammar: what each element holds and which attributes it has.
///
/// Names are written with the prefix that the schema files use for their namespace: `akn:p`,
/// `p:source`, `xs:date`.
struct ProfileGrammar: Sendable {
  /// The namespace of each prefix.
  var namespaces: [String: String] = [:]
  /// The global elements by name.
  var elements: [String: ElementRule] = [:]
  /// The named simple types by name.
  var types: [String: SimpleType] = [:]

  /// The names of the elements, sorted.
  var elementNames: [String] { elements.keys.sorted() }

  /// The rule of an element; an empty rule for a name that the grammar does not have.
  func rule(_ name: String) -> ElementRule {
    elements[name] ?? ElementRule(name: name)
  }

  /// The type and the types that it restricts, from the type up.
  func ancestry(of type: String) -> [SimpleType] {
    var found: [SimpleType] = []
    var name = type
    while let simple = types[name] {
      found.append(simple)
      name = simple.base
    }
    return found
  }

  /// The values that the type enumerates; empty when it does not.
  func enumeration(of type: String) -> [String] {
    ancestry(of: type).first { !$0.enumeration.isEmpty }?.enumeration ?? []
  }

  /// Whether the type or one that it restricts has a pattern or an enumeration.
  func hasFacets(_ type: String) -> Bool {
    ancestry(of: type).contains {
      !$0.patterns.isEmpty || !$0.enumeration.isEmpty || $0.item.map(hasFacets) == true
    }
  }

  /// The least number of element levels below each element.
  func heights() -> [String: Int] {
    var heights: [String: Int] = [:]
    var changed = true
    while changed {
      changed = false
      for rule in elements.values where heights[rule.name] == nil {
        let needed = rule.units.filter { $0.least > 0 }.map { unit in
          unit.names.compactMap { heights[$0] }.min()
        }
        guard !needed.contains(nil) else { continue }
        heights[rule.name] = (needed.compactMap { $0 }.max() ?? -1) + 1
        changed = true
      }
    }
    return heights
  }
}

/// What the schema says of one element.
struct ElementRule: Sendable {
  /// The name with its prefix.
  var name: String
  /// What `xs:documentation` says.
  var documentation = ""
  /// Whether text may stand between the children.
  var isMixed = false
  /// The simple type of the content when it is text of that type.
  var textType: String?
  /// The children: units that follow each other.
  var units: [Unit] = []
  /// The attributes, those of attribute groups included.
  var attributes: [AttributeRule] = []
  /// The identity constraints on what is below the element.
  var identities: [IdentityRule] = []

  /// The names of the children that may stand in the element.
  var childNames: Set<String> { Set(units.flatMap(\.names)) }
}

/// A place in a content model: a number of elements, each one of the named.
struct Unit: Sendable, Hashable {
  /// The elements that may stand here.
  var names: [String]
  /// The least number of them.
  var least: Int
  /// The highest number of them; `nil` when there is no limit.
  var most: Int?
}

/// An attribute of an element.
struct AttributeRule: Sendable, Hashable {
  /// The name; attributes of the profile have no namespace.
  var name: String
  /// The simple type with its prefix.
  var type: String
  /// Whether the element must have it.
  var isRequired: Bool
}

/// A named simple type.
struct SimpleType: Sendable {
  /// The name with its prefix.
  var name: String
  /// The type that it restricts; empty for a list.
  var base = ""
  /// The type of the items when it is a list.
  var item: String?
  /// The patterns, one of which a value must match.
  var patterns: [String] = []
  /// The values, when they are enumerated.
  var enumeration: [String] = []
}

/// An `xs:unique` or `xs:key`.
struct IdentityRule: Sendable, Hashable {
  /// The name.
  var name: String
  /// Whether each selected element must have all fields, as `xs:key` says.
  var isKey: Bool
  /// The names of the children that are selected; `nil` for all elements below.
  var selected: [String]?
  /// The fields: attributes of the selected element or of a child of it.
  var fields: [Field]

  /// Where the value of a field stands.
  struct Field: Sendable, Hashable {
    /// The child that has the attribute; `nil` for the selected element itself.
    var child: String?
    /// The attribute.
    var attribute: String
  }
}
