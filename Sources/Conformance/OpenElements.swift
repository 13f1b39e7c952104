import XMLKit

/// An element whose end has not come yet.
struct OpenElement {
  let tag: XMLTag
  /// The place among the elements of the same name and parent, counted from 1.
  let number: Int
  /// Whether the element is in a vocabulary of Akoma Ntoso.
  let isAkomaNtoso: Bool
  let eId: String?
  /// The hash of the eId; the same for the same eId as long as the program runs.
  let eIdHash: Int?
  /// How many children of each name there were.
  fileprivate var counts: [(name: String, count: Int)] = []

  fileprivate init(_ tag: XMLTag, number: Int) {
    self.tag = tag
    self.number = number
    isAkomaNtoso = AkomaNtosoNamespace.isOne(tag.namespace)
    eId = tag[attribute: "eId"]
    eIdHash = eId?.hashValue
  }

  var name: String { tag.name }
}

/// The elements around the place that the reader is at, from the root inward.
///
/// The last element to end stays until the next event: what a schema says of the end of an element
/// comes after it, and is about that element.
struct OpenElements {
  private(set) var all: [OpenElement] = []
  private var hasEnded = false

  /// The innermost element.
  var last: OpenElement? { all.last }

  /// The element around the innermost one.
  var parent: OpenElement? { all.dropLast().last }

  mutating func start(_ tag: XMLTag) {
    settle()
    let number = all.indices.last.map { all[$0].count(tag.name) } ?? 1
    all.append(OpenElement(tag, number: number))
  }

  mutating func end() {
    settle()
    hasEnded = true
  }

  /// Takes the element away that has ended.
  mutating func settle() {
    guard hasEnded else { return }
    all.removeLast()
    hasEnded = false
  }

  /// The path of the innermost element.
  var path: String {
    all.reduce(into: "") { path, element in
      path += "/" + element.name
      if element.number > 1 { path += "[\(element.number)]" }
    }
  }
}

extension OpenElement {
  /// Counts one more child of a name.
  fileprivate mutating func count(_ name: String) -> Int {
    for index in counts.indices where counts[index].name == name {
      counts[index].count += 1
      return counts[index].count
    }
    counts.append((name, 1))
    return 1
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
    let name = namespace.lowercased()
    return name.contains("akomantoso") || name.contains("legaldocml") || name.contains("/akn/")
  }
}
