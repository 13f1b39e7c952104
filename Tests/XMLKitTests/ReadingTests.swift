import Testing
import XMLKit

/// Documents read into trees, and what is refused.
@Suite struct ReadingTests {
  private func read(_ xml: String) -> XMLReading { XMLReader.read(Array(xml.utf8)) }

  @Test func aTreeHasElementsAttributesAndText() throws {
    let reading = read(
      #"<a xmlns="urn:x" xmlns:p="urn:y" k="1 &lt; 2" p:l="é"><!-- no --><b>x<![CDATA[<y>]]>z</b><?pi no?> t</a>"#
    )
    let root = try #require(reading.root)
    #expect(reading.diagnostics.isEmpty)
    #expect(root.name == "a")
    #expect(root.namespace == "urn:x")
    #expect(root[attribute: "k"] == "1 < 2")
    #expect(root.attributes.map(\.namespace) == ["", "urn:y"])
    #expect(root.elements.map(\.name) == ["b"])
    #expect(root.elements.first?.text == "x<y>z")
    #expect(root.text == "x<y>z t")
  }

  @Test(arguments: [
    ("<a>", 1, 4), ("<a>\n<b>\n</a>", 3, 5), ("", 1, 1), ("text", 1, 1), ("<a b=c/>", 1, 6),
    ("<a>&nbsp;</a>", 1, 10), ("<a/><b/>", 1, 5), ("<a>é\u{1}</a>", 1, 6),
    ("<a b='1' b='2'/>", 1, 15),
  ])
  func malformedXMLHasItsPlace(_ xml: String, _ line: Int, _ column: Int) throws {
    let reading = read(xml)
    let fault = try #require(reading.diagnostics.first)
    #expect(fault.kind == .malformed)
    #expect([fault.position.line, fault.position.column] == [line, column], "\(xml): \(fault)")
    #expect(!fault.message.isEmpty)
    #expect(reading.root == nil)
  }

  @Test func everyPrefixOfADocumentIsMalformed() {
    let xml = Array(#"<?xml version="1.0"?><a k="v"><b>text &amp; é</b><!-- c --></a>"#.utf8)
    for count in 0..<xml.count {
      #expect(XMLReader.read(Array(xml[..<count])).diagnostics.contains { $0.kind == .malformed })
    }
    #expect(XMLReader.read(xml).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
    "<!DOCTYPE a SYSTEM 'http://example.invalid/a.dtd'><a/>",
    "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://example.invalid/p'>%p;]><a/>",
    "<!DOCTYPE a [<!ENTITY b 'xx'><!ENTITY c '&b;&b;&b;'><!ENTITY d '&c;&c;&c;'>]><a>&d;&d;</a>",
  ])
  func documentTypeDeclarationsAreRefused(_ xml: String) {
    let reading = read(xml)
    #expect(reading.root == nil)
    #expect(reading.diagnostics.first?.kind == .doctype)
  }

  @Test func inclusionsAreNotFollowed() throws {
    let root = try #require(
      read(
        #"<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/passwd" parse="text"/></a>"#
      ).root)
    #expect(root.text.isEmpty)
    #expect(root.elements.map(\.name) == ["include"])
  }

  @Test func linesBeyond65535AreCounted() throws {
    let xml = "<a>" + String(repeating: "\n", count: 70_000) + "  <b></c></a>"
    let fault = try #require(read(xml).diagnostics.first)
    #expect(fault.position.line == 70_001)
    let root = try #require(read(xml.replacing("</c>", with: "</b>")).root)
    #expect(root.elements.first?.position.line == 70_001)
    #expect(root.elements.first?.position.column == 3)
  }

  @Test func columnsCountBytes() throws {
    let root = try #require(read("<a>é€👍<b/></a>").root)
    #expect(root.elements.first?.position.column == 4 + 2 + 3 + 4)
  }

  @Test func depthIsLimited() {
    let xml = String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)
    #expect(read(xml).diagnostics.first?.kind == .malformed)
  }

  @Test(arguments: ["UTF-8", "ISO-8859-1", "utf-16"])
  func declaredEncodingsAreRead(_ encoding: String) throws {
    let text = "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><a>é</a>"
    let bytes: [UInt8] =
      switch encoding {
      case "UTF-8": Array(text.utf8)
      case "ISO-8859-1": text.unicodeScalars.map { UInt8($0.value) }
      default: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      }
    #expect(XMLReader.read(bytes).root?.text == "é")
  }

  @Test func invalidUTF8IsMalformed() {
    #expect(XMLReader.read(Array("<a>".utf8) + [0xE9] + Array("</a>".utf8)).root == nil)
  }
}
