/// An element of a document that was read.
public struct XMLElement: Sendable {
  /// The document that it is of.
  package let tree: XMLTree
  let row: Int

  /// The name, without a prefix.
  public var name: String { tree.names[nameIndex].local }

  /// The namespace; empty for none.
  public var namespace: String { tree.names[nameIndex].namespace }

  /// The place of the name among those of the document.
  package var nameIndex: Int { Int(tree.rows[row].name) }

  /// Where the start tag begins.
  public var position: XMLPosition { tree.position(of: row) }

  /// The attributes, in the order of the document; namespace declarations are not among them.
  public var attributes: [XMLAttribute] {
    tree.rows[row].attributes.map { index in
      let attribute = tree.attributes[Int(index)]
      let name = tree.names[Int(attribute.name)]
      return XMLAttribute(
        name: name.local, namespace: name.namespace,
        value: String(decoding: tree.value(attribute), as: UTF8.self))
    }
  }

  /// Whether another element, of any document, has the same attributes in the same order.
  public func hasSameAttributes(as other: XMLElement) -> Bool {
    let (own, others) = (tree.rows[row].attributes, other.tree.rows[other.row].attributes)
    return own.count == others.count
      && zip(own, others).allSatisfy { left, right in
        let (left, right) = (tree.attributes[Int(left)], other.tree.attributes[Int(right)])
        return tree.names[Int(left.name)] == other.tree.names[Int(right.name)]
          && tree.value(left) == other.tree.value(right)
      }
  }

  /// Whether another element, of any document, has the same text.
  public func hasSameText(as other: XMLElement) -> Bool {
    tree.text[textRange] == other.tree.text[other.textRange]
  }

  /// The value of an attribute without a namespace.
  public subscript(attribute name: String) -> String? {
    valueRange(of: name).map { String(decoding: tree.values[$0], as: UTF8.self) }
  }

  /// Where the value of an attribute without a namespace stands in ``XMLTree/values``.
  package func valueRange(of name: String) -> Range<Int>? {
    for index in tree.rows[row].attributes {
      let attribute = tree.attributes[Int(index)]
      let own = tree.names[Int(attribute.name)]
      if own.local == name, own.namespace.isEmpty {
        return Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)
      }
    }
    return nil
  }

  /// The text in the element and its descendants.
  public var text: String { String(decoding: tree.text[textRange], as: UTF8.self) }

  /// Where the text in the element and its descendants stands in ``XMLTree/text``.
  package var textRange: Range<Int> {
    let text = tree.rows[row].text
    return Int(text.lowerBound)..<Int(text.upperBound)
  }

  /// Lends the text in the element and its descendants.
  package func withText<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    tree.text.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[textRange])) }
  }

  /// The child elements.
  public var elements: XMLElements {
    XMLElements(
      tree: tree, startIndex: XMLElements.Index(row: row + 1),
      endIndex: XMLElements.Index(row: Int(tree.rows[row].end)))
  }

  /// What stands in the element: elements, and text between them. Comments and processing
  /// instructions are left out, and text next to text is one.
  public var children: [XMLNode] {
    content.map { piece in
      switch piece {
      case .text(let range): .text(String(decoding: tree.text[range], as: UTF8.self))
      case .element(let element): .element(element)
      }
    }
  }

  /// What stands in the element, as ``children``, with text where it stands in ``XMLTree/text``.
  package var content: XMLContent { XMLContent(of: self) }
}

extension XMLTree {
  fileprivate func value(_ attribute: Attribute) -> ArraySlice<UInt8> {
    values[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
  }
}

/// The elements in an element, in the order of the document.
public struct XMLElements: Collection, Sendable {
  /// The place of an element.
  public struct Index: Sendable, Comparable {
    let row: Int

    /// Orders places as the document does.
    public static func < (left: Self, right: Self) -> Bool { left.row < right.row }
  }

  let tree: XMLTree
  /// The place of the first element.
  public let startIndex: Index
  /// The place behind the last element.
  public let endIndex: Index

  /// The place of the next element.
  public func index(after index: Index) -> Index { Index(row: Int(tree.rows[index.row].end)) }

  /// The element at a place.
  public subscript(index: Index) -> XMLElement { XMLElement(tree: tree, row: index.row) }

  /// The elements of a range of places.
  public subscript(range: Range<Index>) -> XMLElements {
    XMLElements(tree: tree, startIndex: range.lowerBound, endIndex: range.upperBound)
  }
}

// What Collection has too, without the detour over its protocol.
extension XMLElements {
  /// Whether there are none.
  public var isEmpty: Bool { startIndex == endIndex }

  /// The first element.
  public var first: XMLElement? { isEmpty ? nil : self[startIndex] }

  /// The elements after the first.
  public func dropFirst() -> XMLElements {
    isEmpty ? self : self[index(after: startIndex)..<endIndex]
  }

  /// Goes through the elements.
  public func makeIterator() -> Iterator { Iterator(tree: tree, place: startIndex, end: endIndex) }

  /// Goes through elements.
  public struct Iterator: IteratorProtocol {
    fileprivate let tree: XMLTree
    fileprivate var place: Index
    fileprivate let end: Index

    /// The next element.
    public mutating func next() -> XMLElement? {
      guard place < end else { return nil }
      defer { place = Index(row: Int(tree.rows[place.row].end)) }
      return XMLElement(tree: tree, row: place.row)
    }
  }
}

/// What stands in an element, one piece after the other.
package struct XMLContent: Sequence, IteratorProtocol {
  /// A piece: text, by where it stands in ``XMLTree/text``, or an element.
  package enum Piece {
    case text(Range<Int>)
    case element(XMLElement)
  }

  private let tree: XMLTree
  private var row: Int
  private let end: Int
  private var text: Range<Int>

  init(of element: XMLElement) {
    tree = element.tree
    row = element.row + 1
    end = Int(tree.rows[element.row].end)
    text = element.textRange
  }

  package mutating func next() -> Piece? {
    guard row < end else { return takeText(upTo: text.upperBound) }
    let child = XMLElement(tree: tree, row: row)
    let inner = child.textRange
    if let before = takeText(upTo: inner.lowerBound) { return before }
    text = inner.upperBound..<text.upperBound
    row = Int(tree.rows[row].end)
    return .element(child)
  }

  private mutating func takeText(upTo end: Int) -> Piece? {
    guard text.lowerBound < end else { return nil }
    defer { text = end..<text.upperBound }
    return .text(text.lowerBound..<end)
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

  /// Makes an attribute.
  public init(name: String, namespace: String = "", value: String) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}

/// What stands in an element.
public enum XMLNode: Sendable {
  /// An element.
  case element(XMLElement)
  /// Text.
  case text(String)
}
