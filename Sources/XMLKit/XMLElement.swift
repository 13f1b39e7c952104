/// An element of a document that was read.
public struct XMLElement: Sendable, Hashable {
  /// The name, without a prefix.
  public var name: String
  /// The namespace; empty for none.
  public var namespace: String
  /// The attributes, in the order of the document; namespace declarations are not among them.
  public var attributes: [XMLAttribute]
  /// What stands in the element: elements, and text between them. Comments and processing
  /// instructions are left out, and text next to text is one.
  public var children: [XMLNode]
  /// Where the start tag begins.
  public var position: XMLPosition

  /// The value of an attribute without a namespace.
  public subscript(attribute name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace.isEmpty }?.value
  }

  /// The child elements.
  public var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The text in the element and its descendants.
  public var text: String {
    if children.count == 1, case .text(let text) = children[0] { return text }
    return children.reduce(into: "") { text, child in
      switch child {
      case .text(let part): text += part
      case .element(let element): text += element.text
      }
    }
  }
}

/// An attribute of an element.
public struct XMLAttribute: Sendable, Hashable {
  /// The name, without a prefix.
  public var name: String
  /// The namespace; empty for none.
  public var namespace: String
  /// The value, its references resolved.
  public var value: String
}

/// What stands in an element.
public enum XMLNode: Sendable, Hashable {
  /// An element.
  case element(XMLElement)
  /// Text.
  case text(String)
}
