public import AnswerLetter

/// What others say of a letter: the open data of the Tweede Kamer, or the gazette's metadata.
public struct ExternalMetadata: Sendable, Hashable {
  /// Where it comes from, for messages.
  public var source: String
  /// The day on which the Kamer received the letter.
  public var received: CalendarDate?
  /// The day on which the questions were submitted.
  public var submitted: CalendarDate?
  /// What the questions are about.
  public var subject: String?
  /// Those who ask.
  public var questioners: [LetterFacts.Questioner] = []
  /// Those who answer, as the source writes their names.
  public var agents: [String] = []
  /// The identifier of the published answer.
  public var publication: String?
  /// The number in the *Aanhangsel van de Handelingen*.
  public var aanhangsel: Int?
  /// The session year: `2024-2025`.
  public var vergaderjaar: String?
  /// The number of the document in the registry of the Kamer.
  public var documentNumber: String?
  /// The numbers of the questions in the registry of the Kamer.
  public var zaken: [String] = []
  /// The dossiers of parliamentary papers.
  public var dossiers: [String] = []

  init(source: String) {
    self.source = source
  }

  /// Reads metadata, in either form: JSON is that of the Kamer, XML that of the gazette.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: Its name, for messages.
  /// - Throws: ``ArchivingError`` of kind `unreadable` when it is neither, or says nothing of a
  ///   letter.
  public init(_ bytes: [UInt8], path: String) throws(ArchivingError) {
    let start = bytes.drop { [0xEF, 0xBB, 0xBF, 0x09, 0x0A, 0x0D, 0x20].contains($0) }
    self =
      start.first == UInt8(ascii: "<")
      ? try GazetteMetadata.read(bytes, path: path) : try KamerMetadata.read(bytes, path: path)
    var empty = ExternalMetadata(source: source)
    empty.vergaderjaar = vergaderjaar
    if self == empty {
      throw ArchivingError(
        .unreadable, path, "empty-metadata", "there is nothing in it about a letter",
        advice:
          "Expected are OData entities (Document, Zaak, DocumentActor) or OVERHEIDop metadata.")
    }
  }
}

extension LetterFacts {
  /// Fills what the letter does not say; what it does say stays, and contradictions are reported.
  mutating func complete(with other: ExternalMetadata) -> [Diagnostic] {
    var remarks =
      fill(\.received, other.received, "date of receipt", other)
      + fill(\.submitted, other.submitted, "date of submission", other)
      + fill(\.subject, other.subject, "subject", other)
      + fill(\.publication, other.publication, "publication", other)
      + fill(\.aanhangsel, other.aanhangsel, "number in the Aanhangsel", other)
      + fill(\.vergaderjaar, other.vergaderjaar, "vergaderjaar", other)
      + fill(\.documentNumber, other.documentNumber, "document number", other)
    vergaderjaar = vergaderjaar ?? publication.flatMap(Self.vergaderjaar)
    remarks += completeNames(with: other)
    if !zaken.isEmpty, !other.zaken.isEmpty, Set(zaken).isDisjoint(with: other.zaken) {
      remarks.append(
        contradiction("zaak", zaken.joined(separator: ", "), other, other.zaken))
    } else {
      zaken += other.zaken.filter { !zaken.contains($0) }
    }
    dossiers += other.dossiers.filter { !dossiers.contains($0) }
    return remarks
  }

  /// Fills one value, or reports that another stands there.
  private mutating func fill<Value: Equatable & CustomStringConvertible>(
    _ path: WritableKeyPath<LetterFacts, Value?>, _ given: Value?, _ name: String,
    _ other: ExternalMetadata
  ) -> [Diagnostic] {
    guard let given else { return [] }
    if let own = self[keyPath: path] {
      return own == given ? [] : [contradiction(name, "\(own)", other, ["\(given)"])]
    }
    self[keyPath: path] = given
    origins[name] = other.source
    return []
  }

  private mutating func completeNames(with other: ExternalMetadata) -> [Diagnostic] {
    var remarks: [Diagnostic] = []
    if questioners.isEmpty {
      questioners = other.questioners
      origins["questioners"] = other.source
    } else if !other.questioners.isEmpty {
      let given = other.questioners.map(\.name)
      let isSame =
        questioners.count == given.count
        && questioners.allSatisfy { own in given.contains { Self.agree(own.name, $0) } }
      if !isSame {
        let own = questioners.map(\.name).joined(separator: ", ")
        remarks.append(contradiction("questioners", own, other, given))
      }
    }
    if let person, !other.agents.isEmpty, !other.agents.contains(where: { Self.agree(person, $0) })
    {
      remarks.append(contradiction("who answers", person, other, other.agents))
    }
    return remarks
  }

  private func contradiction(
    _ name: String, _ own: String, _ other: ExternalMetadata, _ given: [String]
  ) -> Diagnostic {
    Diagnostic(
      .warning, "metadata-contradiction",
      "\(name): \(origins[name] ?? "the letter") says ‘\(own)’, \(other.source) says "
        + "‘\(given.joined(separator: ", "))’",
      advice: "The first is kept; see which of the two is right.")
  }

  /// Whether two names can be one person's: letters give the surname, registries initials too.
  private static func agree(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.lowercased(), right.lowercased())
    return left == right || left.hasSuffix(" " + right) || right.hasSuffix(" " + left)
      || right.hasSuffix("." + left) || left.hasSuffix("." + right)
  }
}
