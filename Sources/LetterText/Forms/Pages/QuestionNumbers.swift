/// The numbers of questions and of their answers in the publications up to 2010, which stand on lines
/// of their own and are those of no notes.
struct QuestionNumbers {
  /// The lines that are such numbers.
  private(set) var lines: [Int] = []
  /// The line where the answers begin.
  private(set) var answersStart = 0

  /// How few questions show no sequence.
  private static let fewest = 2

  /// Finds them where no line says `Vraag 1`: numbers that count up from 1 above the title of the
  /// answers, and the same below it.
  init?(_ page: [PageLine], in bytes: [UInt8]) {
    guard
      let title = page.indices.first(where: {
        page[$0].kind == .text && Self.isAnswerTitle(bytes, page[$0].range)
      })
    else { return nil }
    answersStart = title
    if title > 0, case .answer? = HeadingForm.read(bytes, page[title - 1].range) {
      answersStart = title - 1
    }
    for line in 0..<answersStart where page[line].kind == .text {
      if page[line].number(in: bytes) == lines.count + 1 {
        lines.append(line)
      } else if case .question? = HeadingForm.read(bytes, page[line].range) {
        return nil
      }
    }
    let count = lines.count
    guard count >= Self.fewest else { return nil }
    var next = 1
    for line in title + 1..<page.count where page[line].kind == .text && next <= count {
      guard let numbers = Self.numbers(bytes, page[line].range), numbers.lowerBound == next,
        numbers.upperBound <= count
      else { continue }
      lines.append(line)
      next = numbers.upperBound + 1
    }
    guard next == count + 1 else { return nil }
  }

  private static func isAnswerTitle(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard TitleOpening.begins(bytes, line) else { return false }
    var cursor = ByteCursor(bytes, line)
    return cursor.takeAnyWord(["antwoord van", "antwoorden van"])
  }

  /// The numbers of a line that has nothing else: `4`, `2 en 3`, `5 t/m 7`.
  private static func numbers(_ bytes: [UInt8], _ line: Range<Int>) -> ClosedRange<Int>? {
    guard Byte.isDigit(bytes[line.lowerBound]) else { return nil }
    var cursor = ByteCursor(bytes, line)
    guard let numbers = NumberList.take(&cursor), cursor.isAtEnd else { return nil }
    return numbers.span
  }
}
