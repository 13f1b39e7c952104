import AkomaNtoso
import AnswerLetter
import Testing

/// Ministries by name: as the table writes it, and otherwise.
@Suite struct MinistryTests {
  @Test func aNameInOtherLettersIsTheSameMinistry() throws {
    let dates = [nil, CalendarDate("2005-01-01"), CalendarDate("2025-01-01")]
    for ministry in KnownMinistry.all {
      for name in ministry.names + ministry.abbreviations {
        for date in dates {
          let found = try #require(MinistryRegister.ministry(named: name, on: date))
          #expect(found.names.contains(name) || found.abbreviations.contains(name))
          for other in [name.lowercased(), name.uppercased()] {
            #expect(MinistryRegister.ministry(named: other, on: date) == found)
          }
        }
      }
    }
  }

  @Test(arguments: ["Economische Zaken", "economische zaken", "Ministerie van Economische Zaken"])
  func theDayTellsTwoMinistriesOfOneNameApart(_ name: String) {
    let identifiers = ["2010-10-13", "2010-10-14"].map {
      MinistryRegister.ministry(named: name, on: CalendarDate($0))?.identifier
    }
    #expect(identifiers == ["mnre1040", "mnre1045"])
  }
}
