import AnswerLetter

/// A diagnostic in the making, with its place as an offset in the decoded source; nothing for the
/// letter as a whole.
struct Remark {
  var offset: Int?
  var diagnostic: Diagnostic
}

extension [Remark] {
  /// The diagnostics with their places, those of the whole letter first, then in the order of the
  /// text.
  func located(in source: [UInt8]) -> [Diagnostic] {
    var located = filter { $0.offset != nil }
    located.sort { ($0.offset ?? 0) < ($1.offset ?? 0) }
    let places = SourceLocation.all(of: located.map { $0.offset ?? 0 }, in: source)
    for (index, place) in places.enumerated() { located[index].diagnostic.location = place }
    return filter { $0.offset == nil }.map(\.diagnostic) + located.map(\.diagnostic)
  }
}

extension SourceLocation {
  /// The places of bytes of a text, which are given in ascending order, found in one walk.
  static func all(of offsets: [Int], in bytes: [UInt8]) -> [SourceLocation] {
    func lineEnd(from start: Int) -> Int {
      ByteSearch.first(Byte.lineFeed, in: bytes, from: start) ?? bytes.count
    }
    var line = 1
    var start = 0
    // Many places may stand in one line, which is not to be searched for each.
    var end = lineEnd(from: 0)
    return offsets.map { offset in
      while end < offset, end < bytes.count {
        line += 1
        start = end + 1
        end = lineEnd(from: start)
      }
      return SourceLocation(line: line, column: Swift.max(0, offset - start) + 1)
    }
  }
}
