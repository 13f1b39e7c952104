internal import CLibXML2

/// libxml2's messages, made fit to be read.
enum ErrorMessage {
  /// The message of an error on one line.
  ///
  /// Names come with their namespace in braces; the namespace of the document's root is left out.
  static func text(_ error: xmlError, hiding namespace: String = "") -> String {
    guard let message = error.message else { return "unknown fault \(error.code)" }
    var text = String(cString: message).split(whereSeparator: \.isNewline).joined(separator: " ")
    if !namespace.isEmpty { text = text.replacing("{\(namespace)}", with: "") }
    while text.last == " " { text.removeLast() }
    return text
  }
}
