import XMLKit

extension XMLElement {
  /// The elements of a name within this one, in document order.
  func all(_ name: String) -> [XMLElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// The first element of a name within this one.
  func first(_ name: String) -> XMLElement? { all(name).first }

  /// This element and all within it, in document order.
  var descendants: [XMLElement] { [self] + elements.flatMap(\.descendants) }

  /// The element of an eId within this one.
  func element(withId eId: String) -> XMLElement? {
    descendants.first { $0[attribute: "eId"] == eId }
  }
}
