/// An eId or wId in its parts: `[prefix "__"] element_ref ["_" number]`.
///
/// Akoma Ntoso Naming Convention 1.0, section 5.4.
struct Identifier {
  /// The identifier of the context; nothing when there is none.
  let prefix: Substring?
  /// What the element is called.
  let reference: Substring
  /// The number; nothing when there is none.
  let number: Substring?
  private let text: String

  init(_ text: String) {
    self.text = text
    let utf8 = text.utf8
    var own = text.startIndex
    var index = text.startIndex
    var prefixEnd: String.Index?
    while index < text.endIndex {
      let next = utf8.index(after: index)
      if utf8[index] == 0x5F, next < text.endIndex, utf8[next] == 0x5F {
        prefixEnd = index
        own = utf8.index(after: next)
        index = own
      } else {
        index = next
      }
    }
    prefix = prefixEnd.map { text[..<$0] }
    let rest = text[own...]
    if let separator = rest.utf8.firstIndex(of: 0x5F) {
      reference = rest[..<separator]
      number = rest[rest.utf8.index(after: separator)...]
    } else {
      reference = rest
      number = nil
    }
  }

  /// Whether every part has the form that the convention asks for.
  var isWellFormed: Bool {
    var start = text.startIndex
    while let range = text[start...].utf8Range(of: "__") {
      if !Self.isPart(text[start..<range.lowerBound]) { return false }
      start = range.upperBound
    }
    return Self.isPart(text[start...])
  }

  /// A name of letters and digits, and perhaps a number without white space or what would end a
  /// fragment of an IRI.
  private static func isPart(_ part: Substring) -> Bool {
    guard let first = part.utf8.first, first.isLetter else { return false }
    let name = part.utf8.prefix { $0 != 0x5F }
    guard name.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2D }) else { return false }
    if name.count == part.utf8.count { return true }
    let number = part.utf8.dropFirst(name.count + 1)
    return !number.isEmpty && number.allSatisfy { $0 > 0x20 && !forbidden.contains($0) }
  }

  /// Characters that cannot stand in the fragment of an IRI (RFC 3987, section 2.2), or that the
  /// convention gives another meaning in references (section 4.8).
  private static let forbidden: Set<UInt8> = Set("#\"<>[]\\^`{|}~!/".utf8)

  /// Whether a number is made of what a `num` says: stripped of final punctuation, separations that
  /// mean nothing and redundant characters (section 5.4.3).
  static func isNumber(_ number: Substring, madeOf num: String) -> Bool {
    let said = runs(num)
    if said.isEmpty { return true }
    var number = number
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
