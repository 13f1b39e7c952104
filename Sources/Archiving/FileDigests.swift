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
    var running = RunningDigests()
    running.add(bytes)
    self = running.digests
  }

  fileprivate init(size: Int, sha256: SHA256Digest, sha512: SHA512Digest) {
    self.size = size
    self.sha256 = Self.hexadecimal(sha256)
    self.sha512 = Self.hexadecimal(sha512)
  }

  private static func hexadecimal(_ digest: some Digest) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(128)
    for byte in digest {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x61 + value - 10
  }
}

/// The digests of a file that comes in pieces.
struct RunningDigests {
  private var size = 0
  private var sha256 = SHA256()
  private var sha512 = SHA512()

  /// Adds a piece.
  mutating func add(_ bytes: [UInt8]) {
    size += bytes.count
    bytes.withUnsafeBytes {
      sha256.update(bufferPointer: $0)
      sha512.update(bufferPointer: $0)
    }
  }

  /// The digests of what was added.
  var digests: FileDigests {
    FileDigests(size: size, sha256: sha256.finalize(), sha512: sha512.finalize())
  }
}
