extension [UInt8] {
  /// Where a text first stands among the bytes.
  ///
  /// What the standard library has for this looks at every byte through many calls, which shows in
  /// the time that a letter takes.
  func range(of text: StaticString) -> Range<Int>? {
    let length = text.utf8CodeUnitCount
    let needle = UnsafeBufferPointer(start: text.utf8Start, count: length)
    return withUnsafeBufferPointer { bytes in
      guard let first = needle.first, bytes.count >= length else { return nil }
      for start in 0...bytes.count - length
      where bytes[start] == first && bytes[start..<start + length].elementsEqual(needle) {
        return start..<start + length
      }
      return nil
    }
  }
}
