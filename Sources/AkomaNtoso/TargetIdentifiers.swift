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
    var uses: [String: Int] = [:]
    for entry in entries {
      switch entry {
      case .question(let question):
        let number = Self.number(in: question.num) ?? "nn"
        uses[number, default: 0] += 1
        let use = uses[number, default: 1]
        questions.append(Self.eId("question", use == 1 ? number : "\(number)_\(use)"))
      case .answer: answers.append(Self.eId("answer", String(answers.count + 1)))
      case .toelichting: break
      }
    }
  }

  /// The numbers of a heading, joined by hyphens: `4-5` of `Vraag 4 en 5`.
  private static func number(in num: String) -> String? {
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
    return number.isEmpty ? nil : String(decoding: number, as: UTF8.self)
  }

  private static func eId(_ name: String, _ number: String) -> [UInt8] {
    root + Array("__\(name)_\(number)".utf8)
  }
}
