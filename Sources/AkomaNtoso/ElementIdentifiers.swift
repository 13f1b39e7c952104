/// The eIds of the elements of a letter, given out in document order.
///
/// Akoma Ntoso Naming Convention 1.0, section 5: an eId is the eId of the nearest ancestor that
/// gives context, two underscores, the name of the element (`list` for `blockList`), one
/// underscore, and its number: the one in its `num`, else its count within the context. Paragraphs
/// and inline elements give no context.
struct ElementIdentifiers {
  /// The elements that are counted.
  enum Element: Int, CaseIterable {
    case p, list, item, ref, rref, authorialNote, person, role, organization, container

    var name: StaticString {
      switch self {
      case .p: "p"
      case .list: "list"
      case .item: "item"
      case .ref: "ref"
      case .rref: "rref"
      case .authorialNote: "authorialNote"
      case .person: "person"
      case .role: "role"
      case .organization: "organization"
      case .container: "container"
      }
    }
  }

  private struct Scope {
    var length: Int
    var counts = [Int](repeating: 0, count: Element.allCases.count)
  }

  private var prefix: [UInt8] = []
  private var scopes: [Scope] = []

  /// Enters the context of an element with a given eId.
  mutating func enter(_ eId: [UInt8]) {
    prefix.removeAll(keepingCapacity: true)
    prefix += eId
    scopes.append(Scope(length: prefix.count))
  }

  /// Leaves the innermost context.
  mutating func leave() {
    scopes.removeLast()
    let length = scopes.last?.length ?? 0
    prefix.removeLast(prefix.count - min(length, prefix.count))
  }

  /// Writes the next eId of an element in the innermost context.
  mutating func writeNext(_ element: Element, to output: inout XMLOutput) {
    let scope = scopes.count - 1
    scopes[scope].counts[element.rawValue] += 1
    output.append(prefix)
    output.append("__")
    output.append(element.name)
    output.append("_")
    output.append(scopes[scope].counts[element.rawValue])
  }

  /// The next eId of an element in the innermost context.
  mutating func next(_ element: Element) -> [UInt8] {
    let scope = scopes.count - 1
    scopes[scope].counts[element.rawValue] += 1
    return identifier(element, number: String(scopes[scope].counts[element.rawValue]))
  }

  /// The eId of an element whose number is given.
  func identifier(_ element: Element, number: String) -> [UInt8] {
    var eId = prefix
    eId.append(UInt8(ascii: "_"))
    eId.append(UInt8(ascii: "_"))
    element.name.withUTF8Buffer { eId.append(contentsOf: $0) }
    eId.append(UInt8(ascii: "_"))
    eId.append(contentsOf: number.utf8)
    return eId
  }
}
