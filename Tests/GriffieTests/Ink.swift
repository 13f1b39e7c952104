import AkomaNtoso
import AnswerLetter
import XMLKit

/// The characters of a text that are not white space, compared with those of a document.
///
/// This is written from the design alone: the document is read as any program would read it, a note
/// is put back behind the paragraph that has its mark, and what is left must be the text. Where the
/// text had pages or the notation of an extractor, its record holds those; then nothing else may be
/// missing, and what runs through the text must run through the document in the same order.
enum Ink {
  /// What is missing or out of order, in words; nothing when every character is there.
  static func lost(
    from text: [UInt8], in xml: [UInt8], mayLiftAnyWord: Bool = false
  ) throws -> [String] {
    // Byte order marks at the start say nothing.
    let expected = characters(of: decoded(text)).drop { $0 == "\u{FEFF}" }
    let actual = characters(of: try contents(of: xml).unicodeScalars).drop { $0 == "\u{FEFF}" }
    guard expected != actual else { return [] }
    if let lifted = try lifted(xml) {
      return try lostBesides(lifted, Array(expected), in: xml, mayLiftAnyWord)
    }
    let place = zip(expected, actual).prefix { $0 == $1 }.count
    func around(_ characters: ArraySlice<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: characters.dropFirst(max(0, place - 10)).prefix(30))
      return String(view)
    }
    return ["no character is lost: ‘\(around(expected))’ became ‘\(around(actual))’"]
  }

  /// What the record of a document holds that is visible; nothing when its text was not rearranged.
  private static func lifted(_ xml: [UInt8]) throws -> String? {
    guard let root = XMLReader.read(xml).root,
      let source = try LetterXMLReader.read(root).source
    else { return nil }
    let isMoved = source.edits.contains { $0.delete < 0 }
    let words = source.edits.map(\.insert).joined(separator: " ")
    let isVisible = words.unicodeScalars.contains {
      !$0.properties.isWhitespace && $0.value > 0x20 && $0.value != 0xFEFF
    }
    return isMoved || isVisible ? words : nil
  }

  private static func lostBesides(
    _ lifted: String, _ expected: [Unicode.Scalar], in xml: [UInt8], _ mayLiftAnyWord: Bool
  ) throws -> [String] {
    guard let root = XMLReader.read(xml).root else { return ["the document can be read"] }
    var running = ""
    var notes = ""
    split(root, running: &running, notes: &notes, isText: false)
    var counts: [Unicode.Scalar: Int] = [:]
    for part in [running, notes, lifted] {
      for scalar in characters(of: part.unicodeScalars) { counts[scalar, default: 0] += 1 }
    }
    // Notes that the text has in the plain notation.
    var text = String.UnicodeScalarView()
    text.append(contentsOf: expected)
    let plain = String(text).ranges(of: "[footnoteRef:").count
    for scalar in "[footnoteRef:][:]".unicodeScalars { counts[scalar, default: 0] += plain }
    var missing = ""
    for scalar in expected {
      counts[scalar, default: 0] -= 1
      if counts[scalar, default: 0] < 0 { missing.unicodeScalars.append(scalar) }
    }
    var broken: [String] = []
    if !missing.isEmpty {
      broken.append("no character is lost: ‘\(missing.prefix(40))’ is missing")
    }
    let foreign = lifted.split(whereSeparator: \.isWhitespace).filter {
      !mayLiftAnyWord && !Lifted.isAllowed(String($0))
    }
    if !foreign.isEmpty {
      broken.append("only what belongs to pages is lifted: \(foreign.prefix(5))")
    }
    var rest = expected[...]
    for scalar in characters(of: running.unicodeScalars) {
      guard let place = rest.firstIndex(of: scalar) else {
        broken.append("the running text is in order")
        break
      }
      rest = rest[(place + 1)...]
    }
    return broken
  }

  /// The running text of a document, without the number that stood among the pages, and its notes
  /// with their markers, which stand at the mark and at the body.
  private static func split(
    _ element: XMLElement, running: inout String, notes: inout String, isText: Bool
  ) {
    if element.name == "meta" { return }
    if element.name == "authorialNote" {
      let marker = element[attribute: "marker"] ?? ""
      notes += marker + marker + element.text
      return
    }
    if element.name == "docNumber", element.text.contains("-tk-") {
      notes += element.text
      return
    }
    notes += sign(before: element)
    if element.name == "embeddedStructure" {
      notes += String(repeating: ">", count: element.elements.count)
    }
    let isText = isText || ["p", "num", "heading"].contains(element.name)
    for child in element.children {
      switch child {
      case .element(let inner): split(inner, running: &running, notes: &notes, isText: isText)
      case .text(let words): if isText { running += words }
      }
    }
    notes += rule(below: element)
  }

  /// The text content of a document outside `meta`, its notes behind their paragraphs.
  static func contents(of xml: [UInt8]) throws -> String {
    let reading = XMLReader.read(xml)
    guard let root = reading.root, reading.diagnostics.isEmpty else {
      throw Unreadable(messages: reading.diagnostics.map(\.message))
    }
    var contents = ""
    var bodies = ""
    append(root, to: &contents, bodies: &bodies, isText: false)
    return contents
  }

  struct Unreadable: Error {
    var messages: [String]
  }

  private static func append(
    _ element: XMLElement, to text: inout String, bodies: inout String, isText: Bool
  ) {
    if element.name == "meta" { return }
    if element.name == "authorialNote" {
      let marker = element[attribute: "marker"] ?? ""
      text += "[footnoteRef:\(marker)]"
      bodies += "[\(marker):\(element.text)]"
      return
    }
    text += sign(before: element)
    // White space outside these is layout.
    let isText = isText || ["p", "num", "heading"].contains(element.name)
    for child in element.children {
      if element.name == "embeddedStructure" { text += ">" }
      switch child {
      case .element(let inner): append(inner, to: &text, bodies: &bodies, isText: isText)
      case .text(let words): if isText { text += words }
      }
    }
    text += rule(below: element)
    if ["p", "heading"].contains(element.name) {
      text += bodies
      bodies = ""
    }
  }

  /// The sign of the plain notation before a heading, which XML has as an element.
  private static func sign(before element: XMLElement) -> String {
    guard element.name == "tblock", let heading = element.elements.first else { return "" }
    return knownHeadings.contains(heading.text) ? "" : "#"
  }

  /// The line of dashes below a row of headings.
  private static func rule(below row: XMLElement) -> String {
    guard row.name == "tr" else { return "" }
    return row.elements.map { $0.name == "th" ? "---" : "" }.joined()
  }

  /// Headings that have no sign.
  private static let knownHeadings: Set<String> = [
    "Aanleiding", "Achtergrond", "Algemeen", "Conclusie", "Context", "Inleiding",
    "Juridisch kader", "Leeswijzer", "Samenvatting", "Slot", "Stand van zaken", "Ten slotte",
    "Tot slot", "Vervolg", "Vervolgstappen", "Wettelijk kader",
  ]

  private static func characters(of scalars: String.UnicodeScalarView) -> [Unicode.Scalar] {
    scalars.filter { !$0.properties.isWhitespace && $0.value != 0x0B && $0.value != 0x0C }
  }

  /// A file as characters, those that XML forbids as what stands for them.
  static func decoded(_ text: [UInt8]) -> String.UnicodeScalarView {
    var string: String
    if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
      let isBig = text[0] == 0xFE
      let units = stride(from: 2, to: text.count - 1, by: 2).map { index in
        let (first, second) = (UInt16(text[index]), UInt16(text[index + 1]))
        return isBig ? first << 8 | second : second << 8 | first
      }
      string = String(decoding: units, as: UTF16.self)
    } else {
      let hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
      string = String(decoding: text.dropFirst(hasMark ? 3 : 0), as: UTF8.self)
    }
    var scalars = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D: scalars.append(scalar)
      case 0..<0x20:
        if let picture = Unicode.Scalar(0x2400 + scalar.value) { scalars.append(picture) }
      case 0xFFFE, 0xFFFF: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return scalars
  }
}
