/// What stands above the title when the answers come as a letter of a ministry (Akoma Ntoso
/// `coverPage`): the letterhead, the salutation, and the covering letter with its closing.
public struct CoverPage: Sendable, Hashable {
  /// The lines of the letterhead (*briefhoofd*): addresses, date, subject, numbers.
  public var letterhead: [Paragraph]
  /// The salutation (*aanhef*): `Geachte voorzitter,`.
  public var salutation: Paragraph?
  /// The text of the letter between the salutation and the questions.
  public var letter: [Block]
  /// The lines of the closing (*ondertekening*), when the covering letter ends before the questions.
  public var closing: [Paragraph]

  /// Makes a cover page.
  public init(
    letterhead: [Paragraph] = [], salutation: Paragraph? = nil, letter: [Block] = [],
    closing: [Paragraph] = []
  ) {
    self.letterhead = letterhead
    self.salutation = salutation
    self.letter = letter
    self.closing = closing
  }
}

/// An annex behind the letter (*bijlage*; Akoma Ntoso `attachment`).
public struct Attachment: Sendable, Hashable {
  /// The heading as it stands: `Bijlage 1: Overzicht`.
  public var heading: [Inline]
  /// The text of the annex.
  public var blocks: [Block]

  /// Makes an annex.
  public init(heading: [Inline], blocks: [Block] = []) {
    self.heading = heading
    self.blocks = blocks
  }
}
