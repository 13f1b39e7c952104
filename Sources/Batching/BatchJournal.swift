import FileKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What was written into a folder, and of what: a line of JSON for each document, appended before the
/// document appears.
///
/// A process can be killed at any moment: a last line that is cut off is passed over, and a line whose
/// document never appeared is found out by the document's SHA-256. Memory holds the places of the
/// lines, some 50 bytes a document.
final class BatchJournal: Sendable {
  /// A line.
  struct Entry: Sendable {
    /// The path of the document below the folder.
    var output: String
    /// The SHA-256 of the text.
    var source: String
    /// The version of griffie and the options, of which the bytes of the document depend.
    var recipe: String
    var facts: BatchEntry.Facts
  }

  /// Where the last line of a document stands, and the one before it.
  private struct Places {
    var last: Int
    var previous: Int?
  }

  private let path: String
  private let descriptor: Int32
  private let places: [Int: Places]

  /// Opens the journal.
  ///
  /// - Parameter remembers: Whether ``entries(of:)`` is going to be asked.
  init(_ path: String, remembers: Bool) throws(FileError) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError.last(.unwritable, path) }
    var places: [Int: Places] = [:]
    var end = 0
    try Self.forEachLine(descriptor, path) { line, offset in
      end = offset + line.count
      guard remembers, let entry = Entry(line) else { return }
      let key = entry.output.hashValue
      places[key] = Places(last: offset, previous: places[key]?.last)
    }
    self.places = places
    // The next line is not to be taken for the end of one that was cut off.
    if end < Int(lseek(descriptor, 0, SEEK_END)) {
      try Files.write([0x0A], to: descriptor, path: path)
    }
  }

  deinit { close(descriptor) }

  /// The last line of a document and the one before it, the last first.
  func entries(of output: String) -> [Entry] {
    guard let places = places[output.hashValue] else { return [] }
    return [places.last, places.previous].compactMap { offset in
      offset.flatMap { entry(at: $0) }
    }.filter { $0.output == output }
  }

  /// Appends a line.
  func append(_ entry: Entry) throws(FileError) {
    // One call of `write` on a file opened for appending: lines of several threads never mix.
    try Files.write(entry.line, to: descriptor, path: path)
  }

  private func entry(at offset: Int) -> Entry? {
    var line: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    while !line.contains(0x0A) {
      let count = pread(descriptor, &buffer, buffer.count, off_t(offset + line.count))
      if count <= 0 { return nil }
      line += buffer[..<count]
    }
    return Entry(line.prefix { $0 != 0x0A } + [0x0A])
  }

  /// Goes through the whole lines of a file.
  private static func forEachLine(
    _ descriptor: Int32, _ path: String, _ body: ([UInt8], Int) -> Void
  ) throws(FileError) {
    var rest: [UInt8] = []
    var offset = 0
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { memory.deallocate() }
    while true {
      let count = try Files.read(descriptor, into: memory, path: path)
      if count == 0 { return }
      rest += UnsafeRawBufferPointer(rebasing: memory[..<count])
      var start = 0
      while let end = rest[start...].firstIndex(of: 0x0A) {
        body(Array(rest[start...end]), offset + start)
        start = end + 1
      }
      rest.removeSubrange(..<start)
      offset += start
    }
  }
}

extension BatchJournal.Entry {
  /// Reads a line; nothing when it is not one.
  init?(_ line: [UInt8]) {
    guard let object = try? JSONObject(line), let output = try? object.string("output"),
      let source = try? object.string("sha256"), let recipe = try? object.string("recipe"),
      let digest = try? object.string("outputSHA256"), let form = object.json("form"),
      let counts = object.json("counts"), let diagnostics = object.json("diagnostics")
    else { return nil }
    self.init(
      output: output, source: source, recipe: recipe,
      facts: BatchEntry.Facts(
        outputSHA256: digest, form: Array(form), counts: Array(counts),
        diagnostics: Array(diagnostics)))
  }

  var line: [UInt8] {
    var json = JSONOutput(reserving: 512)
    json.object { json in
      json.key("output")
      json.string(output)
      json.key("sha256")
      json.string(source)
      json.key("recipe")
      json.string(recipe)
      facts.write(to: &json)
    }
    json.endLine()
    return json.bytes
  }
}
