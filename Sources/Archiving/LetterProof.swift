import AkomaNtoso
import AnswerLetter
import Griffie
import XMLKit

/// What can be proved of an archived document by itself: that it is valid, and which text it was
/// made from.
struct LetterProof: Sendable {
  /// What is wrong with the document.
  var faults: [(identifier: String, message: String)] = []
  /// The text, derived from the document byte for byte; nothing when that cannot be done.
  var text: FileDigests?
  /// What is known of the letter.
  var facts: LetterFacts?
  /// Whether this version of griffie makes the same document of that text.
  var isReproduced = false

  init(_ xml: [UInt8]) {
    do {
      if let first = try ProfileFaults.all(in: xml).first {
        let place = first.location.map { "line \($0.line): " } ?? ""
        faults.append(("invalid", "breaks the profile: \(place)\(first.message)"))
      }
      if !FormatSignature.isAkomaNtoso(xml) {
        faults.append(
          ("not-recognised", "would not be recognised as Akoma Ntoso (PRONOM fmt/1724)"))
      }
      let restoration = try Restoration(of: xml)
      facts = try LetterFacts(of: xml)
      if restoration.isExact {
        text = FileDigests(restoration.text)
        isReproduced = Self.reproduces(xml, from: restoration.text)
      } else {
        faults.append(
          ("changed-since", "has changed since it was made from its text: it gives another text"))
      }
    } catch {
      faults.append(
        ("unreadable", error.diagnostics.first?.message ?? "cannot be read as a letter"))
    }
  }

  /// Converts the text again with what the document says of its making, and compares.
  private static func reproduces(_ xml: [UInt8], from text: [UInt8]) -> Bool {
    guard let root = XMLReader.read(xml).root, let document = try? LetterXMLReader.read(root) else {
      return false
    }
    var options = ConversionOptions(
      encoding: document.source?.encoding, number: document.number,
      conversionDate: conversionDate(root), verifies: false)
    for isCompact in [false, true] {
      options.isCompact = isCompact
      if (try? Conversion(of: text, options: options))?.xml == xml { return true }
    }
    return false
  }

  /// The day of the manifestation: that of the conversion, when it was given.
  static func conversionDate(_ root: XMLElement) -> CalendarDate? {
    root.first("debate")?.first("meta")?.first("identification")?.first("FRBRManifestation")?
      .first("FRBRdate")?[attribute: "date"].flatMap { CalendarDate($0) }
  }
}
