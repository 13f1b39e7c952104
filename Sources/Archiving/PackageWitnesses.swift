// Who says what of whom in a package.
extension Witnesses {
  /// What is wrong with the files of a package when what they say of each other is held against them.
  ///
  /// - Parameter isProved: Whether a file is proved to be right by other means than checksums.
  static func faults(
    of contents: PackageContents, _ layout: PackageLayout, isProved: (String) -> Bool?
  ) -> [PackageFault] {
    var broken: Set<String> = []
    for (path, file) in contents.files {
      switch file.content {
      case .pakbon(let pakbon) where !pakbon.isIntact: broken.insert(path)
      case .list(_, isIntact: false), .unreadable: broken.insert(path)
      default: break
      }
    }
    var witnesses = Witnesses(files: contents.files.mapValues(\.file), broken: broken)
    for (path, file) in contents.files.sorted(by: { $0.key < $1.key }) {
      witnesses.add(path, file.content, layout)
    }
    witnesses.judge(isProved: isProved)
    return witnesses.faults
  }

  private mutating func add(
    _ path: String, _ content: FileInspection.Content, _ layout: PackageLayout
  ) {
    let base = layout.base
    switch content {
    case .pakbon(let pakbon):
      let claims = pakbon.list.map {
        Claim(path: base + $0.path, size: $0.size, sha512: $0.sha512)
      }
      add(path, claims) { $0.hasPrefix(base) && $0 != path }
    case .list(let claims, _) where path.hasPrefix("tagmanifest-"):
      add(path, claims, isManifest: true) {
        !$0.hasPrefix(BagIt.payload) && !$0.hasPrefix("tagmanifest-")
      }
    case .list(let claims, _) where path.hasPrefix("manifest-"):
      add(path, claims, isManifest: true) { $0.hasPrefix(BagIt.payload) }
    case .list(let claims, _) where path == METSDocument.path:
      add(path, claims) {
        let isInner = $0.hasPrefix("representations/") && !$0.hasSuffix("/METS.xml")
        return !isInner && $0 != METSDocument.path
      }
    case .list(let claims, _) where path.hasSuffix("/METS.xml"):
      let folder = String(path.dropLast(METSDocument.path.utf8.count))
      add(path, claims) { $0.hasPrefix(folder) && $0 != path }
    case .list(let claims, _): add(path, claims) { _ in false }
    case .sidecar(.file(let sidecar)):
      add(path, [sidecar.claim(of: layout.described(by: path))]) { _ in false }
    default: break
    }
  }
}

extension Sidecar.FileSidecar {
  /// What the sidecar says of its file.
  func claim(of path: String) -> Claim {
    Claim(path: path, size: size ?? -1, sha256: checksums["SHA-256"], sha512: checksums["SHA-512"])
  }
}
