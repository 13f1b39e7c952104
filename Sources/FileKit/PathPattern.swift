#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A pattern of paths: `*`, `?` and `[…]` as the shell has them, and `**` for any number of
/// directories.
package struct PathPattern: Sendable {
  /// The directory in which everything that fits stands: what comes before the first wildcard.
  package let base: String
  private let parts: [String]
  private static let anyDepth = "**"

  /// Reads a pattern; nothing when there is no wildcard in it.
  package init?(_ text: String) {
    let all = text.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard let first = all.firstIndex(where: Self.isWild) else { return nil }
    let root = text.hasPrefix("/") ? "/" : ""
    let path = root + all[..<first].joined(separator: "/")
    base = path.isEmpty ? "." : path
    parts = Array(all[first...])
  }

  private static func isWild(_ part: String) -> Bool {
    part.utf8.contains { [UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "[")].contains($0) }
  }

  /// How far a path has come through the pattern: the parts that may come next.
  package struct Progress: Sendable, Hashable {
    fileprivate var next: Set<Int>
  }

  /// What a name may be after some progress.
  package struct Match: Sendable {
    /// Whether a file of that name fits, or all in a directory of that name.
    package var isWhole: Bool
    /// The progress in a directory of that name; nothing when nothing below it can fit.
    package var below: Progress?
  }

  /// The progress at the base.
  package var start: Progress { Progress(next: closure([0])) }

  /// Matches one more name.
  package func match(_ name: String, after progress: Progress) -> Match {
    var isWhole = false
    var below: Set<Int> = []
    for position in progress.next where position < parts.count {
      if parts[position] == Self.anyDepth {
        below.insert(position)
        isWhole = isWhole || position == parts.count - 1
      } else if fnmatch(parts[position], name, FNM_PERIOD) == 0 {
        isWhole = isWhole || closure([position + 1]).contains(parts.count)
        below.insert(position + 1)
      }
    }
    below = closure(below).filter { $0 < parts.count }
    return Match(isWhole: isWhole, below: below.isEmpty ? nil : Progress(next: below))
  }

  /// `**` may stand for no directory at all.
  private func closure(_ positions: Set<Int>) -> Set<Int> {
    var all = positions
    for position in positions.sorted() {
      var next = position
      while next < parts.count, parts[next] == Self.anyDepth {
        next += 1
        all.insert(next)
      }
    }
    return all
  }
}
