package import AnswerLetter
package import FileKit
package import Griffie

/// What became of one letter of a batch.
package struct BatchEntry: Sendable {
  /// The ways in which it can end.
  package enum Outcome: String, Sendable {
    /// The document was written.
    case converted
    /// The document that was there is the one that would be written; only of `--resume`.
    case unchanged
    /// There is no document.
    case failed
  }

  /// What is known of the conversion, as it stands in the journal too.
  package struct Facts: Sendable {
    /// The SHA-256 of the document.
    package var outputSHA256: String
    /// `form`, `counts` and `diagnostics`, each as JSON.
    var form: [UInt8]
    var counts: [UInt8]
    var diagnostics: [UInt8]
  }

  package var name: LetterName
  package var outcome: Outcome
  /// The SHA-256 and the length of the source; nothing when it could not be read.
  package var source: (sha256: String, byteCount: Int)?
  /// The path of the document, when it has one.
  package var output: String?
  package var facts: Facts?
  /// What is wrong, of a letter that failed.
  package var errors: [Diagnostic] = []
  /// Why a file could not be read or written.
  package var fileError: FileError?
  /// The kind of failure, when it is not one of a file.
  package var failure: GriffieError.Kind?
  /// How long the letter took; nothing when that is not to be told.
  package var seconds: Double?

  /// The entry as a line of the report; its schema is `schemas/griffie-batch.schema.json`.
  package var line: [UInt8] {
    var json = JSONOutput(reserving: 512)
    json.object { json in
      json.key("version")
      json.number(1)
      json.key("input")
      json.string(name.path)
      if let member = name.member {
        json.key("member")
        json.string(member)
      }
      json.key("outcome")
      json.string(outcome.rawValue)
      if let source {
        json.key("sha256")
        json.string(source.sha256)
        json.key("bytes")
        json.number(source.byteCount)
      }
      if let output {
        json.key("output")
        json.string(output)
      }
      if let facts { facts.write(to: &json) }
      if facts == nil {
        json.key("diagnostics")
        json.diagnostics(allErrors)
      }
      if let seconds {
        json.key("seconds")
        json.raw(Self.decimal(seconds).utf8)
      }
    }
    json.endLine()
    return json.bytes
  }

  private var allErrors: [Diagnostic] {
    errors + (fileError.map { [Diagnostic(.error, $0.identifier, $0.message)] } ?? [])
  }

  /// Microseconds are as exact as one letter can be measured.
  private static func decimal(_ seconds: Double) -> String {
    let microseconds = Int((seconds * 1_000_000).rounded())
    let digits = String(microseconds % 1_000_000)
    return "\(microseconds / 1_000_000)."
      + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}

extension BatchEntry.Facts {
  init(_ conversion: Conversion, outputSHA256: String) {
    self.outputSHA256 = outputSHA256
    var json = JSONOutput()
    json.string(conversion.source.form)
    form = json.bytes
    json = JSONOutput()
    json.counts(LetterCounts(conversion.letter))
    counts = json.bytes
    json = JSONOutput()
    json.diagnostics(conversion.diagnostics)
    diagnostics = json.bytes
  }

  func write(to json: inout JSONOutput) {
    json.key("outputSHA256")
    json.string(outputSHA256)
    json.key("form")
    json.raw(form)
    json.key("counts")
    json.raw(counts)
    json.key("diagnostics")
    json.raw(diagnostics)
  }
}

extension FileError {
  /// The stable identifier of the error in reports.
  var identifier: String { kind == .unreadable ? "unreadable" : "unwritable" }
}

extension JSONOutput {
  mutating func counts(_ counts: LetterCounts) {
    let values: [(StaticString, Int)] = [
      ("questions", counts.questions), ("answers", counts.answers),
      ("paragraphs", counts.paragraphs), ("notes", counts.notes),
      ("citations", counts.citations), ("references", counts.references),
    ]
    object { json in
      for (key, count) in values {
        json.key(key)
        json.number(count)
      }
    }
  }

  mutating func diagnostics(_ diagnostics: [Diagnostic]) {
    array(diagnostics) { json, diagnostic in
      json.object { json in
        json.key("severity")
        json.string(diagnostic.severity.rawValue)
        json.key("identifier")
        json.string(diagnostic.identifier)
        if let place = diagnostic.location {
          json.key("line")
          json.number(place.line)
          json.key("column")
          json.number(place.column)
        }
        json.key("message")
        json.string(diagnostic.message)
        if !diagnostic.advice.isEmpty {
          json.key("advice")
          json.string(diagnostic.advice)
        }
      }
    }
  }
}
