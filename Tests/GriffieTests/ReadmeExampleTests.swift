import Foundation
import TestSupport
import Testing

/// The Swift example of the README: it is the file that is compiled here, and it works.
@Suite struct ReadmeExampleTests {
  @Test func theReadmeShowsTheCompiledExample() throws {
    let readme = try String(
      contentsOf: PackageFiles.package.appending(path: "README.md"), encoding: .utf8)
    let example = try String(
      contentsOf: PackageFiles.package.appending(path: "Tests/GriffieTests/ReadmeExample.swift"),
      encoding: .utf8)
    #expect(readme.contains("```swift\n\(example)```"))
  }

  @Test func theExampleWorks() throws {
    let xml = try archive(PackageFiles.sample())
    #expect(String(decoding: xml, as: UTF8.self).hasPrefix("<?xml"))
  }
}
