/// The lists of terms (*begrippenlijsten*) from which griffie takes those in MDTO.
///
/// The first seven are MDTO's own, version 1.0, with the terms that the Nationaal Archief gives them.
/// `Waarderingen` is closed; the others are open: an archive may use other terms, of a list that it
/// then names.
enum TermList: String, Sendable, CaseIterable {
  case aggregatieniveaus = "Begrippenlijst Aggregatieniveaus MDTO"
  case eventTypen = "Begrippenlijst EventTypeLijst MDTO"
  case waarderingen = "Begrippenlijst Waarderingen MDTO"
  case betrokkenen = "Begrippenlijst Relatietypen (betrokkene) MDTO"
  case informatieobjecten = "Begrippenlijst Relatietypen (informatieobject) MDTO"
  case beperkingen = "Begrippenlijst BeperkingGebruikTypeLijst MDTO"
  case checksumAlgoritmen = "Begrippenlijst ChecksumAlgoritme MDTO"
  /// griffie's own, for parts in a letter that MDTO has no term for.
  case griffie = "Begrippenlijst betrokkenen bij een brief (griffie)"

  var terms: Set<String> {
    switch self {
    case .aggregatieniveaus: ["Archief", "Serie", "Dossier", "Archiefstuk"]
    case .eventTypen:
      [
        "Creatie", "Ontvangst", "Verzending", "Opname", "Digitalisering", "Vervanging",
        "Bevriezing", "Conversie", "Export", "Import", "Kopie", "Migratie", "Vernietigen",
        "Overbrenging", "Uitplaatsing", "Wijziging", "Publicatie", "Accordering",
        "Validatie Handtekening",
      ]
    case .waarderingen: ["Blijvend te bewaren", "Tijdelijk te bewaren", "Nader te bepalen"]
    case .betrokkenen: ["Belanghebbende", "Indiener", "Rechthebbende"]
    case .informatieobjecten:
      [
        "Heeft Versie", "Wordt aangehaald door", "Is vervangen door", "Is vereist door",
        "Is een versie van", "Refereert aan", "Vervangt", "Heeft nodig",
      ]
    case .beperkingen: ["Geen beperking", "Nader te bepalen", "Overig"]
    case .checksumAlgoritmen: ["SHA-224", "SHA-256", "SHA-384", "SHA-512"]
    case .griffie: ["Auteur", "Mede namens", "Ontvanger"]
    }
  }
}

extension MDTO.Concept {
  /// A term of one of the lists.
  init(_ label: String, of list: TermList, code: String? = nil) {
    self.init(label: label, code: code, list: list.rawValue)
  }

  /// A term that an archive chose: of the list that it names, else of MDTO's list when that has it.
  init(_ term: ArchiveConfiguration.Begrip, in own: TermList?) {
    self.init(
      label: term.label, code: term.code,
      list: term.list(own) ?? ArchiveConfiguration.undecidedName)
  }

  static func pronom(_ format: FileFormat) -> Self {
    Self(label: format.name, code: format.pronom, list: "PRONOM-register")
  }
}

extension ArchiveConfiguration.Begrip {
  /// The list that the term is of; nothing when that is not known.
  func list(_ own: TermList?) -> String? {
    if let begrippenlijst { return begrippenlijst }
    guard let own, own.terms.contains(label) else { return nil }
    return own.rawValue
  }
}
