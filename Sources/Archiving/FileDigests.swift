internal import Crypto

/// The length and the checksums of a file.
struct FileDigests: Sendable, Hashable {
  /// The length in bytes.
  var size: Int
  /// The SHA-256, 64 lower-case hexadecimal digits.
  var sha256: String
  /// The SHA-512, 128 lower-case hexadecimal digits.
  var sha512: String

  init(_ bytes: [UInt8]) {
    size = bytes.count
    sha256 = Self.hexadecimal(SHA256.hash(data: bytes))
    sha512 = Self.hexadecimal(SHA512.hash(data: bytes))
  }

  private static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x61 + value - 10 }
    var digits: [UInt8] = []
    digits.reserveCapacity(128)
    for byte in digest {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
