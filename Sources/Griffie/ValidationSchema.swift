import AkomaNtoso
import AnswerLetter
import XMLKit

/// A schema to validate documents against, compiled once and shared by all threads.
public struct ValidationSchema: Sendable {
  let schema: XMLSchema
  /// The name, as results show it.
  public let name: String

  /// griffie's own profile, which is inside the program.
  public static func profile() throws(GriffieError) -> ValidationSchema {
    do { return ValidationSchema(schema: try Profile.schema(), name: Profile.name) } catch {
      throw GriffieError(.fault, error.diagnostics.map { .fault("profile-schema", $0.message) })
    }
  }

  /// Compiles a schema in W3C XML Schema.
  ///
  /// - Parameters:
  ///   - bytes: The schema.
  ///   - name: Its name, for messages.
  ///   - siblings: The schemas that it imports or includes, by file name; nothing else is read.
  /// - Throws: A ``GriffieError`` of kind `unreadable` when it is not a schema.
  public init(_ bytes: [UInt8], name: String, siblings: [String: [UInt8]] = [:])
    throws(GriffieError)
  {
    let resources = siblings.sorted { $0.key < $1.key }.map {
      XMLSchemaResource(name: $0.key, bytes: $0.value)
    }
    self.name = name
    do {
      schema = try XMLSchema(bytes, name: name, resources: resources, leavesOutUniqueness: true)
    } catch {
      throw GriffieError(.unreadable, error.diagnostics.map { Diagnostic($0) })
    }
  }

  private init(schema: XMLSchema, name: String) {
    self.schema = schema
    self.name = name
  }
}
