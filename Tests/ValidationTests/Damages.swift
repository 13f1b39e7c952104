import AnswerLetter
import TestSupport
import XMLKit

/// The kinds of damage, as a table.
enum Damages {
  static let all = elements + attributes + identifiers + references + values + texts + harmless

  private static let elements = [
    Damage.children("an element removed") { children, places, random in
      guard let place = places.randomElement(using: &random) else { return false }
      children.remove(at: place)
      return true
    },
    Damage.children("an element doubled") { children, places, random in
      guard let place = places.randomElement(using: &random) else { return false }
      children.insert(children[place], at: place)
      return true
    },
    Damage.children("two neighbours exchanged", atLeast: 2) { children, places, random in
      guard let index = places.indices.dropLast().randomElement(using: &random) else {
        return false
      }
      children.swapAt(places[index], places[index + 1])
      return true
    },
    Damage(name: "an element moved into another") { tree, random in
      guard let from = tree.paths.dropFirst().randomElement(using: &random), let last = from.last
      else { return false }
      let targets = tree.paths.filter { !$0.starts(with: from) && $0 != Array(from.dropLast()) }
      guard let target = targets.randomElement(using: &random) else { return false }
      let moved = tree[from]
      var element = tree[target]
      element.children.append(.element(moved))
      tree[target] = element
      var parent = tree[Array(from.dropLast())]
      parent.children.remove(at: last)
      tree[Array(from.dropLast())] = parent
      return true
    },
    .element("an element renamed to one that exists") { element, random in
      let names = ["p", "num", "heading", "item", "ref", "date", "question", "TLCRole", "section"]
      element.name = random.pick(names.filter { $0 != element.name }, else: "p")
      return true
    },
    .element("an element renamed to one that does not exist") { element, _ in
      element.name += "x"
      return true
    },
    .element("an element emptied", where: { !$0.children.isEmpty }) { element, _ in
      element.children = []
      return true
    },
    Damage.children("an element unwrapped") { children, places, random in
      guard let place = places.randomElement(using: &random),
        case .element(let element) = children[place]
      else { return false }
      children.replaceSubrange(place...place, with: element.children)
      return true
    },
    Damage.children("an element wrapped in another of its name") { children, places, random in
      guard let place = places.randomElement(using: &random),
        case .element(var element) = children[place]
      else { return false }
      element.children = [children[place]]
      children[place] = .element(element)
      return true
    },
    .element("an element in a foreign namespace") { element, _ in
      element.namespace = "urn:example:foreign"
      return true
    },
    Damage(name: "the document in another namespace") { tree, _ in
      let old = tree.root.namespace
      func renamed(_ element: MutableElement) -> MutableElement {
        var copy = element
        if copy.namespace == old { copy.namespace = old + "/WD17" }
        copy.children = copy.children.map {
          if case .element(let child) = $0 { .element(renamed(child)) } else { $0 }
        }
        return copy
      }
      tree.root = renamed(tree.root)
      return true
    },
  ]

  private static let attributes = [
    Damage.attribute("an attribute dropped") { element, place, _ in
      element.attributes.remove(at: place)
      return true
    },
    .attribute("an attribute renamed") { element, place, _ in
      element.attributes[place].name += "x"
      return true
    },
    .attribute("an attribute added") { element, place, random in
      var added = element.attributes[place]
      added.name = random.pick(["class", "nummer", "id", "style"], else: "id")
      element.attributes.append(added)
      return Set(element.attributes.map(\.name)).count == element.attributes.count
    },
    .value("a value emptied") { _, _ in "" },
    .value("a character of a value changed", where: { !isDateOfMaking($0, $1) }) { value, random in
      value.withOneChanged(using: &random)
    },
    .value("a value in other case") { value, _ in
      value == value.uppercased() ? value.lowercased() : value.uppercased()
    },
    .value("a space in a value") { value, _ in value.isEmpty ? nil : value + " x" },
    Damage(name: "the values of two elements of one name exchanged") { tree, random in
      guard let first = tree.paths.dropFirst().randomElement(using: &random) else { return false }
      let others = tree.paths.filter { $0 != first && tree[$0].name == tree[first].name }
      guard let second = others.randomElement(using: &random),
        tree[first].attributes != tree[second].attributes, !second.starts(with: first),
        !first.starts(with: second)
      else { return false }
      let attributes = tree[first].attributes
      tree[first].attributes = tree[second].attributes
      tree[second].attributes = attributes
      return true
    },
  ]

  private static let identifiers = [
    Damage(name: "an eId doubled") { tree, random in
      let identified = tree.paths.filter { tree[$0][attribute: "eId"] != nil }
      guard identified.count > 1, let first = identified.randomElement(using: &random),
        let second = identified.filter({ $0 != first }).randomElement(using: &random),
        let place = tree[second].attributes.firstIndex(where: { $0.name == "eId" })
      else { return false }
      tree[second].attributes[place].value = tree[first][attribute: "eId"] ?? ""
      return true
    },
    .value("the number of an eId changed", where: isIdentifier) { value, _ in
      value.last?.isNumber == true ? value + "7" : nil
    },
    .value("the element in an eId changed", where: isIdentifier) { value, random in
      value.contains("__")
        ? value.replacing("__", with: "__x", maxReplacements: 1) : "x" + value
    },
    .value("the prefix of an eId dropped", where: isIdentifier) { value, _ in
      value.contains("__") ? value.split(separator: "__").last.map(String.init) : nil
    },
    .value("an eId with one underscore", where: isIdentifier) { value, _ in
      value.replacing("__", with: "_")
    },
    .attribute("an eId dropped", where: isIdentifier) { element, place, _ in
      element.attributes.remove(at: place)
      return true
    },
  ]

  private static let references = [
    Damage.value("a reference to nothing", where: isReference) { value, _ in value + "-nergens" },
    .value("a reference without #", where: isReference) { value, _ in String(value.dropFirst()) },
    Damage(name: "a reference to another element") { tree, random in
      let places = tree.paths.filter { path in
        tree[path].attributes.contains { isReference(tree[path], $0) }
      }
      guard let path = places.randomElement(using: &random),
        let place = tree[path].attributes.indices.filter({
          isReference(tree[path], tree[path].attributes[$0])
        }).randomElement(using: &random)
      else { return false }
      let own = tree[path].attributes[place].value
      let others = tree.paths.compactMap { tree[$0][attribute: "eId"] }.filter { "#" + $0 != own }
      guard let other = others.randomElement(using: &random) else { return false }
      tree[path].attributes[place].value = "#" + other
      return true
    },
    Damage(name: "a range reversed") { tree, random in
      let ranges = tree.paths.filter { tree[$0][attribute: "upTo"] != nil }
      guard let path = ranges.randomElement(using: &random),
        let from = tree[path].attributes.firstIndex(where: { $0.name == "from" }),
        let upTo = tree[path].attributes.firstIndex(where: { $0.name == "upTo" })
      else { return false }
      let value = tree[path].attributes[from].value
      tree[path].attributes[from].value = tree[path].attributes[upTo].value
      tree[path].attributes[upTo].value = value
      return true
    },
    .value("a part of an IRI dropped", where: isIRI) { value, random in
      var parts = value.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count > 3 else { return nil }
      parts.remove(at: random.number(2...parts.count - 1))
      return parts.joined(separator: "/")
    },
    .value("an IRI without its root", where: isIRI) { value, _ in String(value.dropFirst()) },
    .value("an empty part in an IRI", where: isIRI) { value, _ in
      value.replacing("/akn/", with: "/akn//", maxReplacements: 1)
    },
    .value("another number in an IRI", where: isIRI) { value, _ in
      value.last?.isNumber == true ? value + "1" : nil
    },
  ]

  private static let values = [
    Damage.value("a date off by one", where: isDate) { value, _ in
      guard let date = CalendarDate(value) else { return nil }
      let other =
        CalendarDate(year: date.year, month: date.month, day: date.day + 1)
        ?? CalendarDate(year: date.year, month: date.month, day: date.day - 1)
      return other?.description
    },
    .value("a date of another year", where: isDate) { value, _ in
      guard let date = CalendarDate(value) else { return nil }
      return CalendarDate(year: date.year + 1, month: date.month, day: min(date.day, 28))?
        .description
    },
    .value("a date in another form", where: isDate) { value, _ in
      value.split(separator: "-").reversed().joined(separator: "-")
    },
    .value(
      "a value of FRBR changed",
      where: { element, attribute in
        element.name.hasPrefix("FRBR") && attribute.name != "name"
          && !isDateOfMaking(element, attribute)
      }
    ) { value, random in value.withOneChanged(using: &random) },
    .value("another language", where: { $1.name == "language" }) { _, _ in "eng" },
    .value("another name of an entity", where: { $1.name == "showAs" }) { value, random in
      value.withOneChanged(using: &random)
    },
  ]

  private static let texts = [
    Damage.text("a character of the text changed") { $0.withOneChanged(using: &$1) },
    .text("a word of the text dropped") { text, random in
      var words = text.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count > 1 else { return nil }
      words.remove(at: random.number(0...words.count - 1))
      return words.joined(separator: " ")
    },
    .text("the text cut off") { text, _ in text.count > 2 ? String(text.dropLast(2)) : nil },
    .text("the number of a num changed", where: { $0.name == "num" }) { text, _ in
      text.contains(where: \.isNumber) ? text + "1" : nil
    },
    .children("text between elements") { children, places, random in
      guard let place = places.randomElement(using: &random) else { return false }
      children.insert(.text("losse tekst"), at: place)
      return true
    },
    Damage(name: "the texts of two elements exchanged") { tree, random in
      let leaves = tree.paths.filter { tree[$0].elements.isEmpty && tree[$0].text.count > 3 }
      guard let first = leaves.randomElement(using: &random),
        let second = leaves.filter({ tree[$0].text != tree[first].text })
          .randomElement(using: &random)
      else { return false }
      let children = tree[first].children
      tree[first].children = tree[second].children
      tree[second].children = children
      return true
    },
    .text("the record of the source changed", where: { $0.name == "source" }) { text, random in
      text.withOneChanged(using: &random)
    },
    .value("the digest of the source changed", where: { $1.name == "sha256" }) { value, random in
      String(value.reversed())
    },
    .value("the mark of a note changed", where: { $1.name == "marker" }) { value, _ in value + "1"
    },
  ]

  private static let harmless = [
    // Nothing but the identifications of a document and its components says when it was made.
    Damage(name: "a later date of making", isHarmless: true) { tree, random in
      let day = "2030-01-0\(random.number(1...9))"
      let paths = tree.paths.filter { path in
        tree[path].attributes.contains { isDateOfMaking(tree[path], $0) }
      }
      for path in paths {
        guard let place = tree[path].attributes.firstIndex(where: { $0.name == "date" }) else {
          return false
        }
        tree[path].attributes[place].value = day
      }
      return !paths.isEmpty
    },
    Damage(name: "attributes in another order", isHarmless: true) { tree, random in
      guard
        let path = tree.paths.filter({ tree[$0].attributes.count > 1 })
          .randomElement(using: &random)
      else { return false }
      tree[path].attributes.reverse()
      return true
    },
    Damage(name: "white space between elements", isHarmless: true) { tree, random in
      let containers = tree.paths.filter { path in
        let element = tree[path]
        // White space is text where text may stand.
        let holdsText = ["p", "num", "heading", "docProponent", "docTitle", "mod", "signature"]
        return !element.elements.isEmpty && !holdsText.contains(element.name)
          && element.children.allSatisfy {
            if case .text(let text) = $0 { text.allSatisfy(\.isWhitespace) } else { true }
          }
      }
      guard let path = containers.randomElement(using: &random) else { return false }
      tree[path].children.append(.text("\n\n   "))
      return true
    },
  ]

  @Sendable private static func isIdentifier(_: MutableElement, _ attribute: XMLAttribute) -> Bool {
    attribute.name == "eId"
  }

  @Sendable private static func isReference(_: MutableElement, _ attribute: XMLAttribute) -> Bool {
    attribute.value.hasPrefix("#") && attribute.value.count > 1
  }

  @Sendable private static func isIRI(_: MutableElement, _ attribute: XMLAttribute) -> Bool {
    attribute.value.hasPrefix("/akn/")
  }

  @Sendable private static func isDate(
    _ element: MutableElement, _ attribute: XMLAttribute
  ) -> Bool {
    attribute.name == "date" && !isDateOfMaking(element, attribute)
  }

  /// The date of the manifestation, which nothing else in a document says.
  @Sendable private static func isDateOfMaking(
    _ element: MutableElement, _ attribute: XMLAttribute
  ) -> Bool {
    attribute.name == "date" && ["conversie", "opmaak"].contains(element[attribute: "name"])
  }
}
