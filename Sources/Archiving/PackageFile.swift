/// The algorithms of checksums, by the names that BagIt gives them (RFC 8493, section 2.4).
enum DigestAlgorithm: String, Sendable, CaseIterable {
  case sha256
  case sha512
}

/// A file of a package with its length and checksums.
struct PackageFile: Sendable, Hashable {
  /// The path from the folder of the package.
  var path: String
  var size: Int
  var sha256: String
  var sha512: String

  init(path: String, size: Int, sha256: String, sha512: String) {
    (self.path, self.size, self.sha256, self.sha512) = (path, size, sha256, sha512)
  }

  func digest(_ algorithm: DigestAlgorithm) -> String {
    switch algorithm {
    case .sha256: sha256
    case .sha512: sha512
    }
  }

  init(path: String, _ digests: FileDigests) {
    self.init(path: path, size: digests.size, sha256: digests.sha256, sha512: digests.sha512)
  }
}

/// How much a package holds, in the pakbon's terms.
struct PackageCounts: Sendable, Hashable {
  /// Information objects, the aggregation among them.
  var objects = 0
  /// Files that are no sidecars.
  var files = 0
  /// The bytes of those files.
  var bytes = 0
}
