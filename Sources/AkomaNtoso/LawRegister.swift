/// The numbers of laws and treaties in the *Basiswettenbestand*, under which the Netherlands publish
/// their consolidated texts.
enum LawRegister {
  /// The number of a law, by its name in the form of an IRI; only numbers that were checked in two
  /// independent sources stand here.
  static func identifier(of name: String) -> String? { numbers[name] }

  private static let numbers = [
    "algemene-wet-bestuursrecht": "BWBR0005537",
    "evrm": "BWBV0001000",
    "grondwet": "BWBR0001840",
    "ivrk": "BWBV0002508",
    "jeugdwet": "BWBR0034925",
    "omgevingswet": "BWBR0037885",
    "participatiewet": "BWBR0015703",
    "veu": "BWBV0001507",
    "vluchtelingenverdrag": "BWBV0001002",
    "vreemdelingenwet-2000": "BWBR0011823",
    "vweu": "BWBV0001506",
    "wegenverkeerswet-1994": "BWBR0006622",
    "wet-open-overheid": "BWBR0045754",
    "wetboek-van-strafrecht": "BWBR0001854",
    "wetboek-van-strafvordering": "BWBR0001903",
  ]
}
