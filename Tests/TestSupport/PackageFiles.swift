package import FoundationEssentials
package import XMLKit

/// The files of the package, and those fetched or lying beside it, that tests read.
package enum PackageFiles {
  /// A file that a test needs and does not find.
  package struct Missing: Error, CustomStringConvertible {
    /// What is missing, and what to do.
    package var description: String
  }

  /// The folder of the package, found from this file.
  package static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of real letters, where there is one: it is no part of the package.
  package static let letters = folder("GRIFFIE_LETTERS", else: "../shared/letters")

  /// The folder of the official schema, which `Tests/run` fetches.
  package static let officialSchemas = folder(
    "GRIFFIE_OFFICIAL_SCHEMA", else: ".cache/official-schema")

  /// The folder of the software that judges packages, which `Tests/run` fetches.
  package static let judges = folder("GRIFFIE_JUDGES", else: ".cache/judges")

  /// The folder of the archives' schemas, where there is one: they are no part of the package.
  package static let archiveSchemas = folder("GRIFFIE_ARCHIVE_SCHEMAS", else: "../shared/archive")

  /// The folder of the Python packages, which `Tests/run` fetches.
  package static let python = folder("GRIFFIE_PYTHON", else: ".cache/python")

  /// The folder of Akoma Ntoso documents by other makers, where there is one.
  package static let foreignDocuments = folder("GRIFFIE_AKN", else: "../shared/akn")

  /// The letter in `seeds/`.
  package static func sample() throws -> [UInt8] {
    try bytes(
      package.appending(path: "seeds/000_68a2bda9f629a30a.txt"),
      advice: "It is part of the package."
    )
  }

  /// The real letters, in the order of their paths; empty where there are none.
  package static func realLetters() throws -> [URL] {
    let files = FileManager.default
    guard files.fileExists(atPath: letters.path) else { return [] }
    let paths = try files.subpathsOfDirectory(atPath: letters.path).sorted()
    return paths.map { letters.appending(path: $0) }.filter {
      var isFolder = false
      return files.fileExists(atPath: $0.path, isDirectory: &isFolder) && !isFolder
    }
  }

  /// The bytes of a schema of the profile.
  package static func profile(_ name: String) throws -> [UInt8] {
    try bytes(package.appending(path: "schemas/\(name)"), advice: "It is part of the package.")
  }

  /// The profile as libxml2 compiled it.
  package static func profileSchema() throws -> XMLSchema {
    try XMLSchema(
      try profile("akn-nl-antwoord.xsd"), name: "akn-nl-antwoord.xsd",
      resources: [
        XMLSchemaResource(
          name: "griffie-preservation.xsd", bytes: try profile("griffie-preservation.xsd"))
      ])
  }

  /// The official schema of Akoma Ntoso 3.0.
  package static func officialSchema() throws -> XMLSchema {
    let advice = """
      Run Tests/run, which fetches the official schema, or name its folder in \
      GRIFFIE_OFFICIAL_SCHEMA.
      """
    return try XMLSchema(
      try bytes(officialSchemas.appending(path: "akomantoso30.xsd"), advice: advice),
      name: "akomantoso30.xsd",
      resources: [
        XMLSchemaResource(
          name: "xml.xsd",
          bytes: try bytes(officialSchemas.appending(path: "xml.xsd"), advice: advice))
      ])
  }

  /// The bytes of a file; the error says what to do when it is missing.
  package static func bytes(_ file: URL, advice: String) throws -> [UInt8] {
    guard let data = try? Data(contentsOf: file) else {
      throw Missing(description: "\(file.path) cannot be read. \(advice)")
    }
    return [UInt8](data)
  }

  private static func folder(_ variable: String, else path: String) -> URL {
    if let named = ProcessInfo.processInfo.environment[variable], !named.isEmpty {
      return URL(filePath: named)
    }
    return package.appending(path: path)
  }
}
