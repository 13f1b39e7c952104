/// Numbers of raised digits, as notes have them that were typed or pasted so: `¹`, `¹²`.
enum RaisedDigits {
  /// Takes a number of one to three raised digits.
  static func take(_ cursor: inout ByteCursor) -> Int? {
    let start = cursor.index
    var number = 0
    while let (value, length) = digit(cursor) {
      number = number * 10 + value
      cursor.index += length
      guard cursor.index - start <= longest else {
        cursor.index = start
        return nil
      }
    }
    return cursor.index > start ? number : nil
  }

  /// The longest number, in bytes.
  private static let longest = 6

  /// The raised digit at a place, and its length: `¹`, `²` and `³` have places of their own.
  private static func digit(_ cursor: ByteCursor) -> (value: Int, length: Int)? {
    switch (cursor.peek, cursor.peek(1), cursor.peek(2)) {
    case (0xC2, 0xB9, _): (1, 2)
    case (0xC2, 0xB2, _): (2, 2)
    case (0xC2, 0xB3, _): (3, 2)
    case (0xE2, 0x81, let last) where last == 0xB0 || (0xB4...0xB9).contains(last):
      (Int(last) - 0xB0, 3)
    default: nil
    }
  }

  /// Where the numbers of a text begin.
  static func places(in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0xC2 || bytes[index] == 0xE2 else {
        index += 1
        continue
      }
      var cursor = ByteCursor(bytes, index..<bytes.count)
      if take(&cursor) != nil { found.append(index) }
      index = max(index + 1, cursor.index)
    }
    return found
  }

  /// Units and signs that have powers and indices.
  private static let units: Set<String> = [
    "m", "km", "hm", "dam", "dm", "cm", "mm", "ha", "R", "r", "x", "s", "CO", "NO", "H",
  ]

  /// Whether a number behind a place is a power or an index, as in `m²` and `10³`.
  static func isPower(of place: Int, in bytes: [UInt8]) -> Bool {
    var start = place
    while start > 0, place - start < 4, Byte.isLetter(bytes[start - 1]) { start -= 1 }
    if start == place { return place > 0 && Byte.isDigit(bytes[place - 1]) }
    if start > 0, Byte.isLetter(bytes[start - 1]) { return false }
    return units.contains(String(decoding: bytes[start..<place], as: UTF8.self))
  }
}
