import Foundation
import TestSupport
import Testing

/// The promises on real letters: the sample, and those that lie beside the package, where present.
@Suite struct RealLetterTests {
  @Test func theSampleKeepsEveryPromise() throws {
    let promises = Promises(official: try PackageFiles.officialSchema())
    #expect(promises.broken(by: try PackageFiles.sample()) == [])
  }

  @Test(arguments: try PackageFiles.realLetters())
  func aRealLetterKeepsEveryPromise(_ file: URL) throws {
    let promises = Promises(official: try PackageFiles.officialSchema())
    let text = try PackageFiles.bytes(file, advice: "")
    #expect(promises.broken(by: text) == [], "\(file.lastPathComponent)")
  }
}
