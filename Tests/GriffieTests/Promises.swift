import AnswerLetter
import Griffie
import TestSupport
import XMLKit

/// What griffie promises of any text, each as a check that names what is broken.
struct Promises {
  let official: XMLSchema

  /// The promises that a text breaks, in words; none when all are kept.
  func broken(by text: [UInt8], isValidated: Bool = true) -> [String] {
    do {
      return try check(text, isValidated: isValidated)
    } catch let error as GriffieError {
      return ["\(error.kind): \(error.diagnostics.map(\.message))"]
    } catch {
      return ["\(error)"]
    }
  }

  private func check(_ text: [UInt8], isValidated: Bool) throws -> [String] {
    var broken: [String] = []
    func require(_ isKept: Bool, _ promise: String) { if !isKept { broken.append(promise) } }
    let conversion = try Conversion(of: text)
    let restored = try Restoration(of: conversion.xml)
    require(restored.isExact && restored.text == text, "the text is given back byte for byte")
    // A page around the letter may hold any word, and the user is told.
    let isOnPage = conversion.diagnostics.contains { $0.identifier == "web-page" }
    broken += try Ink.lost(from: text, in: conversion.xml, mayLiftAnyWord: isOnPage)
    let unverified = ConversionOptions(isCompact: true, verifies: false)
    let compact = try Conversion(of: restored.text, options: unverified).xml
    require(
      try Ink.contents(of: compact) == Ink.contents(of: conversion.xml),
      "compact or not, the content is the same")
    require(try Restoration(of: compact).text == text, "compact XML gives the text back too")
    require(
      try Conversion(of: restored.text, options: ConversionOptions(verifies: false)).xml
        == conversion.xml, "the text given back gives the same XML")
    let canonical = try Restoration(of: conversion.xml, layout: .canonical).text
    if !canonical.isEmpty {
      let again = try Conversion(of: canonical, options: ConversionOptions(verifies: false))
      require(
        try Restoration(of: again.xml, layout: .canonical).text == canonical,
        "canonical text is its own canonical text")
      require(try Restoration(of: again.xml).text == canonical, "canonical text is given back")
      require(again.letter == conversion.letter, "canonical text says the same")
    }
    let (ofText, ofXML) = (try Outline(of: text), try Outline(of: conversion.xml))
    require(
      Self.body(ofText) == Self.body(ofXML), "the outlines of the text and of the XML agree")
    if isValidated {
      let errors = XMLReader.read(conversion.xml, schema: official, buildsTree: false).diagnostics
      require(errors.isEmpty, "valid under the official schema: \(errors.map(\.message))")
    }
    return broken
  }

  /// An outline without the lines that text and XML do not share.
  private static func body(_ outline: Outline) -> [Substring] {
    outline.description.split(separator: "\n").filter {
      !$0.hasPrefix("  work: ") && !$0.hasPrefix("warning: ")
    }
  }
}

/// Takes characters out of a text as long as what is left still breaks a promise, a few hundred
/// times at most.
func shrunken(_ text: [UInt8], _ promises: Promises) -> String {
  var best = Array(Ink.decoded(text))
  func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
  var size = max(1, best.count / 2)
  var tries = 300
  while size > 0 {
    var start = 0
    while start < best.count, tries > 0 {
      tries -= 1
      let shorter = Array(best[..<start] + best[min(best.count, start + size)...])
      let isBroken = !shorter.isEmpty && !promises.broken(by: Array(string(shorter).utf8)).isEmpty
      if isBroken { best = shorter } else { start += size }
    }
    size /= 2
  }
  return string(best)
}
