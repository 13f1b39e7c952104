import AnswerLetter
import Foundation
import Griffie
import TestSupport
import Testing
import XMLKit

/// Damaged documents: what the schema catches, what all layers catch, and what slips through.
///
/// Some 2,000 mutants in an ordinary run; `GRIFFIE_MUTANTS` says how many.
@Suite struct MutationTests {
  private static let count =
    ProcessInfo.processInfo.environment["GRIFFIE_MUTANTS"].flatMap(Int.init) ?? 2_000

  @Test func everyHarmfulDamageToALetterIsCaught() throws {
    let campaign = Campaign(
      documents: try letters(), validator: try Validator(),
      schema: PackageFiles.package.appending(path: "schemas/akn-nl-antwoord.xsd"))
    let tally = try campaign.run(count: Self.count * 4 / 5, seed: 20_250_324)
    print("letters:\n" + tally.report)
    #expect(tally.kinds.count >= 30)
    #expect(tally.slipped == [], "harmful damage that no layer reports")
    #expect(tally.falseAlarms == [], "harmless changes that are reported")
    #expect(tally.disagreements == [], "documents on which xmllint or lxml judge otherwise")
  }

  /// An act has no record of its source: nobody can tell damage to its text from its text, and what
  /// a document says once only contradicts nothing. Those kinds are known, each with its reason, and
  /// nothing else slips through.
  @Test func damageToAnActIsCaughtWhereTheActContradictsItself() throws {
    let campaign = Campaign(
      documents: [Array(try ExampleDocuments.act().utf8)],
      validator: try ExampleDocuments.officialValidator(),
      schema: PackageFiles.officialSchemas.appending(path: "akomantoso30.xsd"))
    let tally = try campaign.run(count: Self.count / 5, seed: 20_240_503)
    print("act:\n" + tally.report)
    let known = Set(Self.undetectable.values.joined())
    #expect(tally.slippedKinds.subtracting(known) == [], "harmful damage that no layer reports")
    #expect(tally.falseAlarms == [], "harmless changes that are reported")
    #expect(tally.disagreements == [], "documents on which xmllint or lxml judge otherwise")
    #expect(tally.share > 0.75)
  }

  /// Kinds of damage to an act that may leave a document of which nothing can be said, by reason.
  private static let undetectable = [
    "there is no record of the source to compare the text with": [
      "a character of the text changed", "a word of the text dropped", "the text cut off",
      "the texts of two elements exchanged", "text between elements",
      "the number of a num changed",
    ],
    "what is left is another document that is right in itself": [
      "an element removed", "an element doubled", "two neighbours exchanged",
      "an element moved into another", "an element emptied", "an element unwrapped",
      "an element wrapped in another of its name", "an attribute dropped", "an attribute added",
    ],
    "the value is said once, and another is as good": [
      "a character of a value changed", "a value in other case", "a space in a value",
      "a value emptied", "another name of an entity", "another number in an IRI",
      "a part of an IRI dropped", "a value of FRBR changed", "a date off by one",
      "a date of another year",
    ],
    "another element of the same kind is as good": [
      "a reference to another element", "the values of two elements of one name exchanged",
    ],
    "the convention leaves the maker the choice (section 5.4)": [
      "the number of an eId changed", "the prefix of an eId dropped", "an eId dropped",
    ],
  ]

  /// Valid letters: the sample, one with all that is in the examples, and generated ones.
  private func letters() throws -> [[UInt8]] {
    let sample = try PackageFiles.sample()
    var documents = [
      try Conversion(of: sample).xml, try Conversion(of: Array(ExampleDocuments.letter().utf8)).xml,
    ]
    var seed: UInt64 = 1
    while documents.count < 40 {
      let text = LetterGenerator.letter(seed: seed, sample: sample)
      seed += 1
      guard (40...4_000).contains(text.count) else { continue }
      documents.append(try Conversion(of: text).xml)
    }
    return documents
  }
}

/// Damages documents and counts who notices.
private struct Campaign {
  let documents: [[UInt8]]
  let validator: Validator
  let schema: URL
  private static let batch = 1_000

  /// A document damaged in one way.
  private struct Mutant {
    var kind: Int
    var document: Int
    var bytes: [UInt8]
  }

  func run(count: Int, seed: UInt64) throws -> Tally {
    var tally = Tally()
    var random = SplitMix64(seed: seed)
    let roots = try documents.map { try #require(XMLReader.read($0).root) }
    let originals = roots.map { MutableTree($0).bytes }
    let baselines = originals.map { Set(validator.validate($0).findings.map(Key.init)) }
    for (index, original) in originals.enumerated() {
      let errors = validator.validate(original).findings.filter { $0.rule.severity == .error }
      #expect(errors.map(\.message) == [], "document \(index)")
    }
    var turn = 0
    var made = 0
    while made < count {
      var mutants: [Mutant] = []
      while mutants.count < min(Self.batch, count - made) {
        let kind = turn % Damages.all.count
        turn += 1
        if let mutant = mutant(kind, roots, originals, &random) { mutants.append(mutant) }
      }
      try judge(mutants, baselines, &tally)
      made += mutants.count
    }
    return tally
  }

  private func mutant(
    _ kind: Int, _ roots: [XMLElement], _ originals: [[UInt8]], _ random: inout SplitMix64
  ) -> Mutant? {
    for _ in 0..<20 {
      let document = random.number(0...roots.count - 1)
      var tree = MutableTree(roots[document])
      guard Damages.all[kind].apply(&tree, &random) else { continue }
      let bytes = tree.bytes
      if bytes != originals[document] {
        return Mutant(kind: kind, document: document, bytes: bytes)
      }
    }
    return nil
  }

  private func judge(_ mutants: [Mutant], _ baselines: [Set<Key>], _ tally: inout Tally) throws {
    let others = try OtherJudges(schema: schema).judge(mutants.map(\.bytes))
    for (index, mutant) in mutants.enumerated() {
      let validation = validator.validate(mutant.bytes)
      let isValid = !validation.findings.contains {
        $0.rule.layer == .schema || $0.rule.layer == .wellFormed
      }
      let new = Set(validation.findings.map(Key.init)).symmetricDifference(
        baselines[mutant.document])
      tally.add(
        Damages.all[mutant.kind], isCaughtBySchema: !isValid, isCaught: !new.isEmpty,
        document: mutant.document, mutant.bytes)
      if isValid != others.xmllint[index] || isValid != others.lxml[index] {
        tally.disagreements.append(
          "\(Damages.all[mutant.kind].name): griffie \(isValid), xmllint \(others.xmllint[index]), "
            + "lxml \(others.lxml[index])")
      }
    }
  }
}

/// What a finding says, without its place.
private struct Key: Hashable {
  var rule: String
  var message: String
  var count: Int

  init(_ finding: Finding) {
    rule = finding.rule.identifier
    message = finding.message
    count = finding.count
  }
}

/// What became of the mutants, by kind of damage.
private struct Tally {
  struct Kind {
    var count = 0
    var bySchema = 0
    var byAll = 0
  }

  private(set) var kinds: [String: Kind] = [:]
  private(set) var slipped: [String] = []
  private(set) var slippedKinds: Set<String> = []
  private(set) var falseAlarms: [String] = []
  var disagreements: [String] = []

  mutating func add(
    _ damage: Damage, isCaughtBySchema: Bool, isCaught: Bool, document: Int, _ bytes: [UInt8]
  ) {
    kinds[damage.name, default: Kind()].count += 1
    if isCaughtBySchema { kinds[damage.name]?.bySchema += 1 }
    if isCaught { kinds[damage.name]?.byAll += 1 }
    if damage.isHarmless, isCaught { falseAlarms.append("\(damage.name), document \(document)") }
    if !damage.isHarmless, !isCaught {
      slipped.append("\(damage.name), document \(document)")
      slippedKinds.insert(damage.name)
      if let folder = ProcessInfo.processInfo.environment["GRIFFIE_SLIPPED"] {
        let name = "\(damage.name)-\(slipped.count).xml".replacing(" ", with: "-")
        try? Data(bytes).write(to: URL(filePath: folder).appending(path: name))
      }
    }
  }

  /// The share of the mutants that is caught, harmless changes left out.
  var share: Double {
    let harmful = kinds.filter { name, _ in
      Damages.all.contains { $0.name == name && !$0.isHarmless }
    }
    let (caught, all) = harmful.values.reduce((0, 0)) { ($0.0 + $1.byAll, $0.1 + $1.count) }
    return all == 0 ? 0 : Double(caught) / Double(all)
  }

  /// A table: mutants, share caught by the schema, share caught by all layers, kind of damage.
  var report: String {
    func percent(_ part: Int, _ whole: Int) -> String {
      let text = "\(part * 1000 / max(whole, 1))"
      let padded = String(repeating: "0", count: max(0, 2 - text.count)) + text
      return padded.dropLast() + "." + padded.suffix(1) + " %"
    }
    func cell(_ text: String) -> String {
      String(repeating: " ", count: max(0, 9 - text.count)) + text
    }
    var lines = [cell("mutants") + cell("schema") + cell("all") + "  damage"]
    var sum = Kind()
    for damage in Damages.all {
      guard let kind = kinds[damage.name] else { continue }
      lines.append(
        cell("\(kind.count)") + cell(percent(kind.bySchema, kind.count))
          + cell(percent(kind.byAll, kind.count)) + "  " + damage.name
          + (damage.isHarmless ? " (harmless)" : ""))
      if damage.isHarmless { continue }
      sum.count += kind.count
      sum.bySchema += kind.bySchema
      sum.byAll += kind.byAll
    }
    lines.append(
      cell("\(sum.count)") + cell(percent(sum.bySchema, sum.count))
        + cell(percent(sum.byAll, sum.count)) + "  all that harms")
    return lines.joined(separator: "\n")
  }
}
