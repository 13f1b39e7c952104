import AnswerLetter
import XMLKit

/// Checks that the levels of FRBR in an `identification` agree with each other and with the document.
struct IdentificationCheck {
  /// What one level says.
  private struct Level {
    var position: XMLPosition
    var path: String
    var values: [String: String] = [:]
    var dates: [String] = []
    /// The elements with their attributes.
    var said: Set<String> = []
    /// What stands there again.
    var twice: [String] = []

    subscript(name: String) -> String? { values[name] }

    /// Notes whether the same was said before.
    mutating func note(_ tag: XMLTag, _ name: String) {
      let attributes = tag.attributes.map {
        tag.names[$0.name.number] + "=" + String(decoding: tag.values[$0.value], as: UTF8.self)
      }
      let statement = ([name] + attributes.sorted()).joined(separator: " ")
      if !said.insert(statement).inserted { twice.append(name) }
    }
  }

  private let type: String
  private let name: String?
  private var levels: [String: Level] = [:]
  private var current: String?

  /// Starts with the type of the document, such as `act`, and its attribute `name`.
  init(type: String, name: String?) {
    self.type = type
    self.name = name
  }

  mutating func start(_ tag: XMLTag, _ elements: OpenElements) {
    let name = tag.names[tag.name.number]
    if ["FRBRWork", "FRBRExpression", "FRBRManifestation"].contains(name) {
      current = name
      levels[name] = Level(position: tag.position, path: elements.path)
    } else if let current, elements.parent.map({ elements.names[$0.name] }) == current {
      levels[current]?.note(tag, name)
      let value = tag[attribute: "value"] ?? tag[attribute: "language"] ?? ""
      if name == "FRBRdate" {
        levels[current]?.dates.append(String((tag[attribute: "date"] ?? "").prefix(10)))
      } else if name != "FRBRalias", levels[current]?.values[name] == nil {
        levels[current]?.values[name] = value
      }
    }
  }

  /// The dates of the work and the expression.
  var dates: [String] {
    ["FRBRWork", "FRBRExpression"].flatMap { levels[$0]?.dates ?? [] }
  }

  /// Judges all levels, at the end of the identification.
  func finish(_ report: inout Reporter) {
    for (name, level) in levels.sorted(by: { $0.key < $1.key }) {
      checkCodes(level, &report)
      checkComponent(level, name, &report)
      for element in level.twice {
        add(
          ConsistencyRules.twice, "<\(element)> stands twice in <\(name)>, with the same values",
          found: element, expected: "<\(element)> once", level, &report)
      }
    }
    checkDates(&report)
    checkComponents(&report)
    guard let work = levels["FRBRWork"], let uri = work["FRBRuri"], let iri = DocumentIRI(uri)
    else { return }
    checkWork(work, uri, iri, &report)
    guard let expression = levels["FRBRExpression"], let expressionURI = expression["FRBRuri"],
      let parts = DocumentIRI(expressionURI)
    else { return }
    checkExpression(expression, expressionURI, parts, of: uri, &report)
    checkManifestation(of: expressionURI, &report)
  }

  private func add(
    _ rule: Rule, _ message: String, found: String, expected: String, _ level: Level,
    _ report: inout Reporter
  ) {
    report.add(
      rule, message, found: found, expected: expected, at: level.position, path: level.path)
  }

  private func checkCodes(_ level: Level, _ report: inout Reporter) {
    if let country = level["FRBRcountry"], !DocumentIRI.isCountry(Array(country.utf8)[...]) {
      add(
        ConsistencyRules.codes, "\(quoted(country)) in <FRBRcountry> is no country code",
        found: country, expected: "two letters of ISO 3166-1", level, &report)
    }
    if let language = level["FRBRlanguage"],
      language.utf8.count != 3 || !language.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    {
      add(
        ConsistencyRules.codes, "\(quoted(language)) in <FRBRlanguage> is no language code",
        found: language, expected: "three letters of ISO 639-2", level, &report)
    }
  }

  /// No level is wholly older than the one it is made of.
  private func checkDates(_ report: inout Reporter) {
    let names = ["FRBRWork", "FRBRExpression", "FRBRManifestation"]
    for (earlier, later) in zip(names, names.dropFirst()) {
      guard let first = levels[earlier]?.dates.compactMap({ CalendarDate($0) }).min(),
        let level = levels[later], let last = level.dates.compactMap({ CalendarDate($0) }).max(),
        last < first
      else { continue }
      add(
        ConsistencyRules.dates,
        "<\(later)> has the date \(last), and the <\(earlier)> that it is made of the date \(first)",
        found: "\(last)", expected: "\(first) or later", level, &report)
    }
  }

  /// FRBRthis is FRBRuri and a component.
  private func checkComponent(_ level: Level, _ name: String, _ report: inout Reporter) {
    guard let this = level["FRBRthis"], let uri = level["FRBRuri"], let parts = DocumentIRI(this),
      let whole = DocumentIRI(uri)
    else { return }
    let isSameFormat = name != "FRBRManifestation" || parts.format == whole.format
    if parts.base == whole.base, isSameFormat { return }
    add(
      ConsistencyRules.component,
      "FRBRthis of <\(name)> is \(quoted(this)), which is no component of FRBRuri \(quoted(uri))",
      found: this, expected: uri, level, &report)
  }

  /// The levels are of one component.
  private func checkComponents(_ report: inout Reporter) {
    func iri(_ name: String) -> DocumentIRI? {
      levels[name]?["FRBRthis"].flatMap { $0.contains("~") ? nil : DocumentIRI($0) }
    }
    guard let first = iri("FRBRWork") else { return }
    for name in ["FRBRExpression", "FRBRManifestation"] {
      guard let other = iri(name), other.component != first.component, let level = levels[name]
      else { continue }
      let (found, expected) = (other.component ?? "none", first.component ?? "none")
      add(
        ConsistencyRules.component,
        "FRBRthis of <\(name)> has the component \(quoted(found)), that of <FRBRWork> "
          + quoted(expected), found: found, expected: expected, level, &report)
    }
  }

  private func checkWork(
    _ work: Level, _ uri: String, _ iri: DocumentIRI, _ report: inout Reporter
  ) {
    func require(_ holds: Bool, _ what: String, _ value: String) {
      if holds { return }
      add(
        ConsistencyRules.work,
        "the IRI of the work, \(quoted(uri)), has not the \(what) "
          + quoted(value), found: uri, expected: value, work, &report)
    }
    require(iri.language == nil, "form of a work, but a language:", iri.language ?? "")
    if let country = work["FRBRcountry"] {
      require(iri.country.lowercased() == country.lowercased(), "country", country)
    }
    require(isType(iri.type), "type of document", type)
    if let subtype = work["FRBRsubtype"] {
      require(iri.details.contains(subtype), "subtype", subtype)
      if let name, name != subtype, isMain(work) {
        add(
          ConsistencyRules.name,
          "the document is called \(quoted(name)), and its work is of the subtype \(quoted(subtype))",
          found: name, expected: subtype, work, &report)
      }
    }
    if !work.dates.isEmpty {
      // The date may be as short as the year.
      let holds = iri.details.contains { part in
        work.dates.contains { $0 == part || $0.hasPrefix(part + "-") || part.hasPrefix($0 + "T") }
      }
      require(holds, "date", work.dates.joined(separator: " or "))
    }
    let names = [work["FRBRnumber"], work["FRBRname"]].compactMap { $0 }
    if !names.isEmpty {
      let holds = iri.details.contains { part in
        names.contains {
          $0.lowercased() == part.lowercased() || Self.slug($0) == Self.slug(part)
        }
      }
      require(holds, "number", names.joined(separator: " or "))
    } else if let number = iri.details.drop(while: { !work.dates.contains($0) }).dropFirst().first {
      add(
        ConsistencyRules.work,
        "the IRI of the work, \(quoted(uri)), has the number \(quoted(number)), which neither "
          + "FRBRnumber nor FRBRname says", found: uri, expected: "<FRBRnumber>", work, &report)
    }
  }

  /// Whether a work is that of the document as a whole: a component has a name of its own.
  private func isMain(_ work: Level) -> Bool {
    let component = work["FRBRthis"].flatMap { DocumentIRI($0) }?.component
    return component == nil || component == "main"
  }

  /// Whether the type in an IRI is that of the document. A component of a document is in the IRI of
  /// the whole, whose type is another.
  private func isType(_ name: String) -> Bool {
    name.lowercased() == type.lowercased() || type == "doc" || type == "portion"
      || !NamingTable.documentTypes.contains(type)
  }

  private func checkExpression(
    _ expression: Level, _ uri: String, _ iri: DocumentIRI, of work: String,
    _ report: inout Reporter
  ) {
    func require(_ holds: Bool, _ what: String, _ value: String) {
      if holds { return }
      add(
        ConsistencyRules.expression,
        "the IRI of the expression, \(quoted(uri)), has not the \(what) \(quoted(value))",
        found: uri, expected: value, expression, &report)
    }
    require(uri.hasPrefix(work + "/"), "IRI of the work at its beginning:", work)
    guard let language = iri.language else {
      return require(false, "language", expression["FRBRlanguage"] ?? "")
    }
    if let own = expression["FRBRlanguage"] { require(language == own, "language", own) }
    guard let version = iri.version, let first = version.utf8.first, first.isDigit,
      CalendarDate(version.prefix(10)) != nil, !expression.dates.isEmpty
    else { return }
    require(
      expression.dates.contains { version.hasPrefix($0) }, "date",
      expression.dates.joined(separator: " or "))
  }

  private func checkManifestation(of expression: String, _ report: inout Reporter) {
    guard let manifestation = levels["FRBRManifestation"], let uri = manifestation["FRBRuri"],
      let iri = DocumentIRI(uri)
    else { return }
    func require(_ holds: Bool, _ what: String, _ value: String) {
      if holds { return }
      add(
        ConsistencyRules.manifestation,
        "the IRI of the manifestation, \(quoted(uri)), has not the \(what) \(quoted(value))",
        found: uri, expected: value, manifestation, &report)
    }
    let isDerived =
      uri.hasPrefix(expression + ".") || uri.hasPrefix(expression + "/") || uri == expression
    require(isDerived, "IRI of the expression at its beginning:", expression)
    guard let format = iri.format else {
      return require(false, "format", manifestation["FRBRformat"] ?? "xml")
    }
    // A media type says the format in another way.
    if let own = manifestation["FRBRformat"], !own.contains("/") {
      require(format.lowercased() == own.lowercased(), "format", own)
    }
  }

  /// A name as IRIs have it: letters and digits only, in lower case.
  private static func slug(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
