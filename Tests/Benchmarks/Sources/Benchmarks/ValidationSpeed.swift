import CLibXML2Bare
import Foundation
import Griffie

/// Measures validation against libxml2's own, inside the program.
enum ValidationSpeed {
  private static let schemaFolder = Sample.package.appendingPathComponent("schemas")

  /// Prints the ratios of validation to what `xmllint --noout --schema` does: a tree is parsed, and
  /// validated against a schema that is compiled already.
  static func report(_ sample: Sample, against baseline: Baseline) throws {
    try reportCompilation()
    print("size   XML       schema     other layers  (both ÷ libxml2's parse and validation)")
    let profile = try ValidationSchema.profile()
    let schemaOnly = Validator(schemas: [profile], layers: [.schema])
    let all = Validator(schemas: [profile])
    let streamed = Validator(
      schemas: [profile], layers: [.schema, .naming, .references, .consistency])
    for factor in [1, 10, 100, 1000] {
      let xml = try Conversion(of: sample.repeated(factor)).xml
      let works: [() throws -> Void] = [
        { baseline.validate(xml) }, { _ = schemaOnly.validate(xml) },
        { _ = streamed.validate(xml) },
        { _ = all.validate(xml) },
      ]
      let times = try Benchmarks.fastest(works, rounds: 300 / factor + 5)
      let ratio = times.map { $0 / times[0] }
      print(
        pad("\(factor)×", 7) + pad("\(xml.count)") + pad(rounded(ratio[1]), 11)
          + "\(rounded(ratio[2] - ratio[1])) in any document, "
          + "\(rounded(ratio[3] - ratio[1])) with those for letters")
    }
  }

  /// Prints how long the profile takes to compile.
  private static func reportCompilation() throws {
    let bytes = try ["akn-nl-antwoord.xsd", "griffie-preservation.xsd"].map {
      [UInt8](try Data(contentsOf: schemaFolder.appendingPathComponent($0)))
    }
    let times = try Benchmarks.fastest(
      [
        {
          _ = try ValidationSchema(
            bytes[0], name: "profile", siblings: ["griffie-preservation.xsd": bytes[1]])
        }
      ], rounds: 50)
    print("the profile compiles in \(rounded(times[0] * 1000)) ms")
  }

  /// The profile as libxml2 compiles it from its file, which it no longer reads once griffie has set
  /// it up.
  struct Baseline {
    let raw: xmlSchemaPtr

    init() {
      let path = schemaFolder.appendingPathComponent("akn-nl-antwoord.xsd").path
      let context = xmlSchemaNewParserCtxt(path)
      defer { xmlSchemaFreeParserCtxt(context) }
      guard let raw = xmlSchemaParse(context) else { fatalError("the profile does not compile") }
      self.raw = raw
    }

    /// What xmllint does: parse into a tree, and validate that.
    func validate(_ xml: [UInt8]) {
      xml.withUnsafeBytes { bytes in
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        let options = Int32(XML_PARSE_NONET.rawValue)
        let document = xmlReadMemory(start, Int32(bytes.count), nil, nil, options)
        let context = xmlSchemaNewValidCtxt(raw)
        guard xmlSchemaValidateDoc(context, document) == 0 else { fatalError("not valid") }
        xmlSchemaFreeValidCtxt(context)
        xmlFreeDoc(document)
      }
    }
  }
}
