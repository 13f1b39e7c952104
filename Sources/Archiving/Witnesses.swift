/// Holds what the files of a package say of each other against the files, and finds out which file
/// is at fault when they disagree.
///
/// Every file that lists others is a witness. A file that disagrees with all of its witnesses was
/// changed. When witnesses disagree with each other, those whose own checksum is wrong do not count;
/// among manifests of a bag, the one that stands alone was changed.
struct Witnesses {
  /// A file that lists others.
  private struct Witness {
    var path: String
    var claims: [String: Claim]
    /// Whether the witness lists a file when it lists all that it should.
    var covers: @Sendable (String) -> Bool
    /// Whether it is one of several lists of the same files.
    var isManifest: Bool
  }

  private let files: [String: PackageFile]
  private var witnesses: [Witness] = []
  /// The witnesses that list a file.
  private var listing: [String: [Int]] = [:]
  /// Files known to be changed by a checksum of themselves.
  private var broken: Set<String>
  private var verdicts: [String: Bool] = [:]
  private(set) var faults: [PackageFault] = []

  init(files: [String: PackageFile], broken: Set<String>) {
    self.files = files
    self.broken = broken
  }

  /// Adds a witness.
  mutating func add(
    _ path: String, _ claims: [Claim], isManifest: Bool = false,
    covers: @escaping @Sendable (String) -> Bool
  ) {
    var byPath: [String: Claim] = [:]
    for claim in claims {
      if byPath.updateValue(claim, forKey: claim.path) != nil {
        faults.append(PackageFault(path, "listed-twice", "lists \(claim.path) twice"))
      }
      listing[claim.path, default: []].append(witnesses.count)
    }
    witnesses.append(
      Witness(path: path, claims: byPath, covers: covers, isManifest: isManifest))
  }

  /// Judges all files, and all that are listed and missing.
  ///
  /// - Parameter isProved: Whether a file is proved to be right by other means than checksums:
  ///   `nil` when nothing is known.
  mutating func judge(isProved: (String) -> Bool?) {
    for path in files.keys.sorted() { _ = isIntact(path, isProved) }
    for path in listing.keys.sorted() where files[path] == nil { judgeMissing(path, isProved) }
    for path in files.keys.sorted() { judgeCoverage(path, isProved) }
  }

  /// Whether a file is what its witnesses say; remembers the verdict and reports it once.
  private mutating func isIntact(_ path: String, _ isProved: (String) -> Bool?) -> Bool {
    if let known = verdicts[path] { return known }
    // A circle of witnesses cannot judge itself.
    verdicts[path] = true
    guard let file = files[path] else { return true }
    var (agreeing, disagreeing): ([Int], [Int]) = ([], [])
    for index in listing[path] ?? [] where isIntact(witnesses[index].path, isProved) {
      let agrees = witnesses[index].claims[path]?.agrees(with: file) ?? false
      if agrees { agreeing.append(index) } else { disagreeing.append(index) }
    }
    var isFine = !broken.contains(path)
    if !disagreeing.isEmpty {
      isFine = settle(path, agreeing, disagreeing, isProved(path)) && isFine
    }
    verdicts[path] = isFine
    return isFine
  }

  /// Decides between a file and the witnesses that disagree with it; reports who is at fault.
  private mutating func settle(
    _ path: String, _ agreeing: [Int], _ disagreeing: [Int], _ isProved: Bool?
  ) -> Bool {
    let names = disagreeing.map { witnesses[$0].path }.joined(separator: ", ")
    let isOneManifest =
      disagreeing.allSatisfy { witnesses[$0].isManifest }
      && agreeing.contains { witnesses[$0].isManifest }
    if !agreeing.isEmpty, isProved ?? isOneManifest {
      for index in disagreeing {
        blame(index, "wrong-checksum", "has another length or checksum of \(path)")
      }
      return true
    }
    faults.append(
      PackageFault(path, "changed", "is not as it was: length or checksum differ from \(names)"))
    return false
  }

  private mutating func judgeMissing(_ path: String, _ isProved: (String) -> Bool?) {
    let claiming = (listing[path] ?? []).filter { isIntact(witnesses[$0].path, isProved) }
    let others = witnesses.indices.filter {
      witnesses[$0].covers(path) && !claiming.contains($0)
        && isIntact(witnesses[$0].path, isProved)
    }
    guard !claiming.isEmpty else { return }
    if others.isEmpty {
      let names = claiming.map { witnesses[$0].path }.joined(separator: ", ")
      faults.append(PackageFault(path, "missing", "is missing; it is listed in \(names)"))
    } else {
      for index in claiming { blame(index, "wrong-path", "lists \(path), which is not there") }
    }
  }

  /// Finds files that a witness should list and does not.
  private mutating func judgeCoverage(_ path: String, _ isProved: (String) -> Bool?) {
    let covering = witnesses.indices.filter {
      witnesses[$0].covers(path) && isIntact(witnesses[$0].path, isProved)
    }
    let silent = covering.filter { witnesses[$0].claims[path] == nil }
    guard !silent.isEmpty else { return }
    if silent.count == covering.count {
      let names = silent.map { witnesses[$0].path }.joined(separator: ", ")
      faults.append(PackageFault(path, "added", "does not belong here: \(names) does not list it"))
    } else {
      for index in silent { blame(index, "not-listed", "does not list \(path)") }
    }
  }

  private mutating func blame(_ index: Int, _ identifier: String, _ message: String) {
    faults.append(PackageFault(witnesses[index].path, identifier, message))
  }
}

/// What is wrong with a file of a package.
public struct PackageFault: Sendable, Hashable {
  /// The path of the file from the folder of the package; empty for the package as a whole.
  public var path: String
  /// The stable identifier of the fault.
  public var identifier: String
  /// What is wrong, to be read behind the path.
  public var message: String

  init(_ path: String, _ identifier: String, _ message: String) {
    self.path = path
    self.identifier = identifier
    self.message = message
  }
}
