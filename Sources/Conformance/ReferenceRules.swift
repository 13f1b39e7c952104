import AnswerLetter

/// The rules on references within a document.
enum ReferenceRules {
  static let unresolved = Rule(
    "reference-unresolved", .references, .error,
    "A reference within a document leads to an element of it.",
    why: "Part 2 of the standard, types eIdRef, agentRef and the like: the value is # and an eId "
      + "that exists.",
    advice: "Correct the reference, or add what it refers to.",
    example: Rule.Example(
      .act, passing: "href=\"#chp_1__art_1\"", failing: "href=\"#chp_1__art_9\""))

  static let kind = Rule(
    "reference-kind", .references, .error,
    "A reference leads to the right kind of element.",
    why: "Part 2 of the standard, types agentRef, roleRef, conceptRef and the like: by leads to a "
      + "person or an organisation, as to a role, refersTo to an entry of references.",
    advice: "Refer to an element of the kind that is expected.",
    example: Rule.Example(
      .act, passing: "as=\"#minister\"", failing: "as=\"#veldkamp\""))

  static let form = Rule(
    "reference-form", .references, .error,
    "A reference within a document is # and an eId.",
    why: "Part 2 of the standard, types eIdRef, agentRef and the like: given an eId XYZ, the value "
      + "is #XYZ.",
    advice: "Put # before the eId.",
    example: Rule.Example(.act, passing: "as=\"#minister\"", failing: "as=\"minister\""))

  static let order = Rule(
    "reference-range", .references, .warning,
    "A range runs from an element to a later one.",
    why: "Part 2 of the standard, element rref: from is the first and upTo the last of the range.",
    advice: "Exchange from and upTo, or correct them.",
    example: Rule.Example(
      .act, passing: "upTo=\"#chp_1__art_1__list_1__item_b\"", failing: "upTo=\"#preface__p_1\""))

  static let all = [unresolved, kind, form, order]
}
