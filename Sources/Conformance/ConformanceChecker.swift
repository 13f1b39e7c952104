public import AnswerLetter
public import XMLKit

/// Checks documents while they are read: well-formed, schemas, naming, references, consistency.
///
/// The tags of any Akoma Ntoso document are taken as they come and none of them is kept; what is kept
/// of identifiers and references goes to disk when there are many. A document in which a reference
/// leads nowhere or an identifier stands twice is read again to tell where.
public struct ConformanceChecker {
  /// What checking a document gave.
  public struct Result: Sendable {
    /// What was found.
    public var log = FindingLog()
    /// Whether the root is in a namespace of Akoma Ntoso; the rules of this module are for no other.
    public var isAkomaNtoso = true
    /// The document element, such as `act`; nothing before it has come.
    public var documentType: String?
    /// Whether the document has griffie's record of its source.
    public var hasSourceRecord = false
    /// Whether identifiers or references were not checked, because what was put on disk of them could
    /// not be read.
    public var hasLostLinks = false
    /// Who made the metadata, as a reference: the source of the identification.
    public var maker: String?

    /// Makes the result of a document that was not checked yet.
    public init() {}
  }

  /// A schema, and what messages call it.
  public struct Schema: Sendable {
    let name: String
    let schema: XMLSchema

    /// Names a schema.
    public init(_ schema: XMLSchema, name: String) {
      self.schema = schema
      self.name = name
    }
  }

  let layers: Set<Rule.Layer>
  let schemas: [Schema]
  /// The namespace in which griffie's record of the source is.
  let recordNamespace: String

  /// Makes a checker.
  ///
  /// - Parameters:
  ///   - layers: What to check besides the schemas.
  ///   - schemas: The schemas.
  ///   - recordNamespace: The namespace of the record of the source.
  public init(layers: Set<Rule.Layer>, schemas: [Schema], recordNamespace: String) {
    self.layers = layers.subtracting([.schema, .wellFormed])
    self.schemas = schemas
    self.recordNamespace = recordNamespace
  }

  /// All rules of this module.
  public static let rules =
    SchemaRules.all + NamingRules.all + ReferenceRules.all + ConsistencyRules.all

  /// Checks a document.
  ///
  /// - Parameters:
  ///   - input: The document.
  ///   - buildsTree: Whether its elements are wanted too.
  /// - Returns: What was found, and the root element when it was asked for and the document is
  ///   well-formed.
  public func check(_ input: XMLInput, buildsTree: Bool = false) -> (
    result: Result, root: XMLElement?
  ) {
    var reading = ConformanceReading(self)
    let root = XMLReader.read(
      input, schemas: schemas.map(\.schema), buildsTree: buildsTree, to: &reading)
    guard let problems = reading.takeLinkProblems() else { return (reading.result, root) }
    var explanation = LinkExplanation(
      problems, layers: layers, keys: reading.keys, log: reading.result.log)
    _ = XMLReader.read(input, to: &explanation)
    reading.result.log = explanation.log
    if explanation.isBroken { reading.result.hasLostLinks = true }
    return (reading.result, root)
  }
}
