/// A schema written so that libxml2 has less to do, and in a document of any length keeps nothing.
///
/// - A choice that may be repeated without end stands in a sequence that may be repeated so. It says
///   the same; but libxml2 counts repetitions of a choice, and where it counts it remembers each child.
/// - Constraints that attributes be unique are taken out when the caller checks them
///   (``XMLUniqueConstraint``).
/// - Annotations, comments and spaces are left out.
struct LeanSchema {
  /// The schema.
  private(set) var bytes: [UInt8] = []
  /// The constraints that were taken out.
  private(set) var constraints: [XMLUniqueConstraint] = []

  private let source: UnsafeBufferPointer<UInt8>
  private var prefix: [UInt8] = []
  private var namespaces = SchemaNamespaces()
  private var open: [OpenTag] = []
  private var annotationDepth = 0
  /// The element that is declared for all, which constraints are in.
  private var element: String?
  private var declarations: [String: Int] = [:]
  private var constraint: OpenConstraint?
  /// The constraints that can be taken out, and where they stand in ``bytes``.
  private var found: [(constraint: XMLUniqueConstraint, range: Range<Int>)] = []

  private struct OpenTag {
    var name: Range<Int>
    /// Whether a sequence was put around it.
    var isWrapped: Bool
  }

  private struct OpenConstraint {
    var name: String
    var isKey: Bool
    var start: Int
    var paths: [String] = []
  }

  /// Rewrites a schema; nothing when it is written in a way that is not followed here.
  static func make(from schema: [UInt8], leavesOutUniqueness: Bool) -> LeanSchema? {
    schema.withUnsafeBufferPointer { source in
      var lean = LeanSchema(source: source)
      guard lean.isReadable, lean.rewrite() else { return nil }
      if leavesOutUniqueness { lean.takeOutConstraints() }
      return lean
    }
  }

  private init(source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// Whether the document is in an encoding that has the bytes of ASCII.
  private var isReadable: Bool {
    guard source.starts(with: "<?xml".utf8) else { return source.first == UInt8(ascii: "<") }
    let end = source.firstIndex(of: UInt8(ascii: ">")) ?? 0
    guard let key = (0..<end).first(where: { source[$0...].starts(with: "encoding".utf8) }) else {
      return true
    }
    guard let mark = (key..<end).first(where: { source[$0] == 0x22 || source[$0] == 0x27 }) else {
      return false
    }
    return text(mark + 1..<min(mark + 6, end)).lowercased() == "utf-8"
  }

  private mutating func rewrite() -> Bool {
    bytes.reserveCapacity(source.count)
    var scanner = MarkupScanner(source)
    while let tag = scanner.next() {
      guard isKnown(tag) else { return false }
      switch tag.kind {
      case .start, .empty: start(tag)
      case .end: guard end(tag) else { return false }
      }
      if open.isEmpty, annotationDepth == 0 { break }
    }
    return !scanner.hasGivenUp && open.isEmpty && annotationDepth == 0 && !bytes.isEmpty
  }

  /// Whether a tag is of XML Schema, and the root the only one that says what prefixes mean.
  private mutating func isKnown(_ tag: MarkupTag) -> Bool {
    if annotationDepth > 0 { return true }
    if open.isEmpty {
      guard tag.kind == .start, text(tag.name) == "schema" else { return false }
      prefix = Array(source[tag.prefix])
      for attribute in tag.attributes {
        namespaces.learn(text(attribute.name), text(unquoted: attribute.value))
      }
      return namespaces.prefixes[text(tag.prefix)] == SchemaNamespaces.schema
    }
    return source[tag.prefix].elementsEqual(prefix)
      && !tag.attributes.contains { source[$0.name].starts(with: "xmlns".utf8) }
  }
}

// Writing.
extension LeanSchema {
  private mutating func start(_ tag: MarkupTag) {
    let isEmpty = tag.kind == .empty
    if annotationDepth > 0 || source[tag.name].elementsEqual("annotation".utf8) {
      if !isEmpty { annotationDepth += 1 }
      return
    }
    note(tag)
    let isWrapped = isRepeatedChoice(tag)
    if isWrapped {
      write("<", "sequence")
      for attribute in tag.attributes where isOccurrence(attribute.name) { write(attribute) }
      bytes.append(UInt8(ascii: ">"))
      bytes.append(UInt8(ascii: "<"))
      bytes += source[tag.prefix.lowerBound..<tag.name.upperBound]
      for attribute in tag.attributes where !isOccurrence(attribute.name) { write(attribute) }
      if isEmpty { bytes.append(UInt8(ascii: "/")) }
      bytes.append(UInt8(ascii: ">"))
    } else {
      bytes += source[tag.range]
    }
    open.append(OpenTag(name: tag.prefix.lowerBound..<tag.name.upperBound, isWrapped: isWrapped))
    if isEmpty { close(writesTag: false) }
  }

  /// Ends an element; `false` when another is open.
  private mutating func end(_ tag: MarkupTag) -> Bool {
    if annotationDepth > 0 {
      annotationDepth -= 1
    } else {
      let name = source[tag.prefix.lowerBound..<tag.name.upperBound]
      guard let last = open.last, source[last.name].elementsEqual(name) else { return false }
      close(writesTag: true)
    }
    return true
  }

  private mutating func close(writesTag: Bool) {
    guard let tag = open.popLast() else { return }
    if writesTag {
      bytes += "</".utf8
      bytes += source[tag.name]
      bytes.append(UInt8(ascii: ">"))
    }
    if tag.isWrapped {
      write("</", "sequence")
      bytes.append(UInt8(ascii: ">"))
    }
    noteEnd()
  }

  private mutating func write(_ bracket: String, _ name: String) {
    bytes += bracket.utf8
    bytes += prefix
    if !prefix.isEmpty { bytes.append(UInt8(ascii: ":")) }
    bytes += name.utf8
  }

  private mutating func write(_ attribute: MarkupTag.Attribute) {
    bytes.append(0x20)
    bytes += source[attribute.name]
    bytes.append(UInt8(ascii: "="))
    bytes += source[attribute.value]
  }

  private func isOccurrence(_ name: Range<Int>) -> Bool {
    source[name].elementsEqual("minOccurs".utf8) || source[name].elementsEqual("maxOccurs".utf8)
  }

  /// Whether a tag begins a choice, or a group that may be one, of no or one occurrence to any number.
  private func isRepeatedChoice(_ tag: MarkupTag) -> Bool {
    guard
      source[tag.name].elementsEqual("choice".utf8) || source[tag.name].elementsEqual("group".utf8),
      value("maxOccurs", tag) == "unbounded"
    else { return false }
    return ["0", "1"].contains(value("minOccurs", tag) ?? "1")
  }

  private func value(_ name: String, _ tag: MarkupTag) -> String? {
    tag.attributes.first { source[$0.name].elementsEqual(name.utf8) }
      .map { text(unquoted: $0.value) }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }

  private func text(unquoted range: Range<Int>) -> String {
    text(range.lowerBound + 1..<range.upperBound - 1)
  }
}

// Finding constraints.
extension LeanSchema {
  /// Notes what a tag says of elements and of constraints; it stands in those that are open.
  private mutating func note(_ tag: MarkupTag) {
    if source[tag.name].elementsEqual("element".utf8), let declared = value("name", tag) {
      declarations[declared, default: 0] += 1
      if open.count == 1 { element = declared }
    }
    let isKey = source[tag.name].elementsEqual("key".utf8)
    if open.count == 2, isKey || source[tag.name].elementsEqual("unique".utf8) {
      constraint = OpenConstraint(
        name: value("name", tag) ?? "", isKey: isKey, start: bytes.count)
    } else if open.count == 3, constraint != nil, let path = value("xpath", tag) {
      constraint?.paths.append(path)
    }
  }

  /// Notes that the innermost tag has ended.
  private mutating func noteEnd() {
    if open.count == 1 { element = nil }
    guard open.count == 2, let ended = constraint else { return }
    constraint = nil
    guard let element, let selector = ended.paths.first,
      let known = XMLUniqueConstraint(
        name: ended.name, isKey: ended.isKey,
        element: .init(namespace: namespaces.target, name: element), selector: selector,
        fields: Array(ended.paths.dropFirst()), prefixes: namespaces.prefixes)
    else { return }
    found.append((known, ended.start..<bytes.count))
  }

  private mutating func takeOutConstraints() {
    // The scope is known by its name, so no other element may have it.
    var lean: [UInt8] = []
    lean.reserveCapacity(bytes.count)
    var reached = 0
    for (constraint, range) in found where declarations[constraint.element.name] == 1 {
      lean += bytes[reached..<range.lowerBound]
      reached = range.upperBound
      constraints.append(constraint)
    }
    bytes = lean + bytes[reached...]
  }
}

/// What the prefixes in a schema mean, and the namespace that it is for.
private struct SchemaNamespaces {
  static let schema = "http://www.w3.org/2001/XMLSchema"
  private(set) var prefixes: [String: String] = [:]
  private(set) var target: String?

  mutating func learn(_ name: String, _ value: String) {
    if name == "targetNamespace" { target = value }
    if name == "xmlns" { prefixes[""] = value }
    if name.hasPrefix("xmlns:") { prefixes[String(name.dropFirst("xmlns:".utf8.count))] = value }
  }
}
