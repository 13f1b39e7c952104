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
  /// The name of the element that is declared for all, which constraints are in.
  private var element: Range<Int>?
  /// The names of all elements that are declared.
  private var declarations: [Range<Int>] = []
  private var constraint: OpenConstraint?
  private var found: [Found] = []

  private struct OpenTag {
    var name: Range<Int>
    /// Whether a sequence was put around it.
    var isWrapped: Bool
  }

  /// A constraint that can be taken out, and where it stands in ``bytes``.
  private struct Found {
    var constraint: XMLUniqueConstraint
    var range: Range<Int>
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
    var tag = MarkupTag()
    while scanner.next(&tag) {
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
      guard tag.kind == .start, source.has("schema", at: tag.name) else { return false }
      prefix = Array(source[tag.prefix])
      for attribute in tag.attributes {
        namespaces.learn(text(attribute.name), text(unquoted: attribute.value))
      }
      return namespaces.prefixes[text(tag.prefix)] == SchemaNamespaces.schema
    }
    return source[tag.prefix].elementsEqual(prefix)
      && !tag.attributes.contains { source.has("xmlns", at: $0.name.prefix(5)) }
  }
}

// Writing.
extension LeanSchema {
  private mutating func start(_ tag: MarkupTag) {
    let isEmpty = tag.kind == .empty
    if annotationDepth > 0 || source.has("annotation", at: tag.name) {
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
    source.has("minOccurs", at: name) || source.has("maxOccurs", at: name)
  }

  /// Whether a tag begins a choice, or a group that may be one, of no or one occurrence to any number.
  private func isRepeatedChoice(_ tag: MarkupTag) -> Bool {
    guard source.has("choice", at: tag.name) || source.has("group", at: tag.name),
      let most = value("maxOccurs", tag), source.has("unbounded", at: most)
    else { return false }
    guard let least = value("minOccurs", tag) else { return true }
    return source.has("0", at: least) || source.has("1", at: least)
  }

  /// Where the value of an attribute stands, without its quotation marks.
  private func value(_ name: StaticString, _ tag: MarkupTag) -> Range<Int>? {
    tag.attributes.first { source.has(name, at: $0.name) }
      .map { $0.value.lowerBound + 1..<$0.value.upperBound - 1 }
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
    if source.has("element", at: tag.name), let declared = value("name", tag) {
      declarations.append(declared)
      if open.count == 1 { element = declared }
    }
    let isKey = source.has("key", at: tag.name)
    if open.count == 2, isKey || source.has("unique", at: tag.name) {
      constraint = OpenConstraint(
        name: value("name", tag).map { text($0) } ?? "", isKey: isKey, start: bytes.count)
    } else if open.count == 3, constraint != nil,
      let path = value("xpath", tag).map({ text($0) })
    {
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
        element: .init(namespace: namespaces.target, name: text(element)), selector: selector,
        fields: Array(ended.paths.dropFirst()), prefixes: namespaces.prefixes)
    else { return }
    found.append(Found(constraint: known, range: ended.start..<bytes.count))
  }

  private mutating func takeOutConstraints() {
    // The scope is known by its name, so no other element may have it.
    var lean: [UInt8] = []
    lean.reserveCapacity(bytes.count)
    var reached = 0
    var counts: [String: Int] = [:]
    for one in found { counts[one.constraint.element.name] = 0 }
    let lengths = Set(counts.keys.map(\.utf8.count))
    for declared in declarations where lengths.contains(declared.count) {
      counts[text(declared)]? += 1
    }
    for one in found where counts[one.constraint.element.name] == 1 {
      lean += bytes[reached..<one.range.lowerBound]
      reached = one.range.upperBound
      constraints.append(one.constraint)
    }
    lean += bytes[reached...]
    bytes = lean
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a word stands at a place.
  fileprivate func has(_ word: StaticString, at range: Range<Int>) -> Bool {
    range.count == word.utf8CodeUnitCount
      && self[range].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: range.count))
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
