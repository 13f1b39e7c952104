internal import CLibXML2

/// Finds the lines and columns of offsets that mostly grow.
///
/// libxml2's own lines end at 65,535 and its columns are those of the parser, not of the tag.
struct PlaceFinder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var line = 1
  private var lineStart = 0
  private var reached = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
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
    if offset < reached { (line, lineStart, reached) = (1, 0, 0) }
    while reached < offset {
      if bytes[reached] == 0x0A {
        line += 1
        lineStart = reached + 1
      }
      reached += 1
    }
    return XMLPosition(line: line, column: offset - lineStart + 1, offset: offset)
  }
}
