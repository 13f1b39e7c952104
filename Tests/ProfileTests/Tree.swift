/// An XML element to be written: a generated document or a mutant of one.
struct Tree: Sendable {
  /// The name with its prefix, as in ``ProfileGrammar``.
  var name: String
  /// The attributes, in the order of writing.
  var attributes: [Attribute] = []
  /// The children.
  var children: [Child] = []

  /// An attribute; its name has a prefix when it has a namespace.
  struct Attribute: Sendable {
    /// The name.
    var name: String
    /// The value, not escaped.
    var value: String
  }

  /// A child of an element.
  enum Child: Sendable {
    /// An element.
    case element(Tree)
    /// Text, not escaped.
    case text(String)

    /// The element, when it is one.
    var element: Tree? {
      if case .element(let tree) = self { tree } else { nil }
    }
  }

  /// The value of an attribute; setting `nil` removes it.
  subscript(attribute name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      let index = attributes.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): attributes[index].value = value
      case (let index?, nil): attributes.remove(at: index)
      case (nil, let value?): attributes.append(Attribute(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The indices of the children that are elements with one of the names.
  func indices(of names: some Collection<String>) -> [Int] {
    children.indices.filter { index in
      children[index].element.map { names.contains($0.name) } ?? false
    }
  }

  /// The tree with the element at a path changed; a path is the child indices from the root.
  func editing(_ path: some Collection<Int>, _ change: (inout Tree) -> Void) -> Tree {
    var copy = self
    guard let first = path.first else {
      change(&copy)
      return copy
    }
    if case .element(let child) = copy.children[first] {
      copy.children[first] = .element(child.editing(path.dropFirst(), change))
    }
    return copy
  }

  /// Calls a function for the element and all below, parents first, with the path of each.
  func visit(_ path: [Int] = [], _ body: (_ path: [Int], _ element: Tree) -> Void) {
    body(path, self)
    for (index, child) in children.enumerated() {
      if case .element(let element) = child { element.visit(path + [index], body) }
    }
  }
}

extension Tree {
  /// The XML document with this root.
  ///
  /// - Parameter namespaces: the namespace of each prefix; `akn` is the default namespace.
  func document(_ namespaces: [String: String]) -> [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let declarations = namespaces.sorted { $0.key < $1.key }.map { prefix, namespace in
      prefix == "akn" ? " xmlns=\"\(namespace)\"" : " xmlns:\(prefix)=\"\(namespace)\""
    }
    write(to: &text, declarations: declarations.joined())
    return Array(text.utf8)
  }

  private func write(to text: inout String, declarations: String = "") {
    let tag = name.hasPrefix("akn:") ? String(name.dropFirst(4)) : name
    text += "<" + tag + declarations
    for attribute in attributes {
      text += " \(attribute.name)=\"\(Tree.escape(attribute.value))\""
    }
    guard !children.isEmpty else {
      text += "/>"
      return
    }
    text += ">"
    for child in children {
      switch child {
      case .element(let element): element.write(to: &text)
      case .text(let words): text += Tree.escape(words)
      }
    }
    text += "</\(tag)>"
  }

  private static func escape(_ words: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
