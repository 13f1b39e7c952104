import AnswerLetter
import LetterText

/// The forms in which texts of letters come.
public enum TextForms {
  /// The name of each, and what a text of the form looks like.
  public static var all: [(name: String, summary: String)] {
    TextForm.all.map { ($0.name, $0.summary) }
  }
}

extension TextForm {
  /// The form of a name that somebody gave; nothing when none was given.
  static func chosen(_ name: String?) throws(GriffieError) -> TextForm? {
    guard let name else { return nil }
    if let form = named(name) { return form }
    throw GriffieError(
      .unreadable,
      [
        Diagnostic(
          .error, "unknown-form", "there is no form of text called ‘\(name)’",
          advice: "The forms are \(all.map(\.name).joined(separator: ", ")).")
      ])
  }
}
