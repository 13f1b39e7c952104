import AnswerLetter
import Griffie

/// What makes a document invalid under griffie's profile.
enum ProfileFaults {
  /// The faults of a document, as diagnostics; none when it is valid.
  ///
  /// - Throws: A ``Griffie/GriffieError`` of kind `fault` when the profile does not compile.
  static func all(in xml: [UInt8]) throws(GriffieError) -> [Diagnostic] {
    let validator = Validator(schemas: [try .profile()], layers: [.schema])
    return validator.validate(xml).findings.filter { $0.rule.severity == .error }.map {
      Diagnostic(
        .error, $0.rule.identifier, at: $0.location, $0.message, advice: $0.advice)
    }
  }
}
