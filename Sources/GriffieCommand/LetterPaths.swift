import ArgumentParser
import FileKit

/// The letters of a command line, where a directory stands for the letters in it.
///
/// Names are held as closely as can be: a directory can hold any number of letters.
struct LetterPaths: RandomAccessCollection, Sendable {
  /// A file that was named, or the names in a directory.
  private enum Source {
    case file(String)
    case directory(String, DirectoryNames)
  }

  /// A letter: which source it is of, and its number in it.
  private struct Place {
    var source: UInt32
    var number: UInt32
  }

  private var sources: [Source] = []
  private var places: [Place] = []

  /// The extensions of letters in a directory.
  static let extensions = [".txt", ".md", ".akn.xml"]

  /// The files, those of a directory in the order of the bytes of their names.
  init(_ paths: [String]) throws(FileError) {
    for path in paths {
      let source = UInt32(sources.count)
      guard Files.isDirectory(path) else {
        sources.append(.file(path))
        places.append(Place(source: source, number: 0))
        continue
      }
      let names = try DirectoryNames(path)
      sources.append(.directory(path, names))
      for number in 0..<names.count {
        let shown = names[number].shown
        guard Self.extensions.contains(where: { shown.hasSuffix($0) }) else { continue }
        places.append(Place(source: source, number: UInt32(number)))
      }
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }

  subscript(index: Int) -> String {
    let place = places[index]
    switch sources[Int(place.source)] {
    case .file(let path): return path
    case .directory(let path, let names): return Files.join(path, names[Int(place.number)].shown)
    }
  }
}
