import XMLKit

/// An element whose end has not come yet.
struct OpenElement {
  let name: XMLName
  /// The namespace; nothing for none.
  let namespace: XMLName?
  /// The place among the elements of the same name and parent, counted from 1.
  let number: Int
  let facts: ElementFacts
  /// Whether the element is in a vocabulary of Akoma Ntoso.
  let isAkomaNtoso: Bool
  let position: XMLPosition
  let hasIdentifier: Bool
  /// Where its eId stands among those of the open elements; empty when it has none.
  fileprivate let identifier: Range<Int>
  /// Where the names of its children begin among those of all open elements.
  fileprivate let children: Int
}

/// The elements around the place that the reader is at, from the root inward.
///
/// The last element to end stays until the next event: what a schema says of the end of an element
/// comes after it, and is about that element.
struct OpenElements {
  private(set) var all: [OpenElement] = []
  private(set) var names = DocumentNames()
  private var identifiers: [UInt8] = []
  /// How many children of each name the open elements have had.
  private var children: [(name: XMLName, count: Int)] = []
  private var hasEnded = false
  /// The place of the eId among the attributes of the innermost element.
  private(set) var eIdNumber = 0

  /// The innermost element.
  var last: OpenElement? { all.last }

  /// The element around the innermost one.
  var parent: OpenElement? { all.count > 1 ? all[all.count - 2] : nil }

  /// Whether an element has a name.
  func has(_ element: OpenElement, _ name: XMLUniqueConstraint.ElementName) -> Bool {
    names[element.name] == name.name && element.namespace.map { names[$0] } == name.namespace
  }

  /// The eId of an element.
  func eId(of element: OpenElement) -> ArraySlice<UInt8>? {
    element.hasIdentifier ? identifiers[element.identifier] : nil
  }

  mutating func start(_ tag: XMLTag) {
    settle()
    if tag.names.count != names.all.count { names.learn(tag.names) }
    let number = all.last.map { count(tag.name, from: $0.children) } ?? 1
    let start = identifiers.count
    var hasIdentifier = false
    for (index, attribute) in tag.attributes.enumerated()
    where attribute.namespace == nil && names.attribute(attribute.name).role == .eId {
      identifiers += tag.values[attribute.value]
      hasIdentifier = true
      eIdNumber = index
    }
    all.append(
      OpenElement(
        name: tag.name, namespace: tag.namespace, number: number, facts: names.element(tag.name),
        isAkomaNtoso: names.isAkomaNtoso(tag.namespace), position: tag.position,
        hasIdentifier: hasIdentifier, identifier: start..<identifiers.count,
        children: children.count))
  }

  /// Counts one more child of a name.
  private mutating func count(_ name: XMLName, from start: Int) -> Int {
    for index in start..<children.count where children[index].name == name {
      children[index].count += 1
      return children[index].count
    }
    children.append((name, 1))
    return 1
  }

  mutating func end() {
    settle()
    hasEnded = true
  }

  /// Takes the element away that has ended.
  mutating func settle() {
    guard hasEnded, let last = all.popLast() else { return }
    identifiers.removeLast(identifiers.count - last.identifier.lowerBound)
    children.removeLast(children.count - last.children)
    hasEnded = false
  }

  /// The path of the innermost element.
  var path: String {
    all.reduce(into: "") { path, element in
      path += "/" + names[element.name]
      if element.number > 1 { path += "[\(element.number)]" }
    }
  }
}

/// The namespaces of Akoma Ntoso 3.0: that of the standard, and those of its drafts below it.
enum AkomaNtosoNamespace {
  static let standard = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

  static func isOne(_ namespace: String) -> Bool {
    namespace == standard || namespace.hasPrefix(standard + "/")
  }

  /// Whether a namespace is one of Akoma Ntoso of any version, or meant to be one.
  static func isRelated(_ namespace: String) -> Bool {
    if isOne(namespace) { return true }
    let name = namespace.lowercased()
    return name.contains("akomantoso") || name.contains("legaldocml") || name.contains("/akn/")
  }
}
