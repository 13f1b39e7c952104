public import AnswerLetter

/// The rules behind the remarks of the text reader; one row for each.
public enum ReadingRules {
  private static func warning(
    _ identifier: String, _ summary: String, why: String, advice: String, passing: String,
    failing: String
  ) -> Rule {
    Rule(
      identifier, .reading, .warning, summary, why: why, advice: advice,
      example: Rule.Example(.text, passing: passing, failing: failing))
  }

  /// All of them.
  public static let all = [
    warning(
      "no-title", "A letter has a title line that names its kind and who answers.",
      why:
        "The title line is where the letter says by whom and when it was sent; nothing else does.",
      advice: "Look for the title in the source document. The one who answers and the date stay "
        + "unknown.",
      passing: "Antwoord van minister Veldkamp (Buitenlandse Zaken) (ontvangen 24 maart 2025)",
      failing: "Minister Veldkamp schrijft"),
    warning(
      "text-before-title",
      "Only numbers and a letterhead stand before the title.",
      why: "A letter begins with its title; other text above it may belong to another document, or "
        + "show that the title was not recognised.",
      advice: "Check what the line belongs to; it is kept as a paragraph of the preface.",
      passing: "Antwoord van minister Veldkamp (Buitenlandse Zaken) (ontvangen 24 maart 2025)",
      failing: "Persbericht over de brug\n"
        + "Antwoord van minister Veldkamp (Buitenlandse Zaken) (ontvangen 24 maart 2025)"),
    warning(
      "no-date", "The title line has the date of receipt.",
      why: "The date of receipt is part of the IRI of the letter (Naming Convention, section 4.5).",
      advice: "Add the date, as in (ontvangen 24 maart 2025), or leave it unknown.",
      passing: " (ontvangen 24 maart 2025)", failing: ""),
    warning(
      "no-question", "An answer letter has headings such as Vraag 1 and Antwoord.",
      why: "Questions and answers are found by their headings.",
      advice: "Check that it is an answer letter; the text is kept as a communication.",
      passing: "Vraag 1\nKent u Kamerstuk 33 694, nr. 16?[footnoteRef:1]\n"
        + "[1: Zie ook artikel 5 van het NAVO-verdrag.]\n\nAntwoord\n"
        + "Ja. Zie het antwoord op vraag 2.\n\nVraag 2\nSinds wanneer weet u dit:\n- van de brief;\n"
        + "- van het antwoord?\n\nAntwoord\nSinds 3 mei 2024.\n",
      failing: "De vragen worden later beantwoord.\n"),
    warning(
      "unresolved-reference", "A reference to a question or answer names one that the letter has.",
      why: "The reference becomes a link to that question or answer.",
      advice: "Check the number; the words stay plain text.",
      passing: "het antwoord op vraag 2", failing: "het antwoord op vraag 9"),
    warning(
      "note-without-body", "A note mark has a body after its paragraph.",
      why: "A footnote is kept at the place of its mark.",
      advice: "Look for the body of the note in the source document; the mark stays plain text.",
      passing: "[1: Zie ook artikel 5 van het NAVO-verdrag.]\n", failing: ""),
    warning(
      "question-without-answer", "Every question has an answer.",
      why: "A letter answers the questions that it repeats.",
      advice: "Check whether an answer heading is missing.",
      passing: "- van het antwoord?\n\nAntwoord\nSinds 3 mei 2024.\n",
      failing: "- van het antwoord?\n"),
    warning(
      "answer-without-question", "Every answer has a question.",
      why: "An answer names the questions that it answers, or follows them.",
      advice: "Check whether a question heading is missing.",
      passing: "Vraag 1\nKent u Kamerstuk 33 694, nr. 16?[footnoteRef:1]\n"
        + "[1: Zie ook artikel 5 van het NAVO-verdrag.]\n\n", failing: ""),
    warning(
      "answer-to-unknown-question", "An answer names questions that the letter has.",
      why: "Each answer is linked to the questions that it names.",
      advice: "Check the number, or whether a question heading is missing.",
      passing: "Antwoord\nJa.", failing: "Antwoord op vraag 9\nJa."),
    Rule(
      "answer-without-heading", .reading, .warning, "Every answer has a heading.",
      why:
        "Questions and answers are told apart by their headings; without them, the question mark "
        + "that ends a question is all that does.",
      advice: "Check where each answer begins.", example: nil),
    warning(
      "question-number-missing", "Questions are numbered without a gap.",
      why: "A number that is left out shows that a heading is missing or was not recognised.",
      advice: "Check whether a question heading is missing.",
      passing: "Vraag 2\nSinds", failing: "Vraag 3\nSinds"),
    warning(
      "question-number-twice", "Every question has a number of its own.",
      why: "References and answers name questions by their numbers.",
      advice: "Check the numbers; references go to the first question with the number.",
      passing: "Vraag 2\nSinds", failing: "Vraag 1\nSinds"),
    warning(
      "received-before-submitted", "A letter is received after its questions were submitted.",
      why: "An answer cannot come before its question; one of the dates is wrong.",
      advice: "Check both dates against the source document.",
      passing: "Antwoord van minister Veldkamp (Buitenlandse Zaken) (ontvangen 24 maart 2025)",
      failing: "Vragen van het lid De Boer (SP) aan de Minister van Defensie over de brug "
        + "(ingezonden 25 maart 2025)\n"
        + "Antwoord van minister Veldkamp (Buitenlandse Zaken) (ontvangen 24 maart 2025)"),
    warning(
      "impossible-date", "A date is a day that the calendar has.",
      why: "A date becomes a day of the Gregorian calendar (ISO 8601).",
      advice: "Check the date against the source document; the words stay plain text.",
      passing: "3 mei 2024", failing: "31 juni 2024"),
    Rule(
      "note-without-mark", .reading, .warning, "A note has a mark in the text.",
      why: "A footnote is kept at the place of its mark; the body alone does not show the place.",
      advice: "Look for the mark in the source document; the body stays a paragraph.",
      example: nil),
    warning(
      "table-of-lines", "The rows and columns of a table are marked.",
      why:
        "Some extractors leave each cell on a line of its own; then only the numbers in them show "
        + "which lines are a row.",
      advice: "Check the columns of the table against the source document.",
      passing: "Sinds 3 mei 2024.\n",
      failing: "Sinds 3 mei 2024.\nJaar\nRaming\nKosten\n2023\n12,4\n11,8\n2024\n13,1\n13,6\n"),
    Rule(
      "displaced-note-numbers", .reading, .warning,
      "The number of a note stands with its body.",
      why: "Extractors of PDF files may put the numbers of notes apart from the notes, and then "
        + "their order tells which is which.",
      advice: "Check the notes of the page against the source document.", example: nil),
  ]
}
