import XMLKit

/// Why a schema is no grammar of the plain kind that the profile keeps to.
struct GrammarError: Error, CustomStringConvertible {
  /// What was met, and where.
  var description: String
}

/// Reads XML Schema documents of the plain kind: global elements with a sequence or choice of
/// references, attributes, groups, simple types that restrict, identity constraints.
///
/// Anything else is an error, so that no constraint of the schema can go unseen.
struct GrammarReader {
  private(set) var grammar = ProfileGrammar()
  private var groups: [String: XMLElement] = [:]
  private var attributeGroups: [String: XMLElement] = [:]
  private var declared: [(name: String, element: XMLElement)] = []

  private static let schemaNamespace = "http://www.w3.org/2001/XMLSchema"

  /// Adds a schema document.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - prefix: the prefix that the schema documents use for its target namespace.
  /// - Throws: ``GrammarError`` when the document is malformed or not of the plain kind.
  mutating func add(_ bytes: [UInt8], prefix: String) throws(GrammarError) {
    guard let root = XMLReader.read(bytes).root, root.name == "schema" else {
      throw GrammarError(description: "not a schema: the document for prefix \(prefix)")
    }
    grammar.namespaces[prefix] = root.value("targetNamespace") ?? ""
    for child in try schemaChildren(of: root) {
      let name = prefix + ":" + (child.value("name") ?? "")
      switch child.name {
      case "annotation", "import": break
      case "element": declared.append((name, child))
      case "group": groups[name] = child
      case "attributeGroup": attributeGroups[name] = child
      case "simpleType": grammar.types[name] = try simpleType(child, name: name)
      default: throw unexpected(child, in: root)
      }
    }
  }

  /// Resolves the elements once all schema documents have been added.
  ///
  /// - Throws: ``GrammarError`` when an element is not of the plain kind or a name is unknown.
  mutating func finish() throws(GrammarError) -> ProfileGrammar {
    for (name, element) in declared {
      grammar.elements[name] = try elementRule(element, name: name)
    }
    for rule in grammar.elements.values {
      for child in rule.childNames where grammar.elements[child] == nil {
        throw GrammarError(description: "\(rule.name) refers to \(child), which is not declared")
      }
    }
    return grammar
  }

  private func elementRule(
    _ element: XMLElement, name: String
  ) throws(GrammarError) -> ElementRule {
    var rule = ElementRule(name: name)
    for child in try schemaChildren(of: element) {
      switch child.name {
      case "annotation": rule.documentation = child.allText
      case "complexType": try readComplexType(child, into: &rule)
      case "unique", "key": rule.identities.append(try identityRule(child))
      default: throw unexpected(child, in: element)
      }
    }
    return rule
  }

  private func readComplexType(
    _ type: XMLElement, into rule: inout ElementRule
  ) throws(GrammarError) {
    rule.isMixed = type.value("mixed") == "true"
    for child in try schemaChildren(of: type) {
      switch child.name {
      case "sequence":
        guard occurrence(child) == (1, 1) else { throw unexpected(child, in: type) }
        for part in try schemaChildren(of: child) { rule.units.append(try unit(part)) }
      case "choice", "group": rule.units.append(try unit(child))
      case "attribute", "attributeGroup": rule.attributes += try attributes(child)
      case "simpleContent":
        for part in try schemaChildren(of: child) where part.name == "extension" {
          rule.textType = part.value("base")
          for attribute in try schemaChildren(of: part) {
            rule.attributes += try attributes(attribute)
          }
        }
      default: throw unexpected(child, in: type)
      }
    }
  }

  private func unit(_ part: XMLElement) throws(GrammarError) -> Unit {
    let (least, most) = occurrence(part)
    return Unit(names: try names(part), least: least, most: most)
  }

  private func names(_ part: XMLElement) throws(GrammarError) -> [String] {
    switch part.name {
    case "element":
      guard let name = part.value("ref") else { throw unexpected(part, in: part) }
      return [name]
    case "group":
      guard let name = part.value("ref"), let group = groups[name],
        let choice = try schemaChildren(of: group).first
      else { throw unexpected(part, in: part) }
      return try names(choice)
    case "choice":
      var found: [String] = []
      for member in try schemaChildren(of: part) {
        guard occurrence(member) == (1, 1), member.name != "choice" else {
          throw unexpected(member, in: part)
        }
        found += try names(member)
      }
      return found
    default: throw unexpected(part, in: part)
    }
  }

  private func attributes(_ element: XMLElement) throws(GrammarError) -> [AttributeRule] {
    switch element.name {
    case "attribute":
      guard let name = element.value("name"), let type = element.value("type"),
        grammar.types[type] != nil
      else { throw unexpected(element, in: element) }
      let isRequired = element.value("use") == "required"
      return [AttributeRule(name: name, type: type, isRequired: isRequired)]
    case "attributeGroup":
      guard let name = element.value("ref"), let group = attributeGroups[name] else {
        throw unexpected(element, in: element)
      }
      var found: [AttributeRule] = []
      for attribute in try schemaChildren(of: group) { found += try attributes(attribute) }
      return found
    default: throw unexpected(element, in: element)
    }
  }

  private func simpleType(
    _ element: XMLElement, name: String
  ) throws(GrammarError) -> SimpleType {
    var type = SimpleType(name: name)
    for child in try schemaChildren(of: element) {
      switch child.name {
      case "annotation": break
      case "list": type.item = child.value("itemType")
      case "restriction":
        type.base = child.value("base") ?? ""
        for facet in try schemaChildren(of: child) {
          let value = facet.value("value") ?? ""
          switch facet.name {
          case "pattern": type.patterns.append(value)
          case "enumeration": type.enumeration.append(value)
          default: throw unexpected(facet, in: child)
          }
        }
      default: throw unexpected(child, in: element)
      }
    }
    return type
  }

  private func identityRule(_ element: XMLElement) throws(GrammarError) -> IdentityRule {
    var rule = IdentityRule(
      name: element.value("name") ?? "", isKey: element.name == "key", selected: nil, fields: [])
    for child in try schemaChildren(of: element) {
      let path = child.value("xpath") ?? ""
      switch (child.name, path) {
      case ("selector", ".//*"): rule.selected = nil
      case ("selector", _): rule.selected = path.split(separator: "|").map(String.init)
      case ("field", _):
        let parts = path.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { throw unexpected(child, in: element) }
        let step = parts[0].isEmpty ? nil : String(parts[0].dropLast())
        rule.fields.append(IdentityRule.Field(child: step, attribute: parts[1]))
      default: throw unexpected(child, in: element)
      }
    }
    return rule
  }

  private func occurrence(_ element: XMLElement) -> (least: Int, most: Int?) {
    let most = element.value("maxOccurs") ?? "1"
    return (Int(element.value("minOccurs") ?? "1") ?? 1, most == "unbounded" ? nil : Int(most))
  }

  private func schemaChildren(of element: XMLElement) throws(GrammarError) -> [XMLElement] {
    let children = element.children.compactMap {
      if case .element(let child) = $0 { child } else { nil }
    }
    for child in children where child.namespace != Self.schemaNamespace {
      throw unexpected(child, in: element)
    }
    return children
  }

  private func unexpected(_ child: XMLElement, in parent: XMLElement) -> GrammarError {
    let line = child.position.line
    return GrammarError(description: "line \(line): \(child.name) in \(parent.name) is not plain")
  }
}

private func == (left: (least: Int, most: Int?), right: (Int, Int)) -> Bool {
  left.least == right.0 && left.most == right.1
}

extension XMLElement {
  /// The value of the attribute without namespace that has this name.
  fileprivate func value(_ name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace.isEmpty }?.value
  }

  /// The text of the element and of all elements below.
  fileprivate var allText: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.allText
      }
    }.joined()
  }
}
