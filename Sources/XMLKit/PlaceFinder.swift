internal import CLibXML2

/// Finds the lines and columns of offsets that mostly grow.
///
/// libxml2's own lines end at 65,535 and its columns are those of the parser, not of the tag.
struct PlaceFinder {
  /// A run of the document, of which `start` is the offset.
  private var window: [UInt8]
  private var start = 0
  private var line = 1
  private var lineStart = 0
  private var reached = 0

  /// How much is kept of a document that comes in pieces: no tag may be longer.
  private static let reach = 1 << 20

  /// Finds places in a document, or in one that ``append(_:)`` gives piece by piece.
  init(_ bytes: [UInt8] = []) {
    window = bytes
  }

  /// The offset of the last `<` before an offset: the start of the tag there.
  func tagStart(before offset: Int) -> Int {
    window.withUnsafeBufferPointer { window in
      guard let base = window.baseAddress else { return start }
      var index = min(offset - start, window.count)
      while index > 0 {
        index -= 1
        if base[index] == UInt8(ascii: "<") { return start + index }
      }
      return start
    }
  }

  /// Takes the next piece of a document, and forgets what lies far behind.
  mutating func append(_ piece: UnsafeRawBufferPointer) {
    if window.count > 2 * Self.reach {
      let excess = window.count - Self.reach
      advance(to: start + excess)
      window.removeFirst(excess)
      start += excess
    }
    window.append(contentsOf: piece)
  }

  /// The place of an offset; where there is none (UTF-16), what the parser itself counts.
  mutating func position(
    of offset: Int?, else context: xmlParserCtxtPtr? = nil
  ) -> XMLPosition {
    guard let offset else {
      let line = context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 1
      let column = context.map { Int(xmlSAX2GetColumnNumber($0)) } ?? 1
      return XMLPosition(line: max(1, line), column: max(1, column), offset: 0)
    }
    if offset < reached { return earlier(offset) }
    advance(to: offset)
    return XMLPosition(line: line, column: offset - lineStart + 1, offset: offset)
  }

  /// The place of an offset before the one last asked for.
  private func earlier(_ offset: Int) -> XMLPosition {
    var (line, lineStart) = (line, lineStart)
    var index = min(reached, start + window.count)
    while index > max(offset, start) {
      index -= 1
      if window[index - start] == 0x0A { line -= 1 }
    }
    if lineStart > offset {
      lineStart = max(offset, start)
      while lineStart > start, window[lineStart - start - 1] != 0x0A { lineStart -= 1 }
    }
    return XMLPosition(line: line, column: max(offset - lineStart, 0) + 1, offset: offset)
  }

  private mutating func advance(to offset: Int) {
    let end = min(offset, start + window.count)
    guard reached < end else { return }
    var (line, lineStart) = (line, lineStart)
    window.withUnsafeBytes { window in
      var index = reached - start
      while let found = ByteSearch.first(
        0x0A, in: UnsafeRawBufferPointer(rebasing: window[index..<end - start]))
      {
        index += found + 1
        line += 1
        lineStart = start + index
      }
    }
    (self.line, self.lineStart, reached) = (line, lineStart, end)
  }
}
