import AkomaNtoso

/// Names of folders and files in a package.
///
/// The specification of the SIP of MDTO asks for unique names of at most 255 characters without
/// `< > : " / \ | ? * # &` and spaces. These names are lower-case ASCII letters, digits and hyphens,
/// so that no file system, no unpacker and no normal form of Unicode can change them.
enum PackageNames {
  /// The longest name that still leaves room for every extension that is put behind it.
  static let longest = 120

  /// Names for inputs, each its own, after their file names.
  ///
  /// Only the last part of a path counts, so that no input can choose a place outside the package.
  /// The names depend on nothing but the file names and their order.
  static func names(for inputs: [String]) -> [String] {
    var taken = reserved
    return inputs.map { input in
      let base = name(for: input)
      var name = base
      var count = 1
      while !taken.insert(name).inserted {
        count += 1
        name = "\(base)-\(count)"
      }
      return name
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
  private static func name(for input: String) -> String {
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
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
