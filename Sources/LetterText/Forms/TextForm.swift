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
    .pdfMarkdown, .pdf, .docx2python, .mammoth, .markitdown, .pandocMarkdown, .bracketNotes, .plain,
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
struct FormEvidence: Sendable {
  let text: [UInt8]

  /// Whether the text has a string of bytes.
  func has(_ literal: StaticString) -> Bool { ByteSearch.contains(literal, in: text) }
}
