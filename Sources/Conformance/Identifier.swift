/// An eId or wId in its parts: `[prefix "__"] element_ref ["_" number]`.
///
/// Akoma Ntoso Naming Convention 1.0, section 5.4.
struct Identifier {
  private let text: ArraySlice<UInt8>
  private let places: Places

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    places = text.withUnsafeBufferPointer { Places($0) }
  }

  /// The identifier of the context; nothing when there is none.
  var prefix: ArraySlice<UInt8>? { places.own > 0 ? part(0..<places.own - 2) : nil }

  /// What the element is called.
  var reference: ArraySlice<UInt8> { part(places.own..<places.nameEnd) }

  /// The number; nothing when there is none.
  var number: ArraySlice<UInt8>? {
    places.nameEnd < places.end ? part(places.nameEnd + 1..<places.end) : nil
  }

  /// Whether every part has the form that the convention asks for: a name of letters, digits and
  /// hyphens, and perhaps a number without white space or what would end a fragment of an IRI.
  var isWellFormed: Bool { places.isWellFormed }

  private func part(_ range: Range<Int>) -> ArraySlice<UInt8> {
    text[text.startIndex + range.lowerBound..<text.startIndex + range.upperBound]
  }

  /// Where the last part of an identifier begins, where its name ends, and whether all parts are
  /// right, found in one walk.
  private struct Places {
    var own = 0
    var nameEnd = 0
    let end: Int
    var isWellFormed = true

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      end = bytes.count
      var index = 0
      repeat {
        own = index
        if index >= end || !bytes[index].isLetter { isWellFormed = false }
        while index < end, bytes[index] != 0x5F {
          let byte = bytes[index]
          if !byte.isLetter, !byte.isDigit, byte != 0x2D { isWellFormed = false }
          index += 1
        }
        nameEnd = index
        if index < end, !Self.isDouble(bytes, at: index) {
          index += 1
          let start = index
          while index < end, !Self.isDouble(bytes, at: index) {
            if !Identifier.canBeNumber(bytes[index]) { isWellFormed = false }
            index += 1
          }
          if index == start { isWellFormed = false }
        }
        if index < end { index += 2 } else { break }
      } while true
    }

    /// Whether two underscores stand here.
    private static func isDouble(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
      bytes[index] == 0x5F && index + 1 < bytes.count && bytes[index + 1] == 0x5F
    }
  }

  /// Whether a byte can stand in a number: not white space, nor what cannot stand in the fragment of
  /// an IRI (RFC 3987, section 2.2) or has another meaning in references (section 4.8).
  private static func canBeNumber(_ byte: UInt8) -> Bool {
    if byte.isLetter || byte.isDigit || byte >= 0x80 { return true }
    switch byte {
    case ...0x20: return false
    case UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
      UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"),
      UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "/"):
      return false
    default: return true
    }
  }

  /// Whether a number is made of what a `num` says: stripped of final punctuation, separations that
  /// mean nothing and redundant characters (section 5.4.3).
  static func isNumber(_ number: ArraySlice<UInt8>, madeOf num: [UInt8]) -> Bool {
    if endsIn(number, num) { return true }
    var number = String(decoding: number, as: UTF8.self)[...]
    let said = runs(String(decoding: num, as: UTF8.self))
    if said.isEmpty { return true }
    // A further _2 sets a repeated number apart.
    if let separator = number.lastIndex(of: "_"),
      number[number.index(after: separator)...].allSatisfy(\.isNumber)
    {
      number = number[..<separator]
    }
    let own = runs(number)
    if own.isEmpty || own == ["nn"] { return true }
    // What was stripped stands between the parts (4-5 of ‘Vraag 4 en 5’) or before them all.
    var rest = own[...]
    for run in said where run == rest.first { rest = rest.dropFirst() }
    if rest.isEmpty { return true }
    let joined = own.joined()
    return said.indices.contains { said[$0...].joined() == joined }
  }

  /// Whether a number of digits only is the one that a text ends in, as it mostly is.
  private static func endsIn(_ number: ArraySlice<UInt8>, _ text: [UInt8]) -> Bool {
    guard !number.isEmpty, number.allSatisfy(\.isDigit), text.suffix(number.count) == number else {
      return false
    }
    return text.dropLast(number.count).last.map { !$0.isDigit } ?? true
  }

  /// The runs of letters and of digits in a text.
  private static func runs(_ text: some StringProtocol) -> [String] {
    var runs: [String] = []
    var last: Character?
    for character in text {
      defer { last = character }
      guard character.isLetter || character.isNumber else { continue }
      if let last, last.isLetter && character.isLetter || last.isNumber && character.isNumber {
        runs[runs.count - 1].append(character)
      } else {
        runs.append(String(character))
      }
    }
    return runs
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// Whether it is an ASCII digit.
  var isDigit: Bool { self &- 0x30 < 10 }
}

extension StringProtocol {
  /// The first place of an ASCII text.
  func utf8Range(of needle: StaticString) -> Range<Index>? {
    let pattern = UnsafeBufferPointer(start: needle.utf8Start, count: needle.utf8CodeUnitCount)
    var index = startIndex
    while index < endIndex {
      if utf8[index...].starts(with: pattern) {
        return index..<utf8.index(index, offsetBy: pattern.count)
      }
      utf8.formIndex(after: &index)
    }
    return nil
  }
}
