/// Names in the form of an IRI part: lower-case ASCII letters, digits and hyphens.
package enum Slug {
  /// Letters beyond ASCII and what is written for them, for the alphabets of western Europe.
  private static let letters: [Character: String] = {
    let rows: [(letters: String, plain: String)] = [
      ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"),
      ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŋ", "n"),
      ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"),
      ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"),
      ("ĳ", "ij"),
    ]
    return rows.reduce(into: [:]) { table, row in
      for letter in row.letters { table[letter] = row.plain }
    }
  }()

  /// The name as an IRI part; a letter of another alphabet becomes its code point in hexadecimal.
  package static func make(_ name: String) -> String {
    plain(name) ?? folded(name)
  }

  /// The slug of a name in ASCII, and nothing for others.
  private static func plain(_ name: String) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      if byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 {
        slug.append(byte | 0x20)
      } else if byte >= 0x80 {
        return nil
      } else if byte != UInt8(ascii: "'"), !slug.isEmpty, slug.last != UInt8(ascii: "-") {
        slug.append(UInt8(ascii: "-"))
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
  }

  private static func folded(_ name: String) -> String {
    var slug = ""
    for character in name.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        slug.append(character)
      } else if let plain = letters[character] {
        slug += plain
      } else if character.isLetter || character.isNumber {
        for scalar in character.unicodeScalars { slug += "x" + String(scalar.value, radix: 16) }
      } else if character != "'", character != "’", !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "onbekend" : slug
  }
}
