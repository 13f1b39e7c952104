/// Values that the simple types of the profile must refuse, as near to right ones as can be.
enum NearMisses {
  /// Values that are not of the type; empty when the table has none for it.
  static func values(of type: String, in grammar: ProfileGrammar) -> [String] {
    let enumerated = grammar.enumeration(of: type).flatMap { word in
      ["", word + "x", word.uppercased() == word ? word + word : word.uppercased(), " " + word]
    }
    return enumerated.isEmpty ? table[type] ?? [] : enumerated
  }

  private static let table: [String: [String]] = {
    var table = words.merging(metadata) { first, _ in first }
    let body = ["questions_1__question_1", "communication_1", "preface"]
    let kinds = [
      "akn:listId": "list", "akn:itemId": "item", "akn:paragraphId": "p", "akn:refId": "ref",
      "akn:rrefId": "rref", "akn:noteId": "authorialNote", "akn:personId": "person",
      "akn:organizationId": "organization", "akn:roleId": "role", "akn:tblockId": "tblock",
      "akn:tableId": "table", "akn:structureId": "embeddedStructure",
    ]
    for (type, kind) in kinds {
      table[type] = body.flatMap { prefix in
        [
          "\(prefix)__\(kind)_", "\(prefix)__\(kind)_0", "\(prefix)_\(kind)_1",
          "\(prefix)__\(kind)_1 ", "x\(prefix)__\(kind)_1", "\(prefix)__\(kind)_1a",
          "\(prefix)__date_1",
        ]
      }
      table[type, default: []] += [
        "", "\(kind)_1", "body__\(kind)_1", "questions_2__\(kind)_1",
        "questions_1__question_x__\(kind)_1", "questions_1__answer_1__p_1__\(kind)_1",
        "questions_1__answer_1__list_1__\(kind)_1__x", "questions_1__answer_1__item_1__\(kind)_1",
        "questions_1__question_1__\(kind == "p" ? "ref" : "p")_1",
        "questions_1__answer_0__\(kind)_1", "questions_1__container_0__\(kind)_1",
        "questions_1__question_nn_0__\(kind)_1", "questions_1__question_1_0__\(kind)_1",
        "communication_1__list_0__item_1__\(kind)_1",
        "communication_1__list_1__item_0__\(kind)_1",
      ]
    }
    return table
  }()

  private static let words: [String: [String]] = [
    "akn:documentNumber": ["", "x.1", "x 1", "x/1", "é"],
    "akn:label": ["", " ", " x", "\u{9}x", "\u{A}"],
    "akn:marker": ["", " ", "1 ", "1 2", "\u{9}"],
    "akn:aliasName": ["", "Zaak", "zaak-", "-zaak", "zaak 1", "zaak--x", "zaak1"],
    "akn:day": [
      "", "2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "2025-01-01Z", "24-03-2025",
      "2025-01-01+01:00", "2025-01-01T00:00:00", "-2025-01-01", "12025-01-01", "2025-04-31",
    ],
    "akn:questionId": [
      "", "questions_1__question_", "questions_1__question_x", "questions_1__question_4-",
      "questions_1__question_-4", "questions_1__question_4__p_1", "questions_2__question_4",
      "question_4", "questions_1__answer_4", "questions_1__question_4 ",
      "questions_1__question_4_0", "questions_1__question_nn_0", "questions_1__question_nn-1",
    ],
    "akn:answerId": [
      "", "questions_1__answer_0", "questions_1__answer_1-2", "questions_1__question_1", "answer_1",
      " questions_1__answer_1",
    ],
    "akn:containerId": [
      "", "questions_1__container_0", "questions_1__container_x", "container_1",
      "communication_1__container_1",
    ],
    "akn:formulaId": [
      "", "formula_1", "coverPage__formula_0", "coverPage__formula", "coverPage_formula_1",
      "preface__formula_1", "coverPage__formula_1 ",
    ],
    "akn:attachmentId": ["", "att", "att_0", "att_01", "attachment_1", "att_1 ", "x__att_1"],
    "akn:headingId": [
      "", "heading", "questions_1__answer_1__heading_1", "questions_1__answer_1_heading",
      "questions_1__answer_1__heading ", "questions_1__answer_0__heading", "x__heading",
    ],
    "akn:communicationId": [
      "", "communication_2", "communication_0", "questions_1__communication_0",
      "questions_1__communication", "questions_2__communication_1", "communication_1 ",
    ],
    "akn:stepId": ["", "step_0", "step_01", "step", "stap_1", "step_1 ", "step-1"],
    "akn:entityId": ["", "Veldkamp", "van der lee", "van--lee", "-lee", "lee-", "é", "a_b"],
  ]

  private static let metadata: [String: [String]] = [
    "akn:entityReference": ["", "#", "veldkamp", "#Veldkamp", "##a", "#a #b", "#a-", "/akn/x"],
    "akn:localReference": [
      "", "#", "questions_1", "#questions_2", "#questions_1__", "#questions_1__answer",
      "#questions_1__answer_", "#body", "#veldkamp", "#questions_1__answer_1 ",
    ],
    "akn:questionReference": [
      "", "#questions_1__answer_1", "questions_1__question_1", "#questions_1__question_",
      "#questions_1__question_1__p_1", "#questions_1", "#questions_1__question_nn_0",
      "#questions_1__question_1_0",
    ],
    "akn:answerReference": [
      "", "#questions_1__question_1", "questions_1__answer_1", "#questions_1__answer_0",
      "#questions_1__answer_1__p_1",
    ],
    "akn:citationReference": [
      "", "#questions_1__question_1", "#questions_1__question_1__rref_1", "preface__ref_1",
      "#preface__ref_0", "#body__ref_1", "#preface__ref_1 x",
    ],
    "akn:refTarget": [
      "", "#", "questions_1", "/akn", "/akn/", "/akn/nl", "/akn/nl/", "/akn/NL/act/1",
      "/akn/nl/act/1.xml", "/akn/nl/act/1 2", "akn/nl/act/1", "https://example.nl", "#a",
      "/akn/nl//1", "/akn/nl-/act/1",
    ],
    "akn:publicAddress": ["http://example.nl", "/akn/nl/act/1"] + addresses,
    "akn:webAddress": ["www.example.nl", "ftp://example.nl", "http://"] + addresses,
    "akn:levelIRI": works(
      "", ".xml", "/!main", "/nld", "/nld@2025-03-24.pdf", "/nld@2025-03-24Xxml",
      "/fra@2025-03-24", "/nld@12025-03-24", "/nld@2025-003-24", "/nld@2025-03-024"),
    "akn:documentIRI": works(
      "/!main", "", ".xml", "/!MAIN", "/!main.xml", "/nld/!main", "/nld@2025-03-24", "!main",
      "/nld@2025-03-24.xml/!main", "/nld@2025-03-24/!mainXxml", "/nld@12025-03-24/!main",
      "/nld@2025-003-24/!main", "/nld@2025-03-024/!main", "/!bijlage", "/!bijlage_0",
      "/!bijlage_1.xml", "/!annex_1"),
    "akn:personIRI": entityIRIs("person", not: "role"),
    "akn:conceptIRI": entityIRIs("concept", not: "object"),
    "akn:objectIRI": entityIRIs("object", not: "concept"),
    "akn:eventIRI": entityIRIs("event", not: "person"),
    "akn:roleIRI": entityIRIs("role", not: "person"),
    "akn:organizationIRI": entityIRIs("organization", not: "person") + [
      "https://identifier.overheid.nl/tooi/id/ministerie/", "https://example.nl/mnre1013",
      "http://identifier.overheid.nl/tooi/id/ministerie/mnre1013",
      "https://identifierXoverheid.nl/tooi/id/ministerie/mnre1013",
      "https://identifier.overheidXnl/tooi/id/ministerie/mnre1013",
      "https://identifier.overheid.nl/tooi/id/ministerie/1013",
    ],
    "p:form": ["", "PDF", "pdf ", "-pdf", "pdf-", "pdf--markdown", "p_f"],
    "p:byteCount": ["", "-1", "+1", "01", "1.0", "x", "1000000000000000000"],
    "p:digest": [
      "", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
      String(repeating: "A", count: 64), String(repeating: "g", count: 64),
    ],
    "p:edits": [
      "1", "-1", "+s", "0-", "0-0", "0+", "0+y", "01+s", "0+1s", "0+0s", "0+2", "0+s-1", "0-1+",
      "0+S",
      "0+x;", "0+x0", "0+xa;", "0+x00;", "0+x1234567;", "1+s,2+s", "1+s 2", "0+s\u{A0}1+s", "1 +s",
      "0^", "0^0", "0-^1", "0+\"", "0+\"\"", "0+\"a b\"", "0+\"a", "0+\"<\"",
    ],
  ]

  private static let addresses =
    [
      "", "https://", "https://a b", "https://a/%zz", "https://a/%2", "https://a:x",
      "https://a#b#c",
    ]
    + Array("\"<>[]\\^`{|}").map { "https://a/\($0)b" }

  /// Near misses of the IRIs of a letter: wrong in the part that all share, and wrong at the end.
  ///
  /// - Parameter right: an ending that is right.
  private static func works(_ right: String, _ wrong: String...) -> [String] {
    let shared = [
      "akn/nl/debate/antwoord/a/2025-03-24/1", "/akn/be/debate/antwoord/a/2025-03-24/1",
      "/akn/nl/doc/antwoord/a/2025-03-24/1", "/akn/nl/debate/vraag/a/2025-03-24/1",
      "/akn/nl/debate/antwoord/A/2025-03-24/1", "/akn/nl/debate/antwoord/a/2025-3-24/1",
      "/akn/nl/debate/antwoord/a/2025-03-24/1.2", "/akn/nl/debate/antwoord/a/2025-03-24",
      "/akn/nl/debate/antwoord//2025-03-24/1", "/akn/nl/debate/antwoord/a/2025-03-24/",
      "/akn/nl/debate/antwoord/a/12025-03-24/1", "/akn/nl/debate/antwoord/a/2025-003-24/1",
      "/akn/nl/debate/antwoord/a/2025-03-024/1",
    ]
    let work = "/akn/nl/debate/antwoord/a/2025-03-24/1"
    return [""] + shared.map { $0 + right } + wrong.map { work + $0 } + [work + right + " "]
  }

  private static func entityIRIs(_ kind: String, not other: String) -> [String] {
    [
      "", "/akn/ontology/\(kind)", "/akn/ontology/\(kind)/", "/akn/ontology/\(kind)/A",
      "/akn/ontology/\(other)/x", "/ontology/\(kind)/x", "/akn/ontology/\(kind)/a b",
      "/akn/ontology/\(kind)/-a", "/akn/ontology/\(kind)/a-", "/akn/ontology/\(kind)/a.b",
    ]
  }
}
