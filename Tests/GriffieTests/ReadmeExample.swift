import AnswerLetter
import Griffie

/// Converts a letter, and shows that nothing is lost.
func archive(_ text: [UInt8]) throws -> [UInt8] {
  let conversion = try Conversion(of: text)
  for remark in conversion.diagnostics { print(remark.message) }
  let restored = try Restoration(of: conversion.xml)
  precondition(restored.text == text)
  print("\(conversion.letter.questions.count) questions")
  return conversion.xml
}
