/// The eIds of the elements of a letter, given out in document order.
///
/// Akoma Ntoso Naming Convention 1.0, section 5: an eId is the eId of the nearest ancestor that
/// gives context, two underscores, the name of the element (`list` for `blockList`), one
/// underscore, and its number: the one in its `num`, else its count within the context. Paragraphs
/// and inline elements give no context.
struct ElementIdentifiers {
  /// The elements that are counted.
  enum Element: Int, CaseIterable {
    case p, list, item, ref, rref, authorialNote, person, role, organization, container,
      communication, formula, table, tblock, embeddedStructure

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
      case .communication: "communication"
      case .formula: "formula"
      case .table: "table"
      case .tblock: "tblock"
      case .embeddedStructure: "embeddedStructure"
      }
    }
  }

  /// The counts of a context that has nothing yet.
  private static let noCounts = [Int](repeating: 0, count: Element.allCases.count)

  private var prefix: [UInt8] = []
  /// The lengths of the eIds of the contexts.
  private var lengths: [Int] = []
  /// The counts of the elements of each context, one context after the other.
  private var counts: [Int] = []

  /// Enters the context of an element with a given eId.
  mutating func enter(_ eId: ArraySlice<UInt8>) {
    prefix.removeAll(keepingCapacity: true)
    prefix += eId
    lengths.append(prefix.count)
    counts.append(contentsOf: Self.noCounts)
  }

  /// Leaves the innermost context.
  mutating func leave() {
    lengths.removeLast()
    counts.removeLast(Self.noCounts.count)
    prefix.removeLast(prefix.count - min(lengths.last ?? 0, prefix.count))
  }

  /// Writes the next eId of an element in the innermost context.
  mutating func writeNext(_ element: Element, to output: inout XMLOutput) {
    output.append(prefix)
    output.append("__")
    output.append(element.name)
    output.append("_")
    output.append(nextCount(element))
  }

  /// Adds the next eId of an element in the innermost context to a list.
  mutating func writeNext(_ element: Element, to list: inout IdentifierList) {
    list.begin(prefix)
    list.append("__")
    list.append(element.name)
    list.append("_")
    list.append(nextCount(element))
  }

  /// The next eId of an element in the innermost context.
  mutating func next(_ element: Element) -> ArraySlice<UInt8> {
    identifier(element, number: String(nextCount(element)))
  }

  private mutating func nextCount(_ element: Element) -> Int {
    let place = counts.count - Self.noCounts.count + element.rawValue
    counts[place] += 1
    return counts[place]
  }

  /// The eId of an element whose number is given.
  func identifier(_ element: Element, number: String) -> ArraySlice<UInt8> {
    var eId: [UInt8] = []
    eId.reserveCapacity(prefix.count + 24)
    eId += prefix
    eId.append(UInt8(ascii: "_"))
    eId.append(UInt8(ascii: "_"))
    element.name.withUTF8Buffer { eId.append(contentsOf: $0) }
    eId.append(UInt8(ascii: "_"))
    eId.append(contentsOf: number.utf8)
    return eId[...]
  }
}
