import Crypto
import Foundation

/// What no converter can do without that makes the promises of griffie: reading a letter takes longer
/// than this, however little is understood of it.
///
/// The SHA-256 of the source and, for a letter without a number, of the canonical text, which is about as
/// long; the two compared; and each line of the document looked through for signs that must be escaped,
/// and written. Nothing is read of the letter.
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
    var escaped = 0
    xml.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      while start < buffer.count {
        let found = memchr(base + start, 0x0A, buffer.count - start)
        let end = found.map { base.distance(to: UnsafeRawPointer($0)) + 1 } ?? buffer.count
        let line = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
        if needsEscape(line) { escaped += 1 }
        output.append(contentsOf: line)
        start = end
      }
    }
    return output
  }

  /// Whether a line has a sign to which XML gives a meaning.
  private static func needsEscape(_ line: UnsafeRawBufferPointer) -> Bool {
    var found: UInt8 = 0
    for byte in line {
      found |= (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "&") ? 1 : 0)
      found |= (byte | 2 == UInt8(ascii: ">") ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0)
    }
    return found != 0
  }
}
