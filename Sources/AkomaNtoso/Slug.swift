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

  /// The slug of a name in ASCII, and nothing for names with other letters.
  private static func plain(_ name: String) -> String? {
    var name = name
    return name.withUTF8 { bytes in
      var slug: [UInt8] = []
      slug.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 {
          slug.append(byte | 0x20)
          continue
        }
        if byte >= 0x80 {
          guard let sign = generalSign(bytes, at: index - 1) else { return nil }
          index += 2
          if sign == Self.apostrophe { continue }
        }
        if byte != UInt8(ascii: "'"), !slug.isEmpty, slug.last != UInt8(ascii: "-") {
          slug.append(UInt8(ascii: "-"))
        }
      }
      if slug.last == UInt8(ascii: "-") { slug.removeLast() }
      return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
    }
  }

  /// The last byte of a dash, a curly quotation mark or an apostrophe: U+2010 to U+201F.
  private static func generalSign(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8? {
    guard index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80 else {
      return nil
    }
    return (0x90...0x9F).contains(bytes[index + 2]) ? bytes[index + 2] : nil
  }

  /// The last byte of U+2019.
  private static let apostrophe: UInt8 = 0x99

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
