import AkomaNtoso
import AnswerLetter
import LetterText
import XMLKit

/// An XML document that was parsed.
struct ReadDocument {
  private let root: XMLElement?

  /// Parses a document.
  init(_ bytes: [UInt8]) throws(GriffieError) {
    guard !bytes.isEmpty else { throw GriffieError(.unreadable, [.emptyInput]) }
    let reading = XMLReader.read(bytes)
    if let fault = reading.diagnostics.first {
      throw GriffieError(.unreadable, [Diagnostic(fault)])
    }
    root = reading.root
  }

  /// Parses a document that griffie wrote, and validates it in the same pass.
  ///
  /// - Throws: A ``GriffieError`` of kind `fault` when it is not valid.
  init(validating bytes: [UInt8], against schema: ValidationSchema) throws(GriffieError) {
    root = try Self.read(bytes, against: schema, buildsTree: true)
  }

  /// Validates a document that griffie wrote.
  ///
  /// - Throws: A ``GriffieError`` of kind `fault` when it is not valid.
  static func validate(_ bytes: [UInt8], against schema: ValidationSchema) throws(GriffieError) {
    _ = try read(bytes, against: schema, buildsTree: false)
  }

  private static func read(
    _ bytes: [UInt8], against schema: ValidationSchema, buildsTree: Bool
  ) throws(GriffieError) -> XMLElement? {
    let validator = Validator(schemas: [schema], layers: [.schema])
    let (findings, root) = validator.read(bytes, buildsTree: buildsTree)
    if findings.isEmpty { return root }
    throw GriffieError(.fault, findings.map { .fault("invalid-output", $0.message) })
  }

  /// Reads the letter of the document.
  func letter() throws(GriffieError) -> LetterDocument {
    guard let root else { throw GriffieError(.unreadable, [.emptyInput]) }
    do { return try LetterXMLReader.read(root) } catch {
      let place = SourceLocation(line: error.position.line, column: error.position.column)
      throw GriffieError(
        .unreadable,
        [
          Diagnostic(
            .error, "not-a-letter", at: place, error.message,
            advice: "‘griffie validate’ says how the document departs from griffie's profile.")
        ])
    }
  }
}

extension Diagnostic {
  static let emptyInput = Diagnostic(
    .error, "empty-input", "the input is empty", advice: "Check that the right file was named.")

  init(_ diagnostic: XMLDiagnostic) {
    let place = SourceLocation(
      line: diagnostic.position.line, column: diagnostic.position.column)
    switch diagnostic.kind {
    case .schema: self.init(.error, "schema", at: place, diagnostic.message)
    case .doctype:
      self.init(
        .error, "doctype", at: place, diagnostic.message,
        advice: "Take the declaration out; griffie never reads entities or outside files.")
    default:
      self.init(
        .error, "not-well-formed", at: place, diagnostic.message,
        advice: "The document is not well-formed XML from here on.")
    }
  }
}

extension GriffieError {
  /// An error of reading a text, in words.
  init(_ error: LetterTextError) {
    switch error {
    case .decoding(.empty): self.init(.unreadable, [.emptyInput])
    case .decoding(.tooLarge(let limit)):
      self.init(
        .unreadable,
        [
          Diagnostic(
            .error, "too-large", "the text is larger than \(limit) bytes",
            advice: "Divide the file into letters, and convert each.")
        ])
    case .decoding(.binary(let what)):
      self.init(
        .unreadable,
        [
          Diagnostic(
            .error, "binary-input", "the input is \(what), expected plain text",
            advice: "Extract the text first, for example with Apache Tika.")
        ])
    case .decoding(.invalid(let encoding, let byte, let offset, let place)):
      let hexadecimal = String(byte, radix: 16, uppercase: true)
      let advice =
        encoding == .utf8
        ? "If the text is in an older encoding, say so: --encoding windows-1252."
        : "Check that the file is complete and in this encoding."
      self.init(
        .unreadable,
        [
          Diagnostic(
            .error, "invalid-encoding", at: place,
            "byte 0x\(hexadecimal.count == 1 ? "0" : "")\(hexadecimal) at offset \(offset) is not "
              + encoding.rawValue.uppercased(),
            advice: advice)
        ])
    case .notReversible(let offset):
      self.init(
        .fault,
        [
          .fault(
            "not-reversible", "the text cannot be given back exactly, from offset \(offset) on")
        ])
    case .changed:
      self.init(.invalid, [.changedLetter])
    }
  }
}
