import FoundationEssentials
import XMLKit

/// The schema files that the tests read.
enum ProfileFiles {
  /// A file that a test needs and does not find.
  struct Missing: Error, CustomStringConvertible {
    /// What is missing, and what to do.
    var description: String
  }

  /// The folder of the package, found from this file.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The bytes of a schema of the profile.
  static func profile(_ name: String) throws -> [UInt8] {
    try bytes(package.appending(path: "schemas/\(name)"), advice: "It is part of the package.")
  }

  /// The profile as libxml2 compiled it.
  static func profileSchema() throws -> XMLSchema {
    try XMLSchema(
      try profile("akn-nl-antwoord.xsd"), name: "akn-nl-antwoord.xsd",
      resources: [
        XMLSchemaResource(
          name: "griffie-preservation.xsd", bytes: try profile("griffie-preservation.xsd"))
      ])
  }

  /// The official schema of Akoma Ntoso 3.0, which the test command fetches.
  static func officialSchema() throws -> XMLSchema {
    let named = ProcessInfo.processInfo.environment["GRIFFIE_OFFICIAL_SCHEMA"]
    let folder =
      named.map { URL(filePath: $0) } ?? package.appending(path: ".cache/official-schema")
    let advice = """
      Run Tests/run, which fetches the official schema, or name its folder in \
      GRIFFIE_OFFICIAL_SCHEMA.
      """
    return try XMLSchema(
      try bytes(folder.appending(path: "akomantoso30.xsd"), advice: advice),
      name: "akomantoso30.xsd",
      resources: [
        XMLSchemaResource(
          name: "xml.xsd", bytes: try bytes(folder.appending(path: "xml.xsd"), advice: advice))
      ])
  }

  /// The grammar of the profile.
  static func grammar() throws -> ProfileGrammar {
    var reader = GrammarReader()
    try reader.add(try profile("akn-nl-antwoord.xsd"), prefix: "akn")
    try reader.add(try profile("griffie-preservation.xsd"), prefix: "p")
    return try reader.finish()
  }

  private static func bytes(_ file: URL, advice: String) throws -> [UInt8] {
    guard let data = try? Data(contentsOf: file) else {
      throw Missing(description: "\(file.path) cannot be read. \(advice)")
    }
    return [UInt8](data)
  }
}
