import AnswerLetter
import XMLKit

/// The places of a document to which references can point, by their eIds.
struct LetterTargets {
  private var byIdentifier: [Words: CrossReference.Target] = [:]

  private var questionCount = 0
  /// How many answers there are.
  private(set) var answerCount = 0

  init(_ body: XMLElement, _ names: ElementNames) {
    // What a letter without questions has cannot be referred to.
    for run in body.elements where names[run] == .questions {
      byIdentifier.reserveCapacity(byIdentifier.count + run.elements.count)
      for element in run.elements {
        let target: CrossReference.Target
        switch names[element] {
        case .question?:
          target = .question(questionCount)
          questionCount += 1
        case .answer?:
          target = .answer(answerCount)
          answerCount += 1
        default: continue
        }
        if let eId = element.value(of: "eId") { byIdentifier[eId] = target }
      }
    }
  }

  /// The place to which an attribute such as `href="#questions_1__answer_5"` refers.
  func target(_ attribute: String, of element: XMLElement) -> CrossReference.Target? {
    element.reference(attribute).flatMap { byIdentifier[$0] }
  }
}
