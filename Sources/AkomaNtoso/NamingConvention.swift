/// The IRIs of a letter on the levels of FRBR, after the Akoma Ntoso Naming Convention 1.0,
/// section 4: `/akn/nl/debate/{subtype}/{author}/{date}/{number}`.
public struct LetterIRIs: Sendable, Hashable {
  /// The kind of letter, as the subtype of the work: `antwoord`.
  public var subtype: String
  /// The eId of the author: the ministry, or who is known of it.
  public var author: String
  /// The date of the letter, as `YYYY-MM-DD`.
  public var date: String
  /// The number of the letter, without dots.
  public var number: String

  /// What stands for the date of a letter that names none.
  public static let unknownDate = "0001-01-01"

  /// The IRI of the work.
  public var work: String { "/akn/nl/debate/\(subtype)/\(author)/\(date)/\(number)" }
  /// The IRI of the Dutch expression.
  public var expression: String { "\(work)/nld@\(date)" }

  /// The name of the component that is the letter itself.
  static let mainComponent = "main"
}
