public import AnswerLetter

extension Letter {
  /// The eIds that the questions of the letter have in XML, in order.
  public var questionIdentifiers: [String] { TargetIdentifiers(self).questions.strings }

  /// The eIds that the answers of the letter have in XML, in order.
  public var answerIdentifiers: [String] { TargetIdentifiers(self).answers.strings }
}

/// The eIds of the questions and answers of a letter, which references need before they are written.
struct TargetIdentifiers {
  /// The eId of the run of questions and answers.
  static let root = Array("questions_1".utf8)

  private(set) var questions = IdentifierList()
  private(set) var answers = IdentifierList()

  init(_ letter: Letter) {
    guard case .questions(let entries) = letter.body else { return }
    var uses = NumberUses()
    var answerCount = 0
    questions.reserve(entries.count)
    answers.reserve(entries.count)
    for entry in entries {
      switch entry {
      case .question(let question):
        questions.begin(Self.questionPrefix)
        let use = uses.count(Self.appendNumber(in: question.num, to: &questions))
        if use > 1 {
          questions.append(UInt8(ascii: "_"))
          questions.append(use)
        }
      case .answer:
        answerCount += 1
        answers.begin(Self.answerPrefix)
        answers.append(answerCount)
      case .toelichting, .opschrift, .mededeling: break
      }
    }
  }

  private static let questionPrefix: StaticString = "questions_1__question_"
  private static let answerPrefix: StaticString = "questions_1__answer_"

  /// Writes the numbers of a heading, joined by hyphens: `4-5` of `Vraag 4 en 5`; `nn` when there is
  /// none. Gives what was written.
  private static func appendNumber(
    in num: String, to list: inout IdentifierList
  ) -> ArraySlice<UInt8> {
    let start = list.count
    var isPending = false
    for byte in num.utf8 {
      if (0x30...0x39).contains(byte) {
        if isPending, list.count > start { list.append(UInt8(ascii: "-")) }
        list.append(byte)
        isPending = false
      } else {
        isPending = true
      }
    }
    if list.count == start { for byte in "nn".utf8 { list.append(byte) } }
    return list.suffix(from: start)
  }
}

/// Identifiers one after the other in one run of bytes.
struct IdentifierList {
  private var bytes: [UInt8] = []
  private var starts: [Int] = []

  /// The length of all.
  var count: Int { bytes.count }

  /// The identifier at a position.
  subscript(position: Int) -> ArraySlice<UInt8> {
    let end = position + 1 < starts.count ? starts[position + 1] : bytes.count
    return bytes[starts[position]..<end]
  }

  var strings: [String] { starts.indices.map { String(decoding: self[$0], as: UTF8.self) } }

  func suffix(from start: Int) -> ArraySlice<UInt8> { bytes[start...] }

  /// The identifier that was begun last.
  var last: ArraySlice<UInt8> { bytes[(starts.last ?? 0)...] }

  /// Begins a new identifier.
  mutating func begin(_ prefix: StaticString) {
    starts.append(bytes.count)
    append(prefix)
  }

  /// Begins a new identifier.
  mutating func begin(_ prefix: [UInt8]) {
    starts.append(bytes.count)
    bytes += prefix
  }

  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Makes room for identifiers to come.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count * 26)
    starts.reserveCapacity(count)
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ number: Int) {
    if number >= 10 { append(number / 10) }
    bytes.append(UInt8(0x30 + number % 10))
  }
}

/// Counts how often each number is used.
private struct NumberUses {
  /// The uses of plain numbers of up to three digits, which are nearly all.
  private var plain = [Int32](repeating: 0, count: 1000)
  private var others: [[UInt8]: Int] = [:]

  /// Counts one more use, and gives how many there are now.
  mutating func count(_ number: ArraySlice<UInt8>) -> Int {
    guard number.count <= 3, number.first != 0x30, number.allSatisfy({ $0 &- 0x30 < 10 }) else {
      others[Array(number), default: 0] += 1
      return others[Array(number), default: 1]
    }
    let value = number.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    plain[value] += 1
    return Int(plain[value])
  }
}
