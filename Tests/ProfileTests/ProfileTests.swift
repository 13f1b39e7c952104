import TestSupport
import Testing
import XMLKit

@Suite struct ProfileTests {
  @Test func everyElementIsDocumented() throws {
    let grammar = try ProfileGrammar.ofProfile()
    for rule in grammar.elements.values {
      #expect(rule.documentation.contains("Source: "), "\(rule.name)")
    }
  }

  @Test func everyDeclarationOfTheFilesIsInTheGrammar() throws {
    let grammar = try ProfileGrammar.ofProfile()
    let files = ["akn-nl-antwoord.xsd", "griffie-preservation.xsd"]
    let text = try files.map { String(decoding: try PackageFiles.profile($0), as: UTF8.self) }
      .joined()
    func occurrences(_ words: String) -> Int { text.split(separator: words).count - 1 }
    let identities = grammar.elements.values.flatMap(\.identities)
    #expect(grammar.elements.count == occurrences("<xs:element name="))
    #expect(grammar.types.count == occurrences("<xs:simpleType name="))
    #expect(identities.count { $0.isKey } == occurrences("<xs:key "))
    #expect(identities.count { !$0.isKey } == occurrences("<xs:unique "))
    #expect(grammar.types.values.flatMap(\.patterns).count == occurrences("<xs:pattern "))
    #expect(grammar.types.values.flatMap(\.enumeration).count == occurrences("<xs:enumeration "))
  }

  @Test func generatedInstancesAreValidUnderBothSchemas() throws {
    let grammar = try ProfileGrammar.ofProfile()
    let profile = try PackageFiles.profileSchema()
    let official = try PackageFiles.officialSchema()
    var generator = InstanceGenerator(grammar: grammar, seed: 20_250_324, mode: .random)
    var seen = Coverage()
    for number in 1...1_500 {
      let tree = try generator.document()
      let document = tree.document(grammar.namespaces)
      for (name, schema) in [("profile", profile), ("official schema", official)] {
        let reading = XMLReader.read(document, schema: schema)
        try #require(
          reading.root != nil && reading.diagnostics.isEmpty,
          """
          instance \(number) and the \(name): \(reading.diagnostics.prefix(3).map(\.message))
          \(String(decoding: document.prefix(4_000), as: UTF8.self))
          """)
      }
      seen.add(tree, grammar: grammar)
    }
    #expect(Coverage.all(of: grammar).subtracting(seen.items).sorted() == [])
  }

  @Test func fullInstancesAreValidUnderBothSchemas() throws {
    let grammar = try ProfileGrammar.ofProfile()
    let schemas = [try PackageFiles.profileSchema(), try PackageFiles.officialSchema()]
    for instance in try Mutants.fullInstances(of: grammar) {
      let document = instance.document(grammar.namespaces)
      for schema in schemas {
        let reading = XMLReader.read(document, schema: schema)
        #expect(reading.diagnostics.map(\.message) == [])
      }
    }
  }
}

/// What of the profile has occurred in generated documents: elements, attributes, parents with
/// children, and enumerated values.
struct Coverage {
  private(set) var items: Set<String> = []

  /// Takes down what occurs in a document.
  mutating func add(_ tree: Tree, grammar: ProfileGrammar) {
    var found: Set<String> = []
    tree.visit { _, element in
      let name = element.name
      let rule = grammar.rule(name)
      found.insert(name)
      for child in element.children.compactMap(\.element) { found.insert("\(name)/\(child.name)") }
      for attribute in element.attributes {
        found.insert("\(name)/@\(attribute.name)")
        let type = rule.attributes.first { $0.name == attribute.name }?.type ?? ""
        if !grammar.enumeration(of: type).isEmpty {
          found.insert("\(name)/@\(attribute.name)=\(attribute.value)")
        }
      }
    }
    items.formUnion(found)
  }

  /// All that can occur.
  static func all(of grammar: ProfileGrammar) -> Set<String> {
    var all: Set<String> = []
    for rule in grammar.elements.values {
      all.insert(rule.name)
      for child in rule.childNames { all.insert("\(rule.name)/\(child)") }
      for attribute in rule.attributes {
        all.insert("\(rule.name)/@\(attribute.name)")
        for value in grammar.enumeration(of: attribute.type) {
          all.insert("\(rule.name)/@\(attribute.name)=\(value)")
        }
      }
    }
    return all
  }
}
