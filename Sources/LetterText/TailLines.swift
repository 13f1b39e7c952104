/// The lines below the body of a letter: its closing, and the annexes.
struct TailLines {
  /// The lines of the closing.
  var closing: Range<Int>
  /// The lines of the annexes, each from its heading on.
  var annexes: [Range<Int>]

  /// The first line that is no longer one of the body.
  var start: Int { closing.lowerBound }

  /// Finds them in the lines from one of the last part of the body on.
  init(_ text: LogicalText, from first: Int) {
    let lines = min(first, text.lines.count)..<text.lines.count
    let headings = AnnexForm.headings(text, in: lines)
    let bodyEnd = headings.first ?? lines.upperBound
    annexes = zip(headings, headings.dropFirst() + [lines.upperBound]).map { $0..<$1 }
    closing = ClosingForm.find(text, in: lines.lowerBound..<bodyEnd) ?? bodyEnd..<bodyEnd
  }

  private init(closing: Range<Int>) {
    self.closing = closing
    annexes = []
  }

  /// What stands below a body that goes on to the end of the text.
  static func none(in text: LogicalText) -> TailLines {
    TailLines(closing: text.lines.count..<text.lines.count)
  }
}
