import AnswerLetter

/// Numbers of the registry of the Kamer: `2024Z15585` of a set of questions, `2024D28457` of a
/// document.
enum ZaakForm {
  static func read(_ start: ByteCursor) -> InlineMatch? {
    var cursor = start
    let citation: Citation
    if let number = take(&cursor) {
      citation = .zaak(number)
    } else if let number = take(&cursor, letter: UInt8(ascii: "D")) {
      citation = .document(number)
    } else {
      return nil
    }
    return InlineMatch(
      [.citation(cursor.words(start.index..<cursor.index), citation)], end: cursor.index)
  }

  /// Takes a number and gives it in its normal form, without the space that some letters put in.
  static func take(_ cursor: inout ByteCursor, letter: UInt8 = UInt8(ascii: "Z")) -> String? {
    var ahead = cursor
    guard let year = ahead.takeDigits(4...4), ahead.peek == letter else { return nil }
    ahead.index += 1
    ahead.skipSpace()
    guard let number = ahead.takeDigits(5...5), ahead.isAtWordEnd else { return nil }
    cursor = ahead
    return ahead.string(year) + String(decoding: [letter], as: UTF8.self) + ahead.string(number)
  }
}
