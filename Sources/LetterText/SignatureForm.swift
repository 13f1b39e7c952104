import AnswerLetter

/// The name under a letter: a line with initials and a name, such as `D.M. van Weel`.
enum SignatureForm {
  /// Reads a line that is that alone.
  static func read(_ bytes: [UInt8], _ line: Range<Int>) -> [Inline]? {
    var cursor = ByteCursor(bytes, line)
    guard Byte.isUpper(cursor.peek), cursor.peek(1) == UInt8(ascii: "."),
      let name = PersonForm.take(&cursor), cursor.isAtEnd,
      bytes[name].contains(where: { $0 &- 0x61 < 26 })
    else { return nil }
    let text = cursor.words(name)
    return [.signature([.person(text, Person(text.description))])]
  }
}
