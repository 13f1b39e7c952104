import AnswerLetter

extension Diagnostic {
  /// The same as an error, for those who want no warnings.
  var asError: Diagnostic {
    var error = self
    error.severity = .error
    return error
  }
}
