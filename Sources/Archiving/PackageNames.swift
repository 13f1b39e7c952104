import AkomaNtoso

/// Names of folders and files in a package.
///
/// The specification of the SIP of MDTO asks for unique names of at most 255 characters without
/// `< > : " / \ | ? * # &` and spaces. These names are lower-case ASCII letters, digits and hyphens,
/// so that no file system, no unpacker and no normal form of Unicode can change them.
struct PackageNames: Sendable {
  /// The longest name that still leaves room for every extension that is put behind it.
  static let longest = 120

  /// Digests of the names that are taken, and behind each the number that was last put to it: names
  /// themselves would take memory for every letter. Two names of one digest only make for a number
  /// more.
  private var taken = reserved

  /// Names for inputs, each its own.
  static func names(for inputs: [String]) -> [String] {
    var names = PackageNames()
    return inputs.map { names.name(for: $0) }
  }

  /// A name for an input, after its file name, that none before it had.
  ///
  /// Only the last part of a path counts, so that no input can choose a place outside the package.
  /// The names depend on nothing but the file names and their order.
  mutating func name(for input: String) -> String {
    let base = Self.base(for: input)
    let key = Self.digest(base)
    guard var count = taken[key] else {
      taken[key] = 1
      return base
    }
    while true {
      count += 1
      let name = "\(base)-\(count)"
      if taken.updateValue(1, forKey: Self.digest(name)) == nil {
        taken[key] = count
        return name
      }
    }
  }

  /// Whether a name can be that of a package or a dossier as it is.
  static func isAllowed(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy {
      $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
    }
    return isPlain && !name.isEmpty && name.utf8.count <= longest && !name.hasPrefix(".")
      && !name.hasPrefix("-") && !name.hasSuffix(".")
  }

  /// The name of one input, which others may share.
  private static func base(for input: String) -> String {
    var last = input.split(separator: "/").last.map(String.init) ?? ""
    for known in [".akn.xml", ".txt", ".md", ".xml"] where last.lowercased().hasSuffix(known) {
      last.removeLast(known.count)
      break
    }
    guard last.contains(where: { $0.isLetter || $0.isNumber }) else { return "brief" }
    var name = Slug.make(last)
    if name.utf8.count > longest { name = String(name.prefix(longest)) }
    while name.hasSuffix("-") { name.removeLast() }
    return name
  }

  /// Names that some systems keep for devices.
  private static let reserved: [UInt64: UInt32] = {
    let names = ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Dictionary(uniqueKeysWithValues: names.map { (digest($0), 1) })
  }()

  /// FNV-1a, which is the same in every run.
  private static func digest(_ name: String) -> UInt64 {
    name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
