import AkomaNtoso
public import AnswerLetter
import LetterText

/// What a letter holds, in brief: for a person to look at and for a program to read.
///
/// Encoded as JSON, the outline has the shape of the properties here; ``version`` counts up when a
/// property changes its meaning or goes.
public struct Outline: Sendable, Encodable {
  /// The version of the shape, 1.
  public var version = 1
  /// Whether the letter was read from `text` or from `xml`.
  public var form: Form
  /// `antwoord`, `mededeling` or `vragen`, when the title says it.
  public var kind: String?
  /// The IRI of the work; only of XML.
  public var work: String?
  /// The office of the one who answers.
  public var role: String?
  /// The one who answers.
  public var person: String?
  /// The ministry.
  public var organization: String?
  /// The offices in whose name the letter is sent too.
  public var medeNamens: [String]
  /// The day of receipt, `YYYY-MM-DD`.
  public var received: String?
  /// The members who ask.
  public var questioners: [QuestionerOutline]
  /// The offices to which the questions are put.
  public var addressees: [String]
  /// What the questions are about.
  public var subject: String?
  /// The day of submission, `YYYY-MM-DD`.
  public var submitted: String?
  /// The day that the letter itself bears, `YYYY-MM-DD`.
  public var dated: String?
  /// The name of the form as which the text was read: `plain`, `pdf`.
  public var textForm: String?
  /// The numbers by which the letter is known.
  public var numbers: [String]
  /// The questions.
  public var questions: [QuestionOutline]
  /// The answers.
  public var answers: [AnswerOutline]
  /// What stands in the preface, in remarks between answers, or in a communication.
  public var other: Content
  /// What stands in the letterhead and the covering letter, when there are any.
  public var coverPage: Content?
  /// What stands in the closing, when there is one.
  public var conclusions: Content?
  /// The annexes.
  public var attachments: [AttachmentOutline]
  /// What was not understood; only of text.
  public var warnings: [Warning]

  /// The forms in which a letter is read.
  public enum Form: String, Sendable, Encodable {
    /// Text.
    case text
    /// Akoma Ntoso.
    case xml
  }

  /// A member who asks.
  public struct QuestionerOutline: Sendable, Encodable {
    /// The name.
    public var person: String
    /// The parliamentary group, when the letter names it.
    public var organization: String?
  }

  /// A question.
  public struct QuestionOutline: Sendable, Encodable {
    /// The heading: `Vraag 1`; empty for a question without a number.
    public var num: String
    /// The line of the text where it begins; only of text.
    public var line: Int?
    /// The eId that the question has in XML.
    public var eId: String
    /// The eIds of the answers that cover it.
    public var answeredBy: [String]
    /// What stands in it.
    public var content: Content
  }

  /// An answer.
  public struct AnswerOutline: Sendable, Encodable {
    /// The heading: `Antwoord op vraag 1`.
    public var heading: String
    /// The line of the text where it begins; only of text.
    public var line: Int?
    /// The eId that the answer has in XML.
    public var eId: String
    /// The eIds of the questions that it covers.
    public var covers: [String]
    /// What stands in it.
    public var content: Content
  }

  /// What stands in a part of a letter.
  public struct Content: Sendable, Encodable {
    /// The number of paragraphs, those of lists and quotations among them, those of notes and
    /// cells not.
    public var paragraphs = 0
    /// The number of tables.
    public var tables = 0
    /// The number of passages that are quoted.
    public var quotations = 0
    /// The headings within the text.
    public var headings: [String] = []
    /// The notes.
    public var notes: [NoteOutline] = []
    /// The citations, those in notes among them.
    public var citations: [CitationOutline] = []
    /// The references within the letter.
    public var references: [ReferenceOutline] = []
    /// The dates, `YYYY-MM-DD`.
    public var dates: [String] = []
    /// The web addresses.
    public var links: [String] = []
  }

  /// An annex.
  public struct AttachmentOutline: Sendable, Encodable {
    /// The heading: `Bijlage 1: Overzicht`.
    public var heading: String
    /// What stands in it.
    public var content: Content
  }

  /// A note.
  public struct NoteOutline: Sendable, Encodable {
    /// The mark.
    public var marker: String
    /// The text of the note, its paragraphs joined by a space.
    public var text: String
  }

  /// A citation.
  public struct CitationOutline: Sendable, Encodable {
    /// The words of the letter.
    public var text: String
    /// The IRI of what is cited.
    public var iri: String
    /// Where the public finds it, when that is known.
    public var address: String?
  }

  /// A reference within the letter.
  public struct ReferenceOutline: Sendable, Encodable {
    /// The words of the letter.
    public var text: String
    /// The eId of the place, or of the first and the last of a range.
    public var targets: [String]
  }

  /// A remark on what was not understood.
  public struct Warning: Sendable, Encodable {
    /// The stable identifier of the remark.
    public var identifier: String
    /// The line, counted from 1.
    public var line: Int?
    /// The column, counted from 1 in UTF-8 bytes.
    public var column: Int?
    /// What was found.
    public var message: String
  }

  /// Outlines a letter; whether it is text or XML shows in how it begins.
  ///
  /// - Parameters:
  ///   - document: The bytes of the file.
  ///   - encoding: The encoding of a text.
  ///   - textForm: The name of the form of a text; without one, it is recognised.
  /// - Throws: A ``GriffieError`` of kind `unreadable` when it is neither.
  public init(
    of document: [UInt8], encoding: TextEncoding? = nil, textForm: String? = nil
  ) throws(GriffieError) {
    if let read = try Self.document(document) {
      let read = try read.letter()
      self.init(read.letter, form: .xml, work: read.work, diagnostics: [])
      self.textForm = read.source?.form
    } else {
      let form = try TextForm.chosen(textForm)
      let reading: TextReading
      do { reading = try LetterText.read(document, encoding: encoding, form: form) } catch {
        throw GriffieError(error)
      }
      self.init(reading.letter, form: .text, work: nil, diagnostics: reading.diagnostics)
      self.textForm = reading.source.form
      for place in reading.places {
        switch place.subject {
        case .question(let position): questions[position].line = place.location.line
        case .answer(let position): answers[position].line = place.location.line
        default: break
        }
      }
    }
  }

  /// The file as XML; nothing when it is text, which may well begin with `<` itself.
  private static func document(_ bytes: [UInt8]) throws(GriffieError) -> ReadDocument? {
    let skipped: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x00, 0x09, 0x0A, 0x0D, 0x20]
    let start = bytes.lazy.filter { $0 != 0 }.drop { skipped.contains($0) }
    guard start.first == UInt8(ascii: "<") else { return nil }
    let isMeantAsXML = ["<?xml", "<!DOCTYPE", "<akomaNtoso"].contains {
      start.starts(with: $0.utf8)
    }
    do { return try ReadDocument(bytes) } catch {
      if isMeantAsXML { throw error }
      return nil
    }
  }
}
