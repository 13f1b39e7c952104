import AnswerLetter
import FoundationEssentials

extension ArchiveConfiguration {
  /// Reads a configuration from JSON.
  ///
  /// - Throws: ``ArchivingError`` of kind `unreadable` that names the key at fault, and its line:
  ///   an unknown key is an error, so that no misspelt word is passed over.
  public init(json: [UInt8], path: String) throws(ArchivingError) {
    do {
      let keys = try JSONDecoder().decode(JSONKeys.self, from: Data(json))
      if let unknown = keys.unknown(in: Self.known) {
        throw ConfigurationFault(
          key: unknown.last, message: "the key ‘\(unknown.joined(separator: "."))’ is not known",
          advice: "‘griffie package --print-config’ shows the keys there are.")
      }
      self = try JSONDecoder().decode(ArchiveConfiguration.self, from: Data(json))
    } catch {
      let fault = error as? ConfigurationFault ?? ConfigurationFault(error)
      throw ArchivingError(
        .unreadable, path,
        [
          Diagnostic(
            .error, "configuration", at: fault.key.flatMap { Self.place(of: $0, in: json) },
            fault.message, advice: fault.advice)
        ])
    }
  }

  /// The configuration as JSON, its keys in order.
  public func json() throws -> [UInt8] { try JSONText.write(self) }

  /// The keys that there are, with those inside each.
  private static let known: [String: Set<String>] = [
    "archiefvormer": ["naam", "kenmerk", "bron"], "waardering": [],
    "beperkingGebruik": ["label", "code", "begrippenlijst", "beschrijving"],
    "dossier": ["naam", "kenmerk", "bron", "aggregatieniveau"],
    "classificatie": ["label", "code", "begrippenlijst", "beschrijving"],
    "informatiecategorie": ["label", "code", "begrippenlijst", "beschrijving"], "standpunt": [],
    "bagProfile": [],
    "pakbon": ["organisatie", "contact", "doel", "bijzonderheden"],
  ]

  /// The place of a key: where it first stands in quotes.
  private static func place(of key: String, in json: [UInt8]) -> SourceLocation? {
    guard let range = json.firstRange(of: Array("\"\(key)\"".utf8)) else { return nil }
    let before = json[..<range.lowerBound]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return SourceLocation(
      line: 1 + before.count { $0 == 0x0A }, column: range.lowerBound - lineStart + 1)
  }
}

/// What is wrong with a configuration.
private struct ConfigurationFault: Error {
  var key: String?
  var message: String
  var advice = ""

  init(key: String?, message: String, advice: String) {
    (self.key, self.message, self.advice) = (key, message, advice)
  }

  init(_ error: any Error) {
    switch error {
    case DecodingError.keyNotFound(let missing, let context):
      key = context.codingPath.last?.stringValue
      message = "the key ‘\(missing.stringValue)’ is missing\(Self.place(context, "in"))"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      key = context.codingPath.last { $0.intValue == nil }?.stringValue
      message = "the value\(Self.place(context)) is of another kind than expected"
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      key = context.codingPath.last { $0.intValue == nil }?.stringValue
      message = "the value\(Self.place(context)) is not one of those that there are"
      advice = "waardering is B, V or N; standpunt is kamer or ministerie."
    default:
      message = "this is not JSON"
    }
  }

  private static func place(_ context: DecodingError.Context, _ word: String = "of") -> String {
    let path = context.codingPath.filter { $0.intValue == nil }.map(\.stringValue)
    return path.isEmpty ? "" : " \(word) ‘\(path.joined(separator: "."))’"
  }
}

/// The keys of a JSON object, and those of the objects inside it.
private struct JSONKeys: Decodable {
  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private var keys: [(String, JSONKeys)] = []

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: AnyKey.self) {
      keys = try container.allKeys.sorted { $0.stringValue < $1.stringValue }.map {
        ($0.stringValue, try container.decode(JSONKeys.self, forKey: $0))
      }
    } else if var list = try? decoder.unkeyedContainer() {
      while !list.isAtEnd { keys += try list.decode(JSONKeys.self).keys }
    }
  }

  /// The first key that is not known, with those around it.
  func unknown(in known: [String: Set<String>]) -> [String]? {
    for (key, inner) in keys {
      guard let names = known[key] else { return [key] }
      for (name, _) in inner.keys where !names.contains(name) { return [key, name] }
    }
    return nil
  }
}
