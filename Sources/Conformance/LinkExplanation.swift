import AnswerLetter
import XMLKit

/// A second reading of a document, which puts into words what is wrong with its identifiers and
/// references: only then is it known which they are.
struct LinkExplanation: XMLHandler {
  private var reporter = Reporter()
  private let keys: KeyCheck
  private let checksNaming: Bool
  private var problems: LinkProblems

  init(_ problems: LinkProblems, layers: Set<Rule.Layer>, keys: KeyCheck, log: FindingLog) {
    self.problems = problems
    self.keys = keys
    checksNaming = layers.contains(.naming)
    reporter.log = log
  }

  /// Whether something is missing, because what was put on disk could not be read.
  var isBroken: Bool { problems.isBroken }

  /// What was found, in this reading and before.
  var log: FindingLog { reporter.log }

  var wantsTags: Bool { true }
  var wantsAttributes: Bool { true }
  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {}
  mutating func fault(_ fault: XMLDiagnostic) {}

  mutating func start(_ tag: XMLTag) {
    reporter.elements.start(tag)
    while let problem = problems.next, problem.place.offset <= tag.position.offset {
      if problem.place.offset == tag.position.offset { explain(problem, tag) }
      problems.advance()
    }
  }

  private mutating func explain(_ problem: LinkProblem, _ tag: XMLTag) {
    switch problem.kind {
    case .duplicate: explainDuplicate(problem, tag)
    case .context: NamingCheck.explainContext(&reporter)
    case .unresolved, .wrongKind, .backwards: ReferenceCheck.explain(problem, tag, &reporter)
    }
  }

  private mutating func explainDuplicate(_ problem: LinkProblem, _ tag: XMLTag) {
    if let key = problem.place.key { return keys.explain(key, tag, &reporter) }
    // The Naming Convention rules over elements of Akoma Ntoso only.
    if checksNaming, reporter.elements.last?.isAkomaNtoso == true {
      NamingCheck.explainDuplicate(&reporter)
    }
    keys.explainIdentifier(problem, tag, &reporter)
  }

  mutating func end() { reporter.elements.end() }
}
