import AnswerLetter
import Griffie
import Testing

/// Constraints of schemas that griffie checks in the place of libxml2.
@Suite struct UniquenessTests {
  private static let schema = """
    <schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:a="urn:a" targetNamespace="urn:a">
      <element name="item"><complexType><attribute name="n" type="int"/></complexType></element>
      <element name="list"><complexType><sequence maxOccurs="unbounded">
        <any namespace="##any" processContents="lax"/>
      </sequence></complexType>
      <key name="n"><selector xpath="a:item"/><field xpath="@n"/></key></element>
    </schema>
    """

  /// Elements of other namespaces that have the same names are not meant.
  @Test(arguments: [
    (#"<a:item n="1"/><a:item n="2"/>"#, 0), (#"<a:item n="1"/><a:item n="1"/>"#, 1),
    (#"<a:item/>"#, 1), (#"<b:item n="1"/><b:item n="1"/><b:item/><item/>"#, 0),
    (#"<b:list><a:item n="1"/><a:item n="1"/><a:item/></b:list>"#, 0),
    (#"<a:list><a:item n="1"/></a:list><a:item n="1"/>"#, 0),
  ])
  func namesHaveNamespaces(_ content: String, _ count: Int) throws {
    let schema = try ValidationSchema(Array(Self.schema.utf8), name: "list.xsd")
    let validator = Validator(schemas: [schema], layers: [.schema])
    let document = #"<a:list xmlns:a="urn:a" xmlns:b="urn:b">\#(content)</a:list>"#
    let findings = validator.validate(Array(document.utf8)).findings
    #expect(findings.map(\.rule.identifier) == Array(repeating: "schema-key", count: count))
  }
}
