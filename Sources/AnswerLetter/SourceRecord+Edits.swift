extension SourceRecord {
  /// Edits, one after the other.
  ///
  /// A text of short lines may have an edit for each. They are kept as a run of numbers and words, in
  /// a few bytes each, and become an ``Edit`` only as they are gone through.
  public struct Edits: Sendable, Hashable, Sequence, ExpressibleByArrayLiteral {
    /// Of each edit what it skips, what it deletes, how long its insertion is, and that itself.
    ///
    /// Every list of edits has one such form, so that lists are equal when their bytes are.
    fileprivate var bytes: [UInt8] = []
    /// How many there are.
    public private(set) var count = 0

    /// Makes an empty list.
    public init() {}

    /// Makes a list of edits.
    public init(arrayLiteral edits: Edit...) {
      for edit in edits { append(edit) }
    }

    /// Whether there are none.
    public var isEmpty: Bool { count == 0 }

    /// How many edits can be expected at the least.
    public var underestimatedCount: Int { count }

    /// Adds an edit behind the others.
    public mutating func append(_ edit: Edit) {
      var insert = edit.insert
      insert.withUTF8 {
        append(skip: edit.skip, delete: edit.delete, insert: UnsafeRawBufferPointer($0))
      }
    }

    /// Adds an edit whose insertion is given in UTF-8.
    package mutating func append(skip: Int, delete: Int, insert: UnsafeRawBufferPointer) {
      // Three numbers and a short insertion, put together first; of a size that is known beforehand, so
      // that the room is on the stack.
      withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { room in
        var end = Self.write(Self.unsigned(skip), to: room, at: 0)
        end = Self.write(Self.unsigned(delete), to: room, at: end)
        end = Self.write(UInt64(insert.count), to: room, at: end)
        let isShort = insert.count <= room.count - end
        if isShort {
          for byte in insert {
            room[end] = byte
            end += 1
          }
        }
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: room[..<end]))
        if !isShort { bytes.append(contentsOf: insert) }
      }
      count += 1
    }

    /// Whether something holds for each edit, its insertion lent in UTF-8.
    package func allSatisfy(
      _ predicate: (_ skip: Int, _ delete: Int, _ insert: UnsafeRawBufferPointer) -> Bool
    ) -> Bool {
      bytes.withUnsafeBytes { bytes in
        var cursor = Cursor()
        while cursor.position < bytes.count {
          let (skip, delete, insert) = cursor.take(from: bytes)
          guard predicate(skip, delete, UnsafeRawBufferPointer(rebasing: bytes[insert])) else {
            return false
          }
        }
        return true
      }
    }

    /// Goes through the edits, their insertions lent in UTF-8.
    package func forEach(
      _ body: (_ skip: Int, _ delete: Int, _ insert: UnsafeRawBufferPointer) -> Void
    ) {
      _ = allSatisfy { skip, delete, insert in
        body(skip, delete, insert)
        return true
      }
    }

    /// Begins to go through the edits.
    public func makeIterator() -> Iterator { Iterator(bytes: bytes) }

    /// A number that is small when another is, whichever its sign.
    private static func unsigned(_ number: Int) -> UInt64 {
      UInt64(bitPattern: Int64((number << 1) ^ (number >> (Int.bitWidth - 1))))
    }

    /// Writes seven bits a byte, the lowest first; the eighth says that more follow. Gives where it ends,
    /// ten bytes on at the most.
    private static func write(
      _ number: UInt64, to bytes: UnsafeMutableRawBufferPointer, at start: Int
    ) -> Int {
      var (rest, end) = (number, start)
      while rest >= 0x80 {
        bytes[end] = UInt8(truncatingIfNeeded: rest) | 0x80
        rest >>= 7
        end += 1
      }
      bytes[end] = UInt8(truncatingIfNeeded: rest)
      return end + 1
    }
  }
}

extension SourceRecord.Edits {
  /// Goes through edits.
  public struct Iterator: IteratorProtocol, Sendable {
    fileprivate let bytes: [UInt8]
    private var cursor = Cursor()

    fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

    /// The next edit.
    public mutating func next() -> SourceRecord.Edit? {
      guard cursor.position < bytes.count else { return nil }
      let (skip, delete, insert) = bytes.withUnsafeBytes { cursor.take(from: $0) }
      return SourceRecord.Edit(
        skip: skip, delete: delete, insert: String(decoding: bytes[insert], as: UTF8.self))
    }
  }

  /// A place in the bytes of edits.
  fileprivate struct Cursor {
    private(set) var position = 0

    /// Takes an edit, and gives the place of its insertion.
    mutating func take(
      from bytes: UnsafeRawBufferPointer
    ) -> (skip: Int, delete: Int, insert: Range<Int>) {
      let skip = takeSigned(bytes)
      let delete = takeSigned(bytes)
      let length = Int(takeNumber(bytes))
      position += length
      return (skip, delete, position - length..<position)
    }

    private mutating func takeSigned(_ bytes: UnsafeRawBufferPointer) -> Int {
      let number = takeNumber(bytes)
      return Int(truncatingIfNeeded: number >> 1) ^ -Int(truncatingIfNeeded: number & 1)
    }

    @inline(__always)
    private mutating func takeNumber(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
      let first = bytes[position]
      position += 1
      return first < 0x80 ? UInt64(first) : takeLongNumber(bytes, UInt64(first & 0x7F))
    }

    /// Takes a number behind its first byte, the lowest seven bits.
    private mutating func takeLongNumber(
      _ bytes: UnsafeRawBufferPointer, _ lowest: UInt64
    ) -> UInt64 {
      var (number, shift): (UInt64, UInt64) = (lowest, 7)
      while true {
        let byte = bytes[position]
        position += 1
        number |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return number }
        shift += 7
      }
    }
  }
}
