/// Takes the elements and faults of a document as they come, so that nothing of it need be kept.
public protocol XMLHandler {
  /// Whether tags are wanted at all, or faults only.
  var wantsTags: Bool { get }
  /// Whether tags are wanted with their attributes.
  var wantsAttributes: Bool { get }
  /// An element starts.
  mutating func start(_ tag: XMLTag)
  /// The innermost element ends.
  mutating func end()
  /// A piece of text in UTF-8, good during the call only; text next to text may come in pieces.
  mutating func text(_ text: UnsafeBufferPointer<UInt8>)
  /// A fault, in the order of the document.
  mutating func fault(_ fault: XMLDiagnostic)
}

/// Hands events on to a handler of any type without copying it.
class HandlerBox {
  fileprivate init() {}
  var wantsTags: Bool { false }
  var wantsAttributes: Bool { false }
  func start(_ tag: XMLTag) {}
  func end() {}
  func text(_ text: UnsafeBufferPointer<UInt8>) {}
  func fault(_ fault: XMLDiagnostic) {}
}

/// A box with a handler of one type.
final class Handling<Handler: XMLHandler>: HandlerBox {
  private(set) var handler: Handler

  init(_ handler: Handler) {
    self.handler = handler
    super.init()
  }

  override var wantsTags: Bool { handler.wantsTags }
  override var wantsAttributes: Bool { handler.wantsAttributes }
  override func start(_ tag: XMLTag) { handler.start(tag) }
  override func end() { handler.end() }
  override func text(_ text: UnsafeBufferPointer<UInt8>) { handler.text(text) }
  override func fault(_ fault: XMLDiagnostic) { handler.fault(fault) }
}

/// A name in a document, of an element, an attribute or a namespace, as its place in
/// ``XMLTag/names``: the same for the same name as long as a document is read.
public struct XMLName: Sendable, Hashable {
  /// The place, counted from 0 in the order in which the names first come.
  public let number: Int
}

/// A start tag.
///
/// Its names are numbers and the values of its attributes stand in one array, so that reading a tag
/// allocates no memory; words are made of them where they are asked for.
public struct XMLTag: Sendable {
  /// An attribute.
  public struct Attribute: Sendable {
    /// The name, without a prefix.
    public let name: XMLName
    /// The namespace; nothing for none.
    public let namespace: XMLName?
    /// Where the value stands in ``XMLTag/values``.
    public let value: Range<Int>
  }

  /// The name, without a prefix.
  public internal(set) var name = XMLName(number: 0)
  /// The namespace; nothing for none.
  public internal(set) var namespace: XMLName?
  /// The attributes, in the order of the document; namespace declarations are not among them.
  public internal(set) var attributes: [Attribute] = []
  /// The values of the attributes, in UTF-8, their references resolved.
  public internal(set) var values: [UInt8] = []
  /// All names that have come so far; their numbers are their places.
  public internal(set) var names: [String] = []
  /// Where the tag begins.
  public internal(set) var position = XMLPosition(line: 1, column: 1, offset: 0)

  /// The value of an attribute.
  public func value(of attribute: Attribute) -> String {
    String(decoding: values[attribute.value], as: UTF8.self)
  }

  /// The value of an attribute without a namespace.
  public subscript(attribute name: String) -> String? {
    attributes.first { $0.namespace == nil && names[$0.name.number] == name }.map { value(of: $0) }
  }
}
