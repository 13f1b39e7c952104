public import AnswerLetter
import Crypto

/// A letter read from a text, with what is needed to give the text back.
public struct TextReading: Sendable {
  /// The letter.
  public var letter: Letter
  /// How the text departs from the canonical text of the letter.
  public var source: SourceRecord
  /// The SHA-256 of the canonical text of the letter, as 64 lower-case hexadecimal digits.
  public var canonicalSHA256: String
  /// What was not understood, in the order of the text.
  public var diagnostics: [Diagnostic]
  /// Where the questions and answers stand in the source, in the order of the letter; with details,
  /// notes and the pieces of text also.
  public var places: [LetterPlace]
}

/// Why a text cannot be read or given back.
public enum LetterTextError: Error, Sendable, Hashable {
  /// The file is not a text, or not in the encoding that was expected.
  case decoding(TextDecodingError)
  /// The canonical text and the edits do not give the source back: a fault of griffie.
  case notReversible(offset: Int)
  /// The record's edits do not fit the canonical text, or give other bytes than it says: the letter
  /// was changed after it was read from the source.
  case changed
}

/// Reads letters from text and writes them as text.
public enum LetterText {
  /// Reads a letter.
  ///
  /// The work takes time and memory in proportion to the length of the text. Whatever the text
  /// says, every character of it that is not white space stands in the letter, but for what belongs
  /// to its pages, which the record of the source holds.
  ///
  /// - Parameters:
  ///   - source: The bytes of the file.
  ///   - encoding: The encoding; without one, a byte order mark decides, else it is UTF-8.
  ///   - form: The form of the text; without one, it is recognised.
  ///   - wantsPlaces: Whether the places of questions and answers are wanted.
  ///   - detailedPlaces: Whether the places of notes and pieces of text are wanted too.
  public static func read(
    _ source: [UInt8], encoding: TextEncoding? = nil, form: TextForm? = nil,
    wantsPlaces: Bool = true, detailedPlaces: Bool = false
  ) throws(LetterTextError) -> TextReading {
    let decoded: DecodedText
    do { decoded = try TextDecoder.decode(source, as: encoding) } catch { throw .decoding(error) }
    let form = form ?? TextForm.recognised(in: decoded.bytes)
    let prepared = form.prepare(decoded.bytes)
    var reader = LetterReader(
      LogicalText(prepared.text.bytes), places: PlaceList(isDetailed: detailedPlaces))
    let letter = reader.read()
    let canonical = canonical(letter, reserving: decoded.bytes.count)
    guard let edits = edits(from: canonical, to: prepared.text, of: decoded.bytes),
      TextDecoder.encode(decoded) == source
    else {
      throw .notReversible(offset: zip(canonical, decoded.bytes).prefix { $0 == $1 }.count)
    }
    let record = SourceRecord(
      byteCount: source.count, sha256: digest(source), form: form.name,
      encoding: decoded.encoding, hasByteOrderMark: decoded.hasByteOrderMark,
      newline: decoded.newline, edits: edits)
    let remarks = prepared.remarks + reader.remarks(in: prepared.text)
    return TextReading(
      letter: letter, source: record, canonicalSHA256: digest(canonical),
      diagnostics: remarks.located(in: decoded.bytes),
      places: wantsPlaces
        ? reader.places.located(reader.text, prepared.text, source: decoded.bytes) : [])
  }

  /// The edits that turn canonical text into a source; nothing when there are none that do.
  private static func edits(
    from canonical: [UInt8], to prepared: PreparedText, of source: [UInt8]
  ) -> SourceRecord.Edits? {
    guard var edits = SourceEdits.find(from: canonical, to: prepared.bytes) else { return nil }
    if !prepared.isWhole(of: source) {
      edits = SourceEdits.composed(
        edits, canonicalCount: canonical.count, prepared, source: source)
    }
    return SourceEdits.check(edits, from: canonical, to: source) ? edits : nil
  }

  /// Writes a letter in the canonical layout, in UTF-8.
  public static func canonical(_ letter: Letter) -> [UInt8] {
    canonical(letter, reserving: 0)
  }

  /// Gives the source of a letter back, byte for byte.
  ///
  /// - Throws: ``LetterTextError/changed`` when the letter is not the one that the record was made
  ///   of, judged by the source's SHA-256.
  public static func restore(
    _ letter: Letter, from record: SourceRecord
  ) throws(LetterTextError) -> [UInt8] {
    let limit = record.byteCount.multipliedReportingOverflow(by: 3)
    let canonical = canonical(letter, reserving: min(max(record.byteCount, 0), mostReserved))
    guard
      let bytes = SourceEdits.apply(
        record.edits, to: canonical, limit: limit.overflow ? .max : limit.partialValue)
    else { throw .changed }
    let source = TextDecoder.encode(
      DecodedText(
        bytes: bytes, encoding: record.encoding, hasByteOrderMark: record.hasByteOrderMark,
        newline: record.newline))
    guard source.count == record.byteCount, digest(source) == record.sha256 else { throw .changed }
    return source
  }

  /// How many bytes are set aside for a text at the word of its record.
  private static let mostReserved = 1 << 26

  /// The SHA-256 of bytes, as 64 lower-case hexadecimal digits.
  public static func digest(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x61 + value - 10 }
    return String(unsafeUninitializedCapacity: 2 * SHA256.byteCount) { buffer in
      for (index, byte) in hash.finalize().enumerated() {
        buffer[2 * index] = digit(byte >> 4)
        buffer[2 * index + 1] = digit(byte & 15)
      }
      return 2 * SHA256.byteCount
    }
  }

  private static func canonical(_ letter: Letter, reserving capacity: Int) -> [UInt8] {
    var writer = LetterWriter(reserving: capacity)
    writer.write(letter)
    return writer.bytes
  }
}
