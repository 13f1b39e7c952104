/// Numbers of questions in words: `Vraag een`, `ANTWOORD TWEE EN DRIE`.
extension NumberList {
  /// The words from one to twenty; `een` may have its accents.
  private static let words: [(word: StaticString, number: Int)] = [
    ("een", 1), ("één", 1), ("twee", 2), ("drie", 3), ("vier", 4), ("vijf", 5), ("zes", 6),
    ("zeven", 7), ("acht", 8), ("negen", 9), ("tien", 10), ("elf", 11), ("twaalf", 12),
    ("dertien", 13), ("veertien", 14), ("vijftien", 15), ("zestien", 16), ("zeventien", 17),
    ("achttien", 18), ("negentien", 19), ("twintig", 20),
  ]

  /// Takes a list of which every number is a word, or nothing and leaves the cursor.
  static func takeSpelled(_ cursor: inout ByteCursor) -> NumberList? {
    guard let first = takeSpelledElement(&cursor) else { return nil }
    var elements = [first]
    while !cursor.isAtEnd, elements.count < words.count {
      var ahead = cursor
      guard takeSeparator(&ahead, inHeading: true), let next = takeSpelledElement(&ahead) else {
        break
      }
      elements.append(next)
      cursor = ahead
    }
    return NumberList(elements: elements)
  }

  private static func takeSpelledElement(_ cursor: inout ByteCursor) -> Element? {
    let start = cursor.index
    guard let low = takeSpelledNumber(&cursor) else { return nil }
    var ahead = cursor
    if ahead.skipSpace(), ahead.takeAnyWord(rangeWords), ahead.skipSpace(),
      let high = takeSpelledNumber(&ahead), high > low
    {
      cursor = ahead
      return Element(run: low...high, range: start..<cursor.index)
    }
    return Element(run: low...low, range: start..<cursor.index)
  }

  private static func takeSpelledNumber(_ cursor: inout ByteCursor) -> Int? {
    let first = Byte.lowercased(cursor.peek)
    for (word, number) in words where word.utf8Start[0] == first && cursor.takeWord(word) {
      return number
    }
    return nil
  }
}
