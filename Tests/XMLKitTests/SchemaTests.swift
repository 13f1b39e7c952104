import Testing
import XMLKit

/// Schemas compiled, and documents validated against them.
@Suite struct SchemaTests {
  private static let start = #"<schema xmlns="http://www.w3.org/2001/XMLSchema">"#

  private func schema(_ body: String, resources: [XMLSchemaResource] = []) throws -> XMLSchema {
    try XMLSchema(
      Array((Self.start + body + "</schema>").utf8), name: "main.xsd", resources: resources)
  }

  private func list() throws -> XMLSchema {
    try schema(
      """
      <element name="list"><complexType><sequence>
      <element name="item" type="int" maxOccurs="unbounded"/>
      </sequence><attribute name="n" type="int" use="required"/></complexType></element>
      """)
  }

  @Test func everyErrorHasItsPlace() throws {
    let xml = "<list>\n  <item>1</item>\n  <item>x</item>\n    <other/>\n</list>"
    let faults = XMLReader.read(Array(xml.utf8), schema: try list()).diagnostics
    #expect(faults.allSatisfy { $0.kind == .schema })
    #expect(faults.map(\.position.line) == [1, 3, 4])
    #expect(faults.last?.position.column == 5)
    #expect(faults[0].message.contains("'n' is required"))
  }

  @Test func aValidDocumentHasNone() throws {
    let reading = XMLReader.read(
      Array("<list n='1'><item>2</item></list>".utf8), schema: try list())
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.root?.elements.count == 1)
    let without = XMLReader.read(
      Array("<list n='1'><item>2</item></list>".utf8), schema: try list(), buildsTree: false)
    #expect(without.root == nil)
    #expect(without.diagnostics.isEmpty)
  }

  @Test func errorsBeyond65535LinesHaveTheirPlace() throws {
    let lines = String(repeating: "<item>1</item>\n", count: 70_000)
    let xml = "<list n='1'>\n\(lines)  <item>x</item></list>"
    let faults = XMLReader.read(Array(xml.utf8), schema: try list()).diagnostics
    #expect(faults.map(\.position.line) == [70_002])
  }

  @Test func faultsAreLimited() throws {
    let xml = "<list n='1'>" + String(repeating: "<item>x</item>", count: 500) + "</list>"
    let faults = XMLReader.read(Array(xml.utf8), schema: try list(), diagnosticLimit: 7).diagnostics
    #expect(faults.count == 7)
  }

  @Test func drawsInOnlyWhatItIsGiven() throws {
    let part = XMLSchemaResource(
      name: "part.xsd",
      bytes: Array((Self.start + #"<element name="a" type="int"/></schema>"#).utf8))
    let include = #"<include schemaLocation="part.xsd"/>"#
    let compiled = try schema(include, resources: [part])
    #expect(XMLReader.read(Array("<a>1</a>".utf8), schema: compiled).diagnostics.isEmpty)
    #expect(throws: XMLSchemaError.self) { try schema(include + #"<element name="b" type="c"/>"#) }
    #expect(throws: XMLSchemaError.self) {
      try schema(
        #"<include schemaLocation="http://example.invalid/a.xsd"/><element name="b" type="c"/>"#)
    }
    #expect(throws: XMLSchemaError.self) {
      try schema(#"<include schemaLocation="/etc/passwd"/><element name="b" type="c"/>"#)
    }
  }

  @Test(arguments: ["", "<schema/>", "no schema", "<a xmlns='http://www.w3.org/2001/XMLSchema'/>"])
  func whatIsNoSchemaIsRefused(_ text: String) {
    let error = #expect(throws: XMLSchemaError.self) {
      try XMLSchema(Array(text.utf8), name: "bad.xsd")
    }
    #expect(error?.name == "bad.xsd")
    #expect(error?.diagnostics.isEmpty == false)
  }

  @Test func oneSchemaServesManyTasks() async throws {
    let compiled = try list()
    let counts = await withTaskGroup(of: Int.self) { group in
      for task in 0..<16 {
        group.addTask {
          (0..<200).reduce(0) { total, round in
            let item = (task + round).isMultiple(of: 2) ? "1" : "x"
            let xml = Array("<list n='1'><item>\(item)</item></list>".utf8)
            return total + XMLReader.read(xml, schema: compiled).diagnostics.count
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 100, count: 16))
  }

  @Test func schemasCompileInManyTasks() async {
    let isValid = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 { group.addTask { (try? Self().list()) != nil } }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(isValid)
  }
}
