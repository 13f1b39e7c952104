internal import CSchemas
public import XMLKit

/// griffie's profile of Akoma Ntoso: what a letter may hold, as a schema inside the program.
public enum Profile {
  /// The name of the schema, as messages show it.
  public static let name = "akn-nl-antwoord.xsd"

  /// The schema, compiled once for the whole process; that eIds are unique, which it asks for too, is
  /// left for the caller to check.
  ///
  /// - Throws: ``XMLKit/XMLSchemaError`` when the schema itself is at fault.
  public static func schema() throws(XMLSchemaError) -> XMLSchema {
    try compiled.get()
  }

  private static let compiled = Result<XMLSchema, XMLSchemaError> { () throws(XMLSchemaError) in
    try XMLSchema(
      bytes(griffie_profile_schema(), griffie_profile_schema_length()), name: name,
      resources: [
        XMLSchemaResource(
          name: "griffie-preservation.xsd",
          bytes: bytes(
            griffie_preservation_schema(), griffie_preservation_schema_length()))
      ], leavesOutUniqueness: true)
  }

  private static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }
}
