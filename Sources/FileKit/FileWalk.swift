#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Goes through the files below a directory, one at a time, in the order of their names.
///
/// Hidden files are left out. Links are followed, but never into a directory that the walk is in
/// already. Memory holds the names of the directories that the walk is in, and nothing else.
package struct FileWalk {
  /// What the walk comes upon.
  package enum Step: Sendable {
    /// A file, by its path and by its path from the base; `isNamed` when a pattern fits the file
    /// itself and not only a directory above it.
    case file(path: String, relative: String, isNamed: Bool)
    /// A directory that cannot be read, or a file whose name cannot be used.
    case fault(FileError)
  }

  private struct Level {
    var path: String
    var relative: String
    var names: DirectoryNames
    var index = 0
    /// How far the directory has come through the pattern; nothing when all below it fits.
    var progress: PathPattern.Progress?
    var identity: Identity?
  }

  private struct Identity: Equatable {
    var device: UInt64
    var inode: UInt64

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
    }
  }

  private let pattern: PathPattern?
  private var levels: [Level] = []
  private var fault: FileError?

  /// Starts at a directory; with a pattern, only what fits it is given.
  package init(_ root: String, pattern: PathPattern? = nil) {
    self.pattern = pattern
    enter(root, relative: "", progress: pattern?.start)
  }

  /// The next file; nothing at the end.
  package mutating func next() -> Step? {
    while true {
      if let fault {
        self.fault = nil
        return .fault(fault)
      }
      guard var level = levels.popLast() else { return nil }
      guard level.index < level.names.count else { continue }
      let (name, shown, kind) = level.names[level.index]
      level.index += 1
      levels.append(level)
      let path = Files.join(level.path, shown)
      let match = match(name ?? shown, level.progress)
      guard match.isWhole || match.below != nil, kind != .other else { continue }
      guard let name else {
        return .fault(
          FileError(
            .unreadable, path: path,
            message: "the name is not UTF-8; rename it, and it can be read"))
      }
      let relative = level.relative.isEmpty ? name : "\(level.relative)/\(name)"
      if kind == .directory {
        enter(path, relative: relative, progress: match.isWhole ? nil : match.below)
      } else if match.isWhole {
        return .file(path: path, relative: relative, isNamed: level.progress != nil)
      }
    }
  }

  private func match(_ name: String, _ progress: PathPattern.Progress?) -> PathPattern.Match {
    guard let pattern, let progress else { return PathPattern.Match(isWhole: true, below: nil) }
    return pattern.match(name, after: progress)
  }

  private mutating func enter(_ path: String, relative: String, progress: PathPattern.Progress?) {
    let identity = Identity(path)
    if let identity, levels.contains(where: { $0.identity == identity }) {
      fault = FileError(
        .unreadable, path: path, message: "the link leads back to a directory that it stands in",
        number: ELOOP)
      return
    }
    do {
      levels.append(
        Level(
          path: path, relative: relative, names: try DirectoryNames(path), progress: progress,
          identity: identity))
    } catch {
      fault = error
    }
  }
}
