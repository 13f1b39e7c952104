import ArgumentParser
import FileKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The letters of a command line, where a directory stands for the letters in it.
///
/// The names lie in one run of bytes: a directory can hold any number of letters.
struct LetterPaths: RandomAccessCollection, Sendable {
  /// A file, by its name in one of the folders.
  private struct Place {
    var folder: UInt32
    var length: UInt32
    var start: Int
  }

  private var folders: [String] = []
  private var bytes: [UInt8] = []
  private var places: [Place] = []

  /// The extensions of letters in a directory.
  static let extensions = [".txt", ".md", ".akn.xml"]

  /// The files, those of a directory in the order of the bytes of their names.
  init(_ paths: [String]) throws {
    for path in paths {
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        try addFolder(path)
      } else {
        add(path, in: "")
      }
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }

  subscript(index: Int) -> String {
    let place = places[index]
    return folders[Int(place.folder)] + String(decoding: Self.name(place, in: bytes), as: UTF8.self)
  }

  private mutating func addFolder(_ path: String) throws {
    guard let stream = opendir(path) else { throw FileError.last(path, "read", .unreadable) }
    defer { closedir(stream) }
    let start = places.count
    let folder = path.hasSuffix("/") ? path : path + "/"
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if Self.extensions.contains(where: { name.hasSuffix($0) }) { add(name, in: folder) }
    }
    places[start...].sort { [bytes] in
      Self.name($0, in: bytes).lexicographicallyPrecedes(Self.name($1, in: bytes))
    }
  }

  private mutating func add(_ name: String, in folder: String) {
    if folders.last != folder { folders.append(folder) }
    places.append(
      Place(
        folder: UInt32(folders.count - 1), length: UInt32(name.utf8.count), start: bytes.count))
    bytes += name.utf8
  }

  private static func name(_ place: Place, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes[place.start..<place.start + Int(place.length)]
  }
}
