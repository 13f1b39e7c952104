import FoundationEssentials
import TestSupport
import Testing
import XMLKit

/// The XML of letters against files that were checked by eye: `Goldens/`.
@Suite struct GoldenTests {
  @Test(arguments: try Golden.all())
  func isWrittenAsTheFileSays(_ golden: Golden) throws {
    let xml = String(decoding: try Written.xml(of: Array(golden.text.utf8)), as: UTF8.self)
    if Golden.isRecording {
      try golden.record(xml)
      Issue.record("recorded; check the change by eye and run again without GRIFFIE_RECORD")
    }
    #expect(xml == golden.xml)
  }

  @Test func theSampleIsWrittenAsTheFileSays() throws {
    let file = Golden.folder.appending(path: "sample.akn.xml")
    let xml = try Written.sample()
    if Golden.isRecording {
      try Data(xml).write(to: file)
      Issue.record("recorded; check the change by eye and run again without GRIFFIE_RECORD")
    }
    #expect(try xml == PackageFiles.bytes(file, advice: "Record it with GRIFFIE_RECORD=1."))
  }

  @Test(arguments: try Golden.all())
  func isValidUnderBothSchemas(_ golden: Golden) throws {
    let xml = try Written.xml(of: Array(golden.text.utf8))
    for schema in [try PackageFiles.profileSchema(), try PackageFiles.officialSchema()] {
      #expect(XMLReader.read(xml, schema: schema).diagnostics.map(\.message) == [])
    }
  }
}
