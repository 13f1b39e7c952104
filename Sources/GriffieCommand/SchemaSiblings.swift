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
    let text = String(decoding: schema, as: UTF8.self)
    return text.matches(of: /schemaLocation\s*=\s*["']([^"']*)["']/).compactMap { match in
      let location = match.1.hasPrefix("./") ? match.1.dropFirst(2) : match.1
      return location.contains("/") || location.isEmpty ? nil : String(location)
    }
  }
}
