import AnswerLetter
import FoundationEssentials

/// Reads what the Tweede Kamer's open data says of a letter: JSON of its OData entities `Document`,
/// `Zaak` and `DocumentActor`, each alone, in each other, in a list, or in an answer's `value`.
enum KamerMetadata {
  static func read(_ bytes: [UInt8], path: String) throws(ArchivingError) -> ExternalMetadata {
    let answer: Answer
    do { answer = try JSONDecoder().decode(Answer.self, from: Data(bytes)) } catch {
      throw ArchivingError(
        .unreadable, path, "metadata", "this is neither XML nor JSON of OData entities")
    }
    var metadata = ExternalMetadata(source: path)
    for entity in answer.entities { add(entity, to: &metadata) }
    return metadata
  }

  private static func add(_ entity: Entity, to metadata: inout ExternalMetadata) {
    if entity.verwijderd == true { return }
    if let number = entity.nummer?.text, number.contains("Z") { addZaak(entity, number, &metadata) }
    if let name = entity.actorNaam { addActor(name, entity, to: &metadata) }
    if let number = entity.documentNummer { addDocument(entity, number, &metadata) }
    for dossier in entity.kamerstukdossier ?? [] {
      guard let number = dossier.nummer?.text else { continue }
      let name = [number, dossier.toevoeging].compactMap { $0 }.joined(separator: "-")
      if !metadata.dossiers.contains(name) { metadata.dossiers.append(name) }
    }
    for inner in (entity.zaak ?? []) + (entity.documentActor ?? []) + (entity.zaakActor ?? []) {
      add(inner, to: &metadata)
    }
  }

  private static func addDocument(
    _ entity: Entity, _ number: String, _ metadata: inout ExternalMetadata
  ) {
    metadata.documentNumber = metadata.documentNumber ?? number
    metadata.vergaderjaar = metadata.vergaderjaar ?? entity.vergaderjaar
    metadata.received = metadata.received ?? entity.datumOntvangst.flatMap(day)
    // The subject of the document comes before that of the questions.
    metadata.subject = entity.onderwerp ?? metadata.subject
    // 242501244 is number 1244 of 2024-2025.
    if let coded = entity.aanhangselnummer?.text, coded.utf8.count == 9 {
      metadata.aanhangsel = Int(coded.suffix(5))
    }
  }

  private static func addZaak(
    _ entity: Entity, _ number: String, _ metadata: inout ExternalMetadata
  ) {
    if !metadata.zaken.contains(number) { metadata.zaken.append(number) }
    metadata.submitted = metadata.submitted ?? entity.gestartOp.flatMap(day)
    metadata.subject = metadata.subject ?? entity.onderwerp
  }

  private static func addActor(
    _ name: String, _ entity: Entity, to metadata: inout ExternalMetadata
  ) {
    switch entity.relatie {
    case "Indiener", "Medeindiener", "Vraagsteller":
      let questioner = LetterFacts.Questioner(name: name, party: entity.actorFractie)
      if !metadata.questioners.contains(questioner) { metadata.questioners.append(questioner) }
    case "Eerste ondertekenaar", "Mede ondertekenaar":
      // A member signs questions, a minister answers.
      if entity.actorFractie != nil {
        let questioner = LetterFacts.Questioner(name: name, party: entity.actorFractie)
        if !metadata.questioners.contains(questioner) { metadata.questioners.append(questioner) }
      } else if !metadata.agents.contains(name) {
        metadata.agents.append(name)
      }
    default: break
    }
  }

  /// The day of `2025-03-24T00:00:00+01:00`.
  private static func day(_ time: String) -> CalendarDate? { CalendarDate(time.prefix(10)) }

  /// An answer of the service, a list of entities, or one entity.
  private struct Answer: Decodable {
    var entities: [Entity]

    private enum CodingKeys: CodingKey {
      case value
    }

    init(from decoder: any Decoder) throws {
      if var list = try? decoder.unkeyedContainer() {
        entities = []
        while !list.isAtEnd { entities.append(try list.decode(Entity.self)) }
      } else if let container = try? decoder.container(keyedBy: CodingKeys.self),
        container.contains(.value)
      {
        entities = try container.decode([Entity].self, forKey: .value)
      } else {
        entities = [try Entity(from: decoder)]
      }
    }
  }

  /// The properties of the three entities that matter here; any may be missing.
  private final class Entity: Decodable {
    let documentNummer: String?
    let nummer: TextOrNumber?
    let onderwerp: String?
    let vergaderjaar: String?
    let aanhangselnummer: TextOrNumber?
    let datumOntvangst: String?
    let gestartOp: String?
    let actorNaam: String?
    let actorFractie: String?
    let relatie: String?
    let toevoeging: String?
    let verwijderd: Bool?
    let zaak: [Entity]?
    let documentActor: [Entity]?
    let zaakActor: [Entity]?
    let kamerstukdossier: [Entity]?

    private enum CodingKeys: String, CodingKey {
      case documentNummer = "DocumentNummer"
      case nummer = "Nummer"
      case onderwerp = "Onderwerp"
      case vergaderjaar = "Vergaderjaar"
      case aanhangselnummer = "Aanhangselnummer"
      case datumOntvangst = "DatumOntvangst"
      case gestartOp = "GestartOp"
      case actorNaam = "ActorNaam"
      case actorFractie = "ActorFractie"
      case relatie = "Relatie"
      case toevoeging = "Toevoeging"
      case verwijderd = "Verwijderd"
      case zaak = "Zaak"
      case documentActor = "DocumentActor"
      case zaakActor = "ZaakActor"
      case kamerstukdossier = "Kamerstukdossier"
    }
  }

  /// A number that the service gives as text or as a number, depending on the entity.
  private struct TextOrNumber: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        text = String(number)
      } else {
        text = try container.decode(String.self)
      }
    }
  }
}
