import FileKit

/// The schemas that a schema imports or includes from its own directory.
enum SchemaSiblings {
  /// Reads them, and those that they name in turn; a name with a scheme is not followed.
  static func read(beside path: String, _ schema: [UInt8]) throws -> [String: [UInt8]] {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let directory = path[..<slash]
    var siblings: [String: [UInt8]] = [:]
    var pending = [schema]
    while let bytes = pending.popLast() {
      for name in locations(bytes) where siblings[name] == nil {
        guard Files.exists(directory + name) else { continue }
        let sibling = try Files.read(directory + name)
        siblings[name] = sibling
        pending.append(sibling)
      }
    }
    return siblings
  }

  /// The file names in `schemaLocation` attributes.
  private static func locations(_ schema: [UInt8]) -> [String] {
    var names: [String] = []
    var rest = schema[...]
    while let place = rest.firstIndex(of: UInt8(ascii: "L")) {
      let isLocation =
        schema[..<place].reversed().starts(with: "schema".utf8.reversed())
        && rest[place...].starts(with: "Location".utf8)
      rest = rest[(place + 1)...]
      guard isLocation, let name = value(rest.dropFirst("ocation".utf8.count)) else { continue }
      let location = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
      if !location.contains("/"), !location.isEmpty { names.append(location) }
    }
    return names
  }

  /// The value of an attribute, from the equals sign on.
  private static func value(_ text: ArraySlice<UInt8>) -> String? {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
    var rest = text.drop(while: isSpace)
    guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
    rest = rest.drop(while: isSpace)
    guard let mark = rest.popFirst(), mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"),
      let end = rest.firstIndex(of: mark)
    else { return nil }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
