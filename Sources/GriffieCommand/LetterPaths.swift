import ArgumentParser
import FileKit
import FoundationEssentials

/// The letters of a command line, where a directory stands for the letters in it.
enum LetterPaths {
  /// The extensions of letters in a directory.
  static let extensions = [".txt", ".md", ".akn.xml"]

  /// The files, those of a directory in the order of their names.
  static func expand(_ paths: [String]) throws -> [String] {
    try paths.flatMap { path -> [String] in
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
        return [path]
      }
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
        throw FileError(.unreadable, path: path, message: "cannot read the directory")
      }
      let base = path.hasSuffix("/") ? path : path + "/"
      return names.sorted().filter { name in extensions.contains { name.hasSuffix($0) } }
        .map { base + $0 }
    }
  }
}
