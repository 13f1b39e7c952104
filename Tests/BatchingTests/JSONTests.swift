import Batching
import Foundation
import TestSupport
import Testing

/// The JSON that is read and written here, held against Foundation's.
@Suite struct JSONTests {
  private static let pieces = [
    "a", "\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1f}", "\u{7f}", "é", "😀", "\u{2028}",
    "\u{FFFD}", "lang stuk tekst zonder iets bijzonders erin ", "\\u", "\\n",
  ]

  private static func text(_ random: inout SplitMix64) -> String {
    (0..<random.number(0...40)).map { _ in random.pick(pieces, else: "") }.joined()
  }

  @Test func whatIsWrittenIsReadByOthers() throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<500 {
      let text = Self.text(&random)
      var json = JSONOutput()
      json.object { json in
        json.key("text")
        json.string(text)
        json.key("bytes")
        json.string(utf8: Array(text.utf8))
        json.key("numbers")
        json.array([1, -2, 3]) { $0.number($1) }
      }
      let object = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any]
      #expect(object?["text"] as? String == text)
      #expect(object?["bytes"] as? String == text)
      #expect(object?["numbers"] as? [Int] == [1, -2, 3])
      #expect(try JSONObject(json.bytes).string("text") == text)
    }
  }

  @Test func whatOthersWriteIsRead() throws {
    var random = SplitMix64(seed: 2)
    for round in 0..<500 {
      let text = Self.text(&random)
      let value: [String: Any] = [
        "id": round, "text": text, "metadata": ["a": [text, NSNull(), 1.5e-7, true, [:]]],
      ]
      let options: JSONSerialization.WritingOptions = round.isMultiple(of: 2) ? [] : .prettyPrinted
      let data = try JSONSerialization.data(withJSONObject: value, options: options)
      let object = try JSONObject(Array(data))
      #expect(try object.string("text") == text)
      #expect(object.json("id").map(Array.init) == Array("\(round)".utf8))
      let metadata = try #require(object.json("metadata"))
      let copy = try JSONSerialization.jsonObject(with: Data(metadata)) as? NSDictionary
      #expect(copy == value["metadata"] as? NSDictionary)
    }
  }

  @Test(arguments: [
    ("", 0), ("[]", 0), ("{", 1), ("{\"a\"}", 4), ("{\"a\":}", 5), ("{\"a\":1,}", 7),
    ("{\"a\":01}", 6), ("{\"a\":1.}", 7), ("{\"a\":-}", 6), ("{\"a\":1e}", 7), ("{\"a\":tru}", 5),
    ("{\"a\":\"\n\"}", 6), ("{\"a\":\"\\x\"}", 8), ("{\"a\":\"\\u12g4\"}", 8), ("{\"a\":\"b}", 8),
    ("{\"a\":1}x", 7), ("{\"a\":[1 2]}", 8), ("{a:1}", 1), ("\u{FEFF}{}", 0),
  ]) func brokenIsRefusedWhereItBreaks(_ json: String, _ offset: Int) {
    #expect { try JSONObject(Array(json.utf8)) } throws: { error in
      (error as? JSONFault)?.offset == offset
    }
  }

  @Test(arguments: [
    ("\\ud83d\\ude00", "😀"), ("\\u0041\\u00e9\\u20AC", "Aé€"), ("\\/\\b\\f", "/\u{8}\u{c}"),
  ]) func escapes(_ escaped: String, _ text: String) throws {
    #expect(try JSONObject(Array("{\"a\": \"\(escaped)\"}".utf8)).string("a") == text)
  }

  @Test(arguments: ["\\ud83d", "\\ude00", "\\ud83d\\u0041", "\\ud83dx", "\\ud83d\\ud83d"])
  func halfSurrogatePairsAreNoText(_ escaped: String) throws {
    let object = try JSONObject(Array("{\"a\": \"\(escaped)\"}".utf8))
    #expect(throws: JSONFault.self) { try object.text("a") }
  }

  @Test func nestingIsLimited() throws {
    let deep = { (depth: Int) in
      "{\"a\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
    }
    _ = try JSONObject(Array(deep(200).utf8))
    #expect(throws: JSONFault.self) { try JSONObject(Array(deep(100_000).utf8)) }
  }

  /// Whatever comes, reading it ends, and only what Foundation reads too is taken.
  @Test func anythingIsJudgedLikeFoundationJudgesIt() throws {
    var random = SplitMix64(seed: 3)
    let pieces = [
      "{", "}", "[", "]", ":", ",", "\"a\"", "\"", "\\", "1", "-", ".5", "e1", "true", " ",
    ]
    for _ in 0..<20_000 {
      let line =
        "{" + (0..<random.number(1...8)).map { _ in random.pick(pieces, else: "") }.joined()
      guard (try? JSONObject(Array(line.utf8))) != nil else { continue }
      #expect(throws: Never.self, "\(line)") {
        try JSONSerialization.jsonObject(with: Data(line.utf8))
      }
    }
  }
}
