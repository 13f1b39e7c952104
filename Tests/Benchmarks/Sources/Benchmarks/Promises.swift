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
    var sum = text == canonical ? 1 : 0
    for bytes in [text, canonical] {
      sum = SHA256.hash(data: bytes).reduce(sum) { $0 &+ Int($1) }
    }
    return sum + written(xml).count
  }

  private static func written(_ xml: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(xml.count)
    xml.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      while start < buffer.count {
        let found = memchr(base + start, 0x0A, buffer.count - start)
        let end = found.map { base.distance(to: UnsafeRawPointer($0)) + 1 } ?? buffer.count
        output.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
        start = end
      }
    }
    return output
  }
}
