/// One thing that the profile forbids, by what it is about.
enum Constraint: Hashable, CustomStringConvertible {
  /// The element must have the attribute.
  case requiredAttribute(String, String)
  /// The element has no attributes but its own.
  case noOtherAttribute(String)
  /// The value of the attribute keeps to its type.
  case attributeValue(String, String)
  /// The text of the element keeps to its type.
  case textValue(String)
  /// The unit at the position of the element's content has its least number of elements.
  case least(String, Int)
  /// The unit at the position has no more than its highest number.
  case most(String, Int)
  /// The unit at the position stands before the next.
  case order(String, Int)
  /// The element does not hold the other element.
  case noChild(String, String)
  /// The element holds no text.
  case noText(String)
  /// Among what the identity constraint of the element selects, no two have the same fields.
  case unique(String, String)
  /// What the key of the element selects has all its fields.
  case keyed(String, String)

  var description: String {
    switch self {
    case .requiredAttribute(let element, let name): "\(element) must have @\(name)"
    case .noOtherAttribute(let element): "\(element) has no further attribute"
    case .attributeValue(let element, let name): "\(element)/@\(name) keeps to its type"
    case .textValue(let element): "the text of \(element) keeps to its type"
    case .least(let element, let unit): "\(element) has enough in place \(unit)"
    case .most(let element, let unit): "\(element) has not too much in place \(unit)"
    case .order(let element, let unit): "\(element) has place \(unit) before the next"
    case .noChild(let element, let child): "\(element) does not hold \(child)"
    case .noText(let element): "\(element) holds no text"
    case .unique(let element, let rule): "\(element) has \(rule) unique"
    case .keyed(let element, let rule): "\(element) has \(rule) complete"
    }
  }

  /// What kind of constraint it is.
  var kind: String {
    switch self {
    case .requiredAttribute: "required attribute"
    case .noOtherAttribute: "no other attribute"
    case .attributeValue: "attribute value"
    case .textValue: "text value"
    case .least: "least"
    case .most: "most"
    case .order: "order"
    case .noChild: "no child"
    case .noText: "no text"
    case .unique: "unique"
    case .keyed: "keyed"
    }
  }

  /// The codes by which libxml2 says that a constraint of this kind is broken
  /// (`xmlParserErrors` in `libxml/xmlerror.h`).
  var codes: Set<Int> {
    switch self {
    case .requiredAttribute: [1868]
    case .noOtherAttribute: [1866]
    case .attributeValue, .textValue: [1824, 1839, 1840]
    case .least, .most, .order: [1871]
    case .noChild: [1841, 1842, 1871]
    case .noText: [1841, 1843]
    case .unique, .keyed: [1877]
    }
  }
}

extension ProfileGrammar {
  /// Elements that the profile does not have: one of Akoma Ntoso, one that nobody knows, one of
  /// another namespace.
  static let strangers = ["akn:docTitle", "akn:onbekend", "p:onbekend"]

  /// All constraints of the profile.
  var constraints: Set<Constraint> {
    Set(elements.values.flatMap(constraints(of:)))
  }

  private func constraints(of rule: ElementRule) -> [Constraint] {
    var found: [Constraint] = [.noOtherAttribute(rule.name)]
    for attribute in rule.attributes {
      if attribute.isRequired { found.append(.requiredAttribute(rule.name, attribute.name)) }
      if hasFacets(attribute.type) { found.append(.attributeValue(rule.name, attribute.name)) }
    }
    if rule.textType.map(hasFacets) == true { found.append(.textValue(rule.name)) }
    if !rule.isMixed, rule.textType == nil { found.append(.noText(rule.name)) }
    for (index, unit) in rule.units.enumerated() {
      if unit.least > 0 { found.append(.least(rule.name, index)) }
      if unit.most != nil { found.append(.most(rule.name, index)) }
      if index + 1 < rule.units.count { found.append(.order(rule.name, index)) }
    }
    let others = Set(elements.keys).union(Self.strangers).subtracting(rule.childNames)
    found += others.map { .noChild(rule.name, $0) }
    for identity in rule.identities {
      found.append(.unique(rule.name, identity.name))
      if identity.isKey { found.append(.keyed(rule.name, identity.name)) }
    }
    return found
  }
}
