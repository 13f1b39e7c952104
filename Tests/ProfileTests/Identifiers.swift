import TestSupport

/// The identifiers of a document in the making, and the references to them.
struct Identifiers {
  private var random: SplitMix64
  private var prefixes: [String] = []
  private var counts: [String: Int] = [:]
  private var used: Set<String> = []
  private var targets: [Target: [String]] = [:]
  private let work: String

  private enum Target {
    case entity, question, answer, citation, place
  }

  /// Starts a document.
  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    let kind = random.pick(["antwoord", "mededeling", "vragen"], else: "antwoord")
    let author = random.pick(["mnre1013", "tweede-kamer", "x"], else: "x")
    let number = random.pick(["x1", "ah-tk-20242025-1716", "2024Z18294"], else: "x1")
    work = "/akn/nl/debate/\(kind)/\(author)/2025-0\(random.number(1...9))-24/\(number)"
  }

  /// What stands for a reference until the document is filled in, before the name of its type.
  private static let open: Character = "\u{FFFF}"

  private static let counted = [
    "akn:answerId": "answer", "akn:containerId": "container",
    "akn:communicationId": "communication", "akn:listId": "list", "akn:itemId": "item",
    "akn:paragraphId": "p", "akn:refId": "ref", "akn:rrefId": "rref",
    "akn:noteId": "authorialNote", "akn:personId": "person", "akn:organizationId": "organization",
    "akn:roleId": "role", "akn:formulaId": "formula", "akn:attachmentId": "att",
    "akn:tblockId": "tblock", "akn:tableId": "table", "akn:structureId": "embeddedStructure",
  ]

  private static let prefixing: Set = [
    "akn:prefaceId", "akn:questionsId", "akn:communicationId", "akn:questionId", "akn:answerId",
    "akn:containerId", "akn:listId", "akn:itemId", "akn:coverPageId", "akn:conclusionsId",
    "akn:formulaId", "akn:attachmentId", "akn:tblockId", "akn:tableId", "akn:structureId",
  ]

  private static let referring: [String: Target] = [
    "akn:entityReference": .entity, "akn:questionReference": .question,
    "akn:answerReference": .answer, "akn:citationReference": .citation,
    "akn:localReference": .place,
  ]

  /// An identifier, an IRI of the document or a reference to be filled in; `nil` for other types.
  mutating func value(of type: String, ancestors: [String]) -> String? {
    if let kind = Self.counted[type] { return count(kind) }
    if Self.referring[type] != nil { return String(Self.open) + type }
    switch type {
    case "akn:questionId": return question()
    case "akn:headingId": return (prefixes.last ?? "communication_1") + "__heading"
    case "akn:stepId":
      counts["step", default: 0] += 1
      return "step_\(counts["step", default: 0])"
    case "akn:entityId": return entity()
    case "akn:refTarget":
      if random.once(in: 2) { return String(Self.open) + "akn:localReference" }
      return SampleValues.value(of: "akn:documentTarget", using: &random)
    case "akn:publicAddress":
      counts["address", default: 0] += 1
      return "https://zoek.officielebekendmakingen.nl/kst-\(counts["address", default: 0]).html"
    case "akn:levelIRI", "akn:documentIRI":
      return iri(isDocument: type == "akn:documentIRI", ancestors: ancestors)
    default: return nil
    }
  }

  /// Makes the identifier the prefix of what follows when its type says so.
  mutating func openPrefix(_ identifier: String, type: String) -> Bool {
    guard Self.prefixing.contains(type) else { return false }
    prefixes.append(identifier)
    targets[.place, default: []].append(identifier)
    return true
  }

  /// Ends the scope of the latest prefix.
  mutating func closePrefix() {
    prefixes.removeLast()
  }

  /// Whether a reference of the type can lead somewhere in the document so far.
  ///
  /// Entities and places are there in every document when it is complete.
  func canRefer(_ type: String) -> Bool {
    switch Self.referring[type] {
    case .question?, .answer?, .citation?:
      Self.referring[type].flatMap { targets[$0] }?.isEmpty == false
    case .entity?, .place?, nil: true
    }
  }

  /// The document with its references filled in and repeated values of unique fields left out.
  mutating func fill(_ tree: Tree, grammar: ProfileGrammar) -> Tree {
    var filled = tree
    for index in filled.attributes.indices {
      let value = filled.attributes[index].value
      guard value.first == Self.open, let target = Self.referring[String(value.dropFirst())]
      else { continue }
      filled.attributes[index].value = "#" + random.pick(targets[target] ?? [], else: "niets")
    }
    filled.children = []
    var seen: Set<[String]> = []
    let unique = grammar.rule(tree.name).identities.filter { !$0.isKey }
    for child in tree.children {
      guard case .element(let element) = child else {
        filled.children.append(child)
        continue
      }
      let complete = fill(element, grammar: grammar)
      let rule = unique.first { $0.selected?.contains(element.name) == true }
      let fields = rule.map { $0.fields.map { complete[attribute: $0.attribute] ?? "" } }
      let isNew = fields.map { seen.insert([element.name] + $0).inserted } ?? true
      if isNew { filled.children.append(.element(complete)) }
    }
    return filled
  }

  private mutating func count(_ kind: String) -> String {
    let stem = prefixes.last.map { "\($0)__\(kind)" } ?? kind
    counts[stem, default: 0] += 1
    let made = "\(stem)_\(counts[stem, default: 0])"
    if kind == "answer" { targets[.answer, default: []].append(made) }
    if kind == "ref" { targets[.citation, default: []].append(made) }
    targets[.place, default: []].append(made)
    return made
  }

  private mutating func question() -> String {
    var made = ""
    repeat {
      counts["question", default: 0] += 1
      let number = counts["question", default: 0]
      let form = random.pick(
        ["\(number)", "\(number)-\(number + 1)", "\(number)_2", "nn_\(number + 1)", "nn"],
        else: "\(number)")
      made = "\(prefixes.last ?? "")__question_\(form)"
    } while !used.insert(made).inserted
    targets[.question, default: []].append(made)
    return made
  }

  private mutating func entity() -> String {
    let slug = random.pick(SampleValues.slugs, else: "x")
    var made = slug
    var suffix = 2
    while !used.insert(made).inserted {
      made = "\(slug)-\(suffix)"
      suffix += 1
    }
    targets[.entity, default: []].append(made)
    return made
  }

  private func iri(isDocument: Bool, ancestors: [String]) -> String {
    let main = isDocument ? "/!main" : ""
    let expression = "\(work)/nld@2025-03-24"
    if ancestors.contains("akn:FRBRManifestation") { return expression + main + ".xml" }
    return (ancestors.contains("akn:FRBRExpression") ? expression : work) + main
  }
}
