import AnswerLetter

/// The rules that schemas set, by what is broken, and those of XML itself.
enum SchemaRules {
  static let malformed = Rule(
    "not-well-formed", .wellFormed, .error,
    "The document is well-formed XML.",
    why:
      "XML 1.0, section 2.1: anything else is no XML document, and nothing more can be said of it.",
    advice: "The document is not well-formed XML from here on.",
    example: Rule.Example(
      .act, passing: "<num>Hoofdstuk 1</num>", failing: "<num>Hoofdstuk 1<num>"))

  static let doctype = Rule(
    "doctype", .wellFormed, .error,
    "The document has no document type declaration.",
    why:
      "A declaration can name outside files and entities, which must not reach an archive; griffie "
      + "reads neither.",
    advice: "Take the declaration out; griffie never reads entities or outside files.",
    example: Rule.Example(
      .act, passing: "encoding=\"UTF-8\"?>", failing: "encoding=\"UTF-8\"?><!DOCTYPE act>"))

  static let root = Rule(
    "schema-root", .schema, .error,
    "The root is an element that the schema declares.",
    why: "W3C XML Schema Part 1, cvc-elt.1.",
    advice:
      "Check that the schema belongs to the document, and that the namespace of the root is right.",
    example: Rule.Example(
      .act, passing: "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">",
      failing: "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/2.0\">"))

  static let element = Rule(
    "schema-element", .schema, .error,
    "An element stands where the schema has a place for it.",
    why:
      "W3C XML Schema Part 1, cvc-complex-type.2.4: the children of an element follow its content "
      + "model.",
    advice: "Take the element out, move it, or put what is missing before it.",
    example: Rule.Example(
      .act, passing: "<num>Hoofdstuk 1</num>", failing: "<nummer>Hoofdstuk 1</nummer>"))

  static let incomplete = Rule(
    "schema-incomplete", .schema, .error,
    "An element has all the children that the schema asks for.",
    why:
      "W3C XML Schema Part 1, cvc-complex-type.2.4: the children of an element follow its content "
      + "model.",
    advice: "Add what is missing.",
    example: Rule.Example(
      .act, passing: "<FRBRlanguage language=\"nld\"/>", failing: "<!-- no language -->"))

  static let attribute = Rule(
    "schema-attribute", .schema, .error,
    "An element has only attributes that the schema has for it.",
    why: "W3C XML Schema Part 1, cvc-complex-type.3.",
    advice: "Take the attribute out, or correct its name.",
    example: Rule.Example(
      .act, passing: "<chapter eId=\"chp_1\">", failing: "<chapter eId=\"chp_1\" nummer=\"1\">"))

  static let attributeMissing = Rule(
    "schema-attribute-missing", .schema, .error,
    "An element has all the attributes that the schema asks for.",
    why: "W3C XML Schema Part 1, cvc-complex-type.4.",
    advice: "Add the attribute.",
    example: Rule.Example(.act, passing: "<date date=\"2023-01-18\">", failing: "<date>"))

  static let value = Rule(
    "schema-value", .schema, .error,
    "A value has the form that the schema asks for.",
    why: "W3C XML Schema Part 2: a value is in the value space of its type.",
    advice: "Correct the value.",
    example: Rule.Example(
      .act, passing: "<date date=\"2023-01-18\">", failing: "<date date=\"18-1-2023\">"))

  static let text = Rule(
    "schema-text", .schema, .error,
    "Text stands only where the schema allows text.",
    why: "W3C XML Schema Part 1, cvc-complex-type.2.",
    advice: "Put the text into an element that holds text, such as p.",
    example: Rule.Example(
      .act, passing: "<num>Hoofdstuk 1</num>", failing: "Hoofdstuk 1<num>Hoofdstuk 1</num>"))

  static let key = Rule(
    "schema-key", .schema, .error,
    "Identifiers are as unique and as complete as the schema asks.",
    why: "W3C XML Schema Part 1, cvc-identity-constraint.",
    advice: "Give each element an identifier of its own.",
    example: Rule.Example(
      .act, passing: "eId=\"conclusions__p_1\"", failing: "eId=\"preface__p_1\""))

  static let other = Rule(
    "schema-other", .schema, .error,
    "The document follows the schema in every other way.",
    why: "W3C XML Schema Part 1.",
    advice: "See libxml2's own message: --verbose.",
    example: Rule.Example(
      .act, passing: "<p eId=\"preface__p_1\">",
      failing: "<p xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:type=\"unknown\" "
        + "eId=\"preface__p_1\">"))

  static let all = [
    malformed, doctype, root, element, incomplete, attribute, attributeMissing, value, text, key,
    other,
  ]
}
