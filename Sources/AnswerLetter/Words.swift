/// Words as they stand in a letter: a stretch of UTF-8 that shares the bytes of the text that it was
/// taken from.
///
/// A letter is read into thousands of pieces, which together say what the text said. Each is a place
/// in the text and no copy of it. `String` has the words for whoever wants to look at them.
public struct Words: Sendable {
  @usableFromInline let bytes: [UInt8]
  // Half the size of Int, so that a piece of text is no larger than a String.
  @usableFromInline let start: UInt32
  @usableFromInline let length: UInt32

  /// The longest text, in bytes, of which words can be taken: 4 GiB.
  package static let longestText = Int(UInt32.max)

  /// Makes words of a text of their own.
  public init(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(of: bytes, 0..<bytes.count)
  }

  /// Takes the words of a range of a text, which must be valid UTF-8 of at most ``longestText``.
  @inlinable
  package init(of bytes: [UInt8], _ range: Range<Int>) {
    precondition(range.upperBound <= bytes.count)
    self.bytes = bytes
    start = UInt32(range.lowerBound)
    length = UInt32(range.count)
  }

  /// Whether there are none.
  @inlinable
  public var isEmpty: Bool { length == 0 }

  /// The words in UTF-8.
  public var utf8: ArraySlice<UInt8> { bytes[range] }

  @inlinable
  var range: Range<Int> { Int(start)..<Int(start) + Int(length) }

  /// Lends the words in UTF-8.
  @inlinable
  package func withUTF8<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Appends the words to bytes.
  package func append(to output: inout [UInt8]) { withUTF8 { output.append(contentsOf: $0) } }

  /// These words with others after them; where both stand together in one text, nothing is copied.
  func joined(with next: Words) -> Words {
    let isOneText = bytes.withUnsafeBytes { own in
      next.bytes.withUnsafeBytes { own.baseAddress == $0.baseAddress }
    }
    if isOneText, range.upperBound == next.range.lowerBound {
      return Words(of: bytes, range.lowerBound..<next.range.upperBound)
    }
    let both = Array(utf8) + next.utf8
    return Words(of: both, 0..<both.count)
  }
}

extension Words: Hashable {
  /// Whether the words are the same, wherever they stand.
  public static func == (left: Words, right: Words) -> Bool {
    left.length == right.length
      && left.withUTF8 { own in right.withUTF8 { areEqual(own, $0) } }
  }

  /// Whether as many bytes are the same, eight at a time.
  private static func areEqual(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Bool {
    var index = 0
    while index + 8 <= left.count {
      let word = left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word != right.loadUnaligned(fromByteOffset: index, as: UInt64.self) { return false }
      index += 8
    }
    while index < left.count {
      if left[index] != right[index] { return false }
      index += 1
    }
    return true
  }

  /// Hashes the words, wherever they stand.
  public func hash(into hasher: inout Hasher) {
    withUTF8 { hasher.combine(bytes: $0) }
    hasher.combine(length)
  }
}

extension Words: CustomStringConvertible, ExpressibleByStringLiteral {
  /// The words as a string.
  public var description: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

  /// Makes words of a literal.
  public init(stringLiteral text: String) { self.init(text) }
}
