internal import CLibXML2

/// Where a document comes from.
public enum XMLInput {
  /// Bytes in memory.
  case bytes([UInt8])
  /// Pieces that a function reads into the memory it is given, of which it returns how much it
  /// filled; zero at the end, and less than zero when it cannot go on. Only a window of the document
  /// is in memory at a time. The function is asked for anew each time the document is read.
  case pieces(() -> (UnsafeMutableRawBufferPointer) -> Int)
}

/// The pieces of a document on their way to the parser.
final class PieceReader {
  private let read: (UnsafeMutableRawBufferPointer) -> Int
  private let receive: (UnsafeRawBufferPointer) -> Void

  init(
    _ read: @escaping (UnsafeMutableRawBufferPointer) -> Int,
    receive: @escaping (UnsafeRawBufferPointer) -> Void
  ) {
    self.read = read
    self.receive = receive
  }

  /// Hands over a document that is in memory, where it must stay as long as the reader lives.
  convenience init(_ document: UnsafeRawBufferPointer) {
    var rest = document[...]
    self.init(
      { memory in
        let piece = rest.prefix(memory.count)
        memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: piece))
        rest = rest.dropFirst(piece.count)
        return piece.count
      }, receive: { _ in })
  }

  /// Fills memory as far as the document goes: libxml2 wants more than a few bytes to begin with.
  private func fill(_ memory: UnsafeMutableRawBufferPointer) -> Int {
    var count = 0
    while count < memory.count {
      let length = read(UnsafeMutableRawBufferPointer(rebasing: memory[count...]))
      if length < 0 { return length }
      if length == 0 { break }
      count += length
    }
    if count > 0 { receive(UnsafeRawBufferPointer(rebasing: memory[..<count])) }
    return count
  }

  /// A parser of the document; the reader must live as long.
  func makeContext() -> xmlParserCtxtPtr? {
    xmlCreateIOParserCtxt(
      nil, nil,
      { context, buffer, count in
        guard let context, let buffer else { return -1 }
        let reader = Unmanaged<PieceReader>.fromOpaque(context).takeUnretainedValue()
        let memory = UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
        return Int32(clamping: reader.fill(memory))
      },
      { _ in 0 }, Unmanaged.passUnretained(self).toOpaque(), XML_CHAR_ENCODING_NONE)
  }
}
