package import FileKit

/// The name of a letter in messages and reports.
package struct LetterName: Sendable, Hashable, CustomStringConvertible {
  /// The file in which it stands.
  package var path: String
  /// Its path in that file, when that is an archive.
  package var member: String?

  package init(path: String, member: String? = nil) {
    self.path = path
    self.member = member
  }

  /// `stock.tar(2019/a.txt)`, as `ar` and linkers name a member.
  package var description: String {
    let path = path == Files.standard ? "<stdin>" : path
    return member.map { "\(path)(\($0))" } ?? path
  }
}

/// A letter of a batch that is to be converted.
package struct BatchLetter: Sendable {
  /// Where its text is.
  package enum Content: Sendable {
    /// In the file of its name.
    case file
    /// Here.
    case bytes([UInt8])
  }

  package var name: LetterName
  /// Its path below the folder of the batch, with the extension of the text.
  package var relative: String
  package var content: Content
}

/// What a batch comes upon.
package enum BatchItem: Sendable {
  case letter(BatchLetter)
  /// A file that is not called as letters are, in a directory or an archive.
  case other
  /// What cannot be read, so that nobody knows which letters are in it.
  case fault(LetterName, FileError)
}

/// How outputs are called after their inputs.
package struct OutputNaming: Sendable {
  /// The extensions that are taken off.
  package var extensions: [String]
  /// The extension that is put on.
  package var newExtension: String

  package init(extensions: [String], newExtension: String) {
    self.extensions = extensions
    self.newExtension = newExtension
  }

  /// Texts that become Akoma Ntoso.
  package static let letters = OutputNaming(
    extensions: [".txt", ".md"], newExtension: ".akn.xml")

  /// The name of the output.
  package func name(for input: String) -> String {
    var name = input
    if let known = extensions.first(where: { Self.hasStem(name, before: $0) }) {
      name.removeLast(known.count)
    }
    return name + newExtension
  }

  /// Whether a file is called as inputs are.
  package func fits(_ name: String) -> Bool {
    extensions.contains { Self.hasStem(name, before: $0) }
  }

  private static func hasStem(_ name: String, before known: String) -> Bool {
    name.hasSuffix(known) && name != known && !name.hasSuffix("/" + known)
  }
}
