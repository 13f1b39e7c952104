import AkomaNtoso
public import AnswerLetter
public import Griffie
import XMLKit

/// A letter that is to be archived, as it came.
public struct LetterInput: Sendable {
  /// The name of its file.
  public var name: String
  /// The bytes of the file: the text of a letter, or the XML that griffie made of one.
  public var bytes: [UInt8]
  /// What others say of it.
  public var metadata: [ExternalMetadata]

  /// Makes an input.
  public init(name: String, bytes: [UInt8], metadata: [ExternalMetadata] = []) {
    self.name = name
    self.bytes = bytes
    self.metadata = metadata
  }
}

/// A letter with both its representations, each derived from the other and checked.
public struct LetterRecord: Sendable {
  /// The original text, unaltered.
  public var text: [UInt8]
  /// The Akoma Ntoso document, from which the text can be derived byte for byte.
  public var xml: [UInt8]
  /// What is known of the letter.
  public var facts: LetterFacts
  /// What was not understood, and where outside metadata contradicts the letter.
  public var diagnostics: [Diagnostic]
  /// The name of the file as it came, the last part of its path.
  public var originalName: String
  /// Whether the document was made now, from the text.
  var isConvertedHere: Bool

  /// Reads an input: converts a text, or derives the text from XML.
  ///
  /// - Throws: ``ArchivingError`` of kind `invalid` when XML breaks the profile, does not give its
  ///   text back or would not be recognised as Akoma Ntoso; of kind `unreadable` when it is no
  ///   letter; of kind `fault` when a check on a conversion fails.
  public init(_ input: LetterInput, options: ConversionOptions) throws(ArchivingError) {
    originalName = input.name.split(separator: "/").last.map(String.init) ?? input.name
    do {
      if Self.isXML(input.bytes) {
        xml = input.bytes
        text = try Self.text(of: xml, path: input.name)
        facts = try LetterFacts(of: xml)
        // A manifestation without a date of its own has that of the letter.
        let date = XMLReader.read(xml).root.flatMap(LetterProof.conversionDate)
        facts.converted = date == facts.received ?? facts.dated || date?.year == 1 ? nil : date
        (diagnostics, isConvertedHere) = ([], false)
      } else {
        let conversion = try Conversion(of: input.bytes, options: options)
        (text, xml) = (input.bytes, conversion.xml)
        facts = LetterFacts(conversion.letter, document: conversion.xml)
        (diagnostics, isConvertedHere) = (conversion.diagnostics, true)
      }
    } catch let error as ArchivingError {
      throw error
    } catch let error as GriffieError {
      throw ArchivingError(error, path: input.name)
    } catch {
      throw ArchivingError(.fault, input.name, "unexpected", "\(error)")
    }
    for metadata in input.metadata {
      diagnostics += facts.complete(with: metadata)
    }
  }

  private static func isXML(_ bytes: [UInt8]) -> Bool {
    let start = bytes.drop { [0xEF, 0xBB, 0xBF, 0x09, 0x0A, 0x0D, 0x20].contains($0) }
    return ["<?xml", "<akomaNtoso"].contains { start.starts(with: $0.utf8) }
  }

  /// The text of a document that may be archived as it is.
  private static func text(of xml: [UInt8], path: String) throws -> [UInt8] {
    let faults = try ProfileFaults.all(in: xml)
    guard faults.isEmpty else { throw ArchivingError(.invalid, path, faults) }
    guard FormatSignature.isAkomaNtoso(xml) else {
      throw ArchivingError(
        .invalid, path, "not-recognised",
        "format registries would not know this document as Akoma Ntoso (PRONOM fmt/1724)",
        advice: "Convert its text again with ‘griffie convert’.")
    }
    let restoration = try Restoration(of: xml)
    guard restoration.isExact else {
      throw ArchivingError(
        .invalid, path, "no-source",
        "the original text cannot be derived from this document byte for byte",
        advice: "An archive needs the letter as it came: package its text instead.")
    }
    return restoration.text
  }
}

extension ArchivingError {
  init(_ error: GriffieError, path: String) {
    let kind: Kind =
      switch error.kind {
      case .unreadable: .unreadable
      case .invalid: .invalid
      case .fault: .fault
      }
    self.init(kind, path, error.diagnostics)
  }
}

/// The start of a file by which format registries know it.
enum FormatSignature {
  /// Whether PRONOM's signature of Akoma Ntoso 3.0 (fmt/1724) fits: an XML declaration without a
  /// byte order mark, double quotes, the root first and the namespace the default one.
  static func isAkomaNtoso(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(512), as: UTF8.self)
    guard head.hasPrefix("<?xml version=\"1.0\""), let end = head.firstRange(of: "?>") else {
      return false
    }
    let rest = head[end.upperBound...].drop { $0.isWhitespace }
    return rest.hasPrefix("<akomaNtoso ") && rest.contains("xmlns=\"\(Vocabulary.namespace)\"")
  }
}
