import AnswerLetter
import Testing

@testable import Archiving

/// The names of letters in a package.
@Suite struct NameTests {
  private func isSound(_ name: String) -> Bool {
    name.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-")
    } && !name.isEmpty && "\(name).akn.xml.bestand.mdto.xml".utf8.count <= 255
  }

  @Test(
    arguments: zip(
      [
        ["brief.txt"], ["../../x"], ["a/../../../etc/passwd"], ["..", ".", "/", ""],
        ["een brief.txt"],
        ["Ministeriële brief.txt"], ["a:b|c?d*e#f&g<h>i\"j\\k.txt"], ["CON.txt", "nul"],
        ["brief.akn.xml", "x/brief.txt", "BRIEF.md"], ["日本.txt"], ["-brief.txt", "---.txt"],
        ["brief.txt", "brief-2.txt", "a/brief.txt"], ["\u{202E}txt.\u{0}\n"],
      ],
      [
        ["brief"], ["x"], ["passwd"], ["brief", "brief-2", "brief-3", "brief-4"], ["een-brief"],
        ["ministeriele-brief"], ["a-b-c-d-e-f-g-h-i-j-k"], ["con-2", "nul-2"],
        ["brief", "brief-2", "brief-3"], ["x65e5x672c"], ["brief", "brief-2"],
        ["brief", "brief-2", "brief-3"], ["txt"],
      ]))
  func areSoundAndTheirOwn(_ inputs: [String], _ expected: [String]) {
    let names = PackageNames.names(for: inputs)
    #expect(names == expected)
    #expect(names.allSatisfy(isSound))
  }

  @Test func tooLongNamesAreCutAndStayTheirOwn() {
    let long = String(repeating: "x", count: 300)
    let names = PackageNames.names(for: [long + "a.txt", long + "b.txt", long + "é.txt"])
    #expect(Set(names).count == 3)
    #expect(names.allSatisfy(isSound))
  }

  @Test func momentsAreThoseOfTheCalendar() {
    #expect(Timestamp(seconds: 0)?.description == "1970-01-01T00:00:00Z")
    #expect(Timestamp(seconds: 1_764_008_462)?.description == "2025-11-24T18:21:02Z")
    #expect(Timestamp(seconds: 951_782_400)?.description == "2000-02-29T00:00:00Z")
    #expect(Timestamp(seconds: -1) == nil)
    for day in stride(from: 0, to: 100_000, by: 37) {
      let time = Timestamp(seconds: day * 86_400)
      #expect(time.map(\.date).flatMap { Timestamp(date: $0) } == time)
    }
  }
}
