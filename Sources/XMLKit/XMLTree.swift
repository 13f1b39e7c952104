import Synchronization

/// The elements of a document in one table, in the order of the document.
///
/// A document has tens of thousands of elements, so that none is an object: each is a row, and its
/// text and the values of its attributes are stretches of two runs of bytes. The text of an element
/// with all that stands in it is one such stretch.
package final class XMLTree: Sendable {
  /// One element. Numbers are of 32 bits, because no document is longer (``isTooLong(_:)``).
  struct Row {
    /// Its name, a place in ``XMLTree/names``.
    var name: UInt32
    /// The row behind its last descendant: its next sibling, or the end of what holds both.
    var end: UInt32
    /// Where its text begins and ends.
    var text: Range<UInt32>
    /// Its attributes.
    var attributes: Range<UInt32>
    /// Where its start tag is, in the sense of ``XMLTree/Places``.
    var place: UInt32
  }

  /// An attribute: its name, and where its value stands.
  struct Attribute {
    var name: UInt32
    var value: Range<UInt32>
  }

  /// A name of elements or attributes.
  struct Name: Hashable {
    var local: String
    var namespace: String
  }

  /// Where the tags are.
  enum Places {
    /// In these bytes, not behind the offsets that the rows have.
    case bytes([UInt8])
    /// At the positions of which the rows have the index.
    case positions([XMLPosition])
  }

  let rows: [Row]
  let attributes: [Attribute]
  let names: [Name]
  /// The text of the document, without its mark-up.
  package let text: [UInt8]
  /// The values of all attributes, one after the other.
  package let values: [UInt8]
  private let places: Places
  /// Finds positions, once one is asked for.
  private let finder = Mutex<PlaceFinder?>(nil)

  init(
    rows: [Row], attributes: [Attribute], names: [Name], text: [UInt8], values: [UInt8],
    places: Places
  ) {
    self.rows = rows
    self.attributes = attributes
    self.names = names
    self.text = text
    self.values = values
    self.places = places
  }

  /// The names that occur: local names, at the places that ``XMLElement/nameIndex`` gives.
  package var localNames: [String] { names.map(\.local) }

  /// The position of the start tag of a row.
  func position(of row: Int) -> XMLPosition {
    let place = Int(rows[row].place)
    switch places {
    case .positions(let positions): return positions[place]
    case .bytes(let bytes):
      return finder.withLock { finder in
        var used = finder ?? PlaceFinder(bytes)
        let position = used.position(of: used.tagStart(before: place))
        finder = used
        return position
      }
    }
  }

  /// Whether a length is more than the numbers of a row can hold.
  static func isTooLong(_ length: Int) -> Bool { length > Int(UInt32.max) }
}
