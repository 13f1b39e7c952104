/// A constraint of a schema, `xs:unique` or `xs:key`, that the values of attributes be unique among the
/// children of an element or all elements below it:
/// `<xs:selector xpath=".//*"/><xs:field xpath="@eId"/>`.
///
/// libxml2 keeps every value of such a constraint, and follows one on all elements through each of
/// them, which is a good part of the time of a validation. Who reads all tags anyway can check them for
/// less.
public struct XMLUniqueConstraint: Sendable, Hashable {
  /// The name of an element.
  public struct ElementName: Sendable, Hashable {
    /// The namespace; nothing for none.
    public var namespace: String?
    /// The name, without a prefix.
    public var name: String
  }

  /// The name.
  public var name: String
  /// Whether the elements must have the attributes: an `xs:key`.
  public var isKey: Bool
  /// The element in which values are unique.
  public var element: ElementName
  /// The children that are concerned; nothing for all elements below.
  public var child: ElementName?
  /// The attributes that together are unique; none has a namespace.
  public var attributes: [String]

  /// Takes the XPath expressions of a constraint; nothing when it is of another kind.
  ///
  /// - Parameter prefixes: The namespaces of prefixes in the expressions.
  init?(
    name: String, isKey: Bool, element: ElementName, selector: String, fields: [String],
    prefixes: [String: String]
  ) {
    self.name = name
    self.isKey = isKey
    self.element = element
    attributes = fields.map { String($0.dropFirst()) }
    func isPlain(_ name: Substring) -> Bool {
      !name.isEmpty && name.utf8.allSatisfy(Self.isNameByte)
    }
    guard !fields.isEmpty, fields.allSatisfy({ $0.hasPrefix("@") && isPlain($0.dropFirst()) })
    else { return nil }
    if selector == ".//*", fields.count == 1, !isKey { return }
    let parts = selector.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy(isPlain), let last = parts.last else { return nil }
    // A name without a prefix is in no namespace, whatever the default namespace is.
    let namespace = parts.count == 2 ? prefixes[String(parts[0])] : nil
    if parts.count == 2, namespace == nil { return nil }
    child = ElementName(namespace: namespace, name: String(last))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }
}
