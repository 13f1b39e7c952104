/// What an archive decides and no letter can tell.
///
/// Written as JSON with the keys of the properties here, which are the words of MDTO. What is left
/// out stays *nader te bepalen*, to be decided, and ``undecided`` says so: nothing is guessed.
public struct ArchiveConfiguration: Sendable, Hashable, Codable {
  /// An organisation or another thing that is named.
  public struct Named: Sendable, Hashable, Codable {
    /// The name.
    public var naam: String
    /// What identifies it.
    public var kenmerk: String?
    /// Where that identification comes from.
    public var bron: String?
  }

  /// A term of a list of terms; the list may be left out where the term is one of MDTO's own.
  public struct Begrip: Sendable, Hashable, Codable {
    /// The term in words.
    public var label: String
    /// Its code.
    public var code: String?
    /// The name of the list.
    public var begrippenlijst: String?
    /// What more there is to say of it here; for `beperkingGebruik` only.
    public var beschrijving: String?
  }

  /// The aggregation under which the letters are put.
  public struct Dossier: Sendable, Hashable, Codable {
    /// The name.
    public var naam: String
    /// What identifies it; without one, the name of the package.
    public var kenmerk: String?
    /// Where that identification comes from.
    public var bron: String?
    /// The level, of MDTO's list: `Archief`, `Serie`, `Dossier`, `Archiefstuk`.
    public var aggregatieniveau: String?
  }

  /// What the *pakbon*, the note that goes with a delivery, says of it.
  public struct Pakbon: Sendable, Hashable, Codable {
    /// The organisation that delivers.
    public var organisatie: String?
    /// Whom to ask.
    public var contact: String?
    /// Where the delivery goes.
    public var doel: String?
    /// Anything else.
    public var bijzonderheden: String?
  }

  /// Whose archive it is: for the Kamer the day in the title is that of receipt, for the ministry
  /// that of sending.
  public enum Standpunt: String, Sendable, Hashable, Codable, CaseIterable {
    case kamer
    case ministerie
  }

  /// The appraisal: MDTO's closed list.
  public enum Waardering: String, Sendable, Hashable, Codable, CaseIterable {
    /// To be kept forever.
    case blijvend = "B"
    /// To be kept for a time.
    case tijdelijk = "V"
    /// To be decided.
    case nader = "N"

    /// The term in words.
    var label: String {
      switch self {
      case .blijvend: "Blijvend te bewaren"
      case .tijdelijk: "Tijdelijk te bewaren"
      case .nader: "Nader te bepalen"
      }
    }
  }

  /// The organisation that made or received the letters.
  public var archiefvormer: Named?
  /// The appraisal.
  public var waardering: Waardering?
  /// The limits on use.
  public var beperkingGebruik: [Begrip]?
  /// The aggregation.
  public var dossier: Dossier?
  /// The order of the archive.
  public var classificatie: Begrip?
  /// The category of the selection list.
  public var informatiecategorie: Begrip?
  /// Whose archive it is; without it, that of the Kamer.
  public var standpunt: Standpunt?
  /// What the pakbon says.
  public var pakbon: Pakbon?
  /// The profile that a bag follows (BagIt Profiles); without one, that of griffie.
  public var bagProfile: String?

  /// Makes a configuration in which everything is to be decided.
  public init() {}

  /// The profile of the bags of griffie: both manifests and tag manifests, and `bag-info.txt` with
  /// its organisation, identifier, date and Payload-Oxum.
  static let ownBagProfile = "urn:griffie:bag-profile:1"

  /// What stands for a value that is to be decided.
  static let undecidedName = "Nader te bepalen"

  /// The configuration with every default written out.
  public var complete: ArchiveConfiguration {
    var complete = self
    complete.archiefvormer = archiefvormer ?? Named(naam: Self.undecidedName)
    complete.waardering = waardering ?? .nader
    complete.beperkingGebruik = restrictions
    complete.standpunt = standpunt ?? .kamer
    complete.bagProfile = bagProfile ?? Self.ownBagProfile
    return complete
  }

  /// The required properties of MDTO that this configuration leaves to be decided.
  public var undecided: [String] {
    [
      (archiefvormer == nil, "archiefvormer"), (waardering == nil, "waardering"),
      (beperkingGebruik == nil || beperkingGebruik == [], "beperkingGebruik"),
      (dossier == nil, "dossier"),
    ].filter(\.0).map(\.1)
  }

  /// The terms of which it is not known from which list they are, each with its property.
  public var unlisted: [(property: String, term: String)] {
    let level = dossier?.aggregatieniveau.map { Begrip(label: $0) }
    let terms: [(String, Begrip?, TermList?)] =
      [
        ("aggregatieniveau", level, .aggregatieniveaus), ("classificatie", classificatie, nil),
        ("informatiecategorie", informatiecategorie, nil),
      ] + restrictions.map { ("beperkingGebruik", $0, .beperkingen) }
    return terms.compactMap { property, term, list in
      term.flatMap { $0.list(list) == nil ? (property, $0.label) : nil }
    }
  }

  var restrictions: [Begrip] {
    if let beperkingGebruik, !beperkingGebruik.isEmpty { return beperkingGebruik }
    return [Begrip(label: Self.undecidedName)]
  }
}

extension ArchiveConfiguration {
  /// Puts single values over those of this configuration; what is not given stays.
  public mutating func set(
    archiefvormer: String?, waardering: Waardering?, beperkingGebruik: String?, dossier: String?
  ) {
    if let archiefvormer { self.archiefvormer = Named(naam: archiefvormer) }
    if let waardering { self.waardering = waardering }
    if let beperkingGebruik { self.beperkingGebruik = [Begrip(label: beperkingGebruik)] }
    if let dossier {
      self.dossier = Dossier(naam: dossier, aggregatieniveau: self.dossier?.aggregatieniveau)
    }
  }
}
