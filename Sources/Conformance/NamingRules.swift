import AnswerLetter

/// The rules of the Akoma Ntoso Naming Convention 1.0: conformance level 2.
enum NamingRules {
  static let namespace = Rule(
    "namespace", .naming, .error,
    "The elements are in the namespace of Akoma Ntoso 3.0.",
    why: "Part 2 of the standard, section 3: the vocabulary is the namespace "
      + "http://docs.oasis-open.org/legaldocml/ns/akn/3.0. Drafts before the standard had others.",
    advice: "Bring the document to the namespace of the standard, and validate it again.",
    example: Rule.Example(
      .act, passing: "ns/akn/3.0\">", failing: "ns/akn/3.0/WD17\">"))

  static let eIdMissing = Rule(
    "eid-missing", .naming, .warning,
    "An element that others may refer to has an eId.",
    why:
      "Naming Convention, section 5.5.1: on level 2 an eId is required on every element with the "
      + "attribute group idreq.",
    advice: "Give the element an eId.",
    example: Rule.Example(
      .act, passing: "<heading eId=\"chp_1__heading\">", failing: "<heading>"))

  static let eIdForm = Rule(
    "eid-form", .naming, .error,
    "An eId has the form prefix__element_number.",
    why:
      "Naming Convention, section 5.4: a prefix and two underscores where there is a context, what "
      + "the element is called, and one underscore and a number where it has one.",
    advice: "Write the eId in this form, without white space and without characters that have a "
      + "meaning in references.",
    example: Rule.Example(
      .act, passing: "eId=\"conclusions__p_1\"", failing: "eId=\"conclusions__1\""))

  static let eIdElement = Rule(
    "eid-element", .naming, .error,
    "An eId names its own element.",
    why:
      "Naming Convention, section 5.4.2: the name is the element's own, or the abbreviation that "
      + "the table there gives: art for article, chp for chapter.",
    advice: "Use the name or abbreviation of the element.",
    example: Rule.Example(
      .act, passing: "<chapter eId=\"chp_1\">", failing: "<chapter eId=\"chapter_1\">"))

  static let eIdPrefix = Rule(
    "eid-prefix", .naming, .error,
    "The prefix of an eId is the eId of an element around it.",
    why: "Naming Convention, section 5.4.1: the prefix is the full identifier of the element that "
      + "gives the context. Marks of pages and lines may have that of the mark before them.",
    advice: "Put the eId of an element around it before the two underscores.",
    example: Rule.Example(
      .act, passing: "eId=\"chp_1__art_2__para_2\"", failing: "eId=\"chp_1__art_3__para_2\""))

  static let eIdNumber = Rule(
    "eid-number", .naming, .error,
    "The number in an eId is that of the element's num.",
    why:
      "Naming Convention, section 5.4.3: the number is what num says, without final punctuation, "
      + "separations that mean nothing and redundant characters.",
    advice: "Make the eId and the num agree, or put the num back.",
    example: Rule.Example(.act, passing: "<num>Artikel 1</num>", failing: "<num>Artikel 8</num>"))

  static let eIdDuplicate = Rule(
    "eid-duplicate", .naming, .error,
    "An eId stands once in a document.",
    why: "Naming Convention, section 5.2: the identifier of a part is unique within the document.",
    advice: "Give one of the elements another eId, and look at what refers to it.",
    example: Rule.Example(
      .act, passing: "eId=\"conclusions__p_1\"", failing: "eId=\"preface__p_1\""))

  static let eIdSequence = Rule(
    "eid-sequence", .naming, .warning,
    "The numbers in eIds go up in the order of the document, from 1 where no num gives them.",
    why:
      "Naming Convention, section 5.4.3: the number is what num says or, where there is none, the "
      + "place of the element among those of its name in the same context.",
    advice: "Check whether an element is missing or stands in another place, or number the eIds "
      + "again and keep the old ones as wIds.",
    example: Rule.Example(
      .act, passing: "eId=\"chp_1__art_2__para_1__ref_2\"",
      failing: "eId=\"chp_1__art_2__para_1__ref_4\""))

  static let eIdUniform = Rule(
    "eid-uniform", .naming, .warning,
    "The eIds of the elements of a name have all a prefix, or none.",
    why:
      "Naming Convention, section 5.4.1: the prefix says in which context the number counts. Where "
      + "some elements of a name are counted within what is around them, one without a prefix is "
      + "counted in another way, or has lost it.",
    advice: "Put the eId of the element around it before the eId, or leave it out everywhere.",
    example: Rule.Example(
      .act, passing: "eId=\"conclusions__p_1\"", failing: "eId=\"p_1\""))

  static let wIdForm = Rule(
    "wid-form", .naming, .error,
    "A wId has the form of an eId.",
    why: "Naming Convention, section 5.4: both have the same form; that of a wId is made of the "
      + "master expression.",
    advice: "Write the wId in the form prefix__element_number.",
    example: Rule.Example(
      .act, passing: "<chapter eId=\"chp_1\">", failing: "<chapter eId=\"chp_1\" wId=\"1\">"))

  static let frbrForm = Rule(
    "frbr-form", .naming, .error,
    "FRBRthis and FRBRuri hold IRIs of documents.",
    why:
      "Naming Convention, sections 4.5 to 4.8: /akn/, the country, the type of document, and what "
      + "sets the document apart.",
    advice: "Write an IRI such as /akn/nl/act/wet/2024-05-03/153.",
    example: Rule.Example(
      .act, passing: "<FRBRuri value=\"/akn/nl/act/wet/2024-05-03/153\"/>",
      failing: "<FRBRuri value=\"/nl/act/wet/2024-05-03/153\"/>"))

  static let frbrConvention = Rule(
    "frbr-convention", .naming, .warning,
    "FRBRthis and FRBRuri follow the Naming Convention, or the document says how they relate to it.",
    why: "Naming Convention, section 4.12: another convention is allowed when it is published, "
      + "resolves, and can be converted; griffie cannot see whether that is so.",
    advice:
      "Check that the convention meets section 4.12, or add an FRBRalias with the Akoma Ntoso "
      + "IRI on each level.",
    example: Rule.Example(
      .act, passing: "<FRBRuri value=\"/akn/nl/act/wet/2024-05-03/153\"/>",
      failing: "<FRBRuri value=\"https://example.org/wet/153\"/>"))

  static let referenceForm = Rule(
    "href-form", .naming, .error,
    "A reference to a document is an IRI from the root, and one within the document begins with #, "
      + "! or ~.",
    why: "Naming Convention, sections 4.3 and 4.10: a reference to another document is global, it "
      + "begins with a slash; Part 2, section 3, asks that of every href and src but that of a.",
    advice: "Write the whole IRI from /akn/ on, or # and an eId.",
    example: Rule.Example(
      .act, passing: "href=\"/akn/nl/act/wet/2023-01-18/12/!main~art_5\"",
      failing: "href=\"wet/2023-01-18/12/!main~art_5\""))

  static let referenceIRI = Rule(
    "href-iri", .naming, .error,
    "The IRI of a document in a reference has a country, a type of document of the standard, and no "
      + "empty part.",
    why: "Naming Convention, section 4.5: /akn/, the country, the type of document, and what sets "
      + "the document apart.",
    advice: "Write an IRI such as /akn/nl/act/wet/2024-05-03/153.",
    example: Rule.Example(
      .act, passing: "href=\"/akn/nl/act/wet/2023-01-18/12/!main~art_5\"",
      failing: "href=\"/akn/nl//wet/2023-01-18/12/!main~art_5\""))

  static let referenceEmpty = Rule(
    "href-empty", .naming, .warning,
    "A reference names what it refers to.",
    why:
      "An empty href refers to the document itself (RFC 3986, section 4.4), which is hardly what "
      + "is meant; Part 2, section 3, asks for an IRI of the Naming Convention.",
    advice: "Fill in the IRI, or leave the element out.",
    example: Rule.Example(
      .act, passing: "href=\"/akn/ontology/person/nl/veldkamp\"", failing: "href=\"\""))

  static let entityIRI = Rule(
    "entity-iri", .naming, .error,
    "The IRI of an entity is /akn/ontology/, its class, and a name.",
    why:
      "Naming Convention, section 4.11: /akn/ontology/, the name of the class in lower case, any "
      + "subclasses, and an identifier that is unique in the class.",
    advice: "Write an IRI such as /akn/ontology/person/nl/veldkamp.",
    example: Rule.Example(
      .act, passing: "href=\"/akn/ontology/person/nl/veldkamp\"",
      failing: "href=\"/akn/ontology/role/nl/veldkamp\""))

  static let all = [
    namespace, eIdMissing, eIdForm, eIdElement, eIdPrefix, eIdNumber, eIdDuplicate,
    eIdSequence, eIdUniform, wIdForm, frbrForm, frbrConvention, referenceForm, referenceIRI,
    referenceEmpty,
    entityIRI,
  ]
}
