public import AnswerLetter

/// Where something that was read stands in the source.
public struct LetterPlace: Sendable, Hashable {
  /// What stands there.
  public enum Subject: Sendable, Hashable {
    /// A question: its position in ``AnswerLetter/Letter/questions``, counted from 0.
    case question(Int)
    /// An answer: its position in ``AnswerLetter/Letter/answers``, counted from 0.
    case answer(Int)
    /// A notice in the place of answers (`Mededeling`).
    case mededeling
    /// The mark of a note; the body is the place after it.
    case noteMark(String)
    /// The body of the note before it.
    case noteBody
    /// A piece of text that says more than its words.
    case piece(Inline)
  }

  /// What stands there.
  public var subject: Subject
  /// The line and the column.
  public var location: SourceLocation
}

/// The places of a letter in the making.
struct PlaceList {
  private(set) var entries: [(subject: LetterPlace.Subject, offset: Int)] = []
  /// Whether pieces of text and notes are wanted, of which there are many.
  let isDetailed: Bool

  mutating func add(_ subject: LetterPlace.Subject, at offset: Int) {
    entries.append((subject, offset))
  }

  /// Adds the pieces that a stretch of text was read into.
  mutating func add(_ pieces: some Sequence<Inline>, from start: Int) {
    guard isDetailed else { return }
    var offset = start
    for piece in pieces {
      switch piece {
      case .text, .note: break
      case .docProponent(let inner), .docTitle(let inner), .signature(let inner),
        .quotation(let inner):
        add(inner, from: offset)
      default: entries.append((.piece(piece), offset))
      }
      offset += piece.text.utf8.count
    }
  }

  /// The places in the source of a prepared text.
  func located(_ text: LogicalText, _ prepared: PreparedText, source: [UInt8]) -> [LetterPlace] {
    let order = entries.indices.sorted { entries[$0].offset < entries[$1].offset }
    let inText = text.sourceOffsets(of: order.map { entries[$0].offset })
    let offsets = inText.map { prepared.sourceOffset(of: $0) }
    let ascending = offsets.indices.sorted { offsets[$0] < offsets[$1] }
    let places = SourceLocation.all(of: ascending.map { offsets[$0] }, in: source)
    var locations = [SourceLocation?](repeating: nil, count: entries.count)
    for (place, position) in zip(places, ascending) { locations[order[position]] = place }
    return zip(entries, locations).compactMap { entry, location in
      location.map { LetterPlace(subject: entry.subject, location: $0) }
    }
  }
}
