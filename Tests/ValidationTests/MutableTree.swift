import XMLKit

/// An element that can be changed.
struct MutableElement {
  var name: String
  var namespace: String
  var attributes: [XMLAttribute]
  var children: [MutableNode]

  init(_ element: XMLElement) {
    name = element.name
    namespace = element.namespace
    attributes = element.attributes
    children = element.children.map { child in
      switch child {
      case .element(let inner): .element(MutableElement(inner))
      case .text(let words): .text(words)
      }
    }
  }

  subscript(attribute name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace.isEmpty }?.value
  }

  var elements: [MutableElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  var text: String {
    children.reduce(into: "") { text, child in
      switch child {
      case .text(let part): text += part
      case .element(let element): text += element.text
      }
    }
  }
}

/// What stands in an element that can be changed.
enum MutableNode {
  case element(MutableElement)
  case text(String)
}

/// A document that can be changed and written again.
struct MutableTree {
  var root: MutableElement
  /// The elements by their paths: the places among the children, from the root.
  private(set) var paths: [[Int]] = []

  init(_ root: XMLElement) {
    self.root = MutableElement(root)
    collect(self.root, [])
  }

  private mutating func collect(_ element: MutableElement, _ path: [Int]) {
    paths.append(path)
    for (index, child) in element.children.enumerated() {
      if case .element(let inner) = child { collect(inner, path + [index]) }
    }
  }

  /// The element at a path.
  subscript(path: [Int]) -> MutableElement {
    get {
      path.reduce(root) { element, index in
        if case .element(let child) = element.children[index] { child } else { element }
      }
    }
    set { root = Self.replacing(root, path[...], newValue) }
  }

  private static func replacing(
    _ element: MutableElement, _ path: ArraySlice<Int>, _ new: MutableElement
  ) -> MutableElement {
    guard let first = path.first else { return new }
    var copy = element
    if case .element(let child) = copy.children[first] {
      copy.children[first] = .element(replacing(child, path.dropFirst(), new))
    }
    return copy
  }

  /// The document in UTF-8.
  var bytes: [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    Self.write(root, around: "", to: &text)
    return Array((text + "\n").utf8)
  }

  private static func write(
    _ element: MutableElement, around namespace: String, to text: inout String
  ) {
    text += "<" + element.name
    if element.namespace != namespace { text += " xmlns=\"\(element.namespace)\"" }
    for attribute in element.attributes {
      text += " \(attribute.name)=\"\(escaped(attribute.value))\""
    }
    text += element.children.isEmpty ? "/>" : ">"
    for child in element.children {
      switch child {
      case .text(let words): text += escaped(words)
      case .element(let inner): write(inner, around: element.namespace, to: &text)
      }
    }
    if !element.children.isEmpty { text += "</\(element.name)>" }
  }

  private static func escaped(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\r": text += "&#13;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
