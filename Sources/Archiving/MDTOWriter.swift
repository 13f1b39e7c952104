import AkomaNtoso

/// Writes metadata as MDTO XML: the order of elements is that of the schema.
enum MDTOWriter {
  /// The sidecar of an aggregation or a letter.
  static func write(_ object: MDTO.InformationObject) -> [UInt8] {
    document("informatieobject") { output in
      for identification in object.identifications { output.identification(identification) }
      output.element("naam", object.name)
      output.concept("aggregatieniveau", object.level)
      if let classification = object.classification {
        output.concept("classificatie", classification)
      }
      for description in object.descriptions { output.element("omschrijving", description) }
      if let address = object.address {
        output.element("raadpleeglocatie") { $0.element("raadpleeglocatieOnline", address) }
      }
      output.element("taal", "nl")
      for event in object.events { output.event(event) }
      output.concept("waardering", object.appraisal)
      if let category = object.category { output.concept("informatiecategorie", category) }
      if let parent = object.isPartOf { output.reference("isOnderdeelVan", parent) }
      for file in object.representations { output.reference("heeftRepresentatie", file) }
      for (reference, relation) in object.related {
        output.element("gerelateerdInformatieobject") {
          $0.reference("gerelateerdInformatieobjectVerwijzing", reference)
          $0.concept("gerelateerdInformatieobjectTypeRelatie", relation)
        }
      }
      for maker in object.makers { output.reference("archiefvormer", maker) }
      for (relation, actor) in object.involved {
        output.element("betrokkene") {
          $0.concept("betrokkeneTypeRelatie", relation)
          $0.reference("betrokkeneActor", actor)
        }
      }
      for restriction in object.restrictions {
        output.element("beperkingGebruik") {
          $0.concept("beperkingGebruikType", restriction.type)
          $0.element("beperkingGebruikNadereBeschrijving", optional: restriction.description)
        }
      }
    }
  }

  /// The sidecar of a file.
  static func write(_ file: MDTO.File) -> [UInt8] {
    document("bestand") { output in
      output.identification(file.identification)
      output.element("naam", file.name)
      output.element("omvang", String(file.size))
      output.concept("bestandsformaat", file.format)
      output.checksum("SHA-256", file.sha256, file.checksumTime)
      output.checksum("SHA-512", file.sha512, file.checksumTime)
      output.reference("isRepresentatieVan", file.represents)
    }
  }

  private static func document(
    _ name: StaticString, _ content: (inout XMLOutput) -> Void
  ) -> [UInt8] {
    XMLOutput.document { output in
      output.element(
        "MDTO",
        [
          "xmlns": MDTO.namespace, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
          "xsi:schemaLocation": "\(MDTO.namespace) \(MDTO.schema)",
        ]
      ) { $0.element(name, [:], content) }
    }
  }
}

extension XMLOutput {
  fileprivate mutating func identification(
    _ identification: MDTO.Identification, as name: StaticString = "identificatie"
  ) {
    element(name) {
      $0.element("identificatieKenmerk", identification.kenmerk)
      $0.element("identificatieBron", identification.bron)
    }
  }

  fileprivate mutating func reference(_ name: StaticString, _ reference: MDTO.Reference) {
    element(name) {
      $0.element("verwijzingNaam", reference.name)
      if let identification = reference.identification {
        $0.identification(identification, as: "verwijzingIdentificatie")
      }
    }
  }

  fileprivate mutating func concept(_ name: StaticString, _ concept: MDTO.Concept) {
    element(name) {
      $0.element("begripLabel", concept.label)
      $0.element("begripCode", optional: concept.code)
      $0.element("begripBegrippenlijst") { $0.element("verwijzingNaam", concept.list) }
    }
  }

  fileprivate mutating func event(_ event: MDTO.Event) {
    element("event") {
      $0.concept("eventType", event.type)
      $0.element("eventTijd", optional: event.time)
      if let actor = event.actor { $0.reference("eventVerantwoordelijkeActor", actor) }
      $0.element("eventResultaat", optional: event.result)
    }
  }

  fileprivate mutating func checksum(_ algorithm: String, _ value: String, _ time: String) {
    element("checksum") {
      $0.concept("checksumAlgoritme", MDTO.Concept(algorithm, of: .checksumAlgoritmen))
      $0.element("checksumWaarde", value)
      $0.element("checksumDatum", time)
    }
  }
}
