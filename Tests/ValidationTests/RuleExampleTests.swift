import AnswerLetter
import Foundation
import Griffie
import LetterText
import TestSupport
import Testing

/// Every rule with its passing and its failing example.
@Suite struct RuleExampleTests {
  @Test(arguments: Rulebook.all.filter { $0.example != nil })
  func anExampleOfARuleKeepsAndBreaksIt(_ rule: Rule) throws {
    let example = try #require(rule.example)
    #expect(try !Self.broken(by: example, example.passing).contains(rule.identifier))
    #expect(try Self.broken(by: example, example.failing).contains(rule.identifier))
  }

  @Test func identifiersAreStableAndOnce() {
    let identifiers = Rulebook.all.map(\.identifier)
    #expect(Set(identifiers).count == identifiers.count)
    #expect(identifiers.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
    // An identifier that is gone breaks what archives count by it.
    #expect(identifiers.sorted() == Self.known)
  }

  @Test func everyRuleSaysAllThatAMessageNeeds() {
    for rule in Rulebook.all {
      let texts = [rule.summary, rule.why, rule.advice]
      #expect(texts.allSatisfy { $0.hasSuffix(".") }, "\(rule.identifier)")
      #expect(Rulebook.rule(rule.identifier) == rule)
    }
  }

  /// Whatever the reader says of a letter can be explained.
  @Test func everyRemarkOfTheReaderIsARule() throws {
    let sample = try PackageFiles.sample()
    var found: Set<String> = []
    for seed in 1...1500 {
      let text = LetterGenerator.letter(seed: UInt64(seed), sample: sample)
      if let reading = try? LetterText.read(text) {
        found.formUnion(reading.diagnostics.map(\.identifier))
      }
    }
    #expect(found.count > 5)
    #expect(found.filter { Rulebook.rule($0) == nil } == [])
  }

  private static let known = [
    "answer-to-unknown-question", "answer-without-heading", "answer-without-question", "bad-number",
    "bad-source-record",
    "binary-input", "changed-since", "date-text", "displaced-note-numbers", "doctype",
    "document-name", "eid-duplicate", "eid-element", "eid-form", "eid-missing", "eid-number",
    "eid-prefix", "eid-sequence", "eid-uniform", "empty-input", "entity-iri", "entity-spelling",
    "entity-text", "event-date", "frbr-code", "frbr-convention", "frbr-dates", "frbr-expression",
    "frbr-form", "frbr-manifestation", "frbr-this", "frbr-work", "href-empty", "href-form",
    "href-iri", "impossible-date", "interval-order", "invalid-encoding", "invalid-output",
    "lossy-output", "markup-differs", "name-empty", "namespace", "no-date", "no-question",
    "no-source-record", "no-title", "not-a-letter", "not-reversible", "not-well-formed",
    "note-without-body", "note-without-mark", "num-missing", "profile-schema",
    "question-number-missing", "question-number-twice", "question-without-answer",
    "received-before-submitted", "reference-form", "reference-kind", "reference-range",
    "reference-text", "reference-unresolved", "said-twice", "schema", "schema-attribute",
    "schema-attribute-missing", "schema-element", "schema-incomplete", "schema-key", "schema-other",
    "schema-root", "schema-text", "schema-value", "table-of-lines", "temporary-file",
    "text-before-title", "text-missing", "unresolved-reference", "wid-form",
  ]

  /// The rules that an example breaks when a piece of it is this one.
  private static func broken(by example: Rule.Example, _ piece: String) throws -> Set<String> {
    switch example.document {
    case .text: return remarks(on: try replace(example, piece, in: ExampleDocuments.letter()))
    case .file: return remarks(on: bytes(piece))
    case .number:
      return identifiers {
        _ = try Conversion(
          of: Array(ExampleDocuments.letter().utf8), options: ConversionOptions(number: piece))
      }
    case .schema:
      let schema = "<schema xmlns=\"http://www.w3.org/2001/XMLSchema\">\(piece)</schema>"
      return identifiers { _ = try ValidationSchema(Array(schema.utf8), name: "x.xsd") }
    case .letter:
      let xml = try replace(example, piece, in: ExampleDocuments.letterXML())
      return Set(try Validator().validate(xml).findings.map(\.rule.identifier))
    case .act:
      let xml = try replace(example, piece, in: ExampleDocuments.act())
      let findings = try ExampleDocuments.officialValidator().validate(xml).findings
      return Set(findings.map(\.rule.identifier))
    }
  }

  private static func replace(
    _ example: Rule.Example, _ piece: String, in document: String
  ) throws -> [UInt8] {
    let range = try #require(document.range(of: example.passing))
    return Array(document.replacingCharacters(in: range, with: piece).utf8)
  }

  private static func remarks(on text: [UInt8]) -> Set<String> {
    do { return Set(try Conversion(of: text).diagnostics.map(\.identifier)) } catch {
      return Set(error.diagnostics.map(\.identifier))
    }
  }

  private static func identifiers(_ body: () throws -> Void) -> Set<String> {
    do {
      try body()
      return []
    } catch { return Set((error as? GriffieError)?.diagnostics.map(\.identifier) ?? []) }
  }

  /// The bytes of a file in which `\xNN` stands for a byte.
  private static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"),
        let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
