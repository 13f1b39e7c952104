/// A constraint of a schema, `xs:unique` or `xs:key`, that the values of attributes be unique among the
/// children of an element or all elements below it:
/// `<xs:selector xpath=".//*"/><xs:field xpath="@eId"/>`.
///
/// libxml2 keeps every value of such a constraint, and follows one on all elements through each of
/// them, which is a good part of the time of a validation. Who reads all tags anyway can check them for
/// less.
public struct XMLUniqueConstraint: Sendable, Hashable {
  /// The name.
  public var name: String
  /// Whether the elements must have the attributes: an `xs:key`.
  public var isKey: Bool
  /// The element in which values are unique, by its local name.
  public var element: String
  /// The children that are concerned, by their local name; nothing for all elements below.
  public var child: String?
  /// The attributes that together are unique; none has a namespace.
  public var attributes: [String]

  /// Takes the XPath expressions of a constraint; nothing when it is of another kind.
  init?(name: String, isKey: Bool, element: String, selector: String, fields: [String]) {
    self.name = name
    self.isKey = isKey
    self.element = element
    attributes = fields.map { String($0.dropFirst()) }
    func isPlain(_ name: Substring) -> Bool {
      !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
    }
    guard !fields.isEmpty, fields.allSatisfy({ $0.hasPrefix("@") && isPlain($0.dropFirst()) })
    else { return nil }
    if selector == ".//*", fields.count == 1, !isKey { return }
    guard let name = selector.split(separator: ":").last, isPlain(name),
      selector.split(separator: ":").count <= 2, selector.allSatisfy({ $0 != "/" && $0 != "*" })
    else { return nil }
    child = String(name)
  }
}

/// Takes such constraints out of schemas.
enum UniqueConstraints {
  /// The schema with spaces in the place of the constraints of its global elements, and these; none
  /// are found when the schema is not well-formed.
  static func removed(
    from schema: [UInt8]
  ) -> (schema: [UInt8], constraints: [XMLUniqueConstraint]) {
    var finder = UniqueConstraintFinder()
    _ = XMLReader.read(.bytes(schema), to: &finder)
    if finder.isBroken { return (schema, []) }
    var lean = schema
    var constraints: [XMLUniqueConstraint] = []
    for (constraint, start) in finder.found
    // The scope is known by its name, so no other element may have it.
    where finder.declarations[constraint.element] == 1 {
      guard let end = end(of: constraint.isKey ? "key" : "unique", in: schema, from: start) else {
        continue
      }
      // Line feeds stay, so that places in messages do.
      for index in start..<end where lean[index] != 0x0A { lean[index] = 0x20 }
      constraints.append(constraint)
    }
    return (lean, constraints)
  }

  /// Where the end tag of a constraint ends.
  private static func end(of kind: String, in schema: [UInt8], from start: Int) -> Int? {
    var rest = schema[start...]
    while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      rest = rest[(slash + 1)...]
      guard slash > start, schema[slash - 1] == UInt8(ascii: "<"),
        let close = rest.firstIndex(of: UInt8(ascii: ">"))
      else { continue }
      let name = rest[..<close].split(separator: UInt8(ascii: ":")).last ?? []
      if name.prefix(while: { $0 > 0x20 }).elementsEqual(kind.utf8) { return close + 1 }
    }
    return nil
  }
}

/// Finds the constraints in a schema.
private struct UniqueConstraintFinder: XMLHandler {
  private(set) var found: [(constraint: XMLUniqueConstraint, start: Int)] = []
  /// How often an element of a name is declared.
  private(set) var declarations: [String: Int] = [:]
  private(set) var isBroken = false
  private var depth = 0
  private var element: String?
  private var open: (name: String, isKey: Bool, start: Int, paths: [String])?

  var wantsTags: Bool { true }
  var wantsAttributes: Bool { true }
  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {}
  mutating func fault(_ fault: XMLDiagnostic) { isBroken = true }

  mutating func start(_ tag: XMLTag) {
    depth += 1
    let name = tag.names[tag.name.number]
    if name == "element", let declared = tag[attribute: "name"] {
      declarations[declared, default: 0] += 1
      if depth == 2 { element = declared }
    }
    if depth == 3, name == "unique" || name == "key" {
      open = (tag[attribute: "name"] ?? "", name == "key", tag.position.offset, [])
    }
    if depth == 4, open != nil, let path = tag[attribute: "xpath"] { open?.paths.append(path) }
  }

  mutating func end() {
    depth -= 1
    if depth == 1 { element = nil }
    guard depth == 2, let constraint = open else { return }
    open = nil
    guard let element, let selector = constraint.paths.first,
      let known = XMLUniqueConstraint(
        name: constraint.name, isKey: constraint.isKey, element: element, selector: selector,
        fields: Array(constraint.paths.dropFirst()))
    else { return }
    found.append((known, constraint.start))
  }
}
