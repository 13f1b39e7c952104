import AnswerLetter
import XMLKit

/// What a schema's fault means, in plain words.
struct SchemaMessage {
  let rule: Rule
  let message: String
  let found: String
  let expected: String

  /// Translates a fault by libxml2's number for it (`xmlParserErrors`, `XML_SCHEMAV_…`).
  ///
  /// - Parameter parent: The element around the one concerned.
  init(_ fault: XMLDiagnostic, parent: String?) {
    let parts = Parts(fault.message)
    let element = "<\(parts.element)>"
    switch fault.code {
    case 1845: (rule, message, found, expected) = Self.root(parts)
    case 1871:
      (rule, message, found, expected) = Self.content(parts, parent: parent)
    case 1866, 1867:
      rule = SchemaRules.attribute
      found = parts.attribute
      expected = ""
      message = "\(element) has the attribute ‘\(parts.attribute)’, which it cannot have"
    case 1868:
      let name = parts.quoted.last ?? ""
      rule = SchemaRules.attributeMissing
      found = ""
      expected = name
      message = "\(element) has not the attribute ‘\(name)’, which it must have"
    case 1841, 1842, 1843:
      rule = SchemaRules.text
      found = "text"
      expected = fault.code == 1841 ? "nothing" : "elements only"
      message = "\(element) holds what it cannot hold: expected \(expected)"
    case 1824...1840: (rule, message, found, expected) = Self.value(parts, code: fault.code)
    case 1875...1879: (rule, message, found, expected) = Self.key(parts)
    default:
      rule = SchemaRules.other
      found = ""
      expected = ""
      message = fault.message
    }
  }

  private typealias Words = (Rule, String, String, String)

  private static func root(_ parts: Parts) -> Words {
    (
      SchemaRules.root, "the root <\(parts.element)> is not in the schema", parts.element,
      "an element that the schema declares"
    )
  }

  private static func content(_ parts: Parts, parent: String?) -> Words {
    let expected = list(parts.expected)
    if parts.text.contains("Missing child") {
      return (
        SchemaRules.incomplete,
        "<\(parts.element)> is not complete: expected \(expected) before its end", "", expected
      )
    }
    let place = parent.map { " in <\($0)>" } ?? ""
    let instead = expected.isEmpty ? ", expected nothing more" : ", expected \(expected)"
    return (
      SchemaRules.element, "found <\(parts.element)>\(place)\(instead)", parts.element, expected
    )
  }

  private static func value(_ parts: Parts, code: Int) -> Words {
    let place = parts.attribute.isEmpty ? "" : "‘\(parts.attribute)’ of "
    var expected = "a value of the type \(parts.quoted.last ?? "")"
    if code == 1840, let set = parts.text.utf8Braces {
      expected = list(set.split(separator: ",").map { $0.trimmingQuotes })
    } else if code == 1839 {
      expected = "a value of the form \(parts.quoted.last ?? "")"
    } else if let known = types[parts.quoted.last ?? ""] {
      expected = known
    } else if parts.quoted.count == 1 {
      // The type has no name.
      expected = attributes[parts.attribute] ?? "a value of the form that the schema gives"
    } else if (1831...1838).contains(code) {
      expected = "another length or size"
    }
    let value = parts.quoted.first ?? ""
    return (
      SchemaRules.value,
      "\(Conformance.quoted(value)) is not what \(place)<\(parts.element)> can hold, expected "
        + expected, value, expected
    )
  }

  private static func key(_ parts: Parts) -> Words {
    if parts.text.contains("Duplicate key-sequence") {
      let value = parts.text.between("[", "]") ?? ""
      let values = value.split(separator: ",").map { $0.trimmingQuotes }.joined(separator: ", ")
      return (
        SchemaRules.key, "\(Conformance.quoted(values)) stands twice, on <\(parts.element)> again",
        values, "another identifier"
      )
    }
    return (
      SchemaRules.key,
      "<\(parts.element)> lacks an identifier that the schema asks for (\(parts.quoted.last ?? ""))",
      "", "an identifier"
    )
  }

  /// Types of W3C XML Schema and of the profile, as a person calls them.
  private static let types = [
    "xs:date": "a date such as 2025-03-24", "day": "a date such as 2025-03-24",
    "xs:dateTime": "a date and time such as 2025-03-24T12:00:00", "xs:boolean": "true or false",
    "xs:nonNegativeInteger": "a whole number", "xs:integer": "a whole number",
    "xs:positiveInteger": "a whole number above zero", "xs:anyURI": "an address or IRI",
    "entityReference": "# and the eId of an entry of references",
    "refTarget": "# and an eId, or an IRI that begins with /akn/",
  ]

  /// What attributes of Akoma Ntoso hold of which the type has no name in its schema.
  private static let attributes = [
    "date": "a date such as 2025-03-24, or a date and time"
  ]

  /// Names as a list for a person; of a long list, the beginning.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(8)
    guard let last = shown.last else { return "" }
    if names.count > shown.count {
      return shown.joined(separator: ", ") + " or one of \(names.count - shown.count) others"
    }
    return shown.count == 1 ? last : shown.dropLast().joined(separator: ", ") + " or " + last
  }
}

/// The parts of a message of libxml2.
private struct Parts {
  let text: String
  let element: String
  let attribute: String
  /// What stands in quotation marks after the names of the element and attribute.
  let quoted: [String]
  /// The names in `( … )`.
  let expected: [String]

  init(_ message: String) {
    text = message
    element = message.between("Element '", "'").map(Self.local) ?? ""
    let head = message.utf8Range(of: ": ").map { message[..<$0.lowerBound] } ?? message[...]
    attribute = head.between("attribute '", "'").map(Self.local) ?? ""
    var rest = message.utf8Range(of: ": ").map { message[$0.upperBound...] } ?? message[...]
    var quoted: [String] = []
    while let start = rest.firstIndex(of: "'"),
      let end = rest[rest.index(after: start)...].firstIndex(of: "'")
    {
      quoted.append(String(rest[rest.index(after: start)..<end]))
      rest = rest[rest.index(after: end)...]
    }
    self.quoted = quoted.filter { !["pattern", "enumeration", "length"].contains($0) }
    expected = (message.between("( ", " )") ?? "").split(separator: ",").map {
      Self.local(String($0.filter { $0 != " " && $0 != "*" }))
    }
  }

  /// A name without its namespace.
  private static func local(_ name: String) -> String {
    name.split(separator: "}").last.map(String.init) ?? name
  }
}

extension StringProtocol {
  fileprivate func between(_ start: StaticString, _ end: StaticString) -> String? {
    guard let head = utf8Range(of: start) else { return nil }
    let rest = self[head.upperBound...]
    return rest.utf8Range(of: end).map { String(rest[..<$0.lowerBound]) }
  }

  fileprivate var utf8Braces: String? { between("{", "}") }

  fileprivate var trimmingQuotes: String { String(filter { $0 != "'" && $0 != " " }) }
}
