import Crypto
import Foundation

/// What no converter can do without that makes the promises of griffie: reading a letter takes longer
/// than this, however little is understood of it.
///
/// The SHA-256 of the source and, for a letter without a number, of the canonical text, which is about as
/// long; the two compared; and each line of the document written. Nothing is read of the letter, and no line
/// is looked through for signs that must be escaped.
enum Promises {
  static func keep(_ text: [UInt8], canonical: [UInt8], xml: [UInt8]) -> Int {
    digests(text, canonical) + written(xml).count + (text == canonical ? 1 : 0)
  }

  /// Takes the SHA-256 of both texts; gives a number that depends on both.
  static func digests(_ text: [UInt8], _ canonical: [UInt8]) -> Int {
    [text, canonical].reduce(0) { sum, bytes in
      SHA256.hash(data: bytes).reduce(sum) { $0 &+ Int($1) }
    }
  }

  private static func written(_ xml: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(xml.count)
    forEachLine(of: xml) { output.append(contentsOf: $0) }
    return output
  }

  /// Hands over each line of a text, with its end.
  @inline(__always)
  static func forEachLine(of text: [UInt8], _ body: (UnsafeRawBufferPointer) -> Void) {
    text.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      while start < buffer.count {
        let found = memchr(base + start, 0x0A, buffer.count - start)
        let end = found.map { base.distance(to: UnsafeRawPointer($0)) + 1 } ?? buffer.count
        body(UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
        start = end
      }
    }
  }
}
