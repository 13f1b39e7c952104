import Foundation
import Griffie
import TestSupport
import XMLKit

/// The documents that the examples of rules are pieces of.
enum ExampleDocuments {
  /// The text of a letter.
  static func letter() throws -> String { try text("letter.txt") }

  /// The XML of that letter.
  static func letterXML() throws -> String {
    String(decoding: try Conversion(of: Array(letter().utf8)).xml, as: UTF8.self)
  }

  /// An act, written by hand.
  static func act() throws -> String { try text("act.xml") }

  /// A validator with the official schema.
  static func officialValidator() throws -> Validator { try official.get() }

  private static let official = Result {
    let folder = PackageFiles.officialSchemas
    let advice = "Run Tests/run, which fetches the official schema."
    let schema = try ValidationSchema(
      PackageFiles.bytes(folder.appending(path: "akomantoso30.xsd"), advice: advice),
      name: "akomantoso30.xsd",
      siblings: [
        "xml.xsd": PackageFiles.bytes(folder.appending(path: "xml.xsd"), advice: advice)
      ])
    return Validator(schemas: [schema])
  }

  /// The official schema with all its constraints left to libxml2.
  static func officialSchema() throws -> XMLSchema {
    let folder = PackageFiles.officialSchemas
    let advice = "Run Tests/run, which fetches the official schema."
    func file(_ name: String) throws -> [UInt8] {
      try PackageFiles.bytes(folder.appending(path: name), advice: advice)
    }
    return try XMLSchema(
      file("akomantoso30.xsd"), name: "akomantoso30.xsd",
      resources: [XMLSchemaResource(name: "xml.xsd", bytes: file("xml.xsd"))])
  }

  private static func text(_ name: String) throws -> String {
    let file = PackageFiles.package.appending(path: "Tests/ValidationTests/Examples/\(name)")
    return String(
      decoding: try PackageFiles.bytes(file, advice: "It is part of the package."), as: UTF8.self)
  }
}
