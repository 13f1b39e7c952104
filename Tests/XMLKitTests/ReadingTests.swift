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

  @Test func childrenComeInTheOrderOfTheDocument() throws {
    let root = try #require(read("<a>1<b>2<c/>3<!-- no -->4</b><d>5</d><e/>6</a>").root)
    func shape(_ element: XMLElement) -> String {
      let children = element.children.map { child in
        switch child {
        case .element(let inner): shape(inner)
        case .text(let text): text
        }
      }
      return "\(element.name)(\(children.joined(separator: " ")))"
    }
    #expect(shape(root) == "a(1 b(2 c() 34) d(5) e() 6)")
    #expect(root.elements.map(\.text) == ["234", "5", ""])
    #expect(root.elements.dropFirst().map(\.name) == ["d", "e"])
    #expect(root.elements.first?.elements.dropFirst().isEmpty == true)
    #expect(root.text == "123456")
  }

  @Test func namesAreKeptApartHoweverMany() throws {
    let names = (0..<2000).map { "n\($0)" }
    let xml = names.map { "<\($0) \($0)='\($0)' p:\($0)='other'/>" }.joined()
    let root = try #require(read("<a xmlns:p='urn:p'>\(xml)<p:a/></a>").root)
    #expect(root.elements.map(\.name) == names + ["a"])
    #expect(zip(root.elements, names).allSatisfy { $0[attribute: $1] == $1 })
    #expect(root.elements.first?.attributes.map(\.namespace) == ["", "urn:p"])
    #expect(root.elements.map(\.namespace).last == "urn:p")
  }

  @Test(arguments: [
    ("a &amp; b", "a & b"), ("&amp;#38;", "&#38;"), ("&lt;&quot;", "<\""), ("", ""),
    (" x\n y ", " x  y "), ("&#233;&#10;", "é\n"),
  ])
  func referencesInAttributesAreResolved(_ written: String, _ value: String) throws {
    let root = try #require(read("<a k='\(written)' l='2'/>").root)
    #expect(root[attribute: "k"] == value)
    #expect(root.attributes.map(\.value) == [value, "2"])
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

  @Test func placesInUTF16AreThoseOfTheParser() throws {
    let text = "<?xml version=\"1.0\" encoding=\"utf-16\"?>\n<a>\n<b/>é\n\n<c/></a>"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let root = try #require(XMLReader.read(bytes).root)
    #expect(root.position.line == 2)
    #expect(root.elements.map(\.position.line) == [3, 5])
  }

  @Test func invalidUTF8IsMalformed() {
    #expect(XMLReader.read(Array("<a>".utf8) + [0xE9] + Array("</a>".utf8)).root == nil)
  }
}
