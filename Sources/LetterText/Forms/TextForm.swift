import AnswerLetter

/// A form in which texts of letters come: how an extractor or a publisher writes what is not words,
/// such as footnotes and pages.
///
/// Each form is one file in this folder, which says what it expects. To add one is to write its file
/// and to name it in ``all``.
public struct TextForm: Sendable {
  /// The name by which the form is chosen and reported: `plain`, `pdf`.
  public let name: String
  /// What a text of the form looks like, in one sentence.
  public let summary: String
  /// Whether a text has the form.
  let recognises: @Sendable (FormEvidence) -> Bool
  /// Brings a text of the form into the plain notation.
  let prepare: @Sendable ([UInt8]) -> Preparation

  /// Every form, in the order in which they are tried; the last takes any text.
  public static let all: [TextForm] = [
    .pdfMarkdown, .pdf, .ministryPDF, .docx2python, .mammoth, .markitdown, .pandocMarkdown,
    .markdown, .bracketNotes, .gazettePage, .tikaSAX, .plain,
  ]

  /// The form of a name.
  public static func named(_ name: String) -> TextForm? { all.first { $0.name == name } }

  /// The form of a text.
  static func recognised(in source: [UInt8]) -> TextForm {
    let evidence = FormEvidence(text: source)
    return all.first { $0.recognises(evidence) } ?? .plain
  }
}

/// A text in the plain notation, and what was done to bring it there.
struct Preparation {
  var text: PreparedText
  var remarks: [Remark] = []
}

/// What shows the form of a text.
///
/// The layout of a text never decides its form, as it may differ between a source and its canonical
/// text: a space stands for any white space.
struct FormEvidence: Sendable {
  let text: [UInt8]
  /// Whether the text has the pages of the Tweede Kamer's publications.
  private(set) var isPaged = false
  /// The first places of signs with which several forms begin, and which most letters do not have.
  private let firstPlaces: [(sign: UInt8, place: Int?)]

  init(text: [UInt8]) {
    self.text = text
    firstPlaces = "[#*_X".utf8.map { ($0, ByteSearch.first($0, in: text, from: 0)) }
    isPaged = PageFurniture.isIn(self)
  }

  /// Whether a text has the mark of a note in the plain notation.
  static func hasMark(_ text: [UInt8]) -> Bool {
    var start = 0
    while let bracket = ByteSearch.first(UInt8(ascii: "["), in: text, from: start) {
      start = bracket + 1
      var cursor = ByteCursor(text, bracket..<text.count)
      if cursor.take(FootnoteForm.opening) { return true }
    }
    return false
  }

  /// Whether the text has some words.
  func has(_ words: StaticString) -> Bool { place(of: words, atLineStart: false) != nil }

  /// Whether the text has some words in its first bytes.
  func has(_ words: StaticString, within count: Int) -> Bool {
    let end = min(count, text.count)
    var start = 0
    while let place = ByteSearch.first(words.utf8Start[0], in: text, from: start, end: end) {
      if matches(words, at: place) { return true }
      start = place + 1
    }
    return false
  }

  /// Whether a line of the text begins with some words.
  func hasLine(_ words: StaticString) -> Bool { place(of: words, atLineStart: true) != nil }

  private func place(of words: StaticString, atLineStart: Bool) -> Int? {
    let sign = words.utf8Start[0]
    var start = 0
    for known in firstPlaces where known.sign == sign {
      guard let first = known.place else { return nil }
      start = first
    }
    while let place = ByteSearch.first(sign, in: text, from: start) {
      if matches(words, at: place), !atLineStart || beginsLine(place) { return place }
      start = place + 1
    }
    return nil
  }

  private func matches(_ words: StaticString, at place: Int) -> Bool {
    words.withUTF8Buffer { letters in
      var index = place
      for letter in letters {
        if letter == Byte.space {
          let end = WhiteSpace.skip(text, from: index, end: text.count)
          if end == index { return false }
          index = end
        } else {
          guard index < text.count, text[index] == letter else { return false }
          index += 1
        }
      }
      return true
    }
  }

  private func beginsLine(_ place: Int) -> Bool {
    let above = WhiteSpace.trim(text, 0..<place)
    return above.isEmpty || text[above.upperBound..<place].contains(Byte.lineFeed)
  }
}
