extension TextForm {
  /// Markdown of any extractor, without notes of its own.
  public static let markdown = TextForm(
    name: "markdown",
    summary: "Markdown, with headings as **Vraag 1** or # Vraag 1 (any extractor)",
    recognises: { evidence in
      evidence.hasLine("**Vraag") || evidence.hasLine("__Vraag") || evidence.hasLine("**Antwoord")
        || evidence.hasLine("*Vraag") || evidence.hasLine("*Antwoord")
        || evidence.hasLine("_Vraag") || evidence.hasLine("_Antwoord")
        || evidence.hasLine("***Vraag") || evidence.hasLine("***Antwoord")
        || evidence.hasLine("__Antwoord") || evidence.hasLine("# Vraag")
        || evidence.hasLine("## Vraag") || evidence.hasLine("### Vraag")
        || evidence.hasLine("#### Vraag") || MarkdownTable.isIn(evidence.text)
    },
    prepare: { source in
      let letter = Preparation(text: MarkdownMarkup.stripped(source))
      let hasBrackets = TextForm.bracketNotes.recognises(FormEvidence(text: letter.text.bytes))
      let woven = TypedNotes.weave(letter)
      return hasBrackets ? TypedNotes.weave(woven, [.brackets]) : woven
    })
}
