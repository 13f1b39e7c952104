import AkomaNtoso

/// The declaration of the XML files of a package.
enum XMLText {
  static let declaration: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

  /// Text without the characters that XML 1.0 forbids (section 2.2), each as U+FFFD.
  static func allowed(_ text: String) -> String {
    func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
      (scalar.value < 0x20 && scalar != "\t" && scalar != "\n" && scalar != "\r")
        || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
    // In UTF-8, U+FFFE and U+FFFF begin with EF.
    var text = text
    let isSuspect = text.withUTF8 { bytes in
      bytes.contains { $0 < 0x20 || $0 == 0xEF }
    }
    guard isSuspect, text.unicodeScalars.contains(where: isForbidden) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { isForbidden($0) ? "\u{FFFD}" : $0 }))
  }
}

extension XMLOutput {
  /// Writes an element that holds text.
  mutating func element(_ name: StaticString, _ content: String) {
    empty(name)
    finishStart()
    text(XMLText.allowed(content))
    end(name)
  }

  /// Writes an element that holds text, when there is any.
  mutating func element(_ name: StaticString, optional content: String?) {
    if let content, !content.isEmpty { element(name, content) }
  }

  /// Writes an element that holds elements.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: (inout XMLOutput) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// Starts an element that holds elements.
  mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    open(name)
    write(attributes)
    finishStart()
  }

  /// Writes an element that holds nothing.
  mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    empty(name)
    write(attributes)
    finishEmpty()
  }

  private mutating func write(_ attributes: KeyValuePairs<StaticString, String>) {
    for (name, value) in attributes { attribute(name, XMLText.allowed(value)) }
  }

  /// A whole document.
  static func document(_ content: (inout XMLOutput) -> Void) -> [UInt8] {
    var output = XMLOutput(isCompact: false)
    output.append(XMLText.declaration)
    content(&output)
    output.append("\n")
    return output.take()
  }
}
