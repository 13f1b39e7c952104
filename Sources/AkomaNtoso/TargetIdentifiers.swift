public import AnswerLetter

extension Letter {
  /// The eIds that the questions of the letter have in XML, in order.
  public var questionIdentifiers: [String] {
    TargetIdentifiers(self).questions.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The eIds that the answers of the letter have in XML, in order.
  public var answerIdentifiers: [String] {
    TargetIdentifiers(self).answers.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// The eIds of the questions and answers of a letter, which references need before they are written.
struct TargetIdentifiers {
  /// The eId of the run of questions and answers.
  static let root = Array("questions_1".utf8)

  private(set) var questions: [[UInt8]] = []
  private(set) var answers: [[UInt8]] = []

  init(_ letter: Letter) {
    guard case .questions(let entries) = letter.body else { return }
    var uses = NumberUses()
    for entry in entries {
      switch entry {
      case .question(let question):
        let number = Self.number(in: question.num)
        let use = uses.count(number)
        let eId = Self.questionPrefix + number
        questions.append(use == 1 ? eId : eId + Array("_\(use)".utf8))
      case .answer: answers.append(Self.answerPrefix + String(answers.count + 1).utf8)
      case .toelichting, .mededeling: break
      }
    }
  }

  private static let questionPrefix = root + Array("__question_".utf8)
  private static let answerPrefix = root + Array("__answer_".utf8)

  /// The numbers of a heading, joined by hyphens: `4-5` of `Vraag 4 en 5`; `nn` when there is none.
  private static func number(in num: String) -> [UInt8] {
    var number: [UInt8] = []
    var isPending = false
    for byte in num.utf8 {
      if (0x30...0x39).contains(byte) {
        if isPending, !number.isEmpty { number.append(UInt8(ascii: "-")) }
        number.append(byte)
        isPending = false
      } else {
        isPending = true
      }
    }
    return number.isEmpty ? Array("nn".utf8) : number
  }
}

/// Counts how often each number is used.
private struct NumberUses {
  /// The uses of plain numbers of up to three digits, which are nearly all.
  private var plain = [Int](repeating: 0, count: 1000)
  private var others: [[UInt8]: Int] = [:]

  /// Counts one more use, and gives how many there are now.
  mutating func count(_ number: [UInt8]) -> Int {
    guard number.count <= 3, number[0] != 0x30, number.allSatisfy({ $0 &- 0x30 < 10 }) else {
      others[number, default: 0] += 1
      return others[number, default: 1]
    }
    let value = number.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    plain[value] += 1
    return plain[value]
  }
}
