import AnswerLetter

/// The rules on griffie's own kind of document, which say what no schema can.
enum LetterRules {
  static let form = Rule(
    "not-a-letter", .letter, .error,
    "A document with griffie's record of a source is a letter.",
    why: "The record says how to give the text of a letter back; of anything else it cannot.",
    advice: "‘griffie validate’ says how the document departs from griffie's profile.",
    example: Rule.Example(
      .letter,
      passing: "<heading eId=\"questions_1__answer_1__heading\">Antwoord</heading>",
      failing: "<num>Antwoord</num>"))

  static let changed = Rule(
    "changed-since", .fidelity, .error,
    "The record of the source gives the source back, judged by its SHA-256.",
    why: "FRBRManifestation/preservation holds how the text departs from the canonical text of the "
      + "letter; when the text of the document changes, the record fits no longer.",
    advice:
      "If the change is meant, take the element preservation out: the source is lost then. Else "
      + "undo the change.",
    example: Rule.Example(.letter, passing: ">Ja. Zie", failing: ">Nee. Zie"))

  static let noRecord = Rule(
    "no-source-record", .fidelity, .warning,
    "A document that griffie made has a record of its source.",
    why: "Without the record the text comes back in the canonical layout only.",
    advice: "Convert the text again if the source is to come back byte for byte.",
    example: Rule.Example(
      .letter, passing: "<source xmlns=\"urn:griffie:preservation:1\"",
      failing: "<source xmlns=\"urn:example:preservation\""))

  static let badRecord = Rule(
    "bad-source-record", .fidelity, .error,
    "The record of the source can be read.",
    why: "The schema of the record, griffie-preservation.xsd, says what it holds.",
    advice: "Convert the text again, or take the element preservation out.",
    example: Rule.Example(.letter, passing: "newline=\"lf\"", failing: "newline=\"ff\""))

  static let markup = Rule(
    "markup-differs", .letter, .warning,
    "The mark-up is what griffie makes of the text.",
    why: "griffie reads the text that the document gives back, and compares: dates, references, "
      + "citations, parties and links of answers to questions. Somebody may have improved it, or "
      + "another version of griffie made it; or it was damaged.",
    advice: "Compare the place with the text.",
    example: Rule.Example(
      .letter, passing: "href=\"/akn/nl/doc/kamerstuk/33694/16\"",
      failing: "href=\"/akn/nl/doc/kamerstuk/33694/17\""))

  static let all = [form, changed, noRecord, badRecord, markup]
}
