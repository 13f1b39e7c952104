/// The `xs:unique` constraints of a schema that ask an attribute to be unique among all elements below
/// one: `<xs:selector xpath=".//*"/><xs:field xpath="@eId"/>`.
///
/// libxml2 keeps every value of them, and the time that it takes grows faster than the document; who
/// reads documents of any size checks them by hashes instead.
enum WideKeys {
  /// The schema with spaces in the place of these constraints, and the attributes that they are on.
  static func removed(from schema: [UInt8]) -> (schema: [UInt8], attributes: Set<String>) {
    var lean = schema
    var attributes: Set<String> = []
    var start = 0
    while let open = schema[start...].firstIndex(of: UInt8(ascii: "<")) {
      start = open + 1
      guard let name = tagName(schema, at: start), name.hasSuffix("unique"),
        let end = end(of: name, in: schema, from: start)
      else { continue }
      if let attribute = attribute(in: schema[open..<end]) {
        attributes.insert(attribute)
        // Line feeds stay, so that places in messages do.
        for index in open..<end where lean[index] != 0x0A { lean[index] = 0x20 }
      }
      start = end
    }
    return (lean, attributes)
  }

  /// The name of a start tag of `unique`, with its prefix.
  private static func tagName(_ schema: [UInt8], at start: Int) -> String? {
    let name = schema[start...].prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
    guard name.count < 40,
      name.elementsEqual("unique".utf8) || name.suffix(7).elementsEqual(":unique".utf8)
    else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  /// Where the element ends.
  private static func end(of name: String, in schema: [UInt8], from start: Int) -> Int? {
    let tag = Array("</\(name)>".utf8)
    var rest = schema[start...]
    while let place = rest.firstIndex(of: UInt8(ascii: "<")) {
      if schema[place...].starts(with: tag) { return place + tag.count }
      rest = rest[(place + 1)...]
    }
    return nil
  }

  /// The attribute, when the constraint is of this kind.
  private static func attribute(in constraint: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: constraint, as: UTF8.self)
    let paths = text.split(separator: "xpath=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    guard paths.count == 2, paths[0] == ".//*", paths[1].hasPrefix("@"), !paths[1].contains(":")
    else { return nil }
    return String(paths[1].dropFirst())
  }
}
