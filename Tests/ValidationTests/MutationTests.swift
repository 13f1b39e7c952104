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
    print("letters:\n" + tally.report())
    #expect(tally.kinds.count >= 30)
    #expect(tally.slipped == [], "harmful damage that no layer reports")
    #expect(tally.falseAlarms == [], "harmless changes that are reported")
    #expect(tally.disagreements == [], "documents on which xmllint or lxml judge otherwise")
  }

  /// An act has no record of its source, and what a document says once only contradicts nothing: of
  /// some kinds of damage nobody could know from the document whether it was damaged. Those are known,
  /// each with its reason; of any other kind nothing slips through.
  @Test func damageToAnActIsCaughtWhereTheActContradictsItself() throws {
    let campaign = Campaign(
      documents: [Array(try ExampleDocuments.act().utf8)],
      validator: try ExampleDocuments.officialValidator(),
      schema: PackageFiles.officialSchemas.appending(path: "akomantoso30.xsd"))
    let tally = try campaign.run(count: Self.count / 5, seed: 20_240_503)
    print("act:\n" + tally.report(reasons: Self.unknowable))
    #expect(tally.slippedKinds.subtracting(Self.unknowable.keys) == [], "harmful, and unreported")
    #expect(tally.falseAlarms == [], "harmless changes that are reported")
    #expect(tally.disagreements == [], "documents on which xmllint or lxml judge otherwise")
    #expect(tally.share > 0.8)
  }

  /// Kinds of damage to an act that may leave a document that is right in itself, each with the reason
  /// why nobody could know of it from the document.
  private static let unknowable: [String: String] = [
    // There is no record of the source to compare the text with.
    "a character of the text changed":
      "another text; without a digest any text may be the right one",
    "a word of the text dropped": "another text; without a digest any text may be the right one",
    "the text cut off": "another text; without a digest any text may be the right one",
    "text between elements": "another text, where text may stand",
    "the texts of two elements exchanged":
      "two other texts, neither of which anything else repeats",
    "the number of a num changed": "an eId may keep the start of a longer num: 1 for 1.1",
    // Another document, as right as the first.
    "an element removed":
      "what is left out where nothing refers to it or counts it was never there",
    "an element doubled": "a word or phrase may be said twice",
    "two neighbours exchanged": "the order of entries is free, that of words is the text's",
    "an element moved into another": "a word marked up elsewhere is another text",
    "an element emptied": "a paragraph may be empty, and a signature be to come",
    "an element unwrapped": "to mark words up is the maker's choice",
    "an element wrapped in another of its name": "an inline element may stand in one of its name",
    "an attribute dropped": "the attribute is optional, and nothing refers to it",
    "an attribute added": "class and style may say anything",
    // Something said once, for which another value is as good.
    "a character of a value changed": "a free name, said once",
    "a value in other case":
      "a free name, said once; countries and formats are read in either case",
    "a space in a value": "a free name, said once",
    "another name of an entity": "a free name, with which no IRI has to agree",
    "a part of an IRI dropped": "a shorter IRI, of another document or entity",
    "a date off by one": "the date of an amendment, said once",
    "a date of another year": "the date of an amendment, said once",
    "a reference to another element": "an element of a kind to which the reference may lead",
    "the values of two elements of one name exchanged": "as right the other way round",
    // Naming Convention, section 5.4: the maker chooses what has an eId, and what is its context.
    "the prefix of an eId dropped":
      "the only element of its name, so that there is no other to agree with",
    "an eId dropped": "an element that need not have one, and to which nothing refers",
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
  ///
  /// - Parameter reasons: Why some may slip through, by kind.
  func report(reasons: [String: String] = [:]) -> String {
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
          + (damage.isHarmless ? " (harmless)" : "")
          + (kind.byAll < kind.count ? reasons[damage.name].map { ": \($0)" } ?? "" : ""))
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
