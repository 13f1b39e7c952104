/// A document, or a part of one, that a letter cites.
public enum Citation: Sendable, Hashable {
  /// A parliamentary paper: `Kamerstuk 33 694, nr. 16`.
  case kamerstuk(Dossier, nummer: String?)
  /// A publication in an official journal: `Stb. 2024, 153`.
  case journal(Journal, year: Int, number: Int)
  /// A judgment, by its European Case Law Identifier.
  case ecli(ECLI)
  /// A case before a court of the European Union: `C-311/18`.
  case unionCase(UnionCourt, year: Int, number: Int)
  /// A regulation or directive of the European Union.
  case europeanUnion(UnionAct, year: Int, number: Int)
  /// A document of the institutions of the European Union that is no act: `COM(2023) 234`.
  case unionDocument(UnionSeries, year: Int, number: Int)
  /// An article of a law or a treaty: `artikel 5 van het NAVO-verdrag`.
  case article(String, Law)
  /// An earlier answer: `Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 461`.
  case aanhangsel(Vergaderjaar, number: Int)
  /// A set of questions, by its number in the registry of the Kamer: `2024Z15585`.
  case zaak(String)
  /// A document, by its number in the registry of the Kamer: `2024D28457`.
  case document(String)
  /// An item of the record of debates: `Handelingen II 2024/25, nr. 42, item 4`.
  case handelingen(Chamber, Vergaderjaar, number: Int, item: Int?)
  /// An issue of the Official Journal of the European Union: `PbEU 2016, L 119`.
  case unionJournal(UnionJournal, year: Int, number: Int)

  /// A dossier of parliamentary papers: a number, and a suffix for a part of it.
  public struct Dossier: Sendable, Hashable {
    /// Five digits: `33694`.
    public var number: String
    /// The part: `VII` of the budget, `02` of the councils (`21501-02`); nothing for the whole.
    public var suffix: String?

    /// Makes a dossier.
    public init(number: String, suffix: String? = nil) {
      self.number = number
      self.suffix = suffix
    }
  }

  /// A chamber of the States General.
  public enum Chamber: String, Sendable, Hashable, CaseIterable {
    /// The *Tweede Kamer*.
    case tweedeKamer = "tk"
    /// The *Eerste Kamer*.
    case eersteKamer = "ek"
  }

  /// A series of the Official Journal of the European Union.
  public enum UnionJournal: String, Sendable, Hashable, CaseIterable {
    /// Legislation.
    case legislation = "l"
    /// Information and notices.
    case information = "c"
  }

  /// An official journal of the Kingdom.
  public enum Journal: String, Sendable, Hashable, CaseIterable {
    /// The *Staatsblad*.
    case staatsblad = "stb"
    /// The *Staatscourant*.
    case staatscourant = "stcrt"
    /// The *Tractatenblad*.
    case tractatenblad = "trb"
  }

  /// A court of the European Union, by the letter before the numbers of its cases.
  public enum UnionCourt: String, Sendable, Hashable, CaseIterable {
    /// The Court of Justice.
    case courtOfJustice = "c"
    /// The General Court.
    case generalCourt = "t"
    /// The Civil Service Tribunal, from 2005 to 2016.
    case civilServiceTribunal = "f"
  }

  /// A kind of European Union act.
  public enum UnionAct: String, Sendable, Hashable, CaseIterable {
    /// A *verordening*.
    case regulation
    /// An *uitvoeringsverordening*.
    case implementingRegulation = "regulation-implementing"
    /// A *gedelegeerde verordening*.
    case delegatedRegulation = "regulation-delegated"
    /// A *richtlijn*.
    case directive
    /// An *uitvoeringsrichtlijn*.
    case implementingDirective = "directive-implementing"
    /// A *gedelegeerde richtlijn*.
    case delegatedDirective = "directive-delegated"
    /// A *besluit*.
    case decision
    /// An *uitvoeringsbesluit*.
    case implementingDecision = "decision-implementing"
    /// A *gedelegeerd besluit*.
    case delegatedDecision = "decision-delegated"
    /// A *kaderbesluit*.
    case frameworkDecision = "decision-framework"
  }

  /// A series of documents of the European Commission.
  public enum UnionSeries: String, Sendable, Hashable, CaseIterable {
    /// Proposals, communications and reports, which also go to the other institutions.
    case com
    /// Working documents of its services, since 2012.
    case swd
    /// Documents of the Commission and the High Representative together.
    case join
    /// Working documents and minutes, before 2012.
    case sec
    /// Acts of its own.
    case c
  }

  /// A European Case Law Identifier in its parts.
  public struct ECLI: Sendable, Hashable {
    /// The country code, or `EU`.
    public var country: String
    /// The code of the court.
    public var court: String
    /// The year of the judgment.
    public var year: Int
    /// The ordinal number, which may hold letters.
    public var ordinal: String

    /// Makes an identifier.
    public init(country: String, court: String, year: Int, ordinal: String) {
      self.country = country
      self.court = court
      self.year = year
      self.ordinal = ordinal
    }

    /// The identifier as it is written: `ECLI:NL:RBMNE:2021:6269`.
    public var identifier: String { "ECLI:\(country):\(court):\(year):\(ordinal)" }
  }

  /// A session year of the States General: 2024 for 2024-2025.
  public struct Vergaderjaar: Sendable, Hashable {
    /// The first of the two years.
    public var start: Int

    /// Makes the session year that starts in the given year.
    public init(start: Int) {
      self.start = start
    }

    /// The year in its normal form: `2024-2025`.
    public var name: String { "\(start)-\(start + 1)" }
  }
}
