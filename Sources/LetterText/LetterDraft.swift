public import AnswerLetter

/// A letter that was read from a text, before it is shown that the text can be given back.
///
/// Whoever writes the letter elsewhere can do so at the same time as ``reading(wantsPlaces:digestsCanonical:)``
/// looks for what gives the text back.
public struct LetterDraft: Sendable {
  /// The letter.
  public let letter: Letter
  private let source: [UInt8]
  private let decoded: DecodedText
  private let form: TextForm
  private let prepared: Preparation
  private let reader: LetterReader

  /// Reads a letter.
  ///
  /// - Parameters:
  ///   - source: The bytes of the file.
  ///   - encoding: The encoding; without one, a byte order mark decides, else it is UTF-8.
  ///   - form: The form of the text; without one, it is recognised.
  ///   - detailedPlaces: Whether the places of notes and pieces of text will be wanted.
  /// - Throws: ``LetterTextError/decoding(_:)`` when the bytes are not a text.
  public init(
    of source: [UInt8], encoding: TextEncoding? = nil, form: TextForm? = nil,
    detailedPlaces: Bool = false
  ) throws(LetterTextError) {
    self.source = source
    do { decoded = try TextDecoder.decode(source, as: encoding) } catch { throw .decoding(error) }
    self.form = form ?? TextForm.recognised(in: decoded.bytes)
    var prepared = self.form.prepare(decoded.bytes)
    prepared.removeWebPage()
    let lines = SectionedText(of: &prepared.text)
    self.prepared = prepared
    var reader = LetterReader(lines, places: PlaceList(isDetailed: detailedPlaces))
    letter = reader.read()
    self.reader = reader
  }

  /// The letter with what is needed to give the text back.
  ///
  /// - Parameters:
  ///   - wantsPlaces: Whether the places of questions and answers are wanted.
  ///   - digestsCanonical: Whether the SHA-256 of the canonical text is wanted.
  /// - Throws: ``LetterTextError/notReversible(offset:)`` when the text could not be given back.
  public func reading(
    wantsPlaces: Bool = true, digestsCanonical: Bool = true
  ) throws(LetterTextError) -> TextReading {
    let canonical = LetterText.canonical(letter, reserving: decoded.bytes.count)
    guard let edits = edits(from: canonical), TextDecoder.encode(decoded) == source else {
      throw .notReversible(offset: zip(canonical, decoded.bytes).prefix { $0 == $1 }.count)
    }
    let record = SourceRecord(
      byteCount: source.count, sha256: LetterText.digest(source), form: form.name,
      encoding: decoded.encoding, hasByteOrderMark: decoded.hasByteOrderMark,
      newline: decoded.newline, edits: edits)
    let remarks = prepared.remarks + reader.remarks(in: prepared.text)
    return TextReading(
      letter: letter, source: record,
      canonicalSHA256: digestsCanonical ? LetterText.digest(canonical) : nil,
      diagnostics: remarks.located(in: decoded.bytes),
      places: wantsPlaces
        ? reader.places.located(reader.text, prepared.text, source: decoded.bytes) : [])
  }

  /// The edits that turn canonical text into the source; nothing when there are none that do.
  private func edits(from canonical: [UInt8]) -> SourceRecord.Edits? {
    guard var edits = SourceEdits.find(from: canonical, to: prepared.text.bytes) else { return nil }
    if !prepared.text.isWhole(of: decoded.bytes) {
      edits = SourceEdits.composed(
        edits, canonicalCount: canonical.count, prepared.text, source: decoded.bytes)
    }
    return SourceEdits.check(edits, from: canonical, to: decoded.bytes) ? edits : nil
  }
}
