package import FileKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Answers lines on standard input with lines on standard output, in order, until there are no more.
///
/// Answers are held back only as long as more input is there to be read: whoever sends a record and
/// waits gets its answer, and whoever sends many gets answers in large pieces. Memory holds one record
/// and its answer.
package struct RecordStream {
  private let conversion: RecordConversion
  /// The longest line that is read.
  private let limit: Int
  private var input: [UInt8] = []
  private var output: [UInt8] = []
  private var number = 0
  /// Whether the line at hand is too long and is passed over.
  private var isSkipping = false

  private static let inputPiece = 1 << 16
  private static let outputPiece = 1 << 18

  package init(_ conversion: RecordConversion, limit: Int = 1 << 29) {
    self.conversion = conversion
    self.limit = limit
  }

  /// Reads and answers until the end of the input.
  package mutating func run() throws(FileError) {
    while true {
      if !output.isEmpty, !hasInput() { try flush() }
      let piece = try Files.piece(
        Files.standardInput, atMost: Self.inputPiece, path: Files.standard)
      if piece.isEmpty { break }
      try take(piece)
    }
    if !input.isEmpty || isSkipping { try endLine() }
    try flush()
  }

  private mutating func take(_ piece: [UInt8]) throws(FileError) {
    var start = 0
    while let end = piece[start...].firstIndex(of: 0x0A) {
      add(piece[start..<end])
      try endLine()
      start = end + 1
    }
    add(piece[start...])
  }

  private mutating func add(_ part: ArraySlice<UInt8>) {
    guard !isSkipping else { return }
    input += part
    if input.count > limit {
      isSkipping = true
      input = []
    }
  }

  /// Answers the line at hand; an empty one is no record.
  private mutating func endLine() throws(FileError) {
    number += 1
    defer {
      // A line that was very long is not to be paid for ever after.
      if input.capacity > Self.outputPiece * 16 { input = [] }
      input.removeAll(keepingCapacity: true)
      isSkipping = false
    }
    if isSkipping {
      output += conversion.answer(toLongLine: number, limit: limit)
    } else if input.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) {
      output += conversion.answer(to: input, number: number)
    }
    if output.count >= Self.outputPiece { try flush() }
  }

  private mutating func flush() throws(FileError) {
    try Files.write(output, to: Files.standardOutput, path: "standard output")
    if output.capacity > Self.outputPiece * 16 { output = [] }
    output.removeAll(keepingCapacity: true)
  }

  /// Whether more input can be read without waiting; the end of the input counts as such.
  private func hasInput() -> Bool {
    var request = pollfd(fd: Files.standardInput, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }
}
