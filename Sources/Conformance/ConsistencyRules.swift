import AnswerLetter

/// The rules on what a document says more than once.
enum ConsistencyRules {
  static let work = Rule(
    "frbr-work", .consistency, .error,
    "The IRI of the work is made of what FRBRWork says.",
    why: "Naming Convention, section 4.5: country, type of document, subtype, date, and number or "
      + "name are those of FRBRcountry, the document, FRBRsubtype, FRBRdate, FRBRnumber or FRBRname.",
    advice: "Make the IRI and the elements of FRBRWork agree.",
    example: Rule.Example(
      .act, passing: "<FRBRnumber value=\"153\"/>", failing: "<FRBRnumber value=\"154\"/>"))

  static let expression = Rule(
    "frbr-expression", .consistency, .error,
    "The IRI of the expression is that of the work, the language and the version.",
    why: "Naming Convention, section 4.6.1: the IRI of the work, a slash, the language of "
      + "FRBRlanguage, @, and the version, such as the date of the expression.",
    advice: "Make the IRIs and the elements of FRBRExpression agree.",
    example: Rule.Example(
      .act, passing: "<FRBRlanguage language=\"nld\"/>",
      failing: "<FRBRlanguage language=\"eng\"/>"))

  static let manifestation = Rule(
    "frbr-manifestation", .consistency, .error,
    "The IRI of the manifestation is that of the expression and the format.",
    why: "Naming Convention, section 4.7: the IRI of the expression, a dot and the format of "
      + "FRBRformat.",
    advice: "Make the IRIs and the elements of FRBRManifestation agree.",
    example: Rule.Example(
      .act, passing: "<FRBRuri value=\"/akn/nl/act/wet/2024-05-03/153/nld@2024-07-01.xml\"/>",
      failing: "<FRBRuri value=\"/akn/nl/act/wet/2024-05-03/153/nld@2024-07-01\"/>"))

  static let component = Rule(
    "frbr-this", .consistency, .error,
    "FRBRthis is the IRI of FRBRuri and a component, the same on each level.",
    why:
      "Naming Convention, section 4.8.1: the IRI of the whole, a slash, an exclamation mark, and "
      + "main or the name of the component; in a manifestation before the format.",
    advice: "Make FRBRthis and FRBRuri agree.",
    example: Rule.Example(
      .act, passing: "<FRBRthis value=\"/akn/nl/act/wet/2024-05-03/153/!main\"/>",
      failing: "<FRBRthis value=\"/akn/nl/act/wet/2024-05-03/154/!main\"/>"))

  static let codes = Rule(
    "frbr-code", .consistency, .error,
    "FRBRcountry holds a country code and FRBRlanguage a language code.",
    why:
      "Naming Convention, sections 4.5 and 4.6.1: two letters of ISO 3166-1, with a subdivision if "
      + "need be, and three letters of ISO 639-2.",
    advice: "Write nl, not Nederland; nld, not nl.",
    example: Rule.Example(
      .act, passing: "<FRBRlanguage language=\"nld\"/>", failing: "<FRBRlanguage language=\"nl\"/>")
  )

  static let dates = Rule(
    "frbr-dates", .consistency, .warning,
    "A work is no younger than its expression, and that no younger than its manifestation.",
    why:
      "Naming Convention, section 4.2: an expression is a version of a work, and a manifestation "
      + "is made of an expression.",
    advice: "Check the dates of FRBRWork, FRBRExpression and FRBRManifestation.",
    example: Rule.Example(
      .act, passing: "<FRBRdate date=\"2024-07-02\" name=\"opmaak\"/>",
      failing: "<FRBRdate date=\"2023-07-02\" name=\"opmaak\"/>"))

  static let name = Rule(
    "document-name", .consistency, .warning,
    "The name of the document is the subtype of the work.",
    why:
      "Naming Convention, section 4.5: the subtype is FRBRsubtype or, in its absence, the name of "
      + "the document.",
    advice: "Make the name of the document and FRBRsubtype agree.",
    example: Rule.Example(.act, passing: "<act name=\"wet\"", failing: "<act name=\"besluit\""))

  static let date = Rule(
    "date-text", .consistency, .error,
    "A date in the text is the one of its date attribute.",
    why:
      "Part 2 of the standard, elements date and docDate: the attribute is the normal form of what "
      + "the text says.",
    advice: "Correct the attribute; the text is as it was published.",
    example: Rule.Example(
      .act, passing: "<date date=\"2023-01-18\">", failing: "<date date=\"2023-01-19\">"))

  static let entity = Rule(
    "entity-text", .consistency, .warning,
    "What the text calls somebody resembles what the entry of references is shown as.",
    why: "Part 2 of the standard, attribute showAs: it is the entity's name as a person reads it.",
    advice: "Check that refersTo leads to the one who is meant.",
    example: Rule.Example(
      .act, passing: "refersTo=\"#veldkamp\">Veldkamp", failing: "refersTo=\"#minister\">Veldkamp"))

  static let reference = Rule(
    "reference-text", .consistency, .warning,
    "A reference leads to what its text says.",
    why:
      "Part 2 of the standard, element ref and attribute showAs: the text is the reference as a person "
      + "reads it. None of the numbers in the text of a reference to a part is one of that part or of "
      + "those around it; or the last number in showAs is not in the IRI.",
    advice: "Correct href; the text is as it was published.",
    example: Rule.Example(
      .act, passing: "href=\"#chp_1__art_1\">artikel 1</ref>",
      failing: "href=\"#conclusions__p_1\">artikel 2</ref>"))

  static let text = Rule(
    "text-missing", .consistency, .warning,
    "What marks words up has words, and a division of the text is not empty.",
    why:
      "Part 2 of the standard: num, heading, ref, date, person and the like say what the words in "
      + "them are, and chapters, articles and items hold them. Without any they are what is left of "
      + "something, or wait to be filled in.",
    advice: "Put the words back, or take the element out.",
    example: Rule.Example(
      .act, passing: "<heading eId=\"chp_1__heading\">Begrippen</heading>",
      failing: "<heading eId=\"chp_1__heading\"/>"))

  static let interval = Rule(
    "interval-order", .consistency, .error,
    "An interval of time starts before it ends.",
    why: "Part 2 of the standard, element timeInterval: start and end are events with dates.",
    advice: "Exchange start and end, or correct the dates of the events.",
    example: Rule.Example(
      .act, passing: "start=\"#eref_1\" end=\"#eref_2\"",
      failing: "start=\"#eref_2\" end=\"#eref_1\""))

  static let nameEmpty = Rule(
    "name-empty", .consistency, .warning,
    "A name that a person is to read is not empty.",
    why:
      "Part 2 of the standard, attributes showAs and name: what an entry of references is shown as, "
      + "and what a date is the date of.",
    advice: "Fill in the name.",
    example: Rule.Example(
      .act, passing: "showAs=\"Minister\"", failing: "showAs=\"\""))

  static let spelling = Rule(
    "entity-spelling", .consistency, .warning,
    "The name of an entity is spelt as in its IRI.",
    why:
      "Naming Convention, section 4.11: the IRI of an entity ends in an identifier, mostly its name. "
      + "Here it differs from showAs in one letter.",
    advice: "Correct the one that is misspelt.",
    example: Rule.Example(
      .act, passing: "showAs=\"Veldkamp\"", failing: "showAs=\"Veldkemp\""))

  static let event = Rule(
    "event-date", .consistency, .warning,
    "The event by which a document came to be has a date of its work or expression.",
    why:
      "Part 2 of the standard, element eventRef: an event of the type generation is the making of "
      + "the document, which FRBRdate dates too.",
    advice: "Correct the date of the event, or that of FRBRWork.",
    example: Rule.Example(
      .act, passing: "<eventRef eId=\"eref_1\" date=\"2024-05-03\"",
      failing: "<eventRef eId=\"eref_1\" date=\"2024-05-02\""))

  static let twice = Rule(
    "said-twice", .consistency, .warning,
    "What is said once is not said again.",
    why:
      "Part 2 of the standard: a division has one num and one heading, and each statement in "
      + "identification adds something to the others.",
    advice: "Take out what stands twice.",
    example: Rule.Example(
      .act, passing: "<FRBRnumber value=\"153\"/>",
      failing: "<FRBRnumber value=\"153\"/><FRBRnumber value=\"153\"/>"))

  static let num = Rule(
    "num-missing", .consistency, .warning,
    "The divisions of one kind that stand beside each other have all a num, or none.",
    why:
      "Part 2 of the standard, element num: it is the number of a division as the text has it. Of "
      + "divisions whose eIds have numbers some have a num and others not.",
    advice: "Look at the text as it was published, and put the num back.",
    example: Rule.Example(
      .act, passing: "<num>Artikel 1</num>", failing: ""))

  static let all = [
    work, expression, manifestation, component, codes, dates, name, date, entity, reference,
    text, interval, nameEmpty, spelling, event, twice, num,
  ]
}
