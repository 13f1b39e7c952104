internal import CMemory

extension [UInt8] {
  /// Makes room for bytes to come; where there are many, in large pages.
  ///
  /// The system gives memory page by page, as it is first written to: for a text of 100 MB a quarter of the
  /// time of its conversion goes into that, unless the pages are large.
  package mutating func reserveLargeCapacity(_ capacity: Int) {
    reserveCapacity(capacity)
    guard capacity >= griffie_large_block else { return }
    let used = count
    withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      griffie_expect_writing(start + used, capacity - used)
    }
  }
}
