import AnswerLetter
import MemoryKit

/// The edits between the canonical text and a source: how they are found, and how they are applied.
///
/// Both texts have the same characters in the same order apart from white space, characters that XML
/// forbids and ``LeadingMarks``, so that one walk over both finds every difference.
enum SourceEdits {
  /// Finds the edits that turn canonical text into a source; nothing when the texts differ in more.
  static func find(from canonical: [UInt8], to source: [UInt8]) -> SourceRecord.Edits? {
    var edits = EditList()
    var (here, there) = (0, LeadingMarks.length(source))
    if there > 0 { edits.add(at: 0, delete: 0, insert: source[..<there]) }
    while here < canonical.count || there < source.count {
      let limit = min(canonical.count - here, source.count - there)
      let common = ByteSearch.commonLength(canonical, here, source, there, limit: limit)
      let same = wholeCharacters(common, canonical, here, source, there)
      here += same
      there += same
      if here == canonical.count && there == source.count { break }
      // A difference may begin within white space that both have: go back to its start, but never
      // into an edit before.
      let back = min(blankLength(canonical, before: here), same)
      let start = (here - back, there - back)
      let hereEnd = WhiteSpace.skip(canonical, from: start.0, end: canonical.count)
      let thereEnd = WhiteSpace.skip(source, from: start.1, end: source.count)
      if hereEnd == here, thereEnd == there {
        guard let length = forbiddenLength(canonical, here, source, there) else { return nil }
        edits.add(at: here, delete: 3, insert: source[there..<there + length])
        here += 3
        there += length
      } else {
        edits.add(canonical, start.0..<hereEnd, source, start.1..<thereEnd)
        here = hereEnd
        there = thereEnd
      }
    }
    return edits.all
  }

  /// Applies edits to canonical text; nothing when they do not fit it, or give more than a limit.
  static func apply(
    _ edits: SourceRecord.Edits, to canonical: [UInt8], limit: Int = .max
  ) -> [UInt8]? {
    guard let length = length(of: canonical.count, after: edits), length <= limit else {
      return nil
    }
    if edits.isEmpty { return canonical }
    var output: [UInt8] = []
    output.reserveLargeCapacity(length)
    var position = 0
    edits.forEach { skip, delete, insert in
      output.append(contentsOf: canonical[position..<position + skip])
      output.append(contentsOf: insert)
      position += skip + delete
    }
    output.append(contentsOf: canonical[position...])
    return output
  }

  /// How long a canonical text of a length becomes; nothing when the edits do not fit it.
  private static func length(of count: Int, after edits: SourceRecord.Edits) -> Int? {
    var (position, length) = (0, 0)
    let isFit = edits.allSatisfy { skip, delete, insert in
      guard let next = step(skip, delete, from: position, in: count) else { return false }
      position = next
      length += skip + insert.count
      return true
    }
    return isFit ? length + count - position : nil
  }

  /// Where the next edit begins; nothing when an edit lies outside the canonical text.
  private static func step(_ skip: Int, _ delete: Int, from position: Int, in count: Int) -> Int? {
    let end = position.addingReportingOverflow(skip)
    guard !end.overflow, skip >= 0, end.partialValue <= count else { return nil }
    let next = end.partialValue.addingReportingOverflow(delete)
    guard !next.overflow, (0...count).contains(next.partialValue) else { return nil }
    return next.partialValue
  }

  /// Whether edits turn canonical text into a source: ``apply(_:to:limit:)`` without a copy.
  static func check(
    _ edits: SourceRecord.Edits, from canonical: [UInt8], to source: [UInt8]
  ) -> Bool {
    var (here, there) = (0, 0)
    let areRight = edits.allSatisfy { skip, delete, insert in
      guard let next = step(skip, delete, from: here, in: canonical.count),
        skip + insert.count <= source.count - there,
        ByteSearch.areEqual(canonical, here, source, there, count: skip),
        ByteSearch.stands(insert, in: source, at: there + skip)
      else { return false }
      here = next
      there += skip + insert.count
      return true
    }
    let rest = canonical.count - here
    return areRight && rest == source.count - there
      && ByteSearch.areEqual(canonical, here, source, there, count: rest)
  }

  /// As many bytes less as stand inside a character where the texts part.
  private static func wholeCharacters(
    _ length: Int, _ left: [UInt8], _ i: Int, _ right: [UInt8], _ j: Int
  ) -> Int {
    var length = length
    func isInside(_ bytes: [UInt8], _ index: Int) -> Bool {
      index < bytes.count && bytes[index] & 0xC0 == 0x80
    }
    while length > 0, isInside(left, i + length) || isInside(right, j + length) { length -= 1 }
    return length
  }

  /// The length of the white space that ends at an index.
  private static func blankLength(_ bytes: [UInt8], before index: Int) -> Int {
    index - WhiteSpace.trim(bytes, 0..<index).upperBound
  }

  private static func forbiddenLength(
    _ canonical: [UInt8], _ here: Int, _ source: [UInt8], _ there: Int
  ) -> Int? {
    guard there < source.count, here + 3 <= canonical.count else { return nil }
    let length = ForbiddenCharacters.length(source, at: there)
    guard length > 0,
      canonical[here..<here + 3].elementsEqual(ForbiddenCharacters.picture(source, at: there))
    else { return nil }
    return length
  }
}

/// Edits in the making.
private struct EditList {
  private(set) var all = SourceRecord.Edits()
  private var end = 0

  mutating func add(at start: Int, delete: Int, insert: ArraySlice<UInt8>) {
    insert.withUnsafeBytes { all.append(skip: start - end, delete: delete, insert: $0) }
    end = start + delete
  }

  /// Adds the difference of two runs of white space, without what they begin and end with alike.
  mutating func add(
    _ canonical: [UInt8], _ old: Range<Int>, _ source: [UInt8], _ new: Range<Int>
  ) {
    let limit = min(old.count, new.count)
    var front = 0
    while front < limit,
      canonical[old.lowerBound + front] == source[new.lowerBound + front]
    {
      front += 1
    }
    if front > 0, canonical[old.lowerBound + front - 1] == 0xC2 { front -= 1 }
    var back = 0
    while back < limit - front,
      canonical[old.upperBound - 1 - back] == source[new.upperBound - 1 - back]
    {
      back += 1
    }
    if back > 0, canonical[old.upperBound - back] == 0xA0 { back -= 1 }
    let kept = old.lowerBound + front..<old.upperBound - back
    add(
      at: kept.lowerBound, delete: kept.count,
      insert: source[new.lowerBound + front..<new.upperBound - back])
  }
}
