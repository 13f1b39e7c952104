import TestSupport
import Testing
import XMLKit

@Suite struct MutantTests {
  /// A constraint that is lost from the schema is lost from the grammar too; this notices it.
  /// Change the numbers with the profile.
  @Test func noConstraintGoesUnnoticed() throws {
    let kinds = Dictionary(grouping: try ProfileGrammar.ofProfile().constraints, by: \.kind)
    let counts = [
      "required attribute": 93, "no other attribute": 72, "attribute value": 100,
      "text value": 1, "least": 57, "most": 45, "order": 33, "no child": 5_155, "no text": 54,
      "unique": 20, "keyed": 16,
    ]
    #expect(kinds.mapValues(\.count) == counts)
  }

  @Test func everyConstraintRejectsItsMutants() throws {
    let grammar = try ProfileGrammar.ofProfile()
    let profile = try PackageFiles.profileSchema()
    let mutants = Mutants(grammar: grammar, instances: try Mutants.fullInstances(of: grammar))
    var covered: Set<Constraint> = []
    var survivors: [String] = []
    var misjudged: [String] = []
    var count = 0
    for constraint in grammar.constraints {
      for mutant in mutants.breaking(constraint) {
        covered.insert(constraint)
        count += 1
        let name = "\(constraint): \(mutant.change.debugDescription)"
        let document = mutant.document.document(grammar.namespaces)
        let reading = XMLReader.read(document, schema: profile, buildsTree: false)
        let codes = reading.diagnostics.map(\.code)
        if codes.isEmpty { survivors.append(name) }
        if constraint.codes.isDisjoint(with: codes) { misjudged.append("\(name): \(codes)") }
      }
    }
    let uncovered = grammar.constraints.subtracting(covered)
    #expect(survivors.sorted() == [], "mutants that the profile accepts")
    #expect(misjudged.sorted() == [], "mutants that are refused for another reason")
    #expect(uncovered.map(\.description).sorted() == [], "constraints without a mutant")
    #expect(covered.count == grammar.constraints.count)
    #expect(count >= covered.count)
    print("\(count) mutants of \(covered.count) constraints")
  }
}
