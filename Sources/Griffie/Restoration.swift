import AkomaNtoso
public import AnswerLetter
import LetterText

/// A letter written back from XML to text.
public struct Restoration: Sendable {
  /// The layouts that text can have.
  public enum Layout: Sendable, Hashable {
    /// That of the source from which the XML was made, byte for byte.
    case source
    /// The canonical layout, in UTF-8.
    case canonical
  }

  /// The text: in the encoding of the source when it is exact, else in UTF-8.
  public var text: [UInt8]
  /// Whether the text is the source, byte for byte.
  public var isExact: Bool
  /// Why the text is not the source although that was asked for.
  public var diagnostics: [Diagnostic]

  /// Writes the letter of a document as text.
  ///
  /// When the source is asked for and the document has changed since it was made, or holds no
  /// record of a source, the text has the canonical layout and a remark says so.
  ///
  /// - Throws: A ``GriffieError`` of kind `unreadable` when the document is not a letter.
  public init(of document: [UInt8], layout: Layout = .source) throws(GriffieError) {
    let read = try ReadDocument(document).letter()
    diagnostics = []
    if layout == .source {
      if let source = read.source {
        if let text = try? LetterText.restore(read.letter, from: source) {
          (self.text, isExact) = (text, true)
          return
        }
        diagnostics = [.changedLetter]
      } else {
        diagnostics = [.noSourceRecord]
      }
    }
    (text, isExact) = (LetterText.canonical(read.letter), false)
  }
}

extension Diagnostic {
  static let changedLetter = Diagnostic(
    .warning, "changed-since",
    "the document has changed since it was made from its text: the digest of the source no longer "
      + "fits",
    advice: "The canonical layout is written instead; --canonical asks for it outright.")

  static let noSourceRecord = Diagnostic(
    .warning, "no-source-record", "the document has no record of the text it was made from",
    advice: "The canonical layout is written instead; --canonical asks for it outright.")
}
