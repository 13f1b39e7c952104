import Testing

@testable import XMLKit

/// Schemas written so that libxml2 has less to do: what they say stays the same.
@Suite struct LeanSchemaTests {
  private static let head =
    #"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a" xmlns:a="urn:a">"#

  private func lean(_ body: String, head: String = Self.head, keepsUniqueness: Bool = false)
    -> (text: String, constraints: [XMLUniqueConstraint])?
  {
    let end = head.hasPrefix("<xs:") ? "</xs:schema>" : "</schema>"
    return LeanSchema.make(
      from: Array((head + body + end).utf8), leavesOutUniqueness: !keepsUniqueness
    )
    .map {
      let text = String(decoding: $0.bytes, as: UTF8.self)
      return (String(text.dropFirst(head.count).dropLast(end.count)), $0.constraints)
    }
  }

  /// A choice or group that repeats without end, and what is made of it.
  @Test(arguments: [
    (
      #"<xs:choice maxOccurs="unbounded"><xs:element ref="a:b"/></xs:choice>"#,
      #"<xs:sequence maxOccurs="unbounded"><xs:choice><xs:element ref="a:b"/></xs:choice></xs:sequence>"#
    ),
    (
      #"<xs:choice id='c' minOccurs='0' maxOccurs='unbounded'/>"#,
      #"<xs:sequence minOccurs='0' maxOccurs='unbounded'><xs:choice id='c'/></xs:sequence>"#
    ),
    (
      #"<xs:group ref="a:g" maxOccurs="unbounded"/>"#,
      #"<xs:sequence maxOccurs="unbounded"><xs:group ref="a:g"/></xs:sequence>"#
    ),
    (
      #"<xs:choice minOccurs="2" maxOccurs="unbounded"/>"#,
      #"<xs:choice minOccurs="2" maxOccurs="unbounded"/>"#
    ),
    (#"<xs:choice maxOccurs="3"/>"#, #"<xs:choice maxOccurs="3"/>"#),
    (
      #"<xs:element ref="a:b" maxOccurs="unbounded"/>"#,
      #"<xs:element ref="a:b" maxOccurs="unbounded"/>"#
    ),
    (
      "<!-- <xs:choice> -->\n <xs:annotation><xs:documentation>a <b>c</b> > d</xs:documentation>"
        + #"</xs:annotation><xs:element name="e" default="a > b"/>"#,
      #"<xs:element name="e" default="a > b"/>"#
    ),
  ])
  func repeatedChoicesStandInSequences(_ schema: String, _ expected: String) {
    #expect(lean(schema)?.text == expected)
  }

  @Test(arguments: [
    "<xs:choice maxOccurs='unbounded'", "<xs:choice>", "</xs:choice>", "<![CDATA[a]]>",
    "<xs:element xmlns:b='urn:b'/>", "<b:element/>", "<xs:element name=a/>",
  ])
  func whatIsNotFollowedIsLeftAlone(_ body: String) {
    #expect(lean(body) == nil)
  }

  @Test func otherDocumentsAreLeftAlone() {
    let texts = [
      "", "<", "<a/>", "<schema/>", "<!DOCTYPE a><xs:schema/>",
      #"<?xml version="1.0" encoding="utf-16"?>"# + Self.head + "</xs:schema>",
      #"<xs:schema xmlns:xs="urn:other"></xs:schema>"#,
    ]
    for text in texts {
      #expect(LeanSchema.make(from: Array(text.utf8), leavesOutUniqueness: true) == nil, "\(text)")
    }
  }

  @Test func constraintsKnowTheNamespacesOfTheirElements() throws {
    let body = """
      <xs:element name="list"><xs:complexType/>\
      <xs:unique name="all"><xs:selector xpath=".//*"/><xs:field xpath="@id"/></xs:unique>\
      <xs:key name="some"><xs:selector xpath="a:item"/><xs:field xpath="@n"/></xs:key>\
      <xs:key name="none"><xs:selector xpath="item"/><xs:field xpath="@n"/></xs:key>\
      <xs:key name="deep"><xs:selector xpath="a:item/a:part"/><xs:field xpath="@n"/></xs:key>\
      </xs:element>
      """
    let (text, constraints) = try #require(lean(body))
    #expect(constraints.map(\.name) == ["all", "some", "none"])
    #expect(constraints.map(\.element.namespace) == ["urn:a", "urn:a", "urn:a"])
    #expect(constraints.map(\.child?.name) == [nil, "item", "item"])
    #expect(constraints.map(\.child?.namespace) == [nil, "urn:a", nil])
    #expect(!text.contains("all") && text.contains("deep"))
    #expect(lean(body, keepsUniqueness: true)?.text.contains("all") == true)
  }

  @Test func aNameThatIsDeclaredTwiceKeepsItsConstraints() throws {
    let constraint =
      #"<xs:unique name="u"><xs:selector xpath=".//*"/><xs:field xpath="@id"/></xs:unique>"#
    let body =
      #"<xs:element name="a"><xs:complexType/>"# + constraint + "</xs:element>"
      + #"<xs:element name="b"><xs:complexType><xs:sequence><xs:element name="a"/></xs:sequence>"#
      + "</xs:complexType></xs:element>"
    #expect(try #require(lean(body)).constraints.isEmpty)
  }
}
