import FoundationEssentials

/// Writes values as JSON, the same bytes every time.
package enum JSONText {
  /// Writes a value, its keys in order, with a line feed at the end.
  package static func write(_ value: some Encodable, isOneLine: Bool = false) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if !isOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
    return try Array(encoder.encode(value)) + [0x0A]
  }
}
