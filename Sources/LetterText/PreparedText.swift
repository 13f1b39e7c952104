import MemoryKit

/// A text brought into the plain notation that ``LetterReader`` reads, and where each of its bytes
/// stood in the source.
///
/// What is copied says where it comes from, and may come from anywhere: notes are put below their
/// paragraph, running heads are left out. What the source has and the prepared text has not is
/// found as the gaps between the copies, so nothing can be forgotten.
struct PreparedText {
  /// A stretch of the prepared text that stands in the source too.
  struct Copy {
    var text: Int
    var source: Int
    var count: Int

    var textEnd: Int { text + count }
  }

  private(set) var bytes: [UInt8] = []
  /// The copies in the order of the prepared text.
  private(set) var copies: [Copy] = []

  /// The copies in the order of the source.
  var copiesBySource: [Copy] {
    let isInOrder = copies.indices.dropFirst().allSatisfy {
      copies[$0 - 1].source <= copies[$0].source
    }
    return isInOrder ? copies : copies.sorted { $0.source < $1.source }
  }

  init(reserving capacity: Int = 0) {
    bytes.reserveLargeCapacity(capacity)
  }

  /// A source that is in the plain notation already.
  init(whole source: [UInt8]) {
    bytes = source
    copies = [Copy(text: 0, source: 0, count: source.count)]
  }

  /// Whether the prepared text is a source as it is.
  func isWhole(of source: [UInt8]) -> Bool {
    bytes.count == source.count && copies.count == 1 && copies[0].count == source.count
  }

  /// Copies a range of the source.
  mutating func copy(_ range: Range<Int>, of source: [UInt8]) {
    guard !range.isEmpty else { return }
    add(Copy(text: bytes.count, source: range.lowerBound, count: range.count))
    append(range, of: source)
  }

  /// Adds a copy that stands behind all others.
  private mutating func add(_ copy: Copy) {
    if let last = copies.last, last.textEnd == copy.text, last.source + last.count == copy.source {
      copies[copies.count - 1].count += copy.count
    } else {
      copies.append(copy)
    }
  }

  private mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count)
    source.withUnsafeBufferPointer {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// Adds notation that the source does not have.
  mutating func add(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds the words of a range of an earlier preparation again: the source has them once.
  mutating func `repeat`(_ range: Range<Int>, of earlier: PreparedText) {
    append(range, of: earlier.bytes)
  }

  /// Copies a range of an earlier preparation of the same source.
  mutating func copy(_ range: Range<Int>, of earlier: PreparedText) {
    guard !range.isEmpty else { return }
    let moved = bytes.count - range.lowerBound
    var index = earlier.firstCopy(endingAfter: range.lowerBound)
    while index < earlier.copies.count, earlier.copies[index].text < range.upperBound {
      let copy = earlier.copies[index]
      let start = max(copy.text, range.lowerBound)
      let end = min(copy.textEnd, range.upperBound)
      add(
        Copy(text: moved + start, source: copy.source + start - copy.text, count: end - start))
      index += 1
    }
    append(range, of: earlier.bytes)
  }

  /// The same text as what a source gives that was first prepared otherwise.
  func following(_ earlier: PreparedText) -> PreparedText {
    var output = PreparedText(reserving: bytes.count)
    var position = 0
    for copy in copies {
      output.bytes.append(contentsOf: bytes[position..<copy.text])
      output.copy(copy.source..<copy.source + copy.count, of: earlier)
      position = copy.textEnd
    }
    output.bytes.append(contentsOf: bytes[position...])
    return output
  }

  /// The place in the source of a place in the prepared text; for notation, what stands before it.
  func sourceOffset(of offset: Int) -> Int {
    let index = firstCopy(endingAfter: offset)
    if index < copies.count, copies[index].text <= offset {
      return copies[index].source + offset - copies[index].text
    }
    if index > 0 { return copies[index - 1].source + copies[index - 1].count }
    return copies.first?.source ?? 0
  }

  private func firstCopy(endingAfter offset: Int) -> Int {
    var (low, high) = (0, copies.count)
    while low < high {
      let middle = (low + high) / 2
      if copies[middle].textEnd <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
