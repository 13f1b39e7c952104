import AnswerLetter

/// Forms behind a small word that an extractor has glued to them: `deMinister`, `enartikel 2`.
enum GluedForm {
  /// Small words, and how the forms begin to which they are found glued.
  private static let joints: [(glue: StaticString, openings: [String])] = [
    ("de", ["minister", "staatssecretaris", "motie", "leden"]),
    ("het", ["minister", "amendement"]),
    ("toenmalige", ["minister", "staatssecretaris"]),
    ("en", ["artikel", "minister", "staatssecretaris"]), ("onder", ["artikel"]),
    ("van", ["artikel", "minister", "staatssecretaris"]), ("in", ["artikel", "kamerstuk"]),
    ("conform", ["motie"]), ("aangenomen", ["motie"]), ("met", ["artikel"]),
    ("zie", ["artikel", "kamerstuk"]), ("ook", ["aanhangsel"]),
  ]

  /// The forms of a list behind each word that is glued to them.
  static func all(of forms: [InlineForm]) -> [InlineForm] {
    joints.flatMap { joint in
      forms.compactMap { form in
        var openings: [String] = []
        for opening in joint.openings where form.openings.contains(opening) {
          openings.append(opening)
        }
        return openings.isEmpty ? nil : glued(joint.glue, to: openings, form)
      }
    }
  }

  private static func glued(
    _ glue: StaticString, to openings: [String], _ form: InlineForm
  ) -> InlineForm {
    InlineForm(openings: openings.map { "\(glue)\($0)" }) { start, index in
      var cursor = start
      guard cursor.take(glue), let match = form.read(cursor, index), !match.pieces.isEmpty else {
        return nil
      }
      let words = start.words(start.index..<cursor.index)
      return InlineMatch([.text(words)] + match.pieces, end: match.end, remark: match.remark)
    }
  }
}
