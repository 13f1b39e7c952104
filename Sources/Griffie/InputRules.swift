import AnswerLetter

/// The rules on what griffie can read at all, and the faults of griffie itself; one row for each.
enum InputRules {
  private static func error(
    _ identifier: String, _ summary: String, why: String, advice: String,
    _ example: Rule.Example? = nil, severity: Diagnostic.Severity = .error
  ) -> Rule {
    Rule(identifier, .input, severity, summary, why: why, advice: advice, example: example)
  }

  static let empty = error(
    "empty-input", "The input is not empty.", why: "Nothing can be made of nothing.",
    advice: "Check that the right file was named.",
    Rule.Example(.file, passing: "Vraag 1", failing: ""))

  static let temporaryFile = error(
    "temporary-file", "What is put on disk while a large document is validated comes back.",
    why: "griffie keeps the identifiers and references of a large document in a temporary file; "
      + "without them nobody can say whether they are right.",
    advice: "Check the disk with the directory for temporary files, and validate again.")

  static let all = [
    empty, temporaryFile,
    error(
      "binary-input", "The input is plain text.",
      why: "The text of a PDF or word processor file must be extracted first.",
      advice: "Extract the text first, for example with Apache Tika.",
      Rule.Example(.file, passing: "Vraag 1", failing: "%PDF-1.7")),
    error(
      "invalid-encoding", "The text is in the encoding that was named, or in UTF-8.",
      why: "A byte that is not of the encoding would be lost or changed in silence.",
      advice: "If the text is in an older encoding, say so: --encoding windows-1252.",
      Rule.Example(.file, passing: "Caf\\xC3\\xA9", failing: "Caf\\xE9")),
    error(
      "bad-number", "The number of a letter has letters, digits and hyphens only.",
      why: "It is a part of the letter's IRIs (Naming Convention, section 4.5).",
      advice: "Use letters, digits and hyphens, such as ah-tk-20242025-1716.",
      Rule.Example(.number, passing: "ah-tk-20242025-1716", failing: "2024.1716")),
    error(
      "schema", "A schema is in W3C XML Schema 1.0 and complete.",
      why: "libxml2 compiles the schema, with those that it imports or includes from its own "
        + "directory.",
      advice: "Check the schema, and that the files it draws in lie beside it.",
      Rule.Example(
        .schema, passing: "<element name=\"note\" type=\"string\"/>",
        failing: "<element name=\"note\" type=\"unknown\"/>")),
    error(
      "not-reversible", "Every text comes back exactly.",
      why: "griffie replays the edits of the source before it writes anything.",
      advice: "This is a fault of griffie; please report it with the text."),
    error(
      "lossy-output", "The text that the XML gives back is the source.",
      why: "griffie reads what it is about to write, and gives the text back from it.",
      advice: "This is a fault of griffie; please report it with the text."),
    error(
      "invalid-output", "What griffie writes is valid.",
      why: "griffie validates what it is about to write.",
      advice: "This is a fault of griffie; please report it with the text."),
    error(
      "profile-schema", "griffie's own schema compiles.",
      why: "The profile is inside the program.",
      advice: "This is a fault of griffie; please report it."),
  ]
}
