/// Names that are found whatever spaces, commas and hyphens stand between their letters, as where an
/// extractor glued or broke words; of those that begin alike, the longest.
struct SquashedNames<Value: Sendable>: Sendable {
  /// The letters of all names, in lower case, one name after the other.
  private let letters: [UInt8]
  /// The names in the order in which they are tried: where their letters stand, and what they name.
  private let rows: [(letters: Range<Int>, value: Value)]
  /// Where the rows of a first letter begin, by that letter; one more for the end of the last.
  private let starts: [Int]

  /// Makes a table of names that each have a letter. Of names that differ only in what stands between their
  /// letters the first counts.
  init(_ names: [(name: String, value: Value)]) {
    let (letters, ranges) = Self.squashed(names.map { $0.name })
    precondition(!ranges.contains { $0.isEmpty }, "a name has no letters")
    self.letters = letters
    let longest = ranges.reduce(0) { max($0, $1.count) }
    let byLength = Self.order(ranges.map { longest - $0.count }, limit: longest + 1).order
    let firsts = byLength.map { Int(letters[ranges[$0].lowerBound]) }
    let byLetter = Self.order(firsts, limit: 256)
    starts = byLetter.starts
    rows = byLetter.order.map { (ranges[byLength[$0]], names[byLength[$0]].value) }
  }

  /// The letters of names, and where those of each stand.
  private static func squashed(_ names: [String]) -> (letters: [UInt8], ranges: [Range<Int>]) {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(names.count)
    let capacity = names.reduce(0) { $0 + $1.utf8.count }
    let letters = [UInt8](unsafeUninitializedCapacity: capacity) { letters, count in
      for var name in names {
        let start = count
        name.withUTF8 { bytes in
          for byte in bytes where !isJoint(byte) {
            letters[count] = Byte.lowercased(byte)
            count += 1
          }
        }
        ranges.append(start..<count)
      }
    }
    return (letters, ranges)
  }

  /// The places of numbers below a limit from the least number to the greatest, equal ones as they stand, and
  /// where each number begins among them. A process that converts one letter makes such tables for it; to
  /// count takes a tenth of the time of comparing.
  private static func order(_ numbers: [Int], limit: Int) -> (order: [Int], starts: [Int]) {
    var starts = [Int](repeating: 0, count: limit + 1)
    for number in numbers { starts[number + 1] += 1 }
    for number in 0..<limit { starts[number + 1] += starts[number] }
    var order = [Int](repeating: 0, count: numbers.count)
    var ends = starts
    for (place, number) in numbers.enumerated() {
      order[ends[number]] = place
      ends[number] += 1
    }
    return (order, starts)
  }

  /// Takes the name that stands here as a whole word.
  func take(_ cursor: inout ByteCursor) -> Value? {
    let letter = Int(Byte.lowercased(cursor.peek))
    for row in rows[starts[letter]..<starts[letter + 1]] {
      var ahead = cursor
      guard take(row.letters, &ahead), ahead.isAtWordEnd else { continue }
      cursor = ahead
      return row.value
    }
    return nil
  }

  private func take(_ name: Range<Int>, _ cursor: inout ByteCursor) -> Bool {
    for place in name {
      if place > name.lowerBound { Self.skipJoints(&cursor) }
      guard Byte.lowercased(cursor.peek) == letters[place] else { return false }
      cursor.index += 1
    }
    return true
  }

  private static func skipJoints(_ cursor: inout ByteCursor) {
    while true {
      if isJoint(cursor.peek) {
        cursor.index += 1
      } else if cursor.peek == 0xC2, cursor.peek(1) == 0xA0 {
        cursor.index += 2
      } else {
        return
      }
    }
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == Byte.space || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-")
  }
}
