import FileKit
import Foundation
import Testing

/// Walks through directories, and patterns of paths.
@Suite final class FileWalkTests {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "griffie-\(UUID().uuidString)")
    for file in [
      "b.txt", "a/2.txt", "a/10.txt", "a/c/deep.txt", ".hidden", "a/.git/x.txt", "z/leeg/.keep",
      "é.txt",
    ] {
      let url = root.appending(path: file)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: url)
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  private func found(_ pattern: String?) -> [String] {
    let pattern = pattern.flatMap { PathPattern("\(root.path)/\($0)") }
    var walk = FileWalk(pattern?.base ?? root.path, pattern: pattern)
    var found: [String] = []
    while let step = walk.next() {
      if case .file(let path, _, _) = step {
        found.append(String(path.dropFirst(root.path.count + 1)))
      }
    }
    return found
  }

  @Test func goesByTheBytesOfNames() {
    #expect(found(nil) == ["a/10.txt", "a/2.txt", "a/c/deep.txt", "b.txt", "é.txt"])
  }

  @Test(arguments: [
    ("*.txt", ["b.txt", "é.txt"]),
    ("**/*.txt", ["a/10.txt", "a/2.txt", "a/c/deep.txt", "b.txt", "é.txt"]),
    ("**", ["a/10.txt", "a/2.txt", "a/c/deep.txt", "b.txt", "é.txt"]), ("a/?.txt", ["a/2.txt"]),
    ("*/c", ["a/c/deep.txt"]), ("**/c/**", ["a/c/deep.txt"]), ("a/**/deep*", ["a/c/deep.txt"]),
    ("**/**/2.txt", ["a/2.txt"]), ("[a-b]*", ["a/10.txt", "a/2.txt", "a/c/deep.txt", "b.txt"]),
    ("*/*/*/*.txt", []), ("[!a]*/*", []), (".h*", []),
  ]) func fits(_ pattern: String, _ files: [String]) {
    #expect(found(pattern) == files)
  }

  @Test func aPathWithoutWildcardsIsNoPattern() {
    #expect(PathPattern("a/b.txt") == nil)
    #expect(PathPattern("*.txt")?.base == ".")
    #expect(PathPattern("/x/*/y")?.base == "/x")
    #expect(PathPattern("/*")?.base == "/")
  }

  @Test func whatIsNotThereIsAFault() {
    var walk = FileWalk(root.path + "/none")
    guard case .fault(let error)? = walk.next() else {
      Issue.record("no fault")
      return
    }
    #expect(error.kind == .unreadable && error.message.contains("No such file"))
    #expect(walk.next() == nil)
  }
}
