import AnswerLetter
import FoundationEssentials
package import Griffie
import LetterText

/// The conversion of letters that come as records, one line of JSON each, into records of the same
/// kind.
///
/// A record is `{"id": …, "text": "…", "metadata": …}`, or has the bytes of the text as `base64`; see
/// `schemas/griffie-record.schema.json`. What comes back has the same `id` and `metadata`, whatever
/// they are, and always comes: a record that cannot be converted is answered by one that says why.
package struct RecordConversion: Sendable {
  /// What a record is answered with.
  package enum Product: String, Sendable, CaseIterable {
    /// The document.
    case xml
    /// The outline of the letter.
    case outline
  }

  /// The version of the shape of records.
  package static let version = 1

  private let options: ConversionOptions
  private let product: Product
  private let isStrict: Bool

  /// - Parameters:
  ///   - options: How letters are converted, unless a record says otherwise.
  ///   - product: What records are answered with.
  ///   - isStrict: Whether a letter with warnings is not converted.
  package init(_ options: ConversionOptions, product: Product, isStrict: Bool) {
    var options = options
    // Whoever sends records has a process for each processor.
    options.usesOneThread = true
    self.options = options
    self.product = product
    self.isStrict = isStrict
  }

  /// A record that came.
  private struct Record {
    var bytes: [UInt8]
    var options: ConversionOptions
  }

  /// The answer to a record, a line.
  ///
  /// - Parameters:
  ///   - line: The record, without the line feed.
  ///   - number: The number of the line, for remarks on its JSON.
  package func answer(to line: [UInt8], number: Int) -> [UInt8] {
    let object: JSONObject
    do throws(JSONFault) { object = try JSONObject(line) } catch {
      return failure(nil, nil, [.badRecord(error, line: number)])
    }
    do {
      let record = try record(object)
      return try answer(record, object)
    } catch let error as JSONFault {
      return failure(object, nil, [.badRecord(error, line: number)])
    } catch let error as GriffieError {
      let bytes = try? record(object).bytes
      return failure(object, bytes, error.diagnostics)
    } catch {
      return failure(object, nil, [Diagnostic(.error, "unexpected", "\(error)")])
    }
  }

  /// The answer to a record that was too long to be read.
  package func answer(toLongLine number: Int, limit: Int) -> [UInt8] {
    let fault = JSONFault(offset: limit, message: "the record is longer than \(limit) bytes")
    return failure(nil, nil, [.badRecord(fault, line: number)])
  }

  private func record(_ object: JSONObject) throws -> Record {
    var options = options
    if let number = try object.string("number") { options.number = number }
    if let form = try object.string("form") { options.textForm = form }
    if let name = try object.string("encoding") {
      guard let encoding = TextEncoding(rawValue: name) else {
        let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        throw JSONFault(
          offset: 0, message: "the encoding ‘\(name)’ is not known; expected one of \(known)")
      }
      options.encoding = encoding
    }
    if let base64 = try object.string("base64") {
      guard let data = Data(base64Encoded: base64) else {
        throw JSONFault(offset: 0, message: "‘base64’ is not Base64 (RFC 4648)")
      }
      return Record(bytes: Array(data), options: options)
    }
    guard let text = try object.text("text") else {
      throw JSONFault(offset: 0, message: "there is no ‘text’ and no ‘base64’ in the record")
    }
    // A string of JSON is UTF-8, whatever the encoding of the letter was before.
    options.encoding = nil
    return Record(bytes: text, options: options)
  }

  private func answer(_ record: Record, _ object: JSONObject) throws -> [UInt8] {
    let conversion = try Conversion(of: record.bytes, options: record.options)
    if isStrict, !conversion.diagnostics.isEmpty {
      throw GriffieError(.invalid, conversion.diagnostics.map(\.asError))
    }
    let outline = product == .outline ? try self.outline(of: conversion) : nil
    var json = JSONOutput(reserving: conversion.xml.count * 9 / 8 + 1024)
    json.object { json in
      head(&json, object, "converted", source: (conversion.source.sha256, record.bytes.count))
      json.key("form")
      json.string(conversion.source.form)
      json.key("counts")
      json.counts(LetterCounts(conversion.letter))
      json.key("diagnostics")
      json.diagnostics(conversion.diagnostics)
      if let outline {
        json.key("outline")
        json.raw(outline)
      } else {
        json.key("xml")
        json.string(utf8: conversion.xml)
      }
    }
    json.endLine()
    return json.bytes
  }

  private func outline(of conversion: Conversion) throws -> [UInt8] {
    var outline = Outline(
      conversion.letter, form: .text, work: nil, diagnostics: conversion.diagnostics)
    outline.textForm = conversion.source.form
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(outline))
  }

  private func failure(
    _ object: JSONObject?, _ bytes: [UInt8]?, _ errors: [Diagnostic]
  ) -> [UInt8] {
    var json = JSONOutput(reserving: 512)
    json.object { json in
      head(&json, object, "failed", source: bytes.map { (LetterText.digest($0), $0.count) })
      json.key("diagnostics")
      json.diagnostics(errors)
    }
    json.endLine()
    return json.bytes
  }

  /// What every answer begins with.
  private func head(
    _ json: inout JSONOutput, _ object: JSONObject?, _ outcome: String,
    source: (sha256: String, byteCount: Int)?
  ) {
    json.key("version")
    json.number(Self.version)
    json.key("id")
    json.raw(handedThrough(object, "id") ?? Array("null".utf8))
    if let metadata = handedThrough(object, "metadata") {
      json.key("metadata")
      json.raw(metadata)
    }
    json.key("outcome")
    json.string(outcome)
    if let source {
      json.key("sha256")
      json.string(source.sha256)
      json.key("bytes")
      json.number(source.byteCount)
    }
  }

  /// A value as it came; what is not UTF-8 in it, which JSON must be, becomes U+FFFD.
  private func handedThrough(_ object: JSONObject?, _ key: String) -> [UInt8]? {
    object?.json(key).map { json in
      if String(validating: json, as: UTF8.self) != nil { return Array(json) }
      return Array(String(decoding: json, as: UTF8.self).utf8)
    }
  }
}

extension Diagnostic {
  /// A record that is not what it should be.
  fileprivate static func badRecord(_ fault: JSONFault, line: Int) -> Diagnostic {
    Diagnostic(
      .error, "bad-record", at: SourceLocation(line: line, column: fault.offset + 1),
      "the record cannot be read: \(fault.message)",
      advice: "A record is one line of JSON with a ‘text’, or with a ‘base64’ for other bytes.")
  }
}
