/// Texts of what begins a heading, a note, a list, a table, a page or a citation, in any order.
///
/// No letter looks like this. Where a rule takes a line for what another rule takes it for when the text
/// is laid out anew, such a text shows it.
package enum WordSoup {
  private static let words = [
    "Vraag", "Vraag 1", "Vraag een", "Vraag1", "Vraag 2b", "Vragen 1 en 2", "1. Vraag:", "1a", "1b",
    "Antwoord", "Antwoord 1", "Antwoord op vraag 1", "Antwoord a:", "1. Antwoord: Ja.", "Ad 1",
    "Ad 2.",
    "Re 1", "V1:", "A1:", "Reactie", "Toelichting", "Mededeling", "Noten", "Bijlage 1",
    "(1)", "(2)", "^1", "^2", "¹", "²", "¹⁾", "[1]", "[2]", "1)", "2)", "1", "2", "3", "1.", "2.",
    "a:", "b.",
    "i.", "-", "•", "?", ".", ":", "x", "en", "tot en met", "[footnoteRef:1]", "[footnoteRef:2]",
    " [1: x]", "[1: y", "]", "____", "---", "*", "**", "_", "# ", "|", "| a | b |", "+---+", "\t",
    "\u{A0}",
    "\u{C}", "<", "&", "Home", "Download pdf", "Contact", "Deel deze pagina", "Zie ook",
    "Vragen van het lid Jansen (VVD)", "aan de minister van Financiën", "over",
    "(ingezonden 3 mei 2020)",
    "Antwoord van minister Jansen (Financiën)", "(ontvangen 2 januari 2020)",
    "De minister van Financiën,",
    "G. de Vries F. Smit", "Geachte voorzitter,", "Hoogachtend,", "ah-tk-20242025-12",
    "Kamerstuk 31 293",
    "Tweede Kamer, vergaderjaar 2024-2025, Aanhangsel", "artikel 3", "van de Grondwet", "motie",
    "Stb.",
    "Verordening (EU) 2019/6", "NRC, 3 mei 2020", "3, 10 en 17 mei 2022", "nr.", "°", "€", "m²",
    "https://a.nl/b",
  ]
  private static let gaps = ["", " ", "\n", "\n\n", "", "  ", "\r\n"]

  /// The text of a seed; the same seed gives the same text.
  package static func text(seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    var text = ""
    for _ in 0..<random.number(1...16) {
      text += random.pick(words, else: "") + random.pick(gaps, else: "")
    }
    return Array(text.utf8)
  }
}
