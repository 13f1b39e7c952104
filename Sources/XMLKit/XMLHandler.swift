/// Takes the elements and faults of a document as they come, so that nothing of it need be kept.
public protocol XMLHandler {
  /// Whether tags are wanted at all, or faults only.
  var wantsTags: Bool { get }
  /// Whether tags are wanted with their attributes.
  var wantsAttributes: Bool { get }
  /// Whether text is wanted now; asked before each piece.
  var wantsText: Bool { get }
  /// An element starts.
  mutating func start(_ tag: XMLTag)
  /// The innermost element ends.
  mutating func end()
  /// A piece of text; text next to text may come in pieces.
  mutating func text(_ text: String)
  /// A fault, in the order of the document.
  mutating func fault(_ fault: XMLDiagnostic)
}

/// A start tag.
public struct XMLTag: Sendable, Hashable {
  /// The name, without a prefix.
  public var name: String
  /// The namespace; empty for none.
  public var namespace: String
  /// The attributes, in the order of the document; namespace declarations are not among them.
  public var attributes: [XMLAttribute]
  /// Where the tag begins.
  public var position: XMLPosition

  /// The value of an attribute without a namespace.
  public subscript(attribute name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace.isEmpty }?.value
  }
}
