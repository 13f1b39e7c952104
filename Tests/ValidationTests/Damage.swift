import TestSupport
import XMLKit

/// A kind of damage to a document.
struct Damage: Sendable {
  /// What is done, in words.
  var name: String
  /// Whether the document means the same afterwards.
  var isHarmless = false
  /// Does it at a random place; `false` when the document has no such place.
  var apply: @Sendable (inout MutableTree, inout SplitMix64) -> Bool
}

extension Damage {
  /// Changes one of the elements that fit.
  static func element(
    _ name: String, where isFit: @escaping @Sendable (MutableElement) -> Bool = { _ in true },
    _ change: @escaping @Sendable (inout MutableElement, inout SplitMix64) -> Bool
  ) -> Damage {
    Damage(name: name) { tree, random in
      let fit = tree.paths.filter { !$0.isEmpty && isFit(tree[$0]) }
      guard let path = fit.randomElement(using: &random) else { return false }
      var element = tree[path]
      guard change(&element, &random) else { return false }
      tree[path] = element
      return true
    }
  }

  /// Changes the children of an element that has two element children or more, or the like.
  static func children(
    _ name: String, atLeast count: Int = 1,
    _ change:
      @escaping @Sendable (inout [MutableNode], _ elements: [Int], inout SplitMix64) -> Bool
  ) -> Damage {
    Damage(name: name) { tree, random in
      let fit = tree.paths.filter { tree[$0].elements.count >= count }
      guard let path = fit.randomElement(using: &random) else { return false }
      var element = tree[path]
      let places = element.children.indices.filter {
        if case .element = element.children[$0] { true } else { false }
      }
      guard change(&element.children, places, &random) else { return false }
      tree[path] = element
      return true
    }
  }

  /// Changes the value of one of the attributes that fit.
  static func value(
    _ name: String,
    where isFit: @escaping @Sendable (MutableElement, XMLAttribute) -> Bool = { _, _ in true },
    _ change: @escaping @Sendable (String, inout SplitMix64) -> String?
  ) -> Damage {
    attribute(name, where: isFit) { element, index, random in
      guard let value = change(element.attributes[index].value, &random),
        value != element.attributes[index].value
      else { return false }
      element.attributes[index].value = value
      return true
    }
  }

  /// Changes one of the attributes that fit, of which the place is given.
  static func attribute(
    _ name: String,
    where isFit: @escaping @Sendable (MutableElement, XMLAttribute) -> Bool = { _, _ in true },
    _ change: @escaping @Sendable (inout MutableElement, Int, inout SplitMix64) -> Bool
  ) -> Damage {
    element(name, where: { element in element.attributes.contains { isFit(element, $0) } }) {
      element, random in
      let places = element.attributes.indices.filter { isFit(element, element.attributes[$0]) }
      guard let place = places.randomElement(using: &random) else { return false }
      return change(&element, place, &random)
    }
  }

  /// Changes one of the texts that hold more than white space.
  static func text(
    _ name: String, where isFit: @escaping @Sendable (MutableElement) -> Bool = { _ in true },
    _ change: @escaping @Sendable (String, inout SplitMix64) -> String?
  ) -> Damage {
    element(name, where: { isFit($0) && !textPlaces($0).isEmpty }) { element, random in
      guard let place = textPlaces(element).randomElement(using: &random),
        case .text(let old) = element.children[place], let new = change(old, &random), new != old
      else { return false }
      element.children[place] = .text(new)
      return true
    }
  }

  private static func textPlaces(_ element: MutableElement) -> [Int] {
    element.children.indices.filter {
      if case .text(let text) = element.children[$0] {
        text.contains { !$0.isWhitespace }
      } else {
        false
      }
    }
  }
}

extension String {
  /// The text with one letter or digit replaced by another.
  func withOneChanged(using random: inout SplitMix64) -> String? {
    let places = indices.filter { self[$0].isLetter || self[$0].isNumber }
    guard let place = places.randomElement(using: &random) else { return nil }
    let other: Character = self[place] == "7" ? "8" : self[place].isNumber ? "7" : "q"
    return replacingCharacter(at: place, with: self[place] == other ? "z" : other)
  }

  private func replacingCharacter(at place: Index, with character: Character) -> String {
    String(self[..<place]) + String(character) + String(self[index(after: place)...])
  }
}
