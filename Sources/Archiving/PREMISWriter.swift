import AkomaNtoso

/// Writes preservation metadata of a letter as PREMIS 3.0: its two files, what was done with them,
/// and by what.
enum PREMISWriter {
  static let namespace = "http://www.loc.gov/premis/v3"

  /// One of the two files of a letter.
  struct Object {
    var file: MDTO.File
    var originalName: String?
    /// Whether it was made from the other one.
    var isDerived: Bool
  }

  /// Writes the metadata of a letter.
  static func write(
    _ record: LetterRecord, text: MDTO.File, xml: MDTO.File, mapping: MDTOMapping
  ) -> [UInt8] {
    let events = events(of: record, text: text, xml: xml, time: mapping.time)
    let objects = [
      Object(file: text, originalName: record.originalName, isDerived: false),
      Object(file: xml, originalName: nil, isDerived: true),
    ]
    return XMLOutput.document { output in
      output.element(
        "premis",
        [
          "xmlns": namespace, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
          "version": "3.0",
        ]
      ) {
        for object in objects { $0.object(object, source: text, conversion: events[1]) }
        for event in events { $0.event(event) }
        $0.agent()
      }
    }
  }

  /// What was done, in order.
  private static func events(
    of record: LetterRecord, text: MDTO.File, xml: MDTO.File, time: Timestamp
  ) -> [Event] {
    let (source, document) = (text.identification.kenmerk, xml.identification.kenmerk)
    let base = record.facts.expression
    let conversion =
      record.isConvertedHere
      ? "Akoma Ntoso 3.0 made from the text by griffie \(GriffieVersion.current)"
      : "Akoma Ntoso 3.0 as it came, made from the text before"
    return [
      Event(
        identifier: base + "#ingest", type: "ingestion", time: time, objects: [source, document],
        detail: "\(record.originalName) put into the package unaltered", outcome: "success"),
      Event(
        identifier: base + "#conversion", type: "migration", time: time,
        objects: [source, document], detail: conversion,
        outcome: "success: the text can be derived from the document byte for byte"),
      Event(
        identifier: base + "#validation", type: "validation", time: time, objects: [document],
        detail: "validated against the profile akn-nl-antwoord.xsd", outcome: "valid"),
      Event(
        identifier: base + "#fixity", type: "message digest calculation", time: time,
        objects: [source, document], detail: "SHA-256 and SHA-512 computed", outcome: "success"),
    ]
  }

  struct Event {
    var identifier: String
    var type: String
    var time: Timestamp
    var objects: [String]
    var detail: String
    var outcome: String
  }
}

extension XMLOutput {
  fileprivate mutating func object(
    _ object: PREMISWriter.Object, source: MDTO.File, conversion: PREMISWriter.Event
  ) {
    let file = object.file
    element("object", ["xsi:type": "file"]) {
      $0.element("objectIdentifier") {
        $0.element("objectIdentifierType", "local")
        $0.element("objectIdentifierValue", file.identification.kenmerk)
      }
      $0.element("objectCharacteristics") {
        $0.fixity("SHA-256", file.sha256)
        $0.fixity("SHA-512", file.sha512)
        $0.element("size", String(file.size))
        $0.element("format") {
          $0.element("formatDesignation") { $0.element("formatName", file.format.label) }
          $0.element("formatRegistry") {
            $0.element("formatRegistryName", "PRONOM")
            $0.element("formatRegistryKey", file.format.code ?? "")
          }
        }
      }
      $0.element("originalName", object.originalName ?? file.name)
      if object.isDerived {
        $0.element("relationship") {
          $0.element("relationshipType", "derivation")
          $0.element("relationshipSubType", "has source")
          $0.element("relatedObjectIdentifier") {
            $0.element("relatedObjectIdentifierType", "local")
            $0.element("relatedObjectIdentifierValue", source.identification.kenmerk)
          }
          $0.element("relatedEventIdentifier") {
            $0.element("relatedEventIdentifierType", "local")
            $0.element("relatedEventIdentifierValue", conversion.identifier)
          }
        }
      }
    }
  }

  private mutating func fixity(_ algorithm: String, _ value: String) {
    element("fixity") {
      $0.element("messageDigestAlgorithm", algorithm)
      $0.element("messageDigest", value)
    }
  }

  fileprivate mutating func event(_ event: PREMISWriter.Event) {
    element("event") {
      $0.element("eventIdentifier") {
        $0.element("eventIdentifierType", "local")
        $0.element("eventIdentifierValue", event.identifier)
      }
      $0.element("eventType", event.type)
      $0.element("eventDateTime", event.time.description)
      $0.element("eventDetailInformation") { $0.element("eventDetail", event.detail) }
      $0.element("eventOutcomeInformation") { $0.element("eventOutcome", event.outcome) }
      $0.element("linkingAgentIdentifier") {
        $0.element("linkingAgentIdentifierType", "local")
        $0.element("linkingAgentIdentifierValue", "griffie")
      }
      for object in event.objects {
        $0.element("linkingObjectIdentifier") {
          $0.element("linkingObjectIdentifierType", "local")
          $0.element("linkingObjectIdentifierValue", object)
        }
      }
    }
  }

  fileprivate mutating func agent() {
    element("agent") {
      $0.element("agentIdentifier") {
        $0.element("agentIdentifierType", "local")
        $0.element("agentIdentifierValue", "griffie")
      }
      $0.element("agentName", "griffie")
      $0.element("agentType", "software")
      $0.element("agentVersion", GriffieVersion.current)
    }
  }
}
