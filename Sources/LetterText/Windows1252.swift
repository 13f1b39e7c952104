/// Windows code page 1252 to UTF-8 and back.
///
/// The five bytes that the code page leaves undefined stand for the C1 control of the same number,
/// as in the WHATWG Encoding Standard, so that every file can be read and written back.
enum Windows1252 {
  /// What 0x80 to 0x9F stand for.
  private static let high: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  static func decode(_ source: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count + source.count / 8)
    for byte in source {
      switch byte {
      case 0x00...0x7F: bytes.append(byte)
      case 0x80...0x9F: append(high[Int(byte) - 0x80], to: &bytes)
      default: append(UInt16(byte), to: &bytes)
      }
    }
    return bytes
  }

  /// Encodes text that was decoded from the code page; other characters become a question mark.
  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x00...0x7F, 0xA0...0xFF: UInt8(scalar.value)
      default:
        high.firstIndex { UInt32($0) == scalar.value }.map { UInt8(0x80 + $0) }
          ?? UInt8(ascii: "?")
      }
    }
  }

  private static func append(_ value: UInt16, to bytes: inout [UInt8]) {
    if value < 0x800 {
      bytes += [0xC0 | UInt8(value >> 6), 0x80 | UInt8(value & 0x3F)]
    } else {
      bytes += [
        0xE0 | UInt8(value >> 12), 0x80 | UInt8(value >> 6 & 0x3F), 0x80 | UInt8(value & 0x3F),
      ]
    }
  }
}
