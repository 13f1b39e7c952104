import Testing

@testable import LetterText

/// Names that are found whatever stands between their letters.
@Suite struct SquashedNameTests {
  private let names = SquashedNames([
    ("Zaken", 1), ("Zaken en meer", 2), ("Z A K E N", 3), ("ëén", 4), ("Wet", 5), ("Zee-, land", 6),
  ])

  @Test(arguments: [
    ("Zaken", 1, 5), ("zaken en meer,", 2, 13), ("Zakenenmeer", 2, 11), ("Za-ken en minder", 1, 6),
    ("Zaken en\u{A0}meer", 2, 14), ("ZEE LAND", 6, 8), ("ëén ding", 4, 5), ("wet", 5, 3),
  ])
  func findsTheLongest(_ text: String, _ value: Int, _ end: Int) {
    var cursor = cursor(text)
    #expect(names.take(&cursor) == value)
    #expect(cursor.index == end)
  }

  @Test(arguments: ["", "Zakenlui", "Zake", "\0", " Zaken", "één", "wetboek", "ÿ"])
  func findsNoOther(_ text: String) {
    var cursor = cursor(text)
    #expect(names.take(&cursor) == nil)
    #expect(cursor.index == 0)
  }

  @Test func anEmptyTableFindsNothing() {
    var cursor = cursor("Zaken")
    #expect(SquashedNames<Int>([]).take(&cursor) == nil)
  }

  private func cursor(_ text: String) -> ByteCursor {
    let bytes = Array(text.utf8)
    return ByteCursor(bytes, 0..<bytes.count)
  }
}
