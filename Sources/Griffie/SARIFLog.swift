public import AnswerLetter

/// What validating documents gave, in the Static Analysis Results Interchange Format (OASIS SARIF
/// 2.1.0), which code-review systems show.
public struct SARIFLog: Sendable, Encodable {
  private let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  private let version = "2.1.0"
  private var runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version
    case runs
  }

  /// Makes a log without results.
  ///
  /// - Parameter version: The version of griffie.
  public init(version: String) {
    runs = [
      Run(tool: Tool(driver: Driver(version: version, rules: Rulebook.all.map(Descriptor.init))))
    ]
  }

  /// Adds what validating a document gave.
  ///
  /// - Parameters:
  ///   - validation: What validating it gave.
  ///   - uri: The address of the file: relative, percent-encoded.
  ///   - column: The column of a finding in code points, for SARIF does not count bytes; nothing
  ///     when it is not known.
  public mutating func add(
    _ validation: Validation, uri: String, column: (Finding) -> Int?
  ) {
    runs[0].results += validation.findings.map { Result($0, uri: uri, column: column($0)) }
  }

  /// Says that a file could not be read.
  public mutating func add(error: String, uri: String) {
    runs[0].invocations[0].executionSuccessful = false
    runs[0].invocations[0].toolExecutionNotifications.append(
      Notification(
        message: Message(text: error), locations: [Location(uri: uri, region: nil, path: "")]))
  }
}

// The parts of a log that griffie uses, named as in the standard.
extension SARIFLog {
  private struct Run: Sendable, Encodable {
    var tool: Tool
    var invocations = [Invocation()]
    var results: [Result] = []
    var columnKind = "unicodeCodePoints"
  }

  private struct Tool: Sendable, Encodable {
    var driver: Driver
  }

  private struct Driver: Sendable, Encodable {
    var name = "griffie"
    var version: String
    var rules: [Descriptor]
  }

  private struct Descriptor: Sendable, Encodable {
    struct Configuration: Sendable, Encodable {
      var level: String
    }

    var id: String
    var shortDescription: Message
    var fullDescription: Message
    var help: Message
    var defaultConfiguration: Configuration

    init(_ rule: Rule) {
      id = rule.identifier
      shortDescription = Message(text: rule.summary)
      fullDescription = Message(text: rule.why)
      help = Message(text: rule.advice)
      defaultConfiguration = Configuration(level: rule.severity.rawValue)
    }
  }

  private struct Invocation: Sendable, Encodable {
    var executionSuccessful = true
    var toolExecutionNotifications: [Notification] = []
  }

  private struct Notification: Sendable, Encodable {
    var level = "error"
    var message: Message
    var locations: [Location]
  }

  private struct Message: Sendable, Encodable {
    var text: String
  }

  private struct Result: Sendable, Encodable {
    var ruleId: String
    var level: String
    var message: Message
    var locations: [Location]
    var occurrenceCount: Int

    init(_ finding: Finding, uri: String, column: Int?) {
      ruleId = finding.rule.identifier
      level = finding.rule.severity.rawValue
      message = Message(text: "\(finding.message). \(finding.advice)")
      let region = finding.location.map { Region(startLine: $0.line, startColumn: column) }
      locations = [Location(uri: uri, region: region, path: finding.path)]
      occurrenceCount = finding.count
    }
  }

  private struct Location: Sendable, Encodable {
    var physicalLocation: PhysicalLocation
    var logicalLocations: [LogicalLocation]?

    init(uri: String, region: Region?, path: String) {
      physicalLocation = PhysicalLocation(
        artifactLocation: ArtifactLocation(uri: uri), region: region)
      if !path.isEmpty { logicalLocations = [LogicalLocation(fullyQualifiedName: path)] }
    }
  }

  private struct PhysicalLocation: Sendable, Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region?
  }

  private struct ArtifactLocation: Sendable, Encodable {
    var uri: String
  }

  private struct Region: Sendable, Encodable {
    var startLine: Int
    var startColumn: Int?
  }

  private struct LogicalLocation: Sendable, Encodable {
    var fullyQualifiedName: String
    var kind = "element"
  }
}
